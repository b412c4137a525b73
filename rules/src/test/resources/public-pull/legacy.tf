# up to version 0.11 Terraform took blocks that are assigned like attributes, and names in quotes
resource "aws_ecr_repository" "app" {
  "name" = "app"
}

data "aws_iam_policy_document" "app" {
  "statement" = {
    "actions" = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    #            ------------------- allowed by this action

    "principals" = {
      "type"        = "AWS"
      "identifiers" = ["*"]
      #                ^^^ ECR103: any AWS account can pull from `app`
    }
  }
}

resource "aws_ecr_repository_policy" "app" {
  repository = "${aws_ecr_repository.app.name}"
  policy     = "${data.aws_iam_policy_document.app.json}"
  #            ------------------------------------------ attached here
}
