variable "role" {}

data "aws_caller_identity" "own" {}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = data.aws_caller_identity.own.account_id }, Action = "ecr:BatchGetImage" }
    ]
  })
}

resource "aws_lambda_function" "web" {
  function_name = "web"
  package_type  = "Image"
  image_uri     = "${aws_ecr_repository.app.repository_url}:1"
  role          = var.role
}
