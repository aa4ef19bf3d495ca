resource "aws_sns_topic" "alarms" {
  name = "${var.name}-alarms"
}

resource "aws_cloudwatch_metric_alarm" "memory" {
  alarm_name          = "${var.name}-memory-reservation"
  alarm_description   = "The cluster's memory is nearly all reserved"
  namespace           = "AWS/ECS"
  metric_name         = "MemoryReservation"
  statistic           = "Average"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = 75
  period              = 60
  evaluation_periods  = 2
  alarm_actions       = [aws_autoscaling_policy.out.arn, aws_sns_topic.alarms.arn]

  dimensions = {
    ClusterName = aws_ecs_cluster.main.name
  }
}
