# A role that was there before Terraform knew of it is there whatever waits for it.
data "aws_caller_identity" "current" {}

import {
  to = aws_iam_role.ci
  id = "ci"
}

resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = "{}"
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/ci" }, Action = "ecr:BatchGetImage"
  }] })
}
