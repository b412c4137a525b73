# What a variable leaves open is named and not judged.
variable "principals" {
  type = list(string)
}

variable "policy" {
  type = string
}

resource "aws_ecr_repository_policy" "principals" {
  repository = "principals"
  policy = jsonencode({
    Statement = { Effect = "Allow", Principal = { AWS = var.principals }, Action = "ecr:*" }
    #                                                   ~~~~~~~~~~~~~~ part of the policy of `aws_ecr_repository_policy.principals` not resolved: `var.principals` has no default
  })
}

resource "aws_ecr_repository_policy" "policy" {
  repository = "policy"
  policy     = var.policy
  #            ~~~~~~~~~~ repository policy of `aws_ecr_repository_policy.policy` not resolved: `var.policy` has no default
}
