# A policy document that names principals is right on a repository and wrong on a role.
data "aws_iam_policy_document" "both" {
  statement {
    actions   = ["ecr:BatchGetImage"]
    resources = ["*"]
    principals {
  # ^^^^^^^^^^ ECR401: `Principal` in the managed policy `aws_iam_policy.pull`: IAM refuses it there
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy     = data.aws_iam_policy_document.both.json
}

resource "aws_iam_policy" "pull" {
  policy = data.aws_iam_policy_document.both.json
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "node" {
  assume_role_policy = data.aws_iam_policy_document.assume.json
}
