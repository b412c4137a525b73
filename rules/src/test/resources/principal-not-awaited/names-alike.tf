data "aws_caller_identity" "current" {}

variable "deployers" {
  default = ["ci"]
}

# `aws_iam_role.ci_old` is another one than `aws_iam_role.ci`
resource "aws_iam_role" "ci" {
#                       ---- declared here
  name               = "ci"
  assume_role_policy = "{}"
}

resource "aws_iam_role" "ci_old" {
  name               = "ci-old"
  assume_role_policy = "{}"
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  depends_on = [aws_iam_role.ci_old]
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = [for name in var.deployers : "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/${name}"] }
      #                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR321: the policy of `app` names role `ci` and does not wait for it: ECR refuses a policy as long as it is not there
      Action    = "ecr:BatchGetImage"
    }]
  })
}
