variable "test" {
  type = string
}

data "aws_iam_policy_document" "push" {
  statement {
    actions   = ["ecr:PutImage"]
    resources = ["*"]
    condition {
      test     = var.test
      variable = "aws:SourceVpce"
      values   = ["vpce-0123456789abcdef0"]
    }
  }
}

resource "aws_iam_policy" "push" {
  policy = data.aws_iam_policy_document.push.json
}
