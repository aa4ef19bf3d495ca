# One machine with a fixed address, a disk and a second interface.

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
}

resource "aws_key_pair" "deploy" {
  key_name   = "${var.name}-deploy"
  public_key = var.public_key
}

resource "aws_security_group" "bastion" {
  name_prefix = "${var.name}-bastion-"
  description = "From the office"
  vpc_id      = aws_vpc.main.id

  ingress {
    description     = "Status page"
    from_port       = 8000
    to_port         = 8000
    protocol        = "tcp"
    prefix_list_ids = [aws_ec2_managed_prefix_list.office.id]
  }

  ingress {
    description = "Each other"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    self        = true
  }

  egress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "s3" {
  security_group_id = aws_security_group.endpoints.id
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_instance" "bastion" {
  ami                    = data.aws_ssm_parameter.image.value
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.public[0].id
  key_name               = aws_key_pair.deploy.key_name
  vpc_security_group_ids = [aws_security_group.bastion.id]
  iam_instance_profile   = aws_iam_instance_profile.machine.name

  root_block_device {
    volume_type = "gp3"
    volume_size = 30
    encrypted   = true
  }

  metadata_options {
    http_tokens            = "required"
    instance_metadata_tags = "enabled"
  }

  credit_specification {
    cpu_credits = "standard"
  }

  user_data = <<-SCRIPT
    #!/bin/bash
    mkdir -p /srv/status
    echo "status of ${var.name}" > /srv/status/index.html
    cd /srv/status
    nohup python3 -m http.server 8000 > /var/log/status.log 2>&1 &
  SCRIPT

  tags = { Name = "${var.name}-bastion" }
}

resource "aws_eip" "bastion" {
  domain = "vpc"

  depends_on = [aws_internet_gateway.main]
}

resource "aws_eip_association" "bastion" {
  allocation_id = aws_eip.bastion.id
  instance_id   = aws_instance.bastion.id
}

resource "aws_ebs_volume" "data" {
  availability_zone = aws_instance.bastion.availability_zone
  size              = var.volume_size
  type              = "gp3"
  encrypted         = true
}

resource "aws_volume_attachment" "data" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.data.id
  instance_id = aws_instance.bastion.id
}

resource "aws_network_interface" "spare" {
  subnet_id         = aws_subnet.public[0].id
  description       = "Spare"
  private_ips       = [cidrhost(aws_subnet.public[0].cidr_block, 50)]
  security_groups   = [aws_security_group.bastion.id]
  source_dest_check = false
}

data "aws_instances" "bastions" {
  instance_tags = { Name = "${var.name}-bastion" }

  depends_on = [aws_instance.bastion]
}
