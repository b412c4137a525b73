# Roles and repositories in two accounts, each of which the roles of the providers name.
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
#                             ----- the repository
  for_each = toset(["shut", "open", "near"])
  provider = aws.b
  name     = each.key
}

resource "aws_ecr_repository" "near" {
  provider = aws.a
  name     = "beside"
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
      {
        Effect = "Allow"
        Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = [
          aws_ecr_repository.app["shut"].arn,
        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR307: role `pulls` cannot pull from `shut` in another account: no repository policy lets it in
          aws_ecr_repository.app["open"].arn,
          aws_ecr_repository.near.arn,
        ]
      },
    ]
  })
}

resource "aws_ecr_repository_policy" "open" {
  provider   = aws.b
  repository = aws_ecr_repository.app["open"].name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }]
  })
}

resource "aws_ecr_repository_policy" "near" {
  provider   = aws.a
  repository = aws_ecr_repository.near.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = aws_iam_role.other.arn }, Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] }]
  })
}

# named in its own account, where that is enough
resource "aws_iam_role" "other" {
  provider           = aws.a
  name               = "other"
  assume_role_policy = "{}"
}
