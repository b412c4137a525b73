# Stands in for terraform-aws-modules/iam/aws//modules/iam-read-only-policy, releases 5.0.0 to 6.x.
# Source: the module's documentation of its inputs and outputs, and its releases.

variable "since_5_51_0" {} # actions that begin with BatchGet

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
variable "use_name_prefix" {
  default = null
}
variable "path" {
  default = "/"
}
variable "allowed_services" {
  default = []
}
variable "source_inline_policy_documents" {
  default = []
}
variable "override_inline_policy_documents" {
  default = []
}
variable "additional_policy_json" {
  default = "{}"
}
variable "allow_cloudwatch_logs_query" {
  default = true
}
variable "allow_predefined_sts_actions" {
  default = true
}
variable "allow_web_console_services" {
  default = true
}
variable "web_console_services" {
  default = ["resource-groups", "tag", "health", "ce"]
}
variable "since_6_0_0" {}
variable "description" {}
variable "tags" {}

locals {
  # and View*, which no action of ECR begins with
  verbs  = concat(["List*", "Get*", "Describe*"], var.since_5_51_0 ? ["BatchGet*"] : [])
  prefix = coalesce(var.use_name_prefix, var.since_6_0_0)
}

data "aws_iam_policy_document" "this" {
  source_policy_documents   = concat(var.source_inline_policy_documents, [var.additional_policy_json])
  override_policy_documents = var.override_inline_policy_documents
  dynamic "statement" {
    for_each = distinct(concat(var.allowed_services, var.allow_web_console_services ? var.web_console_services : []))
    iterator = service
    content {
      sid       = replace(service.value, "-", "")
      actions   = [for verb in local.verbs : "${service.value}:${verb}"]
      resources = ["*"]
    }
  }
  dynamic "statement" {
    for_each = var.allow_predefined_sts_actions ? [1] : []
    content {
      sid       = "STS"
      actions   = ["sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "sts:GetSessionToken"]
      resources = ["*"]
    }
  }
  dynamic "statement" {
    for_each = var.allow_cloudwatch_logs_query ? [1] : []
    content {
      sid       = "AllowLogsQuery"
      actions   = ["logs:StartQuery", "logs:StopQuery", "logs:FilterLogEvents"]
      resources = ["*"]
    }
  }
}

resource "aws_iam_policy" "policy" {
  count       = var.create && var.create_policy ? 1 : 0
  name        = local.prefix ? null : var.name
  name_prefix = local.prefix ? "${var.name}-" : var.name_prefix
  path        = var.path
  policy      = data.aws_iam_policy_document.this.json
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
output "policy_json" {
  value = data.aws_iam_policy_document.this.json
}
