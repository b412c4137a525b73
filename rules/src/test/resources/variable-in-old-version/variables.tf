variable "version" {
  type = string
}

resource "aws_iam_policy" "open" {
  policy = jsonencode({ Version = var.version, Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = "arn:aws:ecr:*:*:repository/$${aws:username}" }] })
}

resource "aws_iam_policy" "plain" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecr:PutImage", Resource = ["arn:aws:ecr:*:*:repository/$${", "arn:aws:ecr:*:*:repository/$1"] }] })
}

resource "aws_iam_policy" "several" {
  policy = <<-EOT
    {
      "Statement": {
        "Effect": "Deny",
        "Action": "ecr:PutImage",
        "NotResource": "arn:aws:ecr:*:*:repository/$${aws:PrincipalTag/team, 'none'}/$${*}",
        #                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR417: `${aws:PrincipalTag/team, 'none'}` is no variable without `Version` `2012-10-17`: its characters are taken as they are
        #                                                                            ^^^^^ ECR417: `${*}` is no variable without `Version` `2012-10-17`: its characters are taken as they are
        "Condition": { "StringNotLike": { "aws:ResourceAccount": "$${aws:PrincipalAccount}" } }
        #                                                         ^^^^^^^^^^^^^^^^^^^^^^^^ ECR417: `${aws:PrincipalAccount}` is no variable without `Version` `2012-10-17`: its characters are taken as they are
      }
    }
  EOT
}

data "aws_iam_policy_document" "old" {
  version = "2008-10-17"
  #         ------------ the old version
  statement {
    actions   = ["ecr:PutImage"]
    resources = ["arn:aws:ecr:*:*:repository/&{aws:username}"]
    #                                        ^^^^^^^^^^^^^^^ ECR417: `${aws:username}` is no variable without `Version` `2012-10-17`: its characters are taken as they are
  }
}

resource "aws_iam_policy" "old" {
  policy = data.aws_iam_policy_document.old.json
}
