locals {
  some = [for i in range(45) : "arn:aws:ecr:eu-central-1:111122223333:repository/team-${i}"]
  many = [for i in range(190) : "arn:aws:ecr:eu-central-1:111122223333:repository/team-${i}"]
}

variable "more" {
  type = list(string)
}

resource "aws_iam_group" "ci" {
  name = "ci"
}

resource "aws_iam_user" "ci" {
  name = "ci"
}

resource "aws_iam_user_group_membership" "ci" {
  user   = aws_iam_user.ci.name
  groups = [aws_iam_group.ci.name]
}

# a user does not answer for its groups
resource "aws_iam_group_policy" "push" {
  group  = aws_iam_group.ci.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = local.some }] })
}

resource "aws_iam_role" "first" {
  name               = "first"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "first" {
  role   = aws_iam_role.first.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = local.many }] })
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR415: the inline policies of role `first` have 11382 characters together: IAM takes 10240
}

resource "aws_iam_role" "second" {
  name               = "second"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = [for i in range(100) : "arn:aws:iam::111122223333:role/team-${i}"] } }] })
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR415: the trust policy of `aws_iam_role.second` has 4193 characters: AWS takes 4096
}

# the same policy many times over is still more than one
resource "aws_iam_role_policy" "second" {
  count  = 4
  role   = aws_iam_role.second.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = local.some }] })
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR415: the inline policies of role `second` have 10948 characters together: IAM takes 10240
}

# text that is the same again is in a set but once
data "aws_iam_policy_document" "set" {
  statement {
    actions   = ["ecr:PutImage"]
    resources = concat(local.some, local.some, local.some, var.more)
    #                                                      ~~~~~~~~ part of the policy of `aws_iam_policy.set` not resolved: `var.more` has no default
  }
}

resource "aws_iam_policy" "set" {
  policy = data.aws_iam_policy_document.set.json
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Principal = { AWS = [for i in range(300) : "arn:aws:iam::111122223333:role/team-${i}"] } }] })
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR415: the repository policy of `aws_ecr_repository_policy.app` has 12591 characters: AWS takes 10240
}
