data "aws_caller_identity" "own" {}

resource "aws_ecr_registry_policy" "one" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = data.aws_caller_identity.own.account_id }
      Action    = "ecr:ReplicateImage"
      Resource  = "arn:aws:ecr:*:${data.aws_caller_identity.own.account_id}:repository/*"
    }]
  })
}

resource "aws_ecr_registry_policy" "two" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = data.aws_caller_identity.own.account_id }
      Action    = "ecr:ReplicateImage"
      Resource  = "arn:aws:ecr:*:${data.aws_caller_identity.own.account_id}:repository/*"
    }]
  })
}
