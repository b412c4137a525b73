variable "name" {}
variable "readers" {}

resource "aws_ecr_repository" "this" {
  name = var.name
}

resource "aws_ecr_repository_policy" "this" {
  repository = aws_ecr_repository.this.name
  policy = jsonencode({
  #        ------------... attached here
    Statement = [
      { Effect = "Allow", Action = "ecr:BatchGetImage", Principal = { AWS = var.readers } },
      #                            ------------------- allowed by this action
      { Effect = "Allow", Action = "ecr:GetDownloadUrlForLayer", Principal = "*" },
      #                                                                      ^^^ ECR103: any AWS account can download layers of `open` and 1 other
      #                            ---------------------------- allowed by this action
    ]
  })
}
