variable "more" {
  type = any
}

# what a variable may still bring is not missing
resource "aws_iam_user_policy" "merged" {
  user = "ci"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow" }, var.more)]
    #            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ inline policy of `aws_iam_user_policy.merged` not resolved: `var.more` has no default
  })
}

resource "aws_iam_user_policy" "key" {
  user = "ci"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ecr:PutImage", (var.more) = "*" }]
    #                                                          ~~~~~~~~ inline policy of `aws_iam_user_policy.key` not resolved: `var.more` has no default
  })
}

resource "aws_iam_user_policy" "list" {
  user   = "ci"
  policy = jsonencode({ Version = "2012-10-17", Statement = var.more })
  #                                                         ~~~~~~~~ inline policy of `aws_iam_user_policy.list` not resolved: `var.more` has no default
}

resource "aws_iam_user_policy" "document" {
  user   = "ci"
  policy = jsonencode(merge({ Version = "2012-10-17" }, var.more))
  #                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ inline policy of `aws_iam_user_policy.document` not resolved: `var.more` has no default
}
