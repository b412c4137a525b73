# One policy in every way that Terraform has to write it: each time the star itself is found.
data "aws_caller_identity" "current" {}

locals {
  everyone = "*"
  statement = {
    Effect    = "Allow"
    Principal = { AWS = ["*"] }
    Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
  }
}

resource "aws_ecr_repository" "app" {
  for_each = toset(["a", "b"])
  name     = "app-${each.key}"
}

resource "aws_ecr_repository_policy" "function" {
  repository = "function"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { "AWS" : ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root", "*"] }
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

resource "aws_ecr_repository_policy" "local" {
  repository = "local"
  policy     = jsonencode({ Statement = local.statement })
}

resource "aws_ecr_repository_policy" "reference" {
  repository = "reference"
  policy = jsonencode({
    Statement = { Effect = "Allow", Principal = local.everyone, Action = "ecr:*" }
  })
}

resource "aws_ecr_repository_policy" "quoted" {
  repository = "quoted"
  policy     = "{\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"ecr:*\"}}"
}

resource "aws_ecr_repository_policy" "heredoc" {
  repository = "heredoc"
  policy     = <<EOF
{
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "ecr:*"
  }
}
EOF
}

resource "aws_ecr_repository_policy" "template" {
  repository = "template"
  policy     = <<-EOF
    {
      "Statement": [{
        "Effect": "Allow",
        "Principal": {"AWS": "${local.everyone}"},
        "Action": "ecr:*"
      }]
    }
  EOF
}

data "aws_iam_policy_document" "document" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_ecr_repository_policy" "document" {
  repository = "document"
  policy     = data.aws_iam_policy_document.document.json
}

resource "aws_ecr_repository_policy" "each" {
  for_each   = aws_ecr_repository.app
  repository = each.value.name
  policy     = jsonencode({ Statement = { Effect = "Allow", Principal = "*", Action = "ecr:*" } })
}
