variable "service" {
  type = string
}

resource "aws_iam_user_policy" "open" {
  user = "ci"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["${var.service}:PutEverything", "ecr:${var.service}", "e*:Put*", "ecs:DescribeEverything", "**", "iam:PassRole"]
      #              ~~~~~~~~~~~ part of the policy of `aws_iam_user_policy.open` not resolved: `var.service` has no default
      Resource = "*"
    }]
  })
}

# not among the documented actions, but written every day
resource "aws_ecrpublic_repository_policy" "app" {
  repository_name = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["ecr-public:BatchGetImage", "ecr-public:GetDownloadUrlForLayer", "ecr-public:*", "ECR-Public:PutImage"]
    }]
  })
}

# wildcards for whatever service it is
resource "aws_iam_user_policy" "read" {
  user = "auditor"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [for service in ["ecr", "sqs"] : {
      Effect   = "Allow"
      Action   = ["${service}:List*", "${service}:View*"]
      Resource = "*"
    }]
  })
}
