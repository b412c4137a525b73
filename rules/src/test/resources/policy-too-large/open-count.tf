# A policy counts for the sum of a user only if it is surely there.
variable "on" {
  type = bool
}

variable "teams" {
  type = set(string)
}

locals {
  many = [for i in range(25) : "arn:aws:ecr:eu-west-1:111122223333:repository/some-team/app-${i}"]
}

resource "aws_iam_user" "some" {
  name = "some"
}

resource "aws_iam_user_policy" "always" {
  user   = aws_iam_user.some.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = local.many }] })
}

resource "aws_iam_user_policy" "maybe" {
  count  = var.on ? 1 : 0
  user   = aws_iam_user.some.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:BatchGetImage", Resource = local.many }] })
}

resource "aws_iam_user_policy" "each" {
  for_each = var.teams
  user     = aws_iam_user.some.name
  policy   = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:DescribeImages", Resource = local.many }] })
}

resource "aws_iam_user" "two" {
  name = "two"
}

resource "aws_iam_user_policy" "one" {
  user   = aws_iam_user.two.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = local.many }] })
}

resource "aws_iam_user_policy" "other" {
  user   = aws_iam_user.two.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:BatchGetImage", Resource = local.many }] })
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR415: the inline policies of user `two` have 3419 characters together: IAM takes 2048
}
