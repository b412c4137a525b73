variable "strict" {
  type = bool
}

locals {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "ecr:PutImage" }] })
}

resource "aws_ecr_repository" "app" {
  for_each = toset(["orders", "payments"])
  name     = each.key
}

resource "aws_ecr_repository_policy" "app" {
  for_each   = aws_ecr_repository.app
  repository = each.value.name
  policy     = local.policy
}

# one or the other
resource "aws_ecr_repository" "base" {
  name = "base"
}

resource "aws_ecr_repository_policy" "strict" {
  count      = var.strict ? 1 : 0
  repository = aws_ecr_repository.base.name
  policy     = local.policy
}

resource "aws_ecr_repository_policy" "lax" {
  count      = var.strict ? 0 : 1
  repository = aws_ecr_repository.base.name
  policy     = local.policy
}

# a registry in each region
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}

resource "aws_ecr_registry_policy" "here" {
  policy = local.policy
}

resource "aws_ecr_registry_policy" "us" {
  provider = aws.us
  policy   = local.policy
}

resource "aws_ecr_repository" "replica" {
  provider = aws.us
  name     = "base"
}

resource "aws_ecr_repository_policy" "replica" {
  provider   = aws.us
  repository = aws_ecr_repository.replica.name
  policy     = local.policy
}

# nobody knows which of these there will be
variable "teams" {
  type = list(string)
}

resource "aws_ecr_repository" "tools" {
  name = "tools"
}

resource "aws_ecr_repository_policy" "shared" {
  count      = length(var.teams) > 0 ? 1 : 0
  repository = aws_ecr_repository.tools.name
  policy     = local.policy
}

resource "aws_ecr_repository_policy" "own" {
  count      = length(var.teams) > 0 ? 0 : 1
  repository = aws_ecr_repository.tools.name
  policy     = local.policy
}
