data "aws_iam_policy_document" "app" {
  statement {
    sid    = "new policy"
    effect = "Allow"
    principals {
      type        = "AWS"
      identifiers = ["123456789012"]
      #              ^^^^^^^^^^^^^^ ECR105: account `123456789012` can delete the policy of `app` and is not listed as trusted
    }
    actions = ["ecr:PutImage", "ecr:DeleteRepository", "ecr:DeleteRepositoryPolicy"]
    #                                                  ---------------------------- allowed by this action
  }
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy     = data.aws_iam_policy_document.app.json
  #            ------------------------------------- attached here
}
