variable "team" {
  description = "The team that owns the repositories."
  type        = string
  default     = "orders"
}

variable "staging_account" {
  description = "The account that runs the images before a release."
  type        = string
  default     = "444455556666"
}

variable "github_repository" {
  description = "The GitHub repository whose workflows build the images."
  type        = string
  default     = "example-shop/orders"
}
