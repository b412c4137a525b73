resource "aws_iam_role" "build" {
  name = "build"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:role/ci-*" }
        #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR410: `arn:aws:iam::111122223333:role/ci-*` has a wildcard, which AWS takes in no principal but a bare `*`
        Action    = "sts:AssumeRole"
      },
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks" }
        #                       ^^^^^^^^^^^ ECR410: `ecs-tasks` is no service principal: those end in `.amazonaws.com`
        Action    = "sts:AssumeRole"
      },
      {
        Effect    = "Allow"
        Principal = { Federated = "cognito-identity.amazonaws.com" }
        Action    = "sts:AssumeRoleWithWebIdentity"
      },
      {
        Effect    = "Allow"
        Principal = { AWS = "*" }
        Action    = "sts:AssumeRole"
        Condition = { ArnLike = { "aws:PrincipalArn" = "arn:aws:iam::111122223333:role/ci-*" } }
      },
    ]
  })
}
