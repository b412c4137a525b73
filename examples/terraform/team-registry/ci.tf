data "aws_iam_policy_document" "github" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:${var.github_repository}:ref:refs/heads/main"]
    }
  }
}

# The role of the build: pushes, but nobody thought of the login.
resource "aws_iam_role" "build" {
  name               = "${var.team}-build"
  assume_role_policy = data.aws_iam_policy_document.github.json
}

data "aws_iam_policy_document" "push" {
  statement {
    sid = "Push"
    actions = concat(local.pull, [
      "ecr:InitiateLayerUpload",
      "ecr:UploadLayerPart",
      "ecr:CompleteLayerUpload",
      "ecr:PutImage",
    ])
    resources = [aws_ecr_repository.services.arn]
  }
}

resource "aws_iam_role_policy" "build" {
  name   = "push"
  role   = aws_iam_role.build.name
  policy = data.aws_iam_policy_document.push.json
}

# The role of the release: the same push, and a login beside it.
resource "aws_iam_role" "release" {
  name               = "${var.team}-release"
  assume_role_policy = data.aws_iam_policy_document.github.json
}

data "aws_iam_policy_document" "release" {
  source_policy_documents = [data.aws_iam_policy_document.push.json]

  statement {
    sid       = "LogIn"
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "release" {
  name   = "${var.team}-release"
  policy = data.aws_iam_policy_document.release.json
}

resource "aws_iam_role_policy_attachment" "release" {
  role       = aws_iam_role.release.name
  policy_arn = aws_iam_policy.release.arn
}
