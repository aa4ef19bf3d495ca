output "vpc" {
  value = aws_vpc.main.id
}

output "topic" {
  value = aws_sns_topic.events.arn
}

output "queue" {
  value = aws_sqs_queue.events.url
}

output "function" {
  value = aws_lambda_function.notify.function_name
}

output "function_log_group" {
  value = aws_cloudwatch_log_group.notify.name
}

output "bastion" {
  value = {
    id      = aws_instance.bastion.id
    private = aws_instance.bastion.private_ip
    public  = aws_eip.bastion.public_ip
    role    = aws_iam_role.machine.name
    group   = aws_security_group.bastion.id
  }
}

output "launch_template" {
  value = aws_launch_template.node.id
}

output "group" {
  value = aws_autoscaling_group.nodes.name
}

output "deploy_key" {
  value     = { id = aws_iam_access_key.deploy.id, secret = aws_iam_access_key.deploy.secret }
  sensitive = true
}

output "parameters" {
  value = { image_tag = aws_ssm_parameter.image_tag.name, password = aws_ssm_parameter.password.name }
}
