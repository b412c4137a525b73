resource "aws_ecr_repository" "this" {
  name = "app"
}

resource "aws_ecr_repository_policy" "this" {
  repository = aws_ecr_repository.this.name
  policy     = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:PutImage" }] })
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR418: `app` is given a policy by `module.ecr.aws_ecr_repository_policy.this` and by `aws_ecr_repository_policy.more`: it keeps the one that is set last
}

output "name" {
  value = aws_ecr_repository.this.name
}
