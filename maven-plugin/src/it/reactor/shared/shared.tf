resource "aws_ecr_repository" "shared" {
  name = "shared"
}
