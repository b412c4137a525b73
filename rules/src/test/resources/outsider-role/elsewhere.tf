resource "aws_iam_role" "ci" {
  name = "ci"
  assume_role_policy = jsonencode({
    Statement = [
      {
        Action    = "sts:AssumeRoleWithWebIdentity"
        Effect    = "Allow"
        Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
        #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR113: any repository on GitHub can become role `ci` and change the policy of `arn:aws:ecr:eu-west-1:111122223333:repository/*`
        Condition = { StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" } }
      },
    ]
  })
}

resource "aws_iam_role_policy" "anywhere" {
  role   = aws_iam_role.ci.id
  policy = <<EOF
{"Statement": {"Effect": "Allow", "Action": "ecr:SetRepositoryPolicy", "Resource": "arn:aws:ecr:eu-west-1:111122223333:repository/*"}}
#                                           ------------------------- allowed by this action
EOF
}
