# Stands in for terraform-aws-modules/iam/aws//modules/iam-assumable-role, releases 5.x.
# Source: the module's documentation of its inputs and outputs, and its releases.

variable "since_5_30_0" {} # a trust policy of one's own has to be asked for

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
variable "trusted_role_actions" {
  default = []
}
variable "trusted_role_arns" {
  default = []
}
variable "trusted_role_services" {
  default = []
}
variable "trust_policy_conditions" {
  default = []
}
variable "role_requires_mfa" {
  default = true
}
variable "mfa_age" {
  default = 86400
}
variable "role_sts_externalid" {
  default = []
}
variable "role_requires_session_name" {
  default = false
}
variable "role_session_name" {
  default = ["$${aws:username}"]
}
variable "allow_self_assume_role" {
  default = false
}
variable "custom_role_trust_policy" {
  default = ""
}
variable "create_custom_role_trust_policy" {
  default = false
}
variable "custom_role_policy_arns" {
  default = []
}
variable "number_of_custom_role_policy_arns" {
  default = null
}
variable "inline_policy_statements" {
  default = []
}
variable "admin_role_policy_arn" {
  default = "arn:aws:iam::aws:policy/AdministratorAccess"
}
variable "poweruser_role_policy_arn" {
  default = "arn:aws:iam::aws:policy/PowerUserAccess"
}
variable "readonly_role_policy_arn" {
  default = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
variable "attach_admin_policy" {
  default = false
}
variable "attach_poweruser_policy" {
  default = false
}
variable "attach_readonly_policy" {
  default = false
}
variable "create_instance_profile" {
  default = false
}
variable "max_session_duration" {}
variable "force_detach_policies" {}
variable "role_description" {}
variable "tags" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  own_trust    = var.since_5_30_0 ? var.create_custom_role_trust_policy : var.custom_role_trust_policy != ""
  external_ids = flatten([var.role_sts_externalid])
  own_arn      = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:role"
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
        values   = ["${local.own_arn}${var.role_path}${var.role_name != null ? var.role_name : "${var.role_name_prefix}*"}"]
      }
    }
  }
  statement {
    actions = distinct(concat(["sts:AssumeRole"], var.trusted_role_actions))
    principals {
      type        = "AWS"
      identifiers = var.trusted_role_arns
    }
    principals {
      type        = "Service"
      identifiers = var.trusted_role_services
    }
    dynamic "condition" {
      for_each = var.role_requires_mfa ? [var.mfa_age] : []
      iterator = age
      content {
        test     = "NumericLessThan"
        variable = "aws:MultiFactorAuthAge"
        values   = [age.value]
      }
    }
    dynamic "condition" {
      for_each = var.role_requires_mfa ? ["true"] : []
      iterator = present
      content {
        test     = "Bool"
        variable = "aws:MultiFactorAuthPresent"
        values   = [present.value]
      }
    }
    dynamic "condition" {
      for_each = length(local.external_ids) > 0 ? [local.external_ids] : []
      iterator = ids
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = ids.value
      }
    }
    dynamic "condition" {
      for_each = var.role_requires_session_name ? [var.role_session_name] : []
      iterator = names
      content {
        test     = "StringEquals"
        variable = "sts:RoleSessionName"
        values   = names.value
      }
    }
    dynamic "condition" {
      for_each = var.trust_policy_conditions
      content {
        test     = condition.value.test
        variable = condition.value.variable
        values   = condition.value.values
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
  assume_role_policy   = local.own_trust ? var.custom_role_trust_policy : data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy_attachment" "custom" {
  for_each   = { for index, arn in var.custom_role_policy_arns : tostring(index) => arn if var.create_role }
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

resource "aws_iam_role_policy_attachment" "admin" {
  count      = var.create_role && var.attach_admin_policy ? 1 : 0
  role       = aws_iam_role.this[0].name
  policy_arn = var.admin_role_policy_arn
}

resource "aws_iam_role_policy_attachment" "poweruser" {
  count      = var.create_role && var.attach_poweruser_policy ? 1 : 0
  role       = aws_iam_role.this[0].name
  policy_arn = var.poweruser_role_policy_arn
}

resource "aws_iam_role_policy_attachment" "readonly" {
  count      = var.create_role && var.attach_readonly_policy ? 1 : 0
  role       = aws_iam_role.this[0].name
  policy_arn = var.readonly_role_policy_arn
}

resource "aws_iam_role_policy" "inline" {
  count  = var.create_role && length(var.inline_policy_statements) > 0 ? 1 : 0
  role   = aws_iam_role.this[0].name
  policy = data.aws_iam_policy_document.inline.json
}

resource "aws_iam_instance_profile" "this" {
  count = var.create_role && var.create_instance_profile ? 1 : 0
  name  = var.role_name
  path  = var.role_path
  role  = aws_iam_role.this[0].name
}

output "iam_role_arn" {
  value = try(aws_iam_role.this[0].arn, "")
}
output "iam_role_name" {
  value = try(aws_iam_role.this[0].name, "")
}
output "iam_instance_profile_arn" {
  value = try(aws_iam_instance_profile.this[0].arn, "")
}
output "iam_instance_profile_name" {
  value = try(aws_iam_instance_profile.this[0].name, "")
}
output "iam_instance_profile_id" {
  value = try(aws_iam_instance_profile.this[0].name, "")
}
