# The same by data sources, local values and heredocs.
data "aws_caller_identity" "this" {}

locals {
  dead  = "arn:aws:ecr:eu-central-1::repository/app"
  alive = "arn:aws:ecr:eu-central-1:${data.aws_caller_identity.this.account_id}:repository/app"
}

data "aws_iam_policy_document" "push" {
  statement {
    actions   = ["ecr:PutImage"]
    resources = [local.dead, local.alive]
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^ ECR312: `arn:aws:ecr:eu-central-1::repository/app` never matches a repository: it names no account
  }
}

resource "aws_iam_policy" "push" {
  policy = data.aws_iam_policy_document.push.json
}

resource "aws_iam_policy" "heredoc" {
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Effect": "Allow",
        "Action": "ecr:PutImage",
        "Resource": "arn:aws:ecr:eu-central-1:${data.aws_caller_identity.this.account_id}:app"
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR312: `arn:aws:ecr:eu-central-1:${own account}:app` never matches a repository: a repository is `repository/` and its name
      }
    }
  EOT
}
