resource "aws_ecrpublic_repository" "app" {
  repository_name = "app"
}

resource "aws_ecrpublic_repository_policy" "app" {
  repository_name = aws_ecrpublic_repository.app.repository_name
  policy = jsonencode({
    Version = "2008-10-17"
    Statement = [
      { Sid = "pull is everybody's anyway", Effect = "Allow", Principal = "*", Action = "ecr-public:BatchGetImage" },
      { Effect = "Allow", Principal = "*", Action = ["ecr-public:PutImage"] },
      #                               ^^^ ECR102: any AWS account can push to `app`
      #                                              --------------------- allowed by this action
      { Sid = "of private repositories", Effect = "Allow", Principal = "*", Action = ["ecr:PutImage"] },
    ]
  })
}
