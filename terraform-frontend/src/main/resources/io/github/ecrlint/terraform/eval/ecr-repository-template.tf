# Stands in for terraform-aws-modules/ecr/aws//modules/repository-template, releases 2.3.1 to 3.x.
# Source: the module's documentation of its inputs and outputs, and its releases.

variable "create" {
  default = true
}
variable "prefix" {
  default = ""
}
variable "create_repository_policy" {
  default = true
}
variable "repository_policy" {
  default = null
}
variable "repository_read_access_arns" {
  default = []
}
variable "repository_read_write_access_arns" {
  default = []
}
variable "repository_lambda_read_access_arns" {
  default = []
}
variable "repository_policy_statements" {
  default = null
}
variable "create_pull_through_cache_rule" {
  default = false
}
variable "upstream_registry_url" {
  default = null
}

# what has no part in who may do what; the role made of some of them is for ECR itself
variable "tags" {}
variable "region" {}
variable "applied_for" {}
variable "custom_role_arn" {}
variable "description" {}
variable "encryption_type" {}
variable "kms_key_arn" {}
variable "image_tag_mutability" {}
variable "image_tag_mutability_exclusion_filter" {}
variable "lifecycle_policy" {}
variable "resource_tags" {}
variable "credential_arn" {}
variable "create_iam_role" {}
variable "iam_role_name" {}
variable "iam_role_use_name_prefix" {}
variable "iam_role_path" {}
variable "iam_role_description" {}
variable "iam_role_permissions_boundary" {}
variable "iam_role_tags" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  readers = concat(var.repository_read_access_arns, var.repository_read_write_access_arns)
  root    = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"
  push    = ["PutImage", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload"]
}

data "aws_iam_policy_document" "repository" {
  statement {
    sid = "PrivateReadOnly"
    actions = [
      "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage",
      "ecr:DescribeImageScanFindings", "ecr:DescribeImages", "ecr:DescribeRepositories", "ecr:GetDownloadUrlForLayer",
      "ecr:GetLifecyclePolicy", "ecr:GetLifecyclePolicyPreview", "ecr:GetRepositoryPolicy", "ecr:ListImages",
      "ecr:ListTagsForResource",
    ]
    principals {
      type        = "AWS"
      identifiers = coalescelist(local.readers, [local.root])
    }
  }
  dynamic "statement" {
    for_each = length(var.repository_lambda_read_access_arns) > 0 ? [var.repository_lambda_read_access_arns] : []
    iterator = functions
    content {
      sid     = "PrivateLambdaReadOnly"
      actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      principals {
        type        = "Service"
        identifiers = ["lambda.amazonaws.com"]
      }
      condition {
        test     = "StringLike"
        variable = "aws:sourceArn"
        values   = functions.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.repository_read_write_access_arns) > 0 ? [var.repository_read_write_access_arns] : []
    iterator = writers
    content {
      sid     = "ReadWrite"
      actions = [for action in local.push : "ecr:${action}"]
      principals {
        type        = "AWS"
        identifiers = writers.value
      }
    }
  }
  dynamic "statement" {
    for_each = coalesce(var.repository_policy_statements, {})
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

resource "aws_ecr_repository_creation_template" "this" {
  count             = var.create ? 1 : 0
  prefix            = var.prefix
  repository_policy = var.create_repository_policy ? data.aws_iam_policy_document.repository.json : var.repository_policy
}

resource "aws_ecr_pull_through_cache_rule" "this" {
  count                 = var.create && var.create_pull_through_cache_rule ? 1 : 0
  ecr_repository_prefix = var.prefix
  upstream_registry_url = var.upstream_registry_url
}
