resource "aws_ecr_repository" "pipeline" {
  name = "pipeline
}
