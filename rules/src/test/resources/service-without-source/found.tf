resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy     = data.aws_iam_policy_document.app.json
  #            ------------------------------------- attached here
}

data "aws_iam_policy_document" "app" {
  statement {
    actions = ["ecr:*"]
    #          ------- `ecr:*` includes `ecr:SetRepositoryPolicy`
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "codebuild.amazonaws.com"]
      #              ^^^^^^^^^^^^^^^^^^^^^^ ECR109: `lambda.amazonaws.com` can change the policy of `app` on anybody's behalf: no condition says for whose resources
      #                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ ECR109: `codebuild.amazonaws.com` can change the policy of `app` on anybody's behalf: no condition says for whose resources
    }
    condition {
      test     = "StringEqualsIfExists"
      variable = "aws:SourceAccount"
      #          -------------------... this condition limits nobody: a request without `aws:SourceAccount` passes `IfExists`
      values   = ["111122223333"]
    }
  }
}

resource "aws_ecr_repository_creation_template" "cache" {
  prefix            = "cache"
  applied_for       = ["PULL_THROUGH_CACHE"]
  repository_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      #                       ^^^^^^^^^^^^^^^^^^^^^^ ECR109: `lambda.amazonaws.com` can delete the policy of the repositories of the template `cache` on anybody's behalf: no condition says for whose resources
      NotAction = "ecr:SetRepositoryPolicy"
      #           ------------------------- all actions but these are allowed, `ecr:DeleteRepositoryPolicy` among them
    }]
  })
}
