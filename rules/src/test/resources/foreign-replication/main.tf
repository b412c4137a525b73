variable "account" {}

variable "dr" {
  type = bool
}

variable "regions" {
  default = ["eu-central-1", "eu-north-1"]
}

data "aws_caller_identity" "own" {}

locals {
  partner = "111122223333"
  #         ^^^^^^^^^^^^^^ ECR115: account `111122223333` gets copies of all images of the registry and is not listed as trusted
}

# Of several regions of one account one finding tells.
resource "aws_ecr_replication_configuration" "regions" {
  replication_configuration {
    rule {
      dynamic "destination" {
        for_each = var.regions
        content {
          region      = destination.value
          registry_id = local.partner
        }
      }
    }
  }
}

resource "aws_ecr_replication_configuration" "rules" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-central-1"
        registry_id = "222233334444"
        #             ^^^^^^^^^^^^^^ ECR115: account `222233334444` gets copies of images of the registry and is not listed as trusted
      }
      destination {
        region      = "eu-north-1"
        registry_id = "222233334444"
        #             -------------- here too
      }
      repository_filter {
        filter      = "a/"
        filter_type = "PREFIX_MATCH"
      }
      repository_filter {
        filter      = "b/"
        filter_type = "PREFIX_MATCH"
      }
    }
  }
}

# Silent: the own account, one that is not known, and no account at all.
resource "aws_ecr_replication_configuration" "open" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-central-1"
        registry_id = data.aws_caller_identity.own.account_id
      }
      destination {
        region      = "eu-central-1"
        registry_id = var.account
        #             ~~~~~~~~~~~ a destination of `aws_ecr_replication_configuration.open` not resolved: `var.account` has no default
      }
      destination {
        region      = "eu-central-1"
        registry_id = "12345"
      }
    }
  }
}

resource "aws_ecr_replication_configuration" "choice" {
  replication_configuration {
    rule {
      destination {
        region      = "eu-central-1"
        registry_id = var.dr ? "333344445555" : data.aws_caller_identity.own.account_id
        #                      ^^^^^^^^^^^^^^ ECR115: account `333344445555` gets copies of all images of the registry and is not listed as trusted when `var.dr` is `true`
      }
    }
  }
}

resource "aws_ecr_replication_configuration" "none" {
  count = 0
  replication_configuration {
    rule {
      destination {
        region      = "eu-central-1"
        registry_id = "444455556666"
      }
    }
  }
}
