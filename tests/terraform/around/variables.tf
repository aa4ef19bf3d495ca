variable "name" {
  description = "Prefix of everything here"
  type        = string
  default     = "lagoon"
}

variable "region" {
  type    = string
  default = "us-east-1"
}

variable "stage" {
  description = "A tag of everything that takes tags"
  type        = string
  default     = "test"
}

variable "vpc_cidr" {
  type    = string
  default = "10.62.0.0/16"
}

variable "function_archive" {
  description = "Path of the zip archive with the function's code: notify.py"
  type        = string
}

variable "greeting" {
  description = "What the function says first in its log"
  type        = string
  default     = "hello"
}

variable "retention_days" {
  description = "How long logs and messages are kept"
  type        = number
  default     = 3
}

variable "alarm_threshold" {
  description = "Percent of CPU at which the group grows"
  type        = number
  default     = 70
}

variable "office_cidr" {
  description = "From where the bastion takes connections"
  type        = string
  default     = "10.62.0.0/16"
}

variable "volume_size" {
  description = "Size of the bastion's data volume in GiB"
  type        = number
  default     = 4
}

variable "public_key" {
  type    = string
  default = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPbBqxmNlCjeEImytPtkAV4CskELOqyvPtbbQnIuFOpO deploy@lagoon"
}
