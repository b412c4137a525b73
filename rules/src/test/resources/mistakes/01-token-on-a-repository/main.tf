# The login beside the other actions, all on the repository.
resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_policy" "pull" {
  name = "pull"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      #           --------------------------- this action is for the registry, not for a repository
      Resource = aws_ecr_repository.app.arn
      #          ^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR302: `ecr:GetAuthorizationToken` never matches this resource: only `*` grants it
    }]
  })
}
