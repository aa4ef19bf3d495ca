"""What tests of the ground are built from: VPCs, roles and instances made with boto3, commands inside instances, and what a
region leaves on its host."""

import hashlib
import json
import os
import pathlib
import re
import subprocess

import botocore.exceptions
import pytest

from region import BUSYBOX_IMAGE, wait_for

IMAGE_PARAMETER = "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id"
NODE_POLICY = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
METADATA = "169.254.169.254"

# A web server on two ports, and a container on Docker's bridge.
WEB = f"""#!/bin/bash
mkdir -p /var/www && echo %s > /var/www/index.html
busybox httpd -p 8080 -h /var/www
busybox httpd -p 40000 -h /var/www
docker run -d --name box {BUSYBOX_IMAGE} busybox sleep 100000
"""


def refused(code, call, **arguments):
    """The call fails with AWS's `code`; its message."""
    with pytest.raises(botocore.exceptions.ClientError) as e:
        call(**arguments)
    error = e.value.response["Error"]
    assert error["Code"] == code, error
    return error["Message"]


class Ground:
    """Makes things in a region."""

    def __init__(self, region):
        self.region = region
        self.ec2, self.iam, self.ecs = region.client("ec2"), region.client("iam"), region.client("ecs")
        self.image = region.client("ssm").get_parameter(Name=IMAGE_PARAMETER)["Parameter"]["Value"]

    def vpc(self, cidr):
        """A VPC with an internet gateway, and a route table that leads there."""
        vpc = self.ec2.create_vpc(CidrBlock=cidr)["Vpc"]["VpcId"]
        gateway = self.ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
        table = self.route_table(vpc)
        self.ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
        return vpc, gateway, table

    def route_table(self, vpc):
        return self.ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]

    def subnet(self, vpc, cidr, table=None, zone="us-east-1a", public=False):
        subnet = self.ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, AvailabilityZone=zone)["Subnet"]["SubnetId"]
        if table:
            self.ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
        if public:
            self.ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
        return subnet

    def nat(self, subnet):
        """A NAT gateway and its public address."""
        address = self.ec2.allocate_address(Domain="vpc")
        nat = self.ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address["AllocationId"])["NatGateway"]["NatGatewayId"]
        wait_for("the NAT gateway is available", lambda: self.ec2.describe_nat_gateways(
            NatGatewayIds=[nat])["NatGateways"][0]["State"] == "available", 30)
        return nat, address["PublicIp"]

    def group(self, vpc, name):
        return self.ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]

    def allow(self, group, port, cidr=None, source=None, to=None):
        self.ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission(port, cidr, source, to)])

    def revoke(self, group, port, cidr=None, source=None, to=None):
        self.ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=[permission(port, cidr, source, to)])

    def role(self, name, service, actions, managed=None):
        """A role with an inline policy; for instances its profile of the same name too."""
        trust = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": service}}]}
        arn = self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": "*"}]}
        self.iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=json.dumps(policy))
        if managed:
            self.iam.attach_role_policy(RoleName=name, PolicyArn=managed)
        if service == "ec2.amazonaws.com":
            self.iam.create_instance_profile(InstanceProfileName=name)
            self.iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
        return arn

    def instance(self, name, subnet, groups, user_data, address=None, kind="t3.nano", profile=None, **metadata):
        """Runs an instance; its id. `metadata` are members of MetadataOptions."""
        more = {"PrivateIpAddress": address} if address else {}
        if profile:
            more["IamInstanceProfile"] = {"Name": profile}
        return self.ec2.run_instances(
            ImageId=self.image, InstanceType=kind, MinCount=1, MaxCount=1, SubnetId=subnet, SecurityGroupIds=groups,
            UserData=user_data, MetadataOptions=metadata,
            TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": name}]}], **more,
        )["Instances"][0]["InstanceId"]

    def describe(self, instance):
        return self.ec2.describe_instances(InstanceIds=[instance])["Reservations"][0]["Instances"][0]

    def console(self, instance):
        return self.ec2.get_console_output(InstanceId=instance).get("Output", "")

    def inside(self, instance, script, check=True):
        """What a shell script prints inside an instance."""
        return self.region.roadstead("exec", instance, "--", "/bin/bash", "-c", script, check=check).stdout.strip()

    def wait_for_boot(self, instance, seconds=90):
        def booted():
            status = self.ec2.describe_instance_status(InstanceIds=[instance])["InstanceStatuses"]
            return status and status[0]["InstanceStatus"]["Status"] == "ok"

        try:
            wait_for(f"{instance} has booted", booted, seconds)
        except AssertionError as e:
            raise AssertionError(f"{e}\n{self.describe(instance)['State']}\n{self.console(instance)}") from None

    def ask(self, instance, address, port, line, header="X-None: none", container=None, seconds=2):
        """The body of a successful HTTP answer that an instance, or a container in it, gets; None if none."""
        # Standard input stays open until the answer is there: its end would be taken as the connection's.
        request = f'printf "{line} HTTP/1.0\\r\\nHost: {address}\\r\\n{header}\\r\\n\\r\\n"; busybox sleep {seconds} 2>/dev/null &'
        script = f"({request}) | busybox timeout {seconds} busybox nc {address} {port} 2>/dev/null; echo; echo asked"
        if container:
            script = f"docker exec {container} busybox sh -c '{script}'"
        answer = self.inside(instance, script)
        assert answer.endswith("asked"), f"it could not even ask: {answer}"
        found = re.fullmatch(r"HTTP/1\.\d 200 .*?\r?\n\r?\n(.*?)\s*asked", answer, re.S)
        return found and found[1]

    def get(self, instance, address, port, path="/", container=None, seconds=2):
        """What a GET is answered, or None."""
        return self.ask(instance, address, port, f"GET {path}", container=container, seconds=seconds)

    def metadata(self, instance, path, container=None, token=None):
        """What the metadata service answers to a GET, or None."""
        header = f"X-aws-ec2-metadata-token: {token}" if token else "X-None: none"
        return self.ask(instance, METADATA, 80, f"GET /latest/{path}", header, container)

    def token(self, instance, container=None):
        """A token of the metadata service; None if it cannot be had."""
        header = "X-aws-ec2-metadata-token-ttl-seconds: 60"
        return self.ask(instance, METADATA, 80, "PUT /latest/api/token", header, container)

    def node_of(self, instance, cluster):
        """The connected container instance that an instance has become, or None."""
        arns = self.ecs.list_container_instances(cluster=cluster)["containerInstanceArns"]
        if not arns:
            return None
        found = self.ecs.describe_container_instances(cluster=cluster, containerInstances=arns)["containerInstances"]
        return next((i for i in found if i["ec2InstanceId"] == instance and i["agentConnected"]), None)

    def client(self, service, keys):
        """A client with the keys that a credentials endpoint gave."""
        return self.region.client(
            service, aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"],
            aws_session_token=keys["Token"])

    def first_process(self, instance):
        """Process 1 of an instance as the host numbers it, and when it began."""
        return json.loads((self.region.data_dir / "machines" / instance / "run.json").read_text())["first"]


def permission(port, cidr=None, source=None, to=None):
    out = {"IpProtocol": "tcp", "FromPort": port, "ToPort": to or port}
    if cidr:
        out["IpRanges"] = [{"CidrIp": cidr}]
    if source:
        out["UserIdGroupPairs"] = [{"GroupId": source}]
    return out


def listed(*command):
    """The lines that a command prints; none where there is no such command."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    except FileNotFoundError:
        return []
    return done.stdout.splitlines()


def host():
    """What a region could leave on its host, as a set of lines."""
    out = set()
    out |= {f"namespace {line.split()[0]}" for line in listed("ip", "netns") if line.split()}
    out |= {f"link {line.split(': ')[1].split('@')[0]}" for line in listed("ip", "-o", "link")}
    out |= {f"route {re.sub(' linkdown', '', line).strip()}" for line in listed("ip", "-4", "route", "show", "table", "all")}
    out |= {f"policy {line}" for line in listed("ip", "rule")}
    counters = re.compile(r"counter packets \d+ bytes \d+|\[\d+:\d+\]|# handle \d+")
    for table in listed("nft", "list", "tables"):
        rules = listed("nft", "list", *table.split())
        out |= {f"nft {table}: {counters.sub('', line).strip()}" for line in rules}
    out |= {f"iptables {counters.sub('', line).strip()}" for line in listed("iptables-save") if not line.startswith("#")}
    out |= {f"mount {line.split()[1]}" for line in pathlib.Path("/proc/mounts").read_text().splitlines()}
    groups = pathlib.Path("/sys/fs/cgroup")
    out |= {f"cgroup {d}" for d, _, _ in os.walk(groups) if "roadstead" in d or "docker" in d}
    out |= {f"container {line}" for line in listed("docker", "ps", "-a", "--no-trunc", "--format", "{{.ID}} {{.Names}}")}
    out |= {f"docker network {line}" for line in listed("docker", "network", "ls", "--no-trunc", "--format", "{{.ID}} {{.Name}}")}
    for p in pathlib.Path("/proc").iterdir():
        if p.name.isdigit():
            try:
                words = (p / "cmdline").read_text().split("\0")
                if words[0].endswith("roadstead") and "down" not in words:
                    out.add(f"process {p.name} {' '.join(words)}")
            except OSError:
                pass  # it has ended
    return out


def others(lines, region):
    """Other regions of this host among what `host` found: what comes and goes may be theirs."""
    return [line for line in lines if line.startswith("process ") and " up " in line and str(region.data_dir) not in line]


def tag(region):
    """What the names of a region's networks bear."""
    return hashlib.sha256(str(region.data_dir.resolve()).encode()).hexdigest()[:6]


def namespace(region, vpc):
    """The network namespace of a VPC."""
    return f"rs{tag(region)}-{vpc[-12:]}"
