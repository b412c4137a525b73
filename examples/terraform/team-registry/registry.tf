data "aws_caller_identity" "current" {}

locals {
  account  = data.aws_caller_identity.current.account_id
  services = "${var.team}/services"
  pull = [
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
  ]
}

resource "aws_ecr_repository" "services" {
  name                 = local.services
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

data "aws_iam_policy_document" "services" {
  statement {
    sid     = "StagingPulls"
    actions = concat(["ecr:GetAuthorizationToken"], local.pull)

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${var.staging_account}:root"]
    }
  }

  statement {
    sid     = "LambdaPulls"
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:lambda:eu-central-1:${local.account}:function:${var.team}-*"]
    }
  }
}

resource "aws_ecr_repository_policy" "services" {
  repository = aws_ecr_repository.services.name
  policy     = data.aws_iam_policy_document.services.json
}
