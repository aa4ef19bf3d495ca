variable "name" {
  description = "Name of the cluster and prefix of everything around it"
  type        = string
  default     = "harbour"
}

variable "region" {
  type    = string
  default = "us-east-1"
}

variable "vpc_cidr" {
  type    = string
  default = "10.60.0.0/16"
}

variable "instance_type" {
  type    = string
  default = "t3.small"
}

variable "instances" {
  description = "Container instances that the group keeps"
  type        = number
  default     = 2
}

variable "tasks" {
  description = "Tasks of the service"
  type        = number
  default     = 4
}

variable "image" {
  description = "Image of the service; its command takes --port and --text"
  type        = string
  default     = "roadstead/guest:latest"
}

variable "greeting" {
  description = "What the service answers"
  type        = string
  default     = "hello"
}

variable "ssh_cidr" {
  description = "From where the instances take SSH connections"
  type        = string
  default     = "10.60.0.0/16"
}

variable "listener_port" {
  description = "Port of the balancer"
  type        = number
  default     = 80
}
