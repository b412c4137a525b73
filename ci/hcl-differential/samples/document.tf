data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "pull" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]

  statement {
    sid     = "AllowPull"
    effect  = "Allow"
    actions = ["ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = [var.organization_id]
    }
  }

  dynamic "statement" {
    for_each = var.extra == null ? [] : [var.extra]
    iterator = it
    content {
      actions   = it.value.actions
      resources = ["*"]
    }
  }
}

resource "aws_iam_role_policy" "ci" {
  name   = "${var.prefix}-ci"
  role   = aws_iam_role.ci.id
  policy = templatefile("${path.module}/policies/${var.name}.json.tftpl", { arns = aws_ecr_repository.all[*].arn })
}

output "url" {
  value     = try(aws_ecr_repository.app[0].repository_url, "")
  sensitive = false
}
