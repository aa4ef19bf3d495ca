output "balancer" {
  description = "Where the service answers, under /web"
  value       = aws_lb.main.dns_name
}

output "cluster" {
  value = aws_ecs_cluster.main.name
}

output "log_group" {
  value = aws_cloudwatch_log_group.web.name
}

output "nat_address" {
  value = aws_eip.nat.public_ip
}

output "group" {
  value = aws_autoscaling_group.instances.name
}

output "vpc" {
  value = aws_vpc.main.id
}

output "instances_security_group" {
  value = aws_security_group.instances.id
}
