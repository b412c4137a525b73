resource "aws_ecr_repository" "payments" {
  name = "payments-api"
}

data "aws_iam_policy_document" "pull" {
  statement {
    effect    = "Allow"
    actions   = ["ecr:*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

resource "aws_ecr_repository_policy" "payments" {
  repository = aws_ecr_repository.payments.name
  policy     = data.aws_iam_policy_document.pull.json
}
