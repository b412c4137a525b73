# Stands in for terraform-aws-modules/iam/aws//modules/iam-github-oidc-role, releases 5.x.
# Source: the module's documentation of its inputs and outputs.

variable "create" {
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
variable "permissions_boundary_arn" {
  default = null
}
variable "policies" {
  default = {}
}
variable "audience" {
  default = "sts.amazonaws.com"
}
variable "subject_condition" {
  default = "StringLike"
}
variable "subjects" {
  default = []
}
variable "provider_url" {
  default = "token.actions.githubusercontent.com"
}
variable "additional_trust_policy_conditions" {
  default = []
}
variable "tags" {}
variable "description" {}
variable "force_detach_policies" {}
variable "max_session_duration" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  provider = replace(var.provider_url, "https://", "")
  own_oidc = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider"
}

data "aws_iam_policy_document" "trust" {
  statement {
    sid     = "GithubOidcAuth"
    actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["${local.own_oidc}/${local.provider}"]
    }
    condition {
      test     = "ForAllValues:StringEquals"
      variable = "${local.provider}:iss"
      values   = ["https://${local.provider}"]
    }
    condition {
      test     = "ForAllValues:StringEquals"
      variable = "${local.provider}:aud"
      values   = [var.audience]
    }
    condition {
      test     = var.subject_condition
      variable = "${local.provider}:sub"
      values   = [for subject in var.subjects : "repo:${trimprefix(subject, "repo:")}"]
    }
    dynamic "condition" {
      for_each = var.additional_trust_policy_conditions
      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count                = var.create ? 1 : 0
  name                 = var.name
  name_prefix          = var.name_prefix
  path                 = var.path
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = var.create ? var.policies : {}
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

output "name" {
  value = try(aws_iam_role.this[0].name, null)
}
output "arn" {
  value = try(aws_iam_role.this[0].arn, null)
}
