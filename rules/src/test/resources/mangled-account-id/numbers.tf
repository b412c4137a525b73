variable "partner" {
  default = 012345670123
  #         ^^^^^^^^^^^^ ECR416: `12345670123` is an account id that was taken for a number: without quotes it loses digits
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::${var.partner}:root", "arn:aws:iam::${012345670123}:root", 123456701234] }
      #                                                                        ^^^^^^^^^^^^ ECR416: `12345670123` is an account id that was taken for a number: without quotes it loses digits
      Action    = "ecr:BatchGetImage"
    }]
  })
}

data "aws_iam_policy_document" "app" {
  statement {
    actions = ["ecr:BatchGetImage"]
    principals {
      type        = "AWS"
      identifiers = [012345670123, "12345670123"]
      #              ^^^^^^^^^^^^ ECR416: `12345670123` is an account id that was taken for a number: without quotes it loses digits
    }
  }
}

resource "aws_ecr_repository_policy" "document" {
  repository = "document"
  policy     = data.aws_iam_policy_document.app.json
}
