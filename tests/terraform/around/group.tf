resource "aws_ecs_cluster" "main" {
  name = var.name
}

resource "aws_security_group" "nodes" {
  name        = "${var.name}-nodes"
  description = "Out only"
  vpc_id      = aws_vpc.main.id
}

resource "aws_security_group_rule" "nodes_out" {
  type              = "egress"
  security_group_id = aws_security_group.nodes.id
  description       = "Everywhere"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_launch_template" "node" {
  name                   = "${var.name}-node"
  description            = "Nodes of ${var.name}"
  image_id               = data.aws_ssm_parameter.image.value
  instance_type          = "t3.micro"
  key_name               = aws_key_pair.deploy.key_name
  update_default_version = true

  iam_instance_profile {
    name = aws_iam_instance_profile.machine.name
  }

  network_interfaces {
    associate_public_ip_address = true
    delete_on_termination       = true
    security_groups             = [aws_security_group.nodes.id]
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_size           = 30
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 2
  }

  tag_specifications {
    resource_type = "volume"
    tags          = { Name = "${var.name}-node" }
  }

  user_data = base64encode("#!/bin/bash\necho ECS_CLUSTER=${aws_ecs_cluster.main.name} >> /etc/ecs/ecs.config\n")
}

resource "aws_lb_target_group" "web" {
  name     = "${var.name}-web"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.main.id
}

resource "aws_lb_target_group" "admin" {
  name     = "${var.name}-admin"
  port     = 8080
  protocol = "HTTP"
  vpc_id   = aws_vpc.main.id
}

resource "aws_autoscaling_group" "nodes" {
  name_prefix               = "${var.name}-"
  min_size                  = 1
  max_size                  = 3
  vpc_zone_identifier       = aws_subnet.public[*].id
  health_check_type         = "EC2"
  health_check_grace_period = 60
  default_cooldown          = 120
  capacity_rebalance        = true
  protect_from_scale_in     = false
  force_delete              = true
  termination_policies      = ["OldestInstance", "Default"]
  enabled_metrics           = ["GroupDesiredCapacity", "GroupInServiceInstances"]
  service_linked_role_arn   = aws_iam_service_linked_role.autoscaling.arn

  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 50
      spot_allocation_strategy                 = "capacity-optimized"
    }

    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.node.id
        version            = "$Latest"
      }

      override {
        instance_type     = "t3.micro"
        weighted_capacity = "1"
      }

      override {
        instance_type     = "t3a.micro"
        weighted_capacity = "1"
      }
    }
  }

  instance_refresh {
    strategy = "Rolling"

    preferences {
      min_healthy_percentage = 50
    }
  }

  tag {
    key                 = "Name"
    value               = "${var.name}-node"
    propagate_at_launch = true
  }

  tag {
    key                 = "Owner"
    value               = var.stage
    propagate_at_launch = false
  }

  tag {
    key                 = "AmazonECSManaged"
    value               = ""
    propagate_at_launch = true
  }

  lifecycle {
    ignore_changes = [desired_capacity, target_group_arns, traffic_source]
  }

  depends_on = [aws_iam_role_policy_attachment.machine, aws_main_route_table_association.main, aws_security_group_rule.nodes_out]
}

resource "aws_autoscaling_attachment" "web" {
  autoscaling_group_name = aws_autoscaling_group.nodes.name
  lb_target_group_arn    = aws_lb_target_group.web.arn
}

resource "aws_autoscaling_traffic_source_attachment" "admin" {
  autoscaling_group_name = aws_autoscaling_group.nodes.name

  traffic_source {
    identifier = aws_lb_target_group.admin.arn
    type       = "elbv2"
  }

  depends_on = [aws_autoscaling_attachment.web]
}

resource "aws_autoscaling_notification" "nodes" {
  group_names   = [aws_autoscaling_group.nodes.name]
  topic_arn     = aws_sns_topic.events.arn
  notifications = ["autoscaling:EC2_INSTANCE_LAUNCH", "autoscaling:EC2_INSTANCE_TERMINATE", "autoscaling:EC2_INSTANCE_LAUNCH_ERROR"]
}

resource "aws_autoscaling_policy" "cpu" {
  name                      = "${var.name}-cpu"
  autoscaling_group_name    = aws_autoscaling_group.nodes.name
  policy_type               = "TargetTrackingScaling"
  estimated_instance_warmup = 60

  target_tracking_configuration {
    target_value = 60

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_autoscaling_policy" "reservation" {
  name                   = "${var.name}-reservation"
  autoscaling_group_name = aws_autoscaling_group.nodes.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value     = 75
    disable_scale_in = true

    customized_metric_specification {
      namespace   = "AWS/ECS"
      metric_name = "MemoryReservation"
      statistic   = "Average"

      metric_dimension {
        name  = "ClusterName"
        value = aws_ecs_cluster.main.name
      }
    }
  }
}

resource "aws_autoscaling_policy" "steps" {
  name                    = "${var.name}-steps"
  autoscaling_group_name  = aws_autoscaling_group.nodes.name
  policy_type             = "StepScaling"
  adjustment_type         = "ChangeInCapacity"
  metric_aggregation_type = "Average"

  step_adjustment {
    metric_interval_lower_bound = 0
    metric_interval_upper_bound = 15
    scaling_adjustment          = 1
  }

  step_adjustment {
    metric_interval_lower_bound = 15
    scaling_adjustment          = 2
  }
}

resource "aws_autoscaling_lifecycle_hook" "drain" {
  name                    = "drain"
  autoscaling_group_name  = aws_autoscaling_group.nodes.name
  lifecycle_transition    = "autoscaling:EC2_INSTANCE_TERMINATING"
  default_result          = "CONTINUE"
  heartbeat_timeout       = 30
  notification_metadata   = jsonencode({ cluster = aws_ecs_cluster.main.name })
  notification_target_arn = aws_sqs_queue.events.arn
  role_arn                = aws_iam_role.hook.arn
}

resource "aws_iam_role" "hook" {
  name = "${var.name}-hook"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "autoscaling.amazonaws.com" }
    }]
  })

}

resource "aws_iam_role_policy" "hook" {
  name_prefix = "send-"
  role        = aws_iam_role.hook.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:SendMessage", "sqs:GetQueueUrl"]
      Resource = aws_sqs_queue.events.arn
    }]
  })
}

resource "aws_iam_role_policies_exclusive" "hook" {
  role_name    = aws_iam_role.hook.name
  policy_names = [aws_iam_role_policy.hook.name]
}

resource "aws_ecs_capacity_provider" "nodes" {
  name = "${var.name}-nodes"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.nodes.arn

    managed_scaling {
      status                    = "DISABLED"
      target_capacity           = 90
      maximum_scaling_step_size = 2
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = [aws_ecs_capacity_provider.nodes.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.nodes.name
    base              = 1
    weight            = 100
  }
}
