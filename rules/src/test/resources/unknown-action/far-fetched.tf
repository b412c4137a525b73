# What is wrong whether or not AWS refuses it is told of however many questions it takes.
variable "blue" { type = bool }
variable "green" { type = bool }

data "aws_iam_policy_document" "three" {
  statement {
    actions   = [var.blue ? (var.green ? "ecr:PutImage" : "ecr:PushImage") : "ecr:BatchGetImage"]
    #                                                     ^^^^^^^^^^^^^^^ ECR405: no action matches `ecr:PushImage`: did you mean `ecr:PutImage` when `var.blue` is `true` and `var.green` is `false`
    resources = ["arn:aws:ecr:*:111122223333:repository/app"]
  }
}

resource "aws_iam_policy" "three" {
  policy = data.aws_iam_policy_document.three.json
}
