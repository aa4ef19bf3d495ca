resource "aws_cloudwatch_metric_alarm" "busy" {
  alarm_name          = "${var.name}-busy"
  alarm_description   = "The nodes are busy"
  namespace           = "AWS/EC2"
  metric_name         = "CPUUtilization"
  statistic           = "Average"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = var.alarm_threshold
  period              = 60
  evaluation_periods  = 3
  datapoints_to_alarm = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_autoscaling_policy.steps.arn]
  ok_actions          = [aws_sns_topic.events.arn]

  dimensions = { AutoScalingGroupName = aws_autoscaling_group.nodes.name }
}

resource "aws_cloudwatch_metric_alarm" "late" {
  alarm_name          = "${var.name}-late-messages"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = 0.5

  metric_query {
    id          = "share"
    expression  = "old / all"
    label       = "Share of late messages"
    return_data = true
  }

  metric_query {
    id = "old"

    metric {
      namespace   = var.name
      metric_name = "Late"
      period      = 300
      stat        = "Sum"
    }
  }

  metric_query {
    id = "all"

    metric {
      namespace   = "AWS/SQS"
      metric_name = "NumberOfMessagesSent"
      period      = 300
      stat        = "Sum"
      dimensions  = { QueueName = aws_sqs_queue.events.name }
    }
  }
}

resource "aws_cloudwatch_composite_alarm" "trouble" {
  alarm_name        = "${var.name}-trouble"
  alarm_description = "Busy and late"
  alarm_rule        = "ALARM(${aws_cloudwatch_metric_alarm.busy.alarm_name}) AND ALARM(${aws_cloudwatch_metric_alarm.late.alarm_name})"
  alarm_actions     = [aws_sns_topic.events.arn]
}
