variable "open" {
  type = any
}

resource "aws_iam_user_policy" "open" {
  user = "ci"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = var.open
      #           ~~~~~~~~ statement of `aws_iam_user_policy.open`: effect not resolved: `var.open` has no default
      Action    = var.open
      #           ~~~~~~~~ part of the policy of `aws_iam_user_policy.open` not resolved: `var.open` has no default
      Resource  = ["*", var.open]
      Condition = { Bool = var.open, StringEquals = { "aws:SourceVpc" = var.open } }
      #                    ~~~~~~~~ part of the policy of `aws_iam_user_policy.open` not resolved: `var.open` has no default
    }, var.open, { Effect = "Allow", Action = "ecr:PutImage", Resource = "*", Condition = null }]
    #  ~~~~~~~~ inline policy of `aws_iam_user_policy.open` not resolved: `var.open` has no default
  })
}
