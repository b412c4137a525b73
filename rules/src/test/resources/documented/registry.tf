# The policies of a registry and of identities that the user guide shows, in other words.
data "aws_caller_identity" "this" {}

resource "aws_ecr_registry_policy" "this" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "ReplicationFromTwoAccounts"
        Effect    = "Allow"
        Principal = { AWS = ["arn:aws:iam::444455556666:root", "arn:aws:iam::777788889999:root"] }
        Action    = ["ecr:CreateRepository", "ecr:ReplicateImage"]
        Resource  = ["arn:aws:ecr:eu-central-1:${data.aws_caller_identity.this.account_id}:repository/prod-*"]
      },
      {
        Sid       = "PullThroughCache"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.this.account_id}:user/cache" }
        Action    = ["ecr:CreateRepository", "ecr:BatchImportUpstreamImage"]
        Resource  = "arn:aws:ecr:eu-central-1:${data.aws_caller_identity.this.account_id}:repository/ecr-public/*"
      },
    ]
  })
}

resource "aws_iam_policy" "by_tag" {
  name = "by-tag"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Sid = "All", Effect = "Allow", Action = "ecr:*", Resource = "*" },
      {
        Sid       = "NotInProduction"
        Effect    = "Deny"
        Action    = "ecr:*"
        Resource  = "*"
        Condition = { StringEquals = { "ecr:ResourceTag/environment" = "production" } }
      },
    ]
  })
}

resource "aws_iam_policy" "one_repository" {
  name = "one-repository"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "ListImagesInRepository"
        Effect   = "Allow"
        Action   = ["ecr:ListImages"]
        Resource = "arn:aws:ecr:us-east-1:${data.aws_caller_identity.this.account_id}:repository/my-repo"
      },
      { Sid = "GetAuthorizationToken", Effect = "Allow", Action = ["ecr:GetAuthorizationToken"], Resource = "*" },
      {
        Sid    = "ManageRepositoryContents"
        Effect = "Allow"
        Action = [
          "ecr:BatchCheckLayerAvailability",
          "ecr:GetDownloadUrlForLayer",
          "ecr:GetRepositoryPolicy",
          "ecr:DescribeRepositories",
          "ecr:ListImages",
          "ecr:DescribeImages",
          "ecr:BatchGetImage",
          "ecr:InitiateLayerUpload",
          "ecr:UploadLayerPart",
          "ecr:CompleteLayerUpload",
          "ecr:PutImage",
        ]
        Resource = "arn:aws:ecr:us-east-1:${data.aws_caller_identity.this.account_id}:repository/my-repo"
      },
    ]
  })
}

data "aws_iam_policy_document" "push" {
  statement {
    actions = [
      "ecr:CompleteLayerUpload",
      "ecr:UploadLayerPart",
      "ecr:InitiateLayerUpload",
      "ecr:BatchCheckLayerAvailability",
      "ecr:PutImage",
      "ecr:BatchGetImage",
    ]
    resources = ["arn:aws:ecr:us-east-1:${data.aws_caller_identity.this.account_id}:repository/my-repo"]
  }
  statement {
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "push" {
  name   = "push"
  policy = data.aws_iam_policy_document.push.json
}

# a role that a template of new repositories needs for encryption and tags
resource "aws_iam_role" "template" {
  name = "template"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecr.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "template" {
  role = aws_iam_role.template.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["ecr:CreateRepository", "ecr:ReplicateImage", "ecr:TagResource"], Resource = "*" },
      { Effect = "Allow", Action = ["kms:CreateGrant", "kms:RetireGrant", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}
