resource "aws_ecr_registry_policy" "one" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:*", Resource = "*" }] })
  #        -------------------------------------------------------------------------------------------------------------------------- the other policy
}

resource "aws_ecr_registry_policy" "two" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "444455556666" }, Action = "ecr:*", Resource = "*" }] })
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR418: the registry is given a policy by `aws_ecr_registry_policy.two` and by `aws_ecr_registry_policy.one`: it keeps the one that is set last
}
