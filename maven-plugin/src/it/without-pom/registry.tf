resource "aws_ecr_repository" "payments" {
  name = "payments"
}
