# The documented mistake, and the way in which AWS's own pages write it without harm.
resource "aws_ecr_repository" "app" {
  name = "app"
}

data "aws_iam_policy_document" "wrong" {
  statement {
    actions = [
      "ecr:GetAuthorizationToken",
    # --------------------------- this action is for the registry, not for a repository
      "ecr:BatchGetImage",
      "ecr:GetDownloadUrlForLayer",
    ]
    resources = [aws_ecr_repository.app.arn]
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR302: `ecr:GetAuthorizationToken` never matches this resource: only `*` grants it
  }
}

resource "aws_iam_policy" "wrong" {
  policy = data.aws_iam_policy_document.wrong.json
}

data "aws_iam_policy_document" "harmless" {
  statement {
    actions   = ["ecr:GetAuthorizationToken", "ecr:BatchGetImage"]
    resources = [aws_ecr_repository.app.arn]
  }
  statement {
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "harmless" {
  policy = data.aws_iam_policy_document.harmless.json
}

resource "aws_iam_role_policy" "of_a_role_elsewhere" {
  role   = "deployer"
  policy = data.aws_iam_policy_document.wrong.json
}
