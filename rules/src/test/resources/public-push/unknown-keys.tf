variable "key" {
  type = string
}

# the key may be `Condition`, and the object behind it name an organization
resource "aws_ecr_repository_policy" "statement" {
  repository = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "ecr:PutImage"
      (var.key) = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
     # ~~~~~~~ repository policy of `aws_ecr_repository_policy.statement` not resolved: `var.key` has no default
    }]
  })
}

# the star may be that of a service or of something else that AWS refuses
resource "aws_ecr_repository_policy" "principal" {
  repository = "app"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { (var.key) = "*" }, Action = "ecr:PutImage" }]
    #                                               ~~~~~~~ part of the policy of `aws_ecr_repository_policy.principal` not resolved: `var.key` has no default
  })
}
