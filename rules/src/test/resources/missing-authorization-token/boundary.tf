# A login that a policy grants and the permissions boundary does not.
locals {
  assume = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_policy" "repositories" {
  name = "repositories"
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "arn:aws:ecr:*:*:repository/*" }]
  })
}

resource "aws_iam_policy" "registry" {
  name = "registry"
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "reader" {
#                       -------- this role
  name                 = "reader"
  assume_role_policy   = local.assume
  permissions_boundary = aws_iam_policy.repositories.arn
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR301: role `reader` may pull but cannot log in: its permissions boundary does not allow `ecr:GetAuthorizationToken`
}

resource "aws_iam_role_policy_attachment" "reader" {
  role       = aws_iam_role.reader.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"
}

resource "aws_iam_user" "builder" {
#                       --------- this user
  name                 = "builder"
  permissions_boundary = aws_iam_policy.repositories.arn
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR301: user `builder` may pull and push but cannot log in: its permissions boundary does not allow `ecr:GetAuthorizationToken`
}

resource "aws_iam_user_policy" "builder" {
  user = aws_iam_user.builder.name
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      { Effect = "Allow", Action = "ecr:*", Resource = aws_ecr_repository.app.arn },
      #                            ------- what the login is needed for
    ]
  })
}

# bounded by what allows the login
resource "aws_iam_role" "bounded" {
  name                 = "bounded"
  assume_role_policy   = local.assume
  permissions_boundary = aws_iam_policy.registry.arn
}

resource "aws_iam_role_policy_attachment" "bounded" {
  role       = aws_iam_role.bounded.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"
}

# bounded by a policy that nobody shows
resource "aws_iam_role" "elsewhere" {
  name                 = "elsewhere"
  assume_role_policy   = local.assume
  permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
}

resource "aws_iam_role_policy_attachment" "elsewhere" {
  role       = aws_iam_role.elsewhere.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"
}
