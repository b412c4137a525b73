variable "key" {
  type = string
}

resource "aws_iam_user_policy" "key" {
  user = "ci"
  policy = jsonencode({
    Version     = "2012-10-17"
    Id          = "an-id"
    (var.key)   = "x"
   # ~~~~~~~ inline policy of `aws_iam_user_policy.key` not resolved: `var.key` has no default
    Statement   = [{ Sid = "", Effect = "Allow", Action = "ecr:PutImage", Resource = "*", (var.key) = "x" }]
    #                                                                                      ~~~~~~~ inline policy of `aws_iam_user_policy.key` not resolved: `var.key` has no default
  })
}

data "aws_iam_policy_document" "trust" {
  policy_id = "trust"
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

resource "aws_iam_role" "task" {
  name               = "task"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
