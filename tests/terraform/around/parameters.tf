resource "aws_ssm_parameter" "image_tag" {
  name        = "/${var.name}/web/image-tag"
  description = "What is deployed"
  type        = "String"
  value       = "v1"

  # Deployments change it.
  lifecycle {
    ignore_changes = [value]
  }
}

resource "aws_ssm_parameter" "password" {
  name  = "/${var.name}/web/password"
  type  = "SecureString"
  value = "correct horse battery staple"
}

resource "aws_ssm_parameter" "zones" {
  name           = "/${var.name}/zones"
  type           = "StringList"
  insecure_value = join(",", aws_subnet.public[*].availability_zone)
}

resource "aws_ssm_parameter" "stage" {
  name      = "/${var.name}/stage"
  type      = "String"
  value     = var.stage
  overwrite = true
}
