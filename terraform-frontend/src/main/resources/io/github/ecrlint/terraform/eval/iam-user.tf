# Stands in for terraform-aws-modules/iam/aws//modules/iam-user, releases 6.x.
# Source: the module's documentation of its inputs and outputs.

variable "create" {
  default = true
}
variable "name" {
  default = ""
}
variable "path" {
  default = "/"
}
variable "permissions_boundary" {
  default = null
}
variable "policies" {
  default = {}
}
variable "create_inline_policy" {
  default = false
}
variable "source_inline_policy_documents" {
  default = []
}
variable "override_inline_policy_documents" {
  default = []
}
variable "inline_policy_permissions" {
  default = null
}
variable "tags" {}
variable "force_destroy" {}
variable "create_login_profile" {}
variable "pgp_key" {}
variable "password_length" {}
variable "password_reset_required" {}
variable "create_access_key" {}
variable "access_key_status" {}
variable "create_ssh_key" {}
variable "ssh_key_encoding" {}
variable "ssh_public_key" {}

data "aws_iam_policy_document" "inline" {
  source_policy_documents   = var.source_inline_policy_documents
  override_policy_documents = var.override_inline_policy_documents
  dynamic "statement" {
    for_each = coalesce(var.inline_policy_permissions, {})
    iterator = own
    content {
      sid           = coalesce(try(own.value.sid, null), own.key)
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
        for_each = coalesce(try(own.value.condition, null), [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_user" "this" {
  count                = var.create ? 1 : 0
  name                 = var.name
  path                 = var.path
  permissions_boundary = var.permissions_boundary
}

resource "aws_iam_user_policy_attachment" "additional" {
  for_each   = var.create ? var.policies : {}
  user       = aws_iam_user.this[0].name
  policy_arn = each.value
}

resource "aws_iam_user_policy" "inline" {
  count  = var.create && var.create_inline_policy ? 1 : 0
  user   = aws_iam_user.this[0].name
  policy = data.aws_iam_policy_document.inline.json
}

output "name" {
  value = try(aws_iam_user.this[0].name, null)
}
output "arn" {
  value = try(aws_iam_user.this[0].arn, null)
}
