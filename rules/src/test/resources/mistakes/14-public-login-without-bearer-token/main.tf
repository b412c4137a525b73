resource "aws_iam_user" "ci" {
#                       ---- no policy of this user grants `sts:GetServiceBearerToken`
  name = "ci"
}

data "aws_iam_policy_document" "public" {
  statement {
    actions   = ["ecr-public:GetAuthorizationToken"]
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ECR315: user `ci` cannot log in to ECR Public: `sts:GetServiceBearerToken` is missing
    resources = ["*"]
  }
  statement {
    actions   = ["ecr-public:BatchCheckLayerAvailability", "ecr-public:*Layer*", "ecr-public:PutImage"]
    resources = ["arn:aws:ecr-public::111122223333:repository/tools"]
  }
}

resource "aws_iam_user_policy" "public" {
  user   = aws_iam_user.ci.name
  policy = data.aws_iam_policy_document.public.json
}
