# Stands in for terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc, releases 5.x.
# Source: the module's documentation of its inputs and outputs.

variable "create_role" {
  default = false
}
variable "role_name" {
  default = null
}
variable "role_name_prefix" {
  default = null
}
variable "role_path" {
  default = "/"
}
variable "role_permissions_boundary_arn" {
  default = ""
}
variable "provider_url" {
  default = ""
}
variable "provider_urls" {
  default = []
}
variable "aws_account_id" {
  default = ""
}
variable "oidc_fully_qualified_subjects" {
  default = []
}
variable "oidc_subjects_with_wildcards" {
  default = []
}
variable "oidc_fully_qualified_audiences" {
  default = []
}
variable "provider_trust_policy_conditions" {
  default = []
}
variable "allow_self_assume_role" {
  default = false
}
variable "role_policy_arns" {
  default = []
}
variable "number_of_role_policy_arns" {
  default = null
}
variable "inline_policy_statements" {
  default = []
}
variable "tags" {}
variable "role_description" {}
variable "max_session_duration" {}
variable "force_detach_policies" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account   = var.aws_account_id == "" ? data.aws_caller_identity.current.account_id : var.aws_account_id
  iam       = "arn:${data.aws_partition.current.partition}:iam::${local.account}"
  own       = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}"
  providers = [for url in distinct(concat(var.provider_urls, [var.provider_url])) : replace(url, "https://", "") if url != ""]
}

data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = var.allow_self_assume_role ? [1] : []
    content {
      sid     = "ExplicitSelfRoleAssumption"
      actions = ["sts:AssumeRole"]
      principals {
        type        = "AWS"
        identifiers = ["*"]
      }
      condition {
        test     = "ArnLike"
        variable = "aws:PrincipalArn"
        values   = ["${local.own}:role${var.role_path}${var.role_name != null ? var.role_name : "${var.role_name_prefix}*"}"]
      }
    }
  }
  dynamic "statement" {
    for_each = local.providers
    iterator = provider
    content {
      actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]
      principals {
        type        = "Federated"
        identifiers = ["${local.iam}:oidc-provider/${provider.value}"]
      }
      dynamic "condition" {
        for_each = length(var.oidc_fully_qualified_subjects) > 0 ? [var.oidc_fully_qualified_subjects] : []
        iterator = subjects
        content {
          test     = "StringEquals"
          variable = "${provider.value}:sub"
          values   = subjects.value
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_subjects_with_wildcards) > 0 ? [var.oidc_subjects_with_wildcards] : []
        iterator = subjects
        content {
          test     = "StringLike"
          variable = "${provider.value}:sub"
          values   = subjects.value
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_fully_qualified_audiences) > 0 ? [var.oidc_fully_qualified_audiences] : []
        iterator = audiences
        content {
          test     = "StringLike"
          variable = "${provider.value}:aud"
          values   = audiences.value
        }
      }
      dynamic "condition" {
        for_each = var.provider_trust_policy_conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

data "aws_iam_policy_document" "inline" {
  dynamic "statement" {
    for_each = coalesce(var.inline_policy_statements, [])
    iterator = own
    content {
      sid           = try(own.value.sid, null)
      effect        = try(own.value.effect, null)
      actions       = try(own.value.actions, null)
      not_actions   = try(own.value.not_actions, null)
      resources     = try(own.value.resources, null)
      not_resources = try(own.value.not_resources, null)
      dynamic "principals" {
        for_each = coalesce(try(own.value.principals, null), [])
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }
      dynamic "not_principals" {
        for_each = coalesce(try(own.value.not_principals, null), [])
        content {
          type        = not_principals.value.type
          identifiers = not_principals.value.identifiers
        }
      }
      dynamic "condition" {
        for_each = coalesce(try(own.value.conditions, null), [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_role" "this" {
  count                = var.create_role ? 1 : 0
  name                 = var.role_name
  name_prefix          = var.role_name_prefix
  path                 = var.role_path
  permissions_boundary = var.role_permissions_boundary_arn == "" ? null : var.role_permissions_boundary_arn
  assume_role_policy   = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "custom" {
  for_each   = { for index, arn in var.role_policy_arns : tostring(index) => arn if var.create_role }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

resource "aws_iam_role_policy" "inline" {
  count  = var.create_role && length(var.inline_policy_statements) > 0 ? 1 : 0
  role   = aws_iam_role.this[0].name
  policy = data.aws_iam_policy_document.inline.json
}

output "iam_role_arn" {
  value = try(aws_iam_role.this[0].arn, "")
}
output "iam_role_name" {
  value = try(aws_iam_role.this[0].name, "")
}
