# A policy that AWS would refuse in one case is told of; where it takes several questions at once, nobody deploys it and it is a note.
variable "blue" { type = bool }
variable "green" { type = bool }

data "aws_iam_policy_document" "one" {
  statement {
# ^^^^^^^^^ ECR403: a statement of the managed policy `aws_iam_policy.one` has no `Resource`: AWS refuses it when `var.blue` is `false`
    actions   = ["ecr:PutImage"]
    resources = var.blue ? ["arn:aws:ecr:*:111122223333:repository/blue"] : []
  }
}

resource "aws_iam_policy" "one" {
  policy = data.aws_iam_policy_document.one.json
}

data "aws_iam_policy_document" "two" {
  statement {
    actions = ["ecr:PutImage"]
    resources = concat(
      var.blue ? ["arn:aws:ecr:*:111122223333:repository/blue"] : [],
      var.green ? ["arn:aws:ecr:*:111122223333:repository/green"] : [],
    )
  }
}

resource "aws_iam_policy" "two" {
  policy = data.aws_iam_policy_document.two.json
}
