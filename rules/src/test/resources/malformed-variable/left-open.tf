variable "key" {
  type = string
}

resource "aws_iam_user_policy" "push" {
  user = "ci"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "ecr:PutImage"
      Resource = "arn:aws:ecr:*:*:repository/$${aws:PrincipalTag/${var.key}}"
    }]
  })
}
