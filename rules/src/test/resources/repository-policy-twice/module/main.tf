module "ecr" {
------------ called here as `module.ecr`
  source = "./ecr"
}

resource "aws_ecr_repository_policy" "more" {
  repository = module.ecr.name
  policy     = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "ecr:PutImage" }] })
  #            ------------------------------------------------------------------------------------------- the other policy
}
