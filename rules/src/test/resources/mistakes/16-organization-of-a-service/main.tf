resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      #                       ---------------------- let in only where the condition holds
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
      #                              ^^^^^^^^^^^^^^^^^^^^ ECR313: no request of `lambda.amazonaws.com` meets a condition on `aws:PrincipalOrgID`: a service has none
    }]
  })
}
