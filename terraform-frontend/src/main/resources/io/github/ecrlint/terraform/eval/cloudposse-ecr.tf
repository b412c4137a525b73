# Stands in for cloudposse/ecr/aws, releases 0.38.0 to 1.x.
# Source: the module's documentation of its inputs and outputs, and its releases; that of cloudposse/label/null for names.

variable "enabled" {
  default = true
}
variable "namespace" {
  default = null
}
variable "tenant" {
  default = null
}
variable "environment" {
  default = null
}
variable "stage" {
  default = null
}
variable "name" {
  default = null
}
variable "attributes" {
  default = []
}
variable "context" {
  default = null
}
variable "use_fullname" {
  default = true
}
variable "image_names" {
  default = []
}
variable "principals_readonly_access" {
  default = []
}
variable "principals_pull_though_access" {
  default = []
}
variable "prefixes_pull_through_repositories" {
  default = []
}
variable "principals_push_access" {
  default = []
}
variable "principals_full_access" {
  default = []
}
variable "principals_lambda" {
  default = []
}
variable "organizations_readonly_access" {
  default = []
}
variable "organizations_full_access" {
  default = []
}
variable "organizations_push_access" {
  default = []
}
variable "replication_configurations" {
  default = []
}

# what has no part in who may do what
variable "tags" {}
variable "additional_tag_map" {}
variable "labels_as_tags" {}
variable "scan_images_on_push" {}
variable "max_image_count" {}
variable "time_based_rotation" {}
variable "image_tag_mutability" {}
variable "image_tag_mutability_exclusion_filter" {}
variable "enable_lifecycle_policy" {}
variable "protected_tags" {}
variable "protected_tags_keep_count" {}
variable "encryption_configuration" {}
variable "force_delete" {}
variable "custom_lifecycle_rules" {}
variable "default_lifecycle_rules_settings" {}

data "aws_partition" "current" {}

locals {
  words   = concat([var.namespace, var.tenant, var.environment, var.stage, var.name], var.attributes)
  label   = lower(join("-", [for word in local.words : word if word != null && word != ""]))
  id      = var.context == null ? (var.use_fullname ? local.label : var.name) : try(tostring(var.context), null)
  enabled = coalesce(var.enabled, true)
  images  = local.enabled ? (length(var.image_names) > 0 ? var.image_names : [local.id]) : []
  first   = length(var.image_names) > 0 ? var.image_names[0] : local.id

  read = [
    "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:DescribeImageScanFindings", "ecr:DescribeImages",
    "ecr:DescribeRepositories", "ecr:GetDownloadUrlForLayer", "ecr:GetLifecyclePolicy", "ecr:GetLifecyclePolicyPreview",
    "ecr:GetRepositoryPolicy", "ecr:ListImages", "ecr:ListTagsForResource",
  ]
  push = [
    "ecr:CompleteLayerUpload", "ecr:GetAuthorizationToken", "ecr:UploadLayerPart", "ecr:InitiateLayerUpload",
    "ecr:BatchCheckLayerAvailability", "ecr:PutImage",
  ]
  pull = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
  given = length(concat(
    var.principals_readonly_access, var.principals_pull_though_access, var.principals_push_access,
    var.principals_full_access, var.principals_lambda, var.organizations_readonly_access,
    var.organizations_full_access, var.organizations_push_access,
  )) > 0
}

data "aws_iam_policy_document" "resource" {
  dynamic "statement" {
    for_each = length(var.principals_readonly_access) > 0 ? [var.principals_readonly_access] : []
    iterator = given
    content {
      sid     = "ReadonlyAccess"
      actions = local.read
      principals {
        type        = "AWS"
        identifiers = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.prefixes_pull_through_repositories) > 0 ? [var.principals_pull_though_access] : []
    iterator = given
    content {
      sid     = "PullThroughAccess"
      actions = ["ecr:BatchImportUpstreamImage", "ecr:TagResource"]
      principals {
        type        = "AWS"
        identifiers = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.principals_push_access) > 0 ? [var.principals_push_access] : []
    iterator = given
    content {
      sid     = "PushAccess"
      actions = local.push
      principals {
        type        = "AWS"
        identifiers = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.principals_full_access) > 0 ? [var.principals_full_access] : []
    iterator = given
    content {
      sid     = "FullAccess"
      actions = ["ecr:*"]
      principals {
        type        = "AWS"
        identifiers = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.principals_lambda) > 0 ? [var.principals_lambda] : []
    iterator = accounts
    content {
      sid     = "LambdaECRImageCrossAccountRetrievalPolicy"
      actions = local.pull
      principals {
        type        = "Service"
        identifiers = ["lambda.amazonaws.com"]
      }
      condition {
        test     = "StringLike"
        variable = "aws:SourceArn"
        values   = [for id in accounts.value : "arn:${data.aws_partition.current.partition}:lambda:*:${id}:function:*"]
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.principals_lambda) > 0 ? [var.principals_lambda] : []
    iterator = accounts
    content {
      sid     = "CrossAccountPermission"
      actions = local.pull
      principals {
        type        = "AWS"
        identifiers = [for id in accounts.value : "arn:${data.aws_partition.current.partition}:iam::${id}:root"]
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.organizations_full_access) > 0 ? [var.organizations_full_access] : []
    iterator = given
    content {
      sid     = "OrganizationsFullAccess"
      actions = ["ecr:*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:PrincipalOrgID"
        values   = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.organizations_readonly_access) > 0 ? [var.organizations_readonly_access] : []
    iterator = given
    content {
      sid     = "OrganizationsReadonlyAccess"
      actions = local.read
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:PrincipalOrgID"
        values   = given.value
      }
    }
  }
  dynamic "statement" {
    for_each = length(var.organizations_push_access) > 0 ? [var.organizations_push_access] : []
    iterator = given
    content {
      sid     = "OrganizationsPushAccess"
      actions = local.push
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:PrincipalOrgID"
        values   = given.value
      }
    }
  }
}

resource "aws_ecr_repository" "name" {
  for_each = toset(local.images)
  name     = each.value
}

resource "aws_ecr_repository_policy" "name" {
  for_each   = toset(local.given ? local.images : [])
  repository = each.value
  policy     = data.aws_iam_policy_document.resource.json
}

resource "aws_ecr_replication_configuration" "replication_configuration" {
  count = local.enabled && length(var.replication_configurations) > 0 ? 1 : 0
  dynamic "replication_configuration" {
    for_each = var.replication_configurations
    content {
      dynamic "rule" {
        for_each = replication_configuration.value.rules
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
}

output "registry_id" {
  value = try(aws_ecr_repository.name[local.first].registry_id, "")
}
output "repository_name" {
  value = try(aws_ecr_repository.name[local.first].name, "")
}
output "repository_url" {
  value = try(aws_ecr_repository.name[local.first].repository_url, "")
}
output "repository_arn" {
  value = try(aws_ecr_repository.name[local.first].arn, "")
}
output "repository_url_map" {
  value = { for name, repository in aws_ecr_repository.name : name => repository.repository_url }
}
output "repository_arn_map" {
  value = { for name, repository in aws_ecr_repository.name : name => repository.arn }
}
