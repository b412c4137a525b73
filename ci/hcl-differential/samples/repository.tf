# An ECR repository that two accounts may pull from.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

variable "readers" {
  type        = list(string)
  default     = ["111122223333", "444455556666"] // two of them
  description = "Accounts that may pull \"app\"\tand\\nothing else \u00e9 \U0001F600"
}

locals {
  name = "team-${var.stage}/app"
  tags = merge(var.tags, { Name = local.name, "cost:center" : 42, (var.key) = null })
  arns = [for a in var.readers : "arn:${data.aws_partition.this.partition}:iam::${a}:root" if a != ""]
  by_a = { for i, a in var.readers : a => upper(a)... if i > 0 && a != "x" || !contains(var.no, a) }
}

resource "aws_ecr_repository" "app" {
  count                = var.enabled ? 1 : 0
  name                 = local.name
  image_tag_mutability = "IMMUTABLE"
  force_delete         = true

  image_scanning_configuration { scan_on_push = true }

  encryption_configuration {
    encryption_type = "KMS" /* the team's own key */
    kms_key         = aws_kms_key.this[0].arn
  }

  lifecycle {
    ignore_changes = [tags["a"], image_scanning_configuration[0].scan_on_push]
  }
}

resource "aws_ecr_repository_policy" "app" {
  for_each   = { for r in aws_ecr_repository.app : r.name => r }
  repository = each.value.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Pull"
        Effect    = "Allow"
        Principal = { AWS = concat(local.arns, ["*"]) }
        Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Condition = {
          StringEquals = { "aws:PrincipalOrgID" = [var.org] }
        }
      },
    ]
  })
}
