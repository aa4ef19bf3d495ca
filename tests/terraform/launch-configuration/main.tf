# As people wrote them before launch templates: a launch configuration, public instances, a system container on every node,
# and a daemon service beside it.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "name" {
  default = "quay"
}

variable "image" {
  default = "roadstead/guest:latest"
}

variable "instances" {
  default = 2
}

provider "aws" {
  region = "us-east-1"
}

data "aws_ami" "ecs" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["amzn2-ami-ecs-hvm-*-x86_64-ebs"]
  }

  filter {
    name   = "virtualization-type"
    values = ["hvm"]
  }
}

resource "aws_vpc" "main" {
  cidr_block = "10.61.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}

resource "aws_subnet" "public" {
  for_each = { a = "10.61.1.0/24", b = "10.61.2.0/24" }

  vpc_id                  = aws_vpc.main.id
  availability_zone       = "us-east-1${each.key}"
  cidr_block              = each.value
  map_public_ip_on_launch = true
}

resource "aws_security_group" "node" {
  name_prefix = "${var.name}-"
  vpc_id      = aws_vpc.main.id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_security_group_rule" "agent_port" {
  type              = "ingress"
  security_group_id = aws_security_group.node.id
  protocol          = "tcp"
  from_port         = 9100
  to_port           = 9100
  cidr_blocks       = [aws_vpc.main.cidr_block]
}

resource "aws_security_group_rule" "out" {
  type              = "egress"
  security_group_id = aws_security_group.node.id
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_iam_role" "node" {
  name = "${var.name}-node"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "node" {
  name = "ecs"
  role = aws_iam_role.node.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Action = [
        "ecs:CreateCluster",
        "ecs:DeregisterContainerInstance",
        "ecs:DiscoverPollEndpoint",
        "ecs:Poll",
        "ecs:RegisterContainerInstance",
        "ecs:StartTelemetrySession",
        "ecs:Submit*",
        "ecs:TagResource",
      ]
      Resource = "*"
    }]
  })
}

resource "aws_iam_instance_profile" "node" {
  name = "${var.name}-node"
  role = aws_iam_role.node.name
}

resource "aws_ecs_cluster" "main" {
  name = var.name
}

resource "aws_launch_configuration" "node" {
  name_prefix                 = "${var.name}-"
  image_id                    = data.aws_ami.ecs.id
  instance_type               = "t3.micro"
  iam_instance_profile        = aws_iam_instance_profile.node.name
  security_groups             = [aws_security_group.node.id]
  associate_public_ip_address = true

  root_block_device {
    volume_size = 30
    volume_type = "gp2"
  }

  # The system container runs on every node, before and beside what ECS starts.
  user_data = <<-SCRIPT
    #!/bin/bash
    echo ECS_CLUSTER=${aws_ecs_cluster.main.name} >> /etc/ecs/ecs.config
    docker run --detach --restart=always --name node-exporter --publish 9100:9100 ${var.image} \
      /roadstead guest hello --port 9100 --text "node of ${var.name}"
  SCRIPT

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_autoscaling_group" "nodes" {
  name                 = aws_launch_configuration.node.name
  launch_configuration = aws_launch_configuration.node.name
  vpc_zone_identifier  = [for s in aws_subnet.public : s.id]
  min_size             = 0
  max_size             = 4
  desired_capacity     = var.instances

  tag {
    key                 = "Cluster"
    value               = var.name
    propagate_at_launch = true
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_iam_role_policy.node, aws_default_route_table.main, aws_security_group_rule.out]
}

resource "aws_ecs_task_definition" "watch" {
  family = "${var.name}-watch"

  container_definitions = jsonencode([{
    name    = "watch"
    image   = var.image
    memory  = 64
    command = ["/roadstead", "guest", "pause"]
  }])
}

resource "aws_ecs_service" "watch" {
  name                  = "watch"
  cluster               = aws_ecs_cluster.main.id
  task_definition       = aws_ecs_task_definition.watch.arn
  scheduling_strategy   = "DAEMON"
  wait_for_steady_state = true

  depends_on = [aws_autoscaling_group.nodes]
}

output "cluster" {
  value = aws_ecs_cluster.main.name
}

output "group" {
  value = aws_autoscaling_group.nodes.name
}
