resource "aws_ecr_repository_creation_template" "cache" {
  prefix            = "cache"
  applied_for       = ["PULL_THROUGH_CACHE"]
  repository_policy = <<EOF
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow" "Principal": "*", "Action": "ecr:BatchGetImage"}]}
EOF
}
