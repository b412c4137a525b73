# Node groups: the managed policies that are commonly attached, and a task whose role may pull but not log in (that is ECR301's).
locals {
  trust = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role" "bare" {
#                       ------ the role that pulls
  name               = "bare"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "bare" {
  for_each   = toset(["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore"])
  role       = aws_iam_role.bare.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

resource "aws_eks_node_group" "bare" {
  cluster_name  = "main"
  node_role_arn = aws_iam_role.bare.arn
  #               ^^^^^^^^^^^^^^^^^^^^^ ECR308: role `bare` cannot pull the images of node group `aws_eks_node_group.bare`: it is not allowed `ecr:GetAuthorizationToken`
}

resource "aws_iam_role" "ready" {
  name               = "ready"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy_attachment" "ready" {
  for_each   = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryReadOnly"])
  role       = aws_iam_role.ready.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

resource "aws_eks_node_group" "ready" {
  cluster_name  = "main"
  node_role_arn = aws_iam_role.ready.arn
}

resource "aws_ecr_repository" "app" {
  name = "app"
}

resource "aws_iam_role" "no_login" {
  name               = "no-login"
  assume_role_policy = local.trust
}

resource "aws_iam_role_policy" "no_login" {
  role = aws_iam_role.no_login.name
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], Resource = aws_ecr_repository.app.arn }]
  })
}

resource "aws_ecs_task_definition" "no_login" {
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.no_login.arn
  container_definitions    = jsonencode([{ image = aws_ecr_repository.app.repository_url }])
}
