resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Principal = { Service = "lambda.amazonaws.com" }
        Condition = { ArnLike = { "aws:SourceArn" = ["arn:aws:lambda:eu-west-1:111122223333:function:*"] } }
      }
    ]
  })
}
