resource "aws_iam_policy" "comment" {
  policy = <<-EOT
  #        ~~~~~~... managed policy of `aws_iam_policy.comment` not resolved: it is no valid JSON
    {
      "Version": "2012-10-17",
      # who may push
    # ^ ECR402: the managed policy `aws_iam_policy.comment` is no JSON: JSON has no comments
      "Statement": []
    }
  EOT
}

resource "aws_iam_policy" "quotes" {
  policy = "{'Version': '2012-10-17'}"
  #          ^ ECR402: the managed policy `aws_iam_policy.quotes` is no JSON: strings stand in double quotes
  #        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ managed policy of `aws_iam_policy.quotes` not resolved: it is no valid JSON
}

resource "aws_iam_policy" "two" {
  policy = "{\"Statement\": []} {\"Statement\": []}"
  #                             ^ ECR402: the managed policy `aws_iam_policy.two` is no JSON: nothing may follow the end of the JSON value
  #        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ managed policy of `aws_iam_policy.two` not resolved: it is no valid JSON
}

resource "aws_iam_role" "empty" {
  name               = "empty"
  assume_role_policy = ""
  #                    ^^ ECR402: the trust policy of `aws_iam_role.empty` is no JSON: the text is empty
}

resource "aws_iam_policy" "cut" {
  policy = "{\"Statement\": [{\"Effect\": \"Allow\"}]"
  #                                                 ^ ECR402: the managed policy `aws_iam_policy.cut` is no JSON: it ends before all brackets and strings are closed
  #        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ managed policy of `aws_iam_policy.cut` not resolved: it is no valid JSON
}
