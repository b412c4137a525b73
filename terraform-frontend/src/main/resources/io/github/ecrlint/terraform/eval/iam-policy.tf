# Stands in for terraform-aws-modules/iam/aws//modules/iam-policy, releases 5.0.0 to 6.x.
# Source: the module's documentation of its inputs and outputs.

variable "create" {
  default = true
}
variable "create_policy" {
  default = true
}
variable "name" {
  default = null
}
variable "name_prefix" {
  default = null
}
variable "path" {
  default = "/"
}
variable "policy" {
  default = ""
}
variable "description" {}
variable "tags" {}

resource "aws_iam_policy" "policy" {
  count       = var.create && var.create_policy ? 1 : 0
  name        = var.name
  name_prefix = var.name_prefix
  path        = var.path
  policy      = var.policy
}

output "id" {
  value = try(aws_iam_policy.policy[0].arn, null)
}
output "arn" {
  value = try(aws_iam_policy.policy[0].arn, null)
}
output "name" {
  value = try(aws_iam_policy.policy[0].name, null)
}
output "policy" {
  value = try(aws_iam_policy.policy[0].policy, null)
}
