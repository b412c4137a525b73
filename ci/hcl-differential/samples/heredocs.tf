resource "aws_iam_policy" "push" {
  name   = "push"
  policy = <<EOF
{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Action": ["ecr:PutImage", "ecr:Get*"],
    "Resource": ${jsonencode(aws_ecr_repository.app[*].arn)},
    "Condition": {"StringLike": {"aws:username": "$${aws:username}", "a": "%%{x}"}}
  }]
}
EOF
}

resource "aws_ecr_lifecycle_policy" "this" {
  repository = aws_ecr_repository.app.name
  policy     = <<-EOT
    %{ for rule in var.rules ~}
      {"rule": "${rule.name}", "n": ${rule.n + 1}},
    %{ endfor ~}

    %{ if var.last != null }last ${var.last}%{ else }none%{ endif }
      # not a comment, /* nor this */ // nor this
    $ 5 and 7 % of $$ \n \" stay
  EOT
  depends_on = [aws_ecr_repository.app]
}

locals {
  inner = "${<<X
a ${"b ${c} d"}
X
}"
  list = [<<A
one
A
    , <<-B
    two
      ${~ three ~}
    B
  ]
  strip = "a  ${~ b ~}  c %{~ if d ~} e %{~ endif ~} f"
}
