# What AWS takes, in spellings that look odd: no rule of the group invalid says anything here.
variable "accounts" {
  type    = list(string)
  default = ["111122223333", "012345670123"]
}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "base" {
  statement {
    sid       = ""
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "push" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]

  statement {
    actions   = ["ecr:*"]
    resources = ["arn:aws:ecr:*:${data.aws_caller_identity.current.account_id}:repository/&{aws:username}/*"]
    condition {
      test     = "StringEquals"
      variable = "ecr:ResourceTag/team"
      values   = ["&{aws:PrincipalTag/team}"]
    }
    condition {
      test     = "ForAnyValue:StringEquals"
      variable = "aws:CalledVia"
      values   = ["cloudformation.amazonaws.com"]
    }
  }
}

resource "aws_iam_policy" "push" {
  policy = data.aws_iam_policy_document.push.json
}

resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": {
        "Sid": "",
        "Effect": "Allow",
        "Principal": { "AWS": ${jsonencode([for id in var.accounts : "arn:aws:iam::${id}:root"])}, "Service": "ecs-tasks.amazonaws.com" },
        "Action": "sts:AssumeRole"
      }
    }
  EOT
}

resource "aws_ecrpublic_repository_policy" "app" {
  repository_name = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "new policy"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["ecr-public:BatchGetImage", "ecr-public:GetDownloadUrlForLayer"]
    }]
  })
}
