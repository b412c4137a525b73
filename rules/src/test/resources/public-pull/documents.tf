# Statements of policy documents that limit whom they let in, that do not, and that are denied again.
data "aws_iam_policy_document" "organization" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_ecr_repository_policy" "organization" {
  repository = "organization"
  policy     = data.aws_iam_policy_document.organization.json
}

data "aws_iam_policy_document" "if_exists" {
  statement {
    actions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #          ------------------- allowed by this action
    principals {
      type        = "AWS"
      identifiers = ["*"]
      #              ^^^ ECR103: any AWS account can pull from `if-exists`
    }
    condition {
      test     = "ForAllValues:StringEquals"
      variable = "aws:PrincipalOrgID"
      #          --------------------... this condition limits nobody: a request without `aws:PrincipalOrgID` passes `ForAllValues`
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_ecr_repository_policy" "if_exists" {
  repository = "if-exists"
  policy     = data.aws_iam_policy_document.if_exists.json
  #            ------------------------------------------- attached here
}

data "aws_iam_policy_document" "guarded" {
  source_policy_documents = [data.aws_iam_policy_document.if_exists.json]
  statement {
    effect  = "Deny"
    actions = ["ecr:*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringNotEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_ecr_repository_policy" "guarded" {
  repository = "guarded"
  policy     = data.aws_iam_policy_document.guarded.json
}

data "aws_iam_policy_document" "unused" {
  statement {
    actions = ["ecr:*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
