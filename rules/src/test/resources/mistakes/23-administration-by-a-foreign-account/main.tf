# As the page of the resource in the Terraform registry has it, in its essence: an account of somebody else may do everything.
resource "aws_ecr_repository" "app" {
  name = "app"
}

data "aws_iam_policy_document" "app" {
  statement {
    sid    = "new policy"
    effect = "Allow"
    principals {
      type        = "AWS"
      identifiers = ["123456789012"]
      #              ^^^^^^^^^^^^^^ ECR105: account `123456789012` can change the policy of `app` and is not listed as trusted
    }
    actions = [
      "ecr:BatchGetImage",
      "ecr:PutImage",
      "ecr:DeleteRepository",
      "ecr:BatchDeleteImage",
      "ecr:SetRepositoryPolicy",
    # ------------------------- allowed by this action
      "ecr:DeleteRepositoryPolicy",
    ]
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = aws_ecr_repository.app.name
  policy     = data.aws_iam_policy_document.app.json
  #            ------------------------------------- attached here
}
