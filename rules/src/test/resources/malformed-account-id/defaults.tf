variable "partner" {
  type    = string
  default = "your-partner"
}

data "aws_caller_identity" "this" {}

# a default that nobody keeps, and ids that are known when it is deployed
resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = ["arn:aws:iam::${var.partner}:root", var.partner, data.aws_caller_identity.this.account_id]
      }
      Action = "ecr:BatchGetImage"
    }]
  })
}
