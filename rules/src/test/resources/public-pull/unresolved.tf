# What a variable leaves open is named and not judged.
variable "principals" {
  type = list(string)
}

variable "policy" {
  type = string
}

variable "organization" {
  type    = string
  default = null
}

resource "aws_ecr_repository_policy" "principals" {
  repository = "principals"
  policy = jsonencode({
    Statement = { Effect = "Allow", Principal = { AWS = var.principals }, Action = "ecr:*" }
  })
}

resource "aws_ecr_repository_policy" "policy" {
  repository = "policy"
  policy     = var.policy
}
