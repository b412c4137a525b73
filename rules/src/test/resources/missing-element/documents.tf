data "aws_iam_policy_document" "pull" {
  statement {
# ^^^^^^^^^ ECR403: a statement of the managed policy `aws_iam_policy.pull` has no `Resource`: AWS refuses it
# ^^^^^^^^^ ECR403: a statement of the repository policy of `aws_ecr_repository_policy.pull` has no `Principal`: AWS refuses it
    actions = ["ecr:BatchGetImage"]
  }

  statement {
# ^^^^^^^^^ ECR403: a statement of the managed policy `aws_iam_policy.pull` has no `Action`: AWS refuses it
# ^^^^^^^^^ ECR403: a statement of the repository policy of `aws_ecr_repository_policy.pull` has no `Action` and `Principal`: AWS refuses it
    resources = ["*"]
  }
}

resource "aws_iam_policy" "pull" {
  policy = data.aws_iam_policy_document.pull.json
}

resource "aws_ecr_repository_policy" "pull" {
  repository = "app"
  policy     = data.aws_iam_policy_document.pull.json
}
