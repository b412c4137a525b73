# The two example policies of AWS's page on private repository policies, in Terraform.

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

resource "aws_ecr_repository" "example" {
  name = "repository-name"
}

# The first one: the policy of a repository. A Sid with spaces is fine here.
resource "aws_ecr_repository_policy" "example" {
  repository = aws_ecr_repository.example.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "ECR Repository Policy"
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:user/username"
      }
      Action = [
        "ecr:DescribeImages",
        "ecr:DescribeRepositories",
      ]
    }]
  })
}

# The second one, "an IAM policy that achieves the same goal". IAM refuses it: it names a principal.
resource "aws_iam_policy" "example" {
  name = "repository-name-describe"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid    = "ECR Repository Policy"
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:user/username"
      }
      Action = [
        "ecr:DescribeImages",
        "ecr:DescribeRepositories",
      ]
      Resource = [
        "arn:aws:ecr:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:repository/repository-name",
      ]
    }]
  })
}
