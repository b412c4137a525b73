# Stands in for terraform-aws-modules/ecr/aws, releases 1.0.0 to 3.x: the policies that it makes of its inputs.
# Source: the module's documentation of its inputs and outputs, and its releases.

variable "since_1_3_1" {} # the policy of a public repository has actions of ECR Public
variable "since_1_3_2" {} # attach_repository_policy
variable "since_1_5_0" {} # readers are granted the login too
variable "since_1_6_0" {} # repository_lambda_read_access_arns
variable "since_1_7_0" {} # repository_policy_statements

variable "create" {
  default = true
}
variable "create_repository" {
  default = true
}
variable "repository_type" {
  default = "private"
}
variable "repository_name" {
  default = ""
}
variable "attach_repository_policy" {
  default = true
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
variable "create_registry_policy" {
  default = false
}
variable "registry_policy" {
  default = null
}
variable "registry_pull_through_cache_rules" {
  default = {}
}
variable "create_registry_replication_configuration" {
  default = false
}
variable "registry_replication_rules" {
  default = []
}

# what has no part in who may do what
variable "tags" {}
variable "region" {}
variable "repository_image_tag_mutability" {}
variable "repository_image_tag_mutability_exclusion_filter" {}
variable "repository_encryption_type" {}
variable "repository_kms_key" {}
variable "repository_image_scan_on_push" {}
variable "repository_force_delete" {}
variable "create_lifecycle_policy" {}
variable "repository_lifecycle_policy" {}
variable "public_repository_catalog_data" {}
variable "manage_registry_scanning_configuration" {}
variable "registry_scan_type" {}
variable "registry_scan_rules" {}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  private = var.create && var.create_repository && var.repository_type == "private"
  public  = var.create && var.create_repository && var.repository_type == "public"
  readers = concat(var.repository_read_access_arns, var.repository_read_write_access_arns)
  root    = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"
  service = var.since_1_3_1 ? "ecr-public" : "ecr"

  lambda = var.since_1_6_0 ? var.repository_lambda_read_access_arns : []
  more   = var.since_1_7_0 ? coalesce(var.repository_policy_statements, {}) : {}
}

data "aws_iam_policy_document" "private" {
  statement {
    sid = "PrivateReadOnly"
    actions = concat(var.since_1_5_0 ? ["ecr:GetAuthorizationToken"] : [], [
      "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImageScanFindings", "ecr:DescribeImages",
      "ecr:DescribeRepositories", "ecr:GetDownloadUrlForLayer", "ecr:GetLifecyclePolicy",
      "ecr:GetLifecyclePolicyPreview", "ecr:GetRepositoryPolicy", "ecr:ListImages", "ecr:ListTagsForResource",
    ])
    principals {
      type        = "AWS"
      identifiers = coalescelist(local.readers, [local.root])
    }
  }
  dynamic "statement" {
    for_each = length(local.lambda) > 0 ? [local.lambda] : []
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
      actions = ["ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload"]
      principals {
        type        = "AWS"
        identifiers = writers.value
      }
    }
  }
  dynamic "statement" {
    for_each = local.more
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

data "aws_iam_policy_document" "public" {
  statement {
    sid     = "PublicReadOnly"
    actions = ["${local.service}:BatchGetImage", "${local.service}:GetDownloadUrlForLayer"]
    principals {
      type        = "AWS"
      identifiers = coalescelist(var.repository_read_access_arns, ["*"])
    }
  }
  dynamic "statement" {
    for_each = length(var.repository_read_write_access_arns) > 0 ? [var.repository_read_write_access_arns] : []
    iterator = writers
    content {
      sid = "ReadWrite"
      actions = [
        for action in concat(
          ["PutImage", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload"],
          var.since_1_3_1 ? ["BatchCheckLayerAvailability"] : []
        ) : "${local.service}:${action}"
      ]
      principals {
        type        = "AWS"
        identifiers = writers.value
      }
    }
  }
  dynamic "statement" {
    for_each = local.more
    iterator = own
    content {
      sid         = try(own.value.sid, null)
      effect      = try(own.value.effect, null)
      actions     = try(own.value.actions, null)
      not_actions = try(own.value.not_actions, null)
      resources   = try(own.value.resources, null)
      dynamic "principals" {
        for_each = coalesce(try(own.value.principals, null), [])
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
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

resource "aws_ecr_repository" "this" {
  count = local.private ? 1 : 0
  name  = var.repository_name
}

resource "aws_ecr_repository_policy" "this" {
  count      = local.private && (var.attach_repository_policy || !var.since_1_3_2) ? 1 : 0
  repository = aws_ecr_repository.this[0].name
  policy     = var.create_repository_policy ? data.aws_iam_policy_document.private.json : var.repository_policy
}

resource "aws_ecrpublic_repository" "this" {
  count           = local.public ? 1 : 0
  repository_name = var.repository_name
}

resource "aws_ecrpublic_repository_policy" "example" {
  count           = local.public ? 1 : 0
  repository_name = aws_ecrpublic_repository.this[0].repository_name
  policy          = var.create_repository_policy ? data.aws_iam_policy_document.public.json : var.repository_policy
}

resource "aws_ecr_registry_policy" "this" {
  count  = var.create && var.create_registry_policy ? 1 : 0
  policy = var.registry_policy
}

resource "aws_ecr_pull_through_cache_rule" "this" {
  for_each              = var.create ? var.registry_pull_through_cache_rules : {}
  ecr_repository_prefix = each.value.ecr_repository_prefix
  upstream_registry_url = each.value.upstream_registry_url
}

resource "aws_ecr_replication_configuration" "this" {
  count = var.create && var.create_registry_replication_configuration ? 1 : 0
  replication_configuration {
    dynamic "rule" {
      for_each = coalesce(var.registry_replication_rules, [])
      content {
        dynamic "destination" {
          for_each = rule.value.destinations
          content {
            region      = destination.value.region
            registry_id = destination.value.registry_id
          }
        }
        dynamic "repository_filter" {
          for_each = coalesce(try(rule.value.repository_filters, null), [])
          content {
            filter      = repository_filter.value.filter
            filter_type = repository_filter.value.filter_type
          }
        }
      }
    }
  }
}

output "repository_name" {
  value = try(aws_ecr_repository.this[0].name, aws_ecrpublic_repository.this[0].id, null)
}
output "repository_arn" {
  value = try(aws_ecr_repository.this[0].arn, aws_ecrpublic_repository.this[0].arn, null)
}
output "repository_registry_id" {
  value = try(aws_ecr_repository.this[0].registry_id, aws_ecrpublic_repository.this[0].registry_id, null)
}
output "repository_url" {
  value = try(aws_ecr_repository.this[0].repository_url, aws_ecrpublic_repository.this[0].repository_uri, null)
}
