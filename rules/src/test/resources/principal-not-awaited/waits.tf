# Each of these waits, by whatever way, or may; in other accounts the role is another one.
data "aws_caller_identity" "current" {}

resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = "{}"
}

resource "aws_ecr_repository" "waiting" {
  name       = "waiting"
  depends_on = [aws_iam_role.ci]
}

locals {
  role = aws_iam_role.ci.arn
  arns = { ci = local.role }
}

data "aws_iam_policy_document" "through" {
  depends_on = [terraform_data.after]
  statement {
    actions = ["ecr:BatchGetImage"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/ci"]
    }
  }
}

resource "terraform_data" "after" {
  input = local.arns
}

resource "aws_ecr_repository_policy" "repository_waits" {
  repository = aws_ecr_repository.waiting.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/ci" }, Action = "ecr:BatchGetImage"
  }] })
}

resource "aws_ecr_repository_policy" "through" {
  repository = "through"
  policy     = data.aws_iam_policy_document.through.json
}

resource "aws_ecr_repository_policy" "said" {
  repository = "said"
  depends_on = [aws_iam_role.ci]
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/ci" }, Action = "ecr:BatchGetImage"
  }] })
}

resource "aws_ecr_repository_policy" "elsewhere" {
  repository = "elsewhere"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/ci" }, Action = "ecr:BatchGetImage"
  }] })
}
