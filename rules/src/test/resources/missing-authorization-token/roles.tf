# Roles of Terraform, by every kind of attachment.
locals {
  assume = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

data "aws_iam_policy_document" "pull" {
  statement {
    actions   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #            ^^^^^^^^^^^^^^^^^^^ ECR301: role `inline` may pull but cannot log in: `ecr:GetAuthorizationToken` is missing
    resources = [aws_ecr_repository.app.arn]
  }
}

resource "aws_iam_role" "inline" {
#                       -------- no policy of this role grants `ecr:GetAuthorizationToken`
  name               = "inline"
  assume_role_policy = local.assume
}

resource "aws_iam_role_policy" "inline" {
  role   = aws_iam_role.inline.id
  policy = data.aws_iam_policy_document.pull.json
  #        -------------------------------------- part of this policy
}

resource "aws_iam_policy" "pull" {
  name = "pull"
  policy = jsonencode({
    Statement = [{
      Effect   = "Allow"
      Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      #           ^^^^^^^^^^^^^^^^^^^ ECR301: role `aws_iam_role.attached` may pull but cannot log in: `ecr:GetAuthorizationToken` is missing
      Resource = "*"
    }]
  })
}

resource "aws_iam_role" "attached" {
#                       ---------- no policy of this role grants `ecr:GetAuthorizationToken`
  name_prefix        = "attached-"
  assume_role_policy = local.assume
}

resource "aws_iam_role_policy_attachment" "attached" {
  role       = aws_iam_role.attached.name
  policy_arn = aws_iam_policy.pull.arn
}

resource "aws_iam_role" "helped" {
  name               = "helped"
  assume_role_policy = local.assume
}

resource "aws_iam_role_policy_attachment" "helped" {
  role       = aws_iam_role.helped.name
  policy_arn = aws_iam_policy.pull.arn
}

resource "aws_iam_role_policy_attachment" "helped_by_aws" {
  role       = aws_iam_role.helped.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly"
}

resource "aws_iam_role" "handed_out" {
  name               = "handed-out"
  assume_role_policy = local.assume
}

resource "aws_iam_role_policy_attachment" "handed_out" {
  role       = aws_iam_role.handed_out.name
  policy_arn = aws_iam_policy.pull.arn
}

module "elsewhere" {
  source = "git::https://example.com/modules/role-policies.git"
  role   = aws_iam_role.handed_out.name
}

resource "aws_iam_user" "ci" {
#                       ---- no policy of this user grants `ecr:GetAuthorizationToken`
  name = "ci"
}

resource "aws_iam_group" "builders" {
  name = "builders"
}

resource "aws_iam_user_group_membership" "ci" {
  user   = aws_iam_user.ci.name
  groups = [aws_iam_group.builders.name]
}

resource "aws_iam_group_policy" "builders" {
  group = aws_iam_group.builders.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "ecr:*", Resource = aws_ecr_repository.app.arn }]
    #                                         ^^^^^^^ ECR301: user `ci` may pull and push but cannot log in: `ecr:GetAuthorizationToken` is missing
  })
}
