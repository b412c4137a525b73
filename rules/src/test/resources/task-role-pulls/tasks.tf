# The same role for both, a task role that reads images for another reason, roles of which more may be known elsewhere.
locals {
  trust = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
  pull = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
      { Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource = aws_ecr_repository.app.arn },
    ]
  })
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_role" "roles" {
#                       ------- the role that pulls
  for_each           = toset(["none", "pulls"])
  name               = each.key
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "pulls" {
  role   = aws_iam_role.roles["pulls"].name
  policy = local.pull
}

resource "aws_ecs_task_definition" "wrong" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.roles["none"].arn
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR309: role `pulls` may pull `app`, but task definition `aws_ecs_task_definition.wrong` pulls as role `none`, which may not
  task_role_arn            = aws_iam_role.roles["pulls"].arn
  #                          ------------------------------- this role does not pull
  container_definitions    = jsonencode([{ image = "nginx" }, { image = "${aws_ecr_repository.app.repository_url}:1" }])
  #                                                                     -------------------------------------------- the image that is pulled
}

resource "aws_ecs_task_definition" "image_from_elsewhere" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.roles["none"].arn
  task_role_arn            = aws_iam_role.roles["pulls"].arn
  container_definitions    = jsonencode([{ image = "444455556666.dkr.ecr.eu-central-1.amazonaws.com/other:1" }])
}

# silent
resource "aws_ecs_task_definition" "both" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.roles["pulls"].arn
  task_role_arn            = aws_iam_role.roles["pulls"].arn
  container_definitions    = jsonencode([{ image = "${aws_ecr_repository.app.repository_url}:1" }])
}

resource "aws_ecs_task_definition" "neither" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.roles["none"].arn
  task_role_arn            = aws_iam_role.roles["none"].arn
  container_definitions    = jsonencode([{ image = "${aws_ecr_repository.app.repository_url}:1" }])
}

resource "aws_ecs_task_definition" "machines" {
  requires_compatibilities = ["EC2"]
  execution_role_arn       = aws_iam_role.roles["none"].arn
  task_role_arn            = aws_iam_role.roles["pulls"].arn
  container_definitions    = jsonencode([{ image = "${aws_ecr_repository.app.repository_url}:1" }])
}

resource "aws_ecs_task_definition" "public_image" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.roles["none"].arn
  task_role_arn            = aws_iam_role.roles["pulls"].arn
  container_definitions    = jsonencode([{ image = "public.ecr.aws/nginx/nginx:1" }])
}
