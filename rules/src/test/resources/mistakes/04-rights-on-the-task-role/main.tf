# The code of the container may pull its own image; who starts it may not.
resource "aws_ecr_repository" "app" {
  name = "app"
}

locals {
  trust = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs-tasks.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role" "execution" {
#                       ----------- the role that pulls
  name               = "execution"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "logs" {
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = "*" }]
  })
}

resource "aws_iam_role" "task" {
  name               = "task"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "pull" {
  role       = aws_iam_role.task.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  execution_role_arn       = aws_iam_role.execution.arn
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR309: role `task` may pull `app`, but task definition `aws_ecs_task_definition.web` pulls as role `execution`, which may not
  task_role_arn            = aws_iam_role.task.arn
  #                          --------------------- this role does not pull
  container_definitions    = jsonencode([{ name = "web", image = "${aws_ecr_repository.app.repository_url}:latest" }])
  #                                                              ------------------------------------------------- the image that is pulled
}
