module "ecr" {
------------ allowed by this action
------------ attached here
  source                      = "terraform-aws-modules/ecr/aws"
  version                     = "~> 2.0"
  repository_name             = "app"
  repository_read_access_arns = ["*"]
  #                              ^^^ ECR103: any AWS account can pull from `app`
# --------------------------- made by `terraform-aws-modules/ecr/aws` from `repository_read_access_arns`
}

module "without_release" {
~~~~~~~~~~~~~~~~~~~~~~~~ part of the policy of `module.without_release.aws_ecr_repository_policy.this[0]` not resolved: it is not known whether `terraform-aws-modules/ecr/aws` is at least 1.5.0
~~~~~~~~~~~~~~~~~~~~~~~~ repository policy of `module.without_release.aws_ecr_repository_policy.this[0]` not resolved: it is not known which release of `terraform-aws-modules/ecr/aws` is used
  source                      = "terraform-aws-modules/ecr/aws"
  repository_name             = "any"
  repository_read_access_arns = ["*"]
}

module "own_account" {
  source          = "git::https://github.com/terraform-aws-modules/terraform-aws-ecr.git?ref=v2.3.0"
  repository_name = "own"
}
