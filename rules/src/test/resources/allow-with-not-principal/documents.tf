# The block that Terraform has for it.
data "aws_iam_policy_document" "app" {
  statement {
    actions = ["ecr:PutImage"]
    not_principals {
  # ^^^^^^^^^^^^^^ ECR104: `Allow` with `NotPrincipal` lets everybody into `app` who is not listed
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy     = data.aws_iam_policy_document.app.json
}
