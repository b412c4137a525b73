resource "aws_ecr_repository_creation_template" "root" {
  prefix            = "ROOT"
  applied_for       = ["REPLICATION"]
  repository_policy = <<EOF
{"Statement": [
  {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "ecr:*"}
  #                                        ^^^ ECR112: any AWS account can change the policy of the repositories that the template of `ROOT` makes
  #                                                        ------- `ecr:*` includes `ecr:SetRepositoryPolicy`
]}
EOF
}

resource "aws_ecr_repository_creation_template" "guarded" {
  prefix      = "guarded"
  applied_for = ["REPLICATION"]
  repository_policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "ecr:BatchGetImage" },
      { Effect = "Deny", Principal = "*", Action = "*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}
