module "web" {
------------ called here as `module.web`
  source  = "./app"
  name    = "web"
  readers = ["111122223333"]
}

module "open" {
------------- called here as `module.open`
  source  = "./app"
  name    = "open"
  readers = ["*"]
  #          ^^^ ECR103: any AWS account can read the manifests of `open`
}
