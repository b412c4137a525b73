# One policy in every way that Terraform has to write it: each time the star itself is found.
data "aws_caller_identity" "current" {}

locals {
  everyone = "*"
  #          ^^^ ECR103: any AWS account can pull from `reference`
  statement = {
    Effect    = "Allow"
    Principal = { AWS = ["*"] }
    #                    ^^^ ECR103: any AWS account can pull from `local`
    Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #            ------------------- allowed by this action
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
      #                                                                                          ^^^ ECR103: any AWS account can pull from `function`
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      #            ------------------- allowed by this action
    }]
  })
}

resource "aws_ecr_repository_policy" "local" {
  repository = "local"
  policy     = jsonencode({ Statement = local.statement })
  #            ------------------------------------------- attached here
}

resource "aws_ecr_repository_policy" "reference" {
  repository = "reference"
  policy = jsonencode({
  #        ------------... attached here
    Statement = { Effect = "Allow", Principal = local.everyone, Action = "ecr:*" }
    #                                                                    ------- `ecr:*` includes `ecr:BatchGetImage`
  })
}

resource "aws_ecr_repository_policy" "quoted" {
  repository = "quoted"
  policy     = "{\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"ecr:*\"}}"
  #                                                                    ^^^^^ ECR103: any AWS account can pull from `quoted`
  #                                                                                       --------- `ecr:*` includes `ecr:BatchGetImage`
}

resource "aws_ecr_repository_policy" "heredoc" {
  repository = "heredoc"
  policy     = <<EOF
{
  "Statement": {
    "Effect": "Allow",
    "Principal": "*",
    #            ^^^ ECR103: any AWS account can pull from `heredoc`
    "Action": "ecr:*"
    #         ------- `ecr:*` includes `ecr:BatchGetImage`
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
        #                    ^^^^^^^^^^^^^^^^^^^ ECR103: any AWS account can pull from `template`
        "Action": "ecr:*"
        #         ------- `ecr:*` includes `ecr:BatchGetImage`
      }]
    }
  EOF
}

data "aws_iam_policy_document" "document" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #          ------------------- allowed by this action
    principals {
      type        = "*"
      identifiers = ["*"]
      #              ^^^ ECR103: any AWS account can pull from `document`
    }
  }
}

resource "aws_ecr_repository_policy" "document" {
  repository = "document"
  policy     = data.aws_iam_policy_document.document.json
  #            ------------------------------------------ attached here
}

resource "aws_ecr_repository_policy" "each" {
  for_each   = aws_ecr_repository.app
  repository = each.value.name
  policy     = jsonencode({ Statement = { Effect = "Allow", Principal = "*", Action = "ecr:*" } })
  #                                                                     ^^^ ECR103: any AWS account can pull from `app-a` and 1 other
  #                                                                                   ------- `ecr:*` includes `ecr:BatchGetImage`
}
