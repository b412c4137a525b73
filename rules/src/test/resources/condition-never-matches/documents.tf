resource "aws_ecr_repository" "app" {
  name = "app"
}

data "aws_iam_policy_document" "app" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
      #              ---------------------- let in only where the condition holds
    }
    condition {
      test     = "StringEquals"
      #          -------------- compared by this operator
      variable = "aws:PrincipalOrgID"
      #          ^^^^^^^^^^^^^^^^^^^^ ECR313: no request of `lambda.amazonaws.com` meets a condition on `aws:PrincipalOrgID`: a service has none
      values   = ["o-a1b2c3d4e5"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = ["arn:aws:lambda:*:111122223333:function:*"]
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR313: no request has `arn:aws:lambda:*:111122223333:function:*` for `aws:SourceArn`: only `StringLike` and `ArnLike` take `*` and `?` for wildcards
    }
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy     = data.aws_iam_policy_document.app.json
}
