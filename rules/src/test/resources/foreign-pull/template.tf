resource "aws_ecr_repository_creation_template" "cache" {
  prefix      = "cache"
  applied_for = ["PULL_THROUGH_CACHE"]

  repository_policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:GetDownloadUrlForLayer" },
      #                                       ^^^^^^^^^^^^^^ ECR107: account `111122223333` can download layers of the repositories that the template of `cache` makes and is not listed as trusted
      #                                                                  ---------------------------- allowed by this action
      { Sid = "harmless", Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:DescribeImages" },
    ]
  })
}
