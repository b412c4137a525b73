data "aws_caller_identity" "own" {}

data "aws_region" "own" {}

resource "aws_ecr_pull_through_cache_rule" "cache" {
  ecr_repository_prefix = "hub"
  upstream_registry_url = "public.ecr.aws"
}

resource "aws_iam_role" "execution" {
  name               = "execution"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "execution" {
  role   = aws_iam_role.execution.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" }, { Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource = "*" }] })
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.execution.arn
  container_definitions    = jsonencode([{ name = "web", image = "${data.aws_caller_identity.own.account_id}.dkr.ecr.${data.aws_region.own.name}.amazonaws.com/hub/nginx:1" }])
}
