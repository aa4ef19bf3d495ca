data "aws_iam_policy_document" "ec2_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "machine" {
  name                 = "${var.name}-machine"
  path                 = "/machines/"
  description          = "Machines of ${var.name}"
  max_session_duration = 7200
  assume_role_policy   = data.aws_iam_policy_document.ec2_trust.json
}

data "aws_iam_policy" "container_instance" {
  name = "AmazonEC2ContainerServiceforEC2Role"
}

resource "aws_iam_role_policy_attachment" "machine" {
  for_each = {
    ecs = data.aws_iam_policy.container_instance.arn
    ssm = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
  }

  role       = aws_iam_role.machine.name
  policy_arn = each.value
}

resource "aws_iam_instance_profile" "machine" {
  name = "${var.name}-machine"
  role = aws_iam_role.machine.name
}

# What deploys from outside: a user with a key, by its group, and builds of the repository, by their token.

data "aws_iam_policy_document" "deploy" {
  statement {
    sid       = "Configuration"
    actions   = ["ssm:GetParameter", "ssm:GetParameters"]
    resources = [aws_ssm_parameter.image_tag.arn]
  }

  statement {
    sid       = "Announce"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.events.arn]
  }
}

resource "aws_iam_policy" "deploy" {
  name        = "${var.name}-deploy"
  description = "Deploys ${var.name}"
  policy      = data.aws_iam_policy_document.deploy.json
}

resource "aws_iam_group" "deployers" {
  name = "${var.name}-deployers"
}

resource "aws_iam_group_policy_attachment" "deployers" {
  group      = aws_iam_group.deployers.name
  policy_arn = aws_iam_policy.deploy.arn
}

resource "aws_iam_group_policy" "no_secrets" {
  name  = "no-secrets"
  group = aws_iam_group.deployers.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = "ssm:*"
      Resource = aws_ssm_parameter.password.arn
    }]
  })
}

resource "aws_iam_user" "deploy" {
  name          = "${var.name}-deploy"
  path          = "/robots/"
  force_destroy = true
}

resource "aws_iam_user_group_membership" "deploy" {
  user   = aws_iam_user.deploy.name
  groups = [aws_iam_group.deployers.name]
}

resource "aws_iam_user_policy" "whoami" {
  name = "own-user"
  user = aws_iam_user.deploy.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "iam:GetUser"
      Resource = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:user/robots/$${aws:username}"
    }]
  })
}

resource "aws_iam_access_key" "deploy" {
  user = aws_iam_user.deploy.name
}

resource "aws_iam_openid_connect_provider" "builds" {
  url             = "https://token.actions.githubusercontent.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}

data "aws_iam_policy_document" "builds_trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.builds.arn]
    }

    condition {
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:example/${var.name}:*"]
    }
  }
}

resource "aws_iam_role" "builds" {
  name                 = "${var.name}-builds"
  assume_role_policy   = data.aws_iam_policy_document.builds_trust.json
  permissions_boundary = aws_iam_policy.deploy.arn
}

resource "aws_iam_role_policy_attachment" "builds" {
  role       = aws_iam_role.builds.name
  policy_arn = aws_iam_policy.deploy.arn
}

resource "aws_iam_service_linked_role" "autoscaling" {
  aws_service_name = "autoscaling.amazonaws.com"
  custom_suffix    = var.name
  description      = "Group of ${var.name}"
}

resource "aws_iam_account_alias" "alias" {
  account_alias = "${var.name}-account"
}
