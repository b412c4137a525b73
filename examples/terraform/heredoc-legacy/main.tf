# Grown over the years: every policy is a JSON text.

variable "organization" {
  default = "o-a1b2c3d4e5"
}

resource "aws_ecr_repository" "base" {
  name = "base-images"
}

resource "aws_ecr_repository_policy" "base" {
  repository = aws_ecr_repository.base.name

  policy = <<EOF
{
  "Version": "2008-10-17",
  "Statement": [
    {
      "Sid": "everybody needs the base images",
      "Effect": "Allow",
      "Principal": "*",
      "Action": [
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer"
      ]
    }
  ]
}
EOF
}

resource "aws_ecr_repository" "nightly" {
  name = "nightly"
}

# Meant for the organization. But a caller whose account is in no organization has no aws:PrincipalOrgID at all, and passes.
resource "aws_ecr_repository_policy" "nightly" {
  repository = aws_ecr_repository.nightly.name

  policy = <<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "builders of all accounts",
          "Effect": "Allow",
          "Principal": { "AWS": "*" },
          "Action": [
            "ecr:BatchCheckLayerAvailability",
            "ecr:InitiateLayerUpload",
            "ecr:UploadLayerPart",
            "ecr:CompleteLayerUpload",
            "ecr:PutImage"
          ],
          "Condition": {
            "StringEqualsIfExists": { "aws:PrincipalOrgID": "${var.organization}" }
          }
        }
      ]
    }
  EOF
}

resource "aws_ecr_repository" "tools" {
  name = "tools"
}

# The same wish, said so that it holds.
resource "aws_ecr_repository_policy" "tools" {
  repository = aws_ecr_repository.tools.name

  policy = <<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "pull in the organization",
          "Effect": "Allow",
          "Principal": "*",
          "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
          "Condition": {
            "StringEquals": { "aws:PrincipalOrgID": "${var.organization}" }
          }
        }
      ]
    }
  EOF
}
