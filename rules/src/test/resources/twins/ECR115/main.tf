resource "aws_ecr_replication_configuration" "backup" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-central-1"
        registry_id = "111122223333"
      }
      repository_filter {
        filter      = "prod/"
        filter_type = "PREFIX_MATCH"
      }
    }
    rule {
      destination {
        region      = "eu-west-1"
        registry_id = "444455556666"
      }
    }
  }
}
