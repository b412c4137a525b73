variable "policy" {}

resource "aws_ecr_repository_policy" "web" {
	repository = "web"
	policy     = var.policy
}
