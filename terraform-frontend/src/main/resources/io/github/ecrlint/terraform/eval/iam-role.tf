# Stands in for terraform-aws-modules/iam/aws//modules/iam-role, releases 6.x.
# Source: the module's documentation of its inputs and outputs.

variable "create" {
  default = true
}
variable "name" {
  default = null
}
variable "use_name_prefix" {
  default = true
}
variable "path" {
  default = "/"
}
variable "permissions_boundary" {
  default = null
}
variable "trust_policy_permissions" {
  default = null
}
variable "trust_policy_conditions" {
  default = []
}
variable "policies" {
  default = {}
}
variable "enable_oidc" {
  default = false
}
variable "oidc_account_id" {
  default = null
}
variable "oidc_provider_urls" {
  default = []
}
variable "oidc_subjects" {
  default = []
}
variable "oidc_wildcard_subjects" {
  default = []
}
variable "oidc_audiences" {
  default = []
}
variable "enable_github_oidc" {
  default = false
}
variable "github_provider" {
  default = "token.actions.githubusercontent.com"
}
variable "enable_bitbucket_oidc" {
  default = false
}
variable "enable_saml" {
  default = false
}
variable "saml_provider_ids" {
  default = []
}
variable "saml_endpoints" {
  default = ["https://signin.aws.amazon.com/saml"]
}
variable "saml_trust_actions" {
  default = []
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
variable "create_instance_profile" {
  default = false
}
variable "description" {}
variable "max_session_duration" {}
variable "tags" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account   = coalesce(var.oidc_account_id, data.aws_caller_identity.current.account_id)
  providers = [for url in var.oidc_provider_urls : replace(url, "https://", "")]
  oidc      = "arn:${data.aws_partition.current.partition}:iam::${local.account}:oidc-provider"
  own_oidc  = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:oidc-provider"
  audiences = coalescelist(var.oidc_audiences, ["sts.amazonaws.com"])

  exact    = length(var.oidc_subjects) > 0 ? [var.oidc_subjects] : []
  wildcard = length(var.oidc_wildcard_subjects) > 0 ? [var.oidc_wildcard_subjects] : []
}

data "aws_iam_policy_document" "trust" {
  dynamic "statement" {
    for_each = var.enable_oidc ? local.providers : []
    iterator = provider
    content {
      actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = ["${local.oidc}/${provider.value}"]
      }
      dynamic "condition" {
        for_each = local.exact
        iterator = subjects
        content {
          test     = "StringEquals"
          variable = "${provider.value}:sub"
          values   = subjects.value
        }
      }
      dynamic "condition" {
        for_each = local.wildcard
        iterator = subjects
        content {
          test     = "StringLike"
          variable = "${provider.value}:sub"
          values   = subjects.value
        }
      }
      dynamic "condition" {
        for_each = length(var.oidc_audiences) > 0 ? [var.oidc_audiences] : []
        iterator = audiences
        content {
          test     = "StringEquals"
          variable = "${provider.value}:aud"
          values   = audiences.value
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
  dynamic "statement" {
    for_each = var.enable_github_oidc ? [var.github_provider] : []
    iterator = provider
    content {
      sid     = "GithubOidcAuth"
      actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = ["${local.own_oidc}/${provider.value}"]
      }
      condition {
        test     = "ForAllValues:StringEquals"
        variable = "${provider.value}:iss"
        values   = ["https://${provider.value}"]
      }
      condition {
        test     = "ForAllValues:StringEquals"
        variable = "${provider.value}:aud"
        values   = local.audiences
      }
      dynamic "condition" {
        for_each = local.exact
        iterator = subjects
        content {
          test     = "StringEquals"
          variable = "${provider.value}:sub"
          values   = [for subject in subjects.value : "repo:${trimprefix(subject, "repo:")}"]
        }
      }
      dynamic "condition" {
        for_each = local.wildcard
        iterator = subjects
        content {
          test     = "StringLike"
          variable = "${provider.value}:sub"
          values   = [for subject in subjects.value : "repo:${trimprefix(subject, "repo:")}"]
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
  dynamic "statement" {
    for_each = var.enable_bitbucket_oidc ? [try(local.providers[0], "")] : []
    iterator = provider
    content {
      sid     = "BitbucketOidcAuth"
      actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
      principals {
        type        = "Federated"
        identifiers = ["${local.own_oidc}/${provider.value}"]
      }
      condition {
        test     = "ForAllValues:StringEquals"
        variable = "${provider.value}:aud"
        values   = local.audiences
      }
      dynamic "condition" {
        for_each = local.exact
        iterator = subjects
        content {
          test     = "StringEquals"
          variable = "${provider.value}:sub"
          values   = subjects.value
        }
      }
      dynamic "condition" {
        for_each = local.wildcard
        iterator = subjects
        content {
          test     = "StringLike"
          variable = "${provider.value}:sub"
          values   = subjects.value
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
  dynamic "statement" {
    for_each = var.enable_saml ? [1] : []
    content {
      actions = compact(distinct(concat(["sts:TagSession", "sts:AssumeRoleWithSAML"], var.saml_trust_actions)))
      principals {
        type        = "Federated"
        identifiers = var.saml_provider_ids
      }
      condition {
        test     = "StringEquals"
        variable = "SAML:aud"
        values   = var.saml_endpoints
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
  dynamic "statement" {
    for_each = coalesce(var.trust_policy_permissions, {})
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

resource "aws_iam_role" "this" {
  count                = var.create ? 1 : 0
  name                 = var.use_name_prefix ? null : var.name
  name_prefix          = var.use_name_prefix ? "${var.name}-" : null
  path                 = var.path
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  permissions_boundary = var.permissions_boundary
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each   = var.create ? var.policies : {}
  role       = aws_iam_role.this[0].name
  policy_arn = each.value
}

resource "aws_iam_role_policy" "inline" {
  count  = var.create && var.create_inline_policy ? 1 : 0
  role   = aws_iam_role.this[0].name
  policy = data.aws_iam_policy_document.inline.json
}

resource "aws_iam_instance_profile" "this" {
  count       = var.create && var.create_instance_profile ? 1 : 0
  name        = var.use_name_prefix ? null : var.name
  name_prefix = var.use_name_prefix ? "${var.name}-" : null
  path        = var.path
  role        = aws_iam_role.this[0].name
}

output "name" {
  value = try(aws_iam_role.this[0].name, null)
}
output "arn" {
  value = try(aws_iam_role.this[0].arn, null)
}
output "instance_profile_arn" {
  value = try(aws_iam_instance_profile.this[0].arn, null)
}
output "instance_profile_id" {
  value = try(aws_iam_instance_profile.this[0].name, null)
}
output "instance_profile_name" {
  value = try(aws_iam_instance_profile.this[0].name, null)
}
