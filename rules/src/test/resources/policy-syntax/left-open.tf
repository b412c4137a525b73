variable "statements" {
  type = string
}

variable "document" {
  type = string
}

# only JSON once the variables are known
resource "aws_iam_policy" "statements" {
  policy = "{\"Version\": \"2012-10-17\", \"Statement\": [${var.statements}]}"
  #                                                         ~~~~~~~~~~~~~~ managed policy of `aws_iam_policy.statements` not resolved: `var.statements` has no default
}

resource "aws_iam_policy" "document" {
  policy = var.document
  #        ~~~~~~~~~~~~ managed policy of `aws_iam_policy.document` not resolved: `var.document` has no default
}

resource "aws_iam_policy" "comma" {
  policy = "{\"Statement\": [${var.statements},]}"
  #        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ managed policy of `aws_iam_policy.comma` not resolved: it is JSON only once `var.statements` has no default is settled
}
