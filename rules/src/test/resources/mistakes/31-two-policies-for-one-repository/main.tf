resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_ecr_repository_policy" "pull" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
  #        ------------... the other policy
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/node" }, Action = "ecr:BatchGetImage" }]
  })
}

resource "aws_ecr_repository_policy" "push" {
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
  #        ^^^^^^^^^^^^... ECR418: `app` is given a policy by `aws_ecr_repository_policy.push` and by `aws_ecr_repository_policy.pull`: it keeps the one that is set last
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/ci" }, Action = "ecr:PutImage" }]
  })
}
