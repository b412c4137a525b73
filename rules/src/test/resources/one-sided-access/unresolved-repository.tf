# A policy whose repository is not resolved may be on any of them.
variable "repository" {
  type = string
}

provider "aws" {
  alias = "a"
  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/terraform"
  }
}

provider "aws" {
  alias = "b"
  assume_role {
    role_arn = "arn:aws:iam::222233334444:role/terraform"
  }
}

resource "aws_ecr_repository" "app" {
  provider = aws.b
  name     = "app"
}

resource "aws_ecr_repository_policy" "some" {
  provider   = aws.b
  repository = var.repository
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }]
  })
}

resource "aws_iam_role" "pulls" {
  provider           = aws.a
  name               = "pulls"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "pulls" {
  provider = aws.a
  role     = aws_iam_role.pulls.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      { Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource = aws_ecr_repository.app.arn },
    ]
  })
}
