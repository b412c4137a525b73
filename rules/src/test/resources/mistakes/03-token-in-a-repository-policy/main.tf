resource "aws_ecr_repository" "app" {
  name = "app"
}

data "aws_iam_policy_document" "app" {
  statement {
    actions = ["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR303: `ecr:GetAuthorizationToken` has no effect in a repository policy: only an identity policy grants it
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:role/deploy"]
    }
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy     = data.aws_iam_policy_document.app.json
}
