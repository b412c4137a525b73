terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "stage" {
  description = "The stage that this module serves"
  type        = string
  default     = "staging"

  validation {
    condition     = contains(["staging", "production"], var.stage)
    error_message = "The stage is staging or production."
  }
}

variable "tooling_account" {
  type    = string
  default = "210987654321"
}

variable "organization_id" {
  type    = string
  default = "o-a1b2c3d4e5"
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

locals {
  prefix = "shop/${var.stage}"
  pull   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
  push = [
    "ecr:BatchCheckLayerAvailability",
    "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
  ]
  tags = {
    Stage = var.stage
    Owner = "platform"
  }
}

resource "aws_kms_key" "images" {
  description         = "Encrypts the images at rest"
  enable_key_rotation = true
  tags                = local.tags
}

resource "aws_ecr_repository" "storefront" {
  name                 = "${local.prefix}/storefront"
  image_tag_mutability = "IMMUTABLE"
  tags                 = local.tags

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.images.arn
  }
}

resource "aws_ecr_repository" "checkout" {
  name = "${local.prefix}/checkout"
  tags = merge(local.tags, { Team = "payments" })
}

resource "aws_ecr_repository" "worker" {
  name = "${local.prefix}/worker"
}

# Everybody in the organization pulls, the builder of the tooling account pushes.
data "aws_iam_policy_document" "storefront" {
  statement {
    sid     = "organization may pull"
    actions = local.pull

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organization_id]
    }
  }

  statement {
    sid     = "tooling may push"
    actions = local.push

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.tooling_account}:role/image-builder"]
    }
  }
}

resource "aws_ecr_repository_policy" "storefront" {
  repository = aws_ecr_repository.storefront.name
  policy     = data.aws_iam_policy_document.storefront.json
}

resource "aws_ecr_repository_policy" "checkout" {
  repository = aws_ecr_repository.checkout.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "partners pull"
      Effect    = "Allow"
      Principal = "*"
      Action    = local.pull
    }]
  })
}

resource "aws_ecr_repository_policy" "worker" {
  repository = aws_ecr_repository.worker.name
  policy     = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "everybody but one",
          "Effect": "Allow",
          "NotPrincipal": {"AWS": "arn:aws:iam::${var.tooling_account}:root"},
          "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        }
      ]
    }
  EOT
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["codebuild.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "build" {
  name               = "shop-${var.stage}-build"
  assume_role_policy = data.aws_iam_policy_document.assume.json
  tags               = local.tags
}

data "aws_iam_policy_document" "push" {
  statement {
    sid       = "Token"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }

  statement {
    sid     = "Push"
    actions = local.push
    resources = [
      aws_ecr_repository.storefront.arn,
      aws_ecr_repository.checkout.arn,
      aws_ecr_repository.worker.arn,
    ]
  }
}

resource "aws_iam_role_policy" "push" {
  name   = "push"
  role   = aws_iam_role.build.id
  policy = data.aws_iam_policy_document.push.json
}

resource "aws_iam_role_policy" "pull" {
  name = "pull"
  role = aws_iam_role.build.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Pull"
      Effect   = "Allow"
      Action   = concat(["ecr:GetAuthorizationToken"], local.pull)
      Resource = "arn:aws:ecr:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:repository/shop/*"
    }]
  })
}

output "storefront_url" {
  value = aws_ecr_repository.storefront.repository_url
}
