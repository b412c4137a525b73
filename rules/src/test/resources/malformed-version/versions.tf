variable "version" {
  type = string
}

resource "aws_iam_policy" "open" {
  policy = jsonencode({ Version = var.version, Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = "*" }] })
}

resource "aws_iam_policy" "old" {
  policy = jsonencode({ Version = "2008-10-17", Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = "*" }] })
}

resource "aws_iam_policy" "none" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = "*" }] })
}

resource "aws_iam_policy" "number" {
  policy = jsonencode({ Version = 2012, Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = "*" }] })
  #                               ^^^^ ECR412: `Version` `2012` in the managed policy `aws_iam_policy.number` does not exist: the newest is `2012-10-17`
}

data "aws_iam_policy_document" "document" {
  version = "2012-10-18"
  #         ^^^^^^^^^^^^ ECR412: `Version` `2012-10-18` in the managed policy `aws_iam_policy.document` does not exist: the newest is `2012-10-17`
  statement {
    actions   = ["ecr:PutImage"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "document" {
  policy = data.aws_iam_policy_document.document.json
}
