# ECR itself works with this role: it never logs in, and never pushes as a client does.
resource "aws_iam_role" "cache" {
  name = "cache"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ecr.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy" "cache" {
  role = aws_iam_role.cache.id
  policy = jsonencode({
    Statement = [{
      Effect = "Allow"
      Action = [
        "ecr:CreateRepository", "ecr:BatchImportUpstreamImage", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer",
        "ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload",
      ]
      Resource = "*"
    }]
  })
}
