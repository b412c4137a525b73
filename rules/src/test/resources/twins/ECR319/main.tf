variable "role" {}

resource "aws_codebuild_project" "web" {
  name         = "web"
  service_role = var.role
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    type         = "LINUX_CONTAINER"
    image        = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/tools:1"
  }
  source {
    type      = "NO_SOURCE"
    buildspec = ""
  }
}
