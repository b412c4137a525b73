# The registry's account lets the role in, the role's own account gives it the login and nothing else.
provider "aws" {
  alias = "workloads"
  assume_role {
    role_arn = "arn:aws:iam::111122223333:role/terraform"
  }
}

provider "aws" {
  alias = "shared"
  assume_role {
    role_arn = "arn:aws:iam::222233334444:role/terraform"
  }
}

resource "aws_iam_role" "node" {
#                       ------ no policy grants this role the pull
  provider = aws.workloads
  name     = "node"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "login" {
  provider = aws.workloads
  role     = aws_iam_role.node.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" }]
  })
}

resource "aws_ecr_repository" "app" {
  provider = aws.shared
  name     = "app"
}

resource "aws_ecr_repository" "tools" {
#                             ------- the repository
  provider = aws.shared
  name     = "tools"
}

resource "aws_ecr_repository_policy" "app" {
  provider   = aws.shared
  repository = aws_ecr_repository.app.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = aws_iam_role.node.arn }
      #                   ^^^^^^^^^^^^^^^^^^^^^ ECR307: role `node` cannot pull from `app` in another account: it is let in there, but has no such right of its own
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

# the other way round: the role has the right, and the repository has no policy
resource "aws_iam_role" "ci" {
  provider = aws.workloads
  name     = "ci"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "ci" {
  provider = aws.workloads
  role     = aws_iam_role.ci.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      { Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource = aws_ecr_repository.tools.arn },
      #                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR307: role `ci` cannot pull from `tools` in another account: no repository policy lets it in
    ]
  })
}
