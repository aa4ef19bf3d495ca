"""The ground under clusters, seen from inside instances and containers: each thing that holds, with its opposite."""

import base64
import json
import os
import signal
import types

import pytest

import region as regions
import vpc
from balancer import get
from region import free_port, wait_for

ACCOUNT = "123456789012"
CLUSTER = "ground"
ENDPOINT = "198.18.0.1"
HEALTH = "/_roadstead/health"

# With a token only, and no further than the instance itself.
STRICT = {"HttpTokens": "required", "HttpPutResponseHopLimit": 1}

# What people write who keep tasks from the instance's keys by the packet filter. It ends with a failure, which changes nothing.
NODE = f"""#!/bin/bash
echo ECS_CLUSTER={CLUSTER} >> /etc/ecs/ecs.config
echo ECS_ENABLE_TASK_IAM_ROLE=true >> /etc/ecs/ecs.config
iptables -I DOCKER-USER -i docker+ -d 169.254.169.254/32 -j DROP
docker run -d --restart=always --name box {regions.BUSYBOX_IMAGE} busybox sleep 100000
echo all but done
false
"""

# One that never ends, but starts the agent itself.
ENDLESS = f"""#!/bin/bash
echo ECS_CLUSTER={CLUSTER} >> /etc/ecs/ecs.config
systemctl start --no-block ecs
echo waiting for what never comes
sleep 100000
"""

CLOUD_CONFIG = f"""#cloud-config
write_files:
  - path: /etc/greeting
    permissions: "0640"
    content: |
      good day
      to you
runcmd:
  - cp /etc/greeting /var/copied
  - [sh, -c, "echo from runcmd; mkdir -p /var/www; cp /etc/greeting /var/www/index.html"]
  - busybox httpd -p 8080 -h /var/www
  - docker run -d --name box {regions.BUSYBOX_IMAGE} busybox sleep 100000
"""

# A t2.nano has one virtual CPU and 512 MiB. `tail -c` holds as much memory as it is to print.
MEASURE = f"""#!/bin/bash
exec > /var/measured 2>/dev/null
take() {{ echo "head -c $1 /dev/zero | tail -c $1 > /dev/null"; }}
bash -c "$(take 700m)"; echo "more $?"
bash -c "$(take 100m)"; echo "less $?"
in_container() {{ docker run --rm "$@"; }}
command="busybox head -c 700000000 /dev/zero | busybox tail -c 700000000 > /dev/null"
in_container {regions.BUSYBOX_IMAGE} busybox sh -c "$command"; echo "container-more $?"
in_container {regions.BUSYBOX_IMAGE} busybox sh -c "${{command//700000000/100000000}}"; echo "container-less $?"
in_container -m 64m {regions.BUSYBOX_IMAGE} busybox sh -c "${{command//700000000/100000000}}"; echo "container-bounded $?"
bash -c 'for i in 1 2; do timeout 2 sh -c "while :; do :; done" & done; wait; times' | tail -1 | sed 's/^/cpu /'
echo end
"""


@pytest.fixture(scope="module")
def world(ground):
    """Two VPCs with the same range. The first has a public, a private and a lonely subnet, and an instance in each."""
    g, w = ground, types.SimpleNamespace()
    g.ecs.create_cluster(clusterName=CLUSTER)
    w.vpc, w.gateway, w.public_table = g.vpc("10.80.0.0/16")
    w.public = g.subnet(w.vpc, "10.80.0.0/24", w.public_table, public=True)
    w.second = g.subnet(w.vpc, "10.80.4.0/24", w.public_table, zone="us-east-1b", public=True)
    w.private_table, w.lonely_table = g.route_table(w.vpc), g.route_table(w.vpc)
    w.private = g.subnet(w.vpc, "10.80.1.0/24", w.private_table)
    w.lonely = g.subnet(w.vpc, "10.80.2.0/24", w.lonely_table)
    w.nat, w.nat_address = g.nat(w.public)
    g.ec2.create_route(RouteTableId=w.private_table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=w.nat)
    w.web_group, w.client_group = g.group(w.vpc, "web"), g.group(w.vpc, "client")
    w.balancer_group, w.bare_group = g.group(w.vpc, "balancer"), g.group(w.vpc, "bare")
    g.allow(w.web_group, 8080, source=w.client_group)
    g.role("ground-instance", "ec2.amazonaws.com", ["ec2:DescribeVpcs"], managed=vpc.NODE_POLICY)
    g.role("ground-task", "ecs-tasks.amazonaws.com", ["ecs:ListTasks"])

    w.other_vpc, _, other_table = g.vpc("10.80.0.0/16")
    other = g.subnet(w.other_vpc, "10.80.0.0/24", other_table, public=True)
    w.other_group = g.group(w.other_vpc, "other")

    w.web = g.instance("web", w.public, [w.web_group], vpc.WEB % "one", "10.80.0.10", profile="ground-instance",
                       HttpTokens="optional", HttpPutResponseHopLimit=2, InstanceMetadataTags="enabled")
    w.client = g.instance("client", w.private, [w.client_group], CLOUD_CONFIG, "10.80.1.10", **STRICT)
    w.single = g.instance("single", w.lonely, [w.bare_group], "#!/bin/sh\nexit 0\n", "10.80.2.10", **STRICT)
    w.other = g.instance("other", other, [w.other_group], vpc.WEB % "two", "10.80.0.10", **STRICT)
    w.measured = g.instance("measured", w.private, [w.bare_group], MEASURE, kind="t2.nano", **STRICT)
    w.endless = g.instance("endless", w.private, [w.bare_group], ENDLESS, profile="ground-instance", **STRICT)
    template = g.ec2.create_launch_template(LaunchTemplateName="node", LaunchTemplateData={
        "ImageId": g.image, "InstanceType": "t3.nano", "SecurityGroupIds": [w.client_group], "UserData": encoded(NODE),
        "IamInstanceProfile": {"Name": "ground-instance"},
        "MetadataOptions": {"HttpTokens": "required", "HttpPutResponseHopLimit": 2},
    })["LaunchTemplate"]["LaunchTemplateId"]
    w.scaling = g.region.client("autoscaling")
    w.scaling.create_auto_scaling_group(
        AutoScalingGroupName="nodes", MinSize=1, MaxSize=1, DesiredCapacity=1, VPCZoneIdentifier=w.private,
        LaunchTemplate={"LaunchTemplateId": template, "Version": "$Latest"})
    for i in (w.web, w.client, w.single, w.other):
        g.wait_for_boot(i)
    w.node = wait_for("the group has a node", lambda: members(w), 60)[0]
    wait_for("the node has joined", lambda: g.node_of(w.node, CLUSTER), 60)
    return w


def encoded(text):
    return base64.b64encode(text.encode()).decode()


def members(world):
    group = world.scaling.describe_auto_scaling_groups(AutoScalingGroupNames=["nodes"])["AutoScalingGroups"][0]
    return [i["InstanceId"] for i in group["Instances"] if i["LifecycleState"] == "InService"]


def through(balancer, port):
    """Status and body of a request through a balancer; its listener may not be there yet."""
    try:
        return get(balancer["DNSName"], port)
    except OSError as e:
        return 0, str(e)


class TestSecurityGroups:
    def test_a_port_is_open_by_a_rule_only(self, ground, world):
        assert ground.get(world.client, "10.80.0.10", 8080) == "one", "a member of the group that the rule names"
        assert ground.get(world.client, "10.80.0.10", 40000) is None, "another port"
        assert ground.get(world.single, "10.80.0.10", 8080) is None, "not a member"
        assert ground.get(world.client, "127.0.0.1", 8080) == "good day\nto you"
        assert ground.get(world.web, "10.80.1.10", 8080) is None, "the group has no rule at all"

    def test_it_holds_for_containers_too(self, ground, world):
        assert ground.get(world.client, "10.80.0.10", 8080, container="box") == "one"
        assert ground.get(world.client, "10.80.0.10", 40000, container="box") is None

    def test_a_rule_acts_at_once(self, ground, world):
        ground.allow(world.web_group, 40000, cidr="10.80.1.0/24")
        wait_for("the rule acts", lambda: ground.get(world.client, "10.80.0.10", 40000) == "one", 2, every=0)
        ground.revoke(world.web_group, 40000, cidr="10.80.1.0/24")
        wait_for("it acts no more", lambda: ground.get(world.client, "10.80.0.10", 40000, seconds=1) is None, 3, every=0)

    def test_what_an_instance_may_send_is_bounded_too(self, ground, world):
        everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
        ground.ec2.revoke_security_group_egress(GroupId=world.client_group, IpPermissions=everything)
        try:
            wait_for("nothing goes out", lambda: ground.get(world.client, "10.80.0.10", 8080, seconds=1) is None, 3, every=0)
        finally:
            ground.ec2.authorize_security_group_egress(GroupId=world.client_group, IpPermissions=everything)
        wait_for("it goes out again", lambda: ground.get(world.client, "10.80.0.10", 8080) == "one", 2, every=0)

    def test_dynamic_ports_are_open_for_the_balancer_only(self, ground, world):
        g, elb, port = ground, ground.region.client("elbv2"), free_port()
        g.allow(world.balancer_group, port, cidr="0.0.0.0/0")
        g.allow(world.web_group, 32768, source=world.balancer_group, to=65535)
        balancer = elb.create_load_balancer(
            Name="ground", Subnets=[world.public, world.second], SecurityGroups=[world.balancer_group])["LoadBalancers"][0]
        target_group = elb.create_target_group(
            Name="ground", Protocol="HTTP", Port=80, VpcId=world.vpc, HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=2,
            HealthyThresholdCount=2, UnhealthyThresholdCount=2)["TargetGroups"][0]["TargetGroupArn"]
        try:
            elb.create_listener(LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTP", Port=port,
                                DefaultActions=[{"Type": "forward", "TargetGroupArn": target_group}])
            elb.register_targets(TargetGroupArn=target_group, Targets=[{"Id": world.web, "Port": 40000}])
            wait_for("the balancer reaches the instance", lambda: through(balancer, port) == (200, "one"), 30)
            assert g.get(world.client, "10.80.0.10", 40000) is None, "from an instance, the same port"
            g.revoke(world.web_group, 32768, source=world.balancer_group, to=65535)
            wait_for("not without the rule", lambda: through(balancer, port)[0] in (502, 503, 504), 30)
        finally:
            elb.delete_load_balancer(LoadBalancerArn=balancer["LoadBalancerArn"])
            elb.delete_target_group(TargetGroupArn=target_group)


class TestRoutes:
    def health(self, ground, instance, container=None, seconds=2):
        answer = ground.get(instance, ENDPOINT, ground.region.port, HEALTH, container, seconds)
        return answer is not None

    def test_a_private_subnet_reaches_out_through_its_nat_gateway_only(self, ground, world):
        assert self.health(ground, world.client) and self.health(ground, world.client, "box")
        ground.ec2.delete_route(RouteTableId=world.private_table, DestinationCidrBlock="0.0.0.0/0")
        try:
            wait_for("no way out", lambda: not self.health(ground, world.client, seconds=1), 3, every=0)
            assert not self.health(ground, world.client, "box", seconds=1)
            assert ground.get(world.client, "10.80.0.10", 8080) == "one", "inside of the VPC all is as it was"
        finally:
            ground.ec2.create_route(
                RouteTableId=world.private_table, DestinationCidrBlock="0.0.0.0/0", NatGatewayId=world.nat)
        wait_for("the way out", lambda: self.health(ground, world.client), 3, every=0)

    def test_a_public_subnet_reaches_out_and_one_without_a_route_does_not(self, ground, world):
        assert self.health(ground, world.web)
        assert not self.health(ground, world.single)

    def test_others_see_the_public_address(self, ground, world):
        """The other VPC's instance is reached under its public address, and lets one address in after the other."""
        g = ground
        other, web = (g.describe(i)["PublicIpAddress"] for i in (world.other, world.web))
        assert g.get(world.web, other, 8080) is None
        g.allow(world.other_group, 8080, cidr=f"{web}/32")
        wait_for("the public instance is seen by its address", lambda: g.get(world.web, other, 8080) == "two", 3, every=0)
        assert g.get(world.client, other, 8080) is None, "it comes from the gateway's"
        g.allow(world.other_group, 8080, cidr=f"{world.nat_address}/32")
        wait_for("the private one by its gateway's", lambda: g.get(world.client, other, 8080) == "two", 3, every=0)

    def test_nobody_comes_in_through_the_nat_gateway(self, ground, world):
        assert ground.get(world.other, world.nat_address, 8080) is None
        assert "PublicIpAddress" not in ground.describe(world.client)

    def test_vpcs_with_the_same_range_do_not_meet(self, ground, world):
        g = ground
        g.allow(world.other_group, 8080, cidr="10.80.0.0/16")
        g.allow(world.client_group, 8080, cidr="10.80.0.0/16")
        try:
            wait_for("the rule acts", lambda: g.get(world.web, "10.80.1.10", 8080) == "good day\nto you", 3, every=0)
            assert g.get(world.client, "10.80.0.10", 8080) == "one", "not the other one with this address"
            assert g.get(world.other, "10.80.1.10", 8080) is None
            assert g.get(world.other, "10.80.0.10", 8080) == "two", "itself"
        finally:
            g.revoke(world.client_group, 8080, cidr="10.80.0.0/16")


class TestMetadata:
    def test_without_and_with_a_token(self, ground, world):
        g = ground
        assert g.metadata(world.web, "meta-data/instance-id") == world.web, "version 1"
        token = g.token(world.web)
        assert g.metadata(world.web, "meta-data/local-ipv4", token=token) == "10.80.0.10"
        assert g.metadata(world.web, "meta-data/public-ipv4") == g.describe(world.web)["PublicIpAddress"]
        document = json.loads(g.metadata(world.web, "dynamic/instance-identity/document"))
        assert (document["instanceId"], document["accountId"], document["instanceType"]) == (world.web, ACCOUNT, "t3.nano")
        # Where tokens are required there is nothing without one, and another instance's is none.
        assert g.metadata(world.client, "meta-data/instance-id") is None
        assert g.metadata(world.client, "meta-data/instance-id", token=token) is None
        assert g.metadata(world.client, "meta-data/instance-id", token=g.token(world.client)) == world.client

    def test_user_data_and_tags(self, ground, world):
        g = ground
        assert g.metadata(world.web, "user-data") == (vpc.WEB % "one").strip()
        assert g.metadata(world.web, "meta-data/tags/instance/Name") == "web"
        g.ec2.create_tags(Resources=[world.web], Tags=[{"Key": "Purpose", "Value": "test"}])
        assert g.metadata(world.web, "meta-data/tags/instance/Purpose") == "test"
        token = g.token(world.client)
        assert g.metadata(world.client, "meta-data/tags/instance/Name", token=token) is None, "tags are not enabled"

    def test_the_keys_of_the_role(self, ground, world):
        g = ground
        assert g.metadata(world.web, "meta-data/iam/security-credentials/") == "ground-instance"
        keys = json.loads(g.metadata(world.web, "meta-data/iam/security-credentials/ground-instance"))
        who = g.client("sts", keys).get_caller_identity()
        assert who["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/ground-instance/{world.web}"
        assert g.client("ec2", keys).describe_vpcs()["Vpcs"], "what the role may"
        message = vpc.refused("UnauthorizedOperation", g.client("ec2", keys).describe_subnets)
        assert f"User: {who['Arn']} is not authorized to perform: ec2:DescribeSubnets" in message
        wrong = g.client("sts", {**keys, "SecretAccessKey": "x" * 40})
        vpc.refused("SignatureDoesNotMatch", wrong.get_caller_identity)
        assert g.metadata(world.single, "meta-data/iam/info", token=g.token(world.single)) is None, "it has no role"

    def test_the_hop_limit_keeps_containers_away(self, ground, world):
        g = ground
        assert g.token(world.client), "from the instance itself"
        assert g.token(world.client, "box") is None, "one hop"
        token = g.token(world.web, "box")
        assert token, "two hops"
        assert g.metadata(world.web, "meta-data/instance-id", "box", token) == world.web

    def test_the_packet_filter_keeps_containers_away(self, ground, world):
        g, rule = ground, "DOCKER-USER -i docker+ -d 169.254.169.254/32 -j DROP"
        assert g.token(world.node), "from the instance itself"
        assert g.token(world.node, "box") is None
        assert g.get(world.node, "10.80.0.10", 8080, container="box") == "one", "else containers reach what they may"
        g.inside(world.node, f"iptables -D {rule}")
        try:
            assert g.token(world.node, "box"), "without the rule"
        finally:
            g.inside(world.node, f"iptables -I {rule}")
        assert g.token(world.node, "box") is None


class TestTasks:
    @pytest.fixture(scope="class")
    def task(self, ground, world):
        ecs = ground.ecs
        container = {"name": "main", "image": regions.BUSYBOX_IMAGE, "memory": 64, "essential": True,
                     "command": ["busybox", "sleep", "100000"]}
        definition = ecs.register_task_definition(
            family="ground", taskRoleArn=f"arn:aws:iam::{ACCOUNT}:role/ground-task",
            containerDefinitions=[container])["taskDefinition"]["taskDefinitionArn"]
        node = ground.node_of(world.node, CLUSTER)["containerInstanceArn"]
        started = ecs.start_task(cluster=CLUSTER, taskDefinition=definition, containerInstances=[node])
        assert not started["failures"], started["failures"]
        arn = started["tasks"][0]["taskArn"]
        wait_for("the task runs", lambda: ecs.describe_tasks(
            cluster=CLUSTER, tasks=[arn])["tasks"][0]["lastStatus"] == "RUNNING", 60)
        own = f"docker ps -q --filter label=com.amazonaws.ecs.task-arn={arn} --filter label=com.amazonaws.ecs.container-name=main"
        yield types.SimpleNamespace(arn=arn, container=ground.inside(world.node, own))
        ecs.stop_task(cluster=CLUSTER, task=arn)

    def test_it_can_do_what_its_role_may_and_no_more(self, ground, world, task):
        g = ground
        path = g.inside(world.node, f"docker exec {task.container} busybox env | grep RELATIVE_URI | cut -d= -f2")
        assert path.startswith("/v2/credentials/"), path
        keys = json.loads(g.get(world.node, "169.254.170.2", 80, path, task.container))
        assert keys["RoleArn"] == f"arn:aws:iam::{ACCOUNT}:role/ground-task"
        who = g.client("sts", keys).get_caller_identity()["Arn"]
        assert who == f"arn:aws:sts::{ACCOUNT}:assumed-role/ground-task/{task.arn.rsplit('/', 1)[1]}"
        assert g.client("ecs", keys).list_tasks(cluster=CLUSTER)["taskArns"] == [task.arn]
        message = vpc.refused("AccessDeniedException", g.client("ecs", keys).list_clusters)
        assert message == (f"User: {who} is not authorized to perform: ecs:ListClusters on resource: * because no identity-based "
                           "policy allows the ecs:ListClusters action")
        # A change of the policy acts at once; what is denied is denied though it is allowed too.
        deny = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "ecs:ListTasks", "Resource": "*"}]}
        g.iam.put_role_policy(RoleName="ground-task", PolicyName="deny", PolicyDocument=json.dumps(deny))
        message = vpc.refused("AccessDeniedException", g.client("ecs", keys).list_tasks, cluster=CLUSTER)
        assert "with an explicit deny in an identity-based policy" in message
        g.iam.delete_role_policy(RoleName="ground-task", PolicyName="deny")
        assert g.client("ecs", keys).list_tasks(cluster=CLUSTER)["taskArns"] == [task.arn]

    def test_it_does_not_get_the_instances_keys(self, ground, world, task):
        assert ground.token(world.node, task.container) is None
        assert ground.get(world.node, "169.254.170.2", 80, "/v2/credentials/11111111-2222-3333-4444-555555555555",
                          task.container) is None


class TestBounds:
    @pytest.fixture(scope="class")
    def measured(self, ground, world):
        def lines():
            text = ground.inside(world.measured, "cat /var/measured", check=False)
            return dict(line.split(" ", 1) for line in text.splitlines() if " " in line) if text.endswith("end") else None

        return wait_for("the measurements", lines, 90)

    def test_a_process_with_more_memory_than_the_type_has_is_ended(self, measured):
        assert (measured["more"], measured["less"]) == ("137", "0"), measured

    def test_a_container_too(self, measured):
        assert (measured["container-more"], measured["container-less"]) == ("137", "0"), measured
        assert measured["container-bounded"] == "137", "by its own bound"

    def test_cpu_time_is_the_types(self, measured):
        if os.cpu_count() < 2:
            pytest.skip("needs more CPUs than the one of a t2.nano")
        seconds = [float(m) * 60 + float(s) for m, s in (t.rstrip("s").split("m") for t in measured["cpu"].split())]
        assert 0.2 < sum(seconds) < 2.6, f"two loops of two seconds on one CPU: {measured['cpu']}"


class TestUserData:
    def test_cloud_config(self, ground, world):
        assert ground.inside(world.client, "cat /var/copied; stat -c %a /etc/greeting") == "good day\nto you\n640"
        assert "from runcmd" in ground.console(world.client)
        assert not os.path.exists("/etc/greeting"), "it is the instance's file, not the host's"

    def test_a_script_that_fails_keeps_no_node_from_joining(self, ground, world):
        assert ground.node_of(world.node, CLUSTER)["status"] == "ACTIVE"
        console = ground.console(world.node)
        assert "all but done" in console and "user data: part-001 ended with exit status 1" in console, console
        assert "ended with" not in ground.console(world.web), "nothing failed there"

    def test_one_that_never_ends_neither(self, ground, world):
        wait_for("the node has joined", lambda: ground.node_of(world.endless, CLUSTER), 60)
        assert "waiting for what never comes" in ground.console(world.endless)
        assert ground.inside(world.endless, "ps -e -o args= | grep -c '^sleep 100000'") == "1", "it still runs"


class TestBadDays:
    def test_what_is_in_use_cannot_be_deleted(self, ground, world):
        ec2, iam = ground.ec2, ground.iam
        vpc.refused("DependencyViolation", ec2.delete_vpc, VpcId=world.vpc)
        vpc.refused("DependencyViolation", ec2.delete_subnet, SubnetId=world.public)
        vpc.refused("DependencyViolation", ec2.delete_security_group, GroupId=world.web_group)
        vpc.refused("DependencyViolation", ec2.delete_security_group, GroupId=world.client_group)
        vpc.refused("DependencyViolation", ec2.delete_internet_gateway, InternetGatewayId=world.gateway)
        vpc.refused("DependencyViolation", ec2.detach_internet_gateway, InternetGatewayId=world.gateway, VpcId=world.vpc)
        vpc.refused("DependencyViolation", ec2.delete_route_table, RouteTableId=world.private_table)
        vpc.refused("DeleteConflict", iam.delete_role, RoleName="ground-task")
        vpc.refused("DeleteConflict", iam.delete_role, RoleName="ground-instance")
        vpc.refused("DeleteConflict", iam.delete_instance_profile, InstanceProfileName="ground-instance")
        vpc.refused("ClusterContainsContainerInstancesException", ground.ecs.delete_cluster, cluster=CLUSTER)
        vpc.refused("ResourceInUse", world.scaling.delete_auto_scaling_group, AutoScalingGroupName="nodes")
        assert ground.get(world.client, "10.80.0.10", 8080) == "one", "all is as it was"
        # And what is not in use can.
        unused = ground.group(world.vpc, "unused")
        ec2.delete_security_group(GroupId=unused)
        vpc.refused("InvalidGroup.NotFound", ec2.describe_security_groups, GroupIds=[unused])

    def test_overlapping_ranges(self, ground, world):
        ec2 = ground.ec2
        vpc.refused("InvalidSubnet.Conflict", ec2.create_subnet, VpcId=world.vpc, CidrBlock="10.80.1.128/25")
        vpc.refused("InvalidSubnet.Range", ec2.create_subnet, VpcId=world.vpc, CidrBlock="10.81.0.0/24")
        subnet = ground.subnet(world.vpc, "10.80.5.0/24")
        ec2.delete_subnet(SubnetId=subnet)

    def test_a_full_subnet(self, ground, world):
        ec2 = ground.ec2
        subnet = ground.subnet(world.vpc, "10.80.6.0/28")
        interfaces = [ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"] for _ in range(11)]
        vpc.refused("InsufficientFreeAddressesInSubnet", ec2.create_network_interface, SubnetId=subnet)
        before = len(ec2.describe_instances()["Reservations"])
        vpc.refused("InsufficientFreeAddressesInSubnet", ec2.run_instances, ImageId=ground.image,
                    InstanceType="t3.nano", MinCount=1, MaxCount=1, SubnetId=subnet)
        assert len(ec2.describe_instances()["Reservations"]) == before
        ec2.delete_network_interface(NetworkInterfaceId=interfaces.pop())
        interfaces.append(ec2.create_network_interface(SubnetId=subnet)["NetworkInterface"]["NetworkInterfaceId"])
        for i in interfaces:
            ec2.delete_network_interface(NetworkInterfaceId=i)
        ec2.delete_subnet(SubnetId=subnet)

    def test_more_memory_than_the_host_has(self, ground, world):
        before = len(ground.ec2.describe_instances()["Reservations"])
        message = vpc.refused("InsufficientInstanceCapacity", ground.ec2.run_instances, ImageId=ground.image,
                              InstanceType="r5.24xlarge", MinCount=1, MaxCount=1, SubnetId=world.private)
        assert "r5.24xlarge" in message and "us-east-1a" in message
        assert len(ground.ec2.describe_instances()["Reservations"]) == before

    def test_a_group_says_so_too(self, ground, world):
        scaling = world.scaling
        template = ground.ec2.create_launch_template(LaunchTemplateName="large", LaunchTemplateData={
            "ImageId": ground.image, "InstanceType": "r5.24xlarge"})["LaunchTemplate"]["LaunchTemplateId"]
        scaling.create_auto_scaling_group(
            AutoScalingGroupName="large", MinSize=0, MaxSize=1, DesiredCapacity=1, VPCZoneIdentifier=world.private,
            LaunchTemplate={"LaunchTemplateId": template, "Version": "$Latest"})

        def failed():
            found = scaling.describe_scaling_activities(AutoScalingGroupName="large")["Activities"]
            return next((a for a in found if a["StatusCode"] == "Failed"), None)

        activity = wait_for("an activity that failed", failed, 15)
        assert "sufficient r5.24xlarge capacity" in activity["StatusMessage"], activity
        scaling.delete_auto_scaling_group(AutoScalingGroupName="large", ForceDelete=True)
        ground.ec2.delete_launch_template(LaunchTemplateId=template)

    def test_the_control_plane_is_killed(self, ground, world):
        """Machines and network do without it, and the next one finds them as they are."""
        g, r = ground, ground.region
        instances = [world.web, world.client, world.node]
        started = "docker inspect -f '{{.Id}} {{.State.StartedAt}}' box"
        before = {i: (g.first_process(i), g.inside(i, started)) for i in instances}
        r.kill(r.run["pid"])
        assert g.get(world.client, "10.80.0.10", 8080) == "one"
        assert g.get(world.client, "10.80.0.10", 40000, seconds=1) is None
        # Half of the network is lost in the meantime: it is found at the start, and made again.
        regions.run("ip", "netns", "exec", vpc.namespace(r, world.vpc), "nft", "delete", "table", "ip", "vpc")
        assert g.get(world.client, "10.80.0.10", 40000) == "one", "it is the filter that keeps it closed"
        r.up()
        g.__init__(r)
        wait_for("the filter is there again", lambda: g.get(world.client, "10.80.0.10", 40000, seconds=1) is None, 10, every=0)
        wait_for("the node is connected", lambda: g.node_of(world.node, CLUSTER), 60)
        assert {i: (g.first_process(i), g.inside(i, started)) for i in instances} == before
        assert g.get(world.client, "10.80.0.10", 8080) == "one"
        assert g.get(world.client, ENDPOINT, r.port, HEALTH) is not None, "the endpoint is there again, inside too"
        wait_for("metadata is served again", lambda: g.metadata(world.web, "meta-data/instance-id") == world.web, 10)
        ground.allow(world.web_group, 40000, cidr="10.80.1.0/24")
        wait_for("a rule acts", lambda: g.get(world.client, "10.80.0.10", 40000, seconds=1) == "one", 5, every=0)
        ground.revoke(world.web_group, 40000, cidr="10.80.1.0/24")

    def test_it_is_killed_while_an_instance_boots(self, ground, world):
        g, r = ground, ground.region
        instance = g.instance("late", world.private, [world.client_group], "#!/bin/sh\necho up at last\n", **STRICT)
        r.kill(r.run["pid"])
        r.up()
        g.__init__(r)
        g.wait_for_boot(instance)
        assert g.get(instance, "10.80.0.10", 8080) == "one"
        assert "up at last" in g.console(instance)
        g.ec2.terminate_instances(InstanceIds=[instance])
        wait_for("it is gone", lambda: g.describe(instance)["State"]["Name"] == "terminated", 30)
        assert not (r.data_dir / "machines" / instance).exists()

    def test_a_node_that_dies_is_replaced(self, ground, world):
        os.kill(ground.first_process(world.node)[0], signal.SIGKILL)
        new = wait_for("another node", lambda: [i for i in members(world) if i != world.node], 60)[0]
        wait_for("it has joined", lambda: ground.node_of(new, CLUSTER), 60)
        wait_for("the old one is no node", lambda: ground.node_of(world.node, CLUSTER) is None, 60)
        activities = world.scaling.describe_scaling_activities(AutoScalingGroupName="nodes")["Activities"]
        assert any(world.node in a["Description"] and a["Description"].startswith("Terminating") for a in activities), activities
        assert ground.describe(world.client)["State"]["Name"] == "running", "others are not touched"
        world.node = new


class TestPurge:
    """The last of all: the region and its world are gone afterwards."""

    def test_the_host_is_as_it_was(self, ground, world):
        r = ground.region
        during = vpc.host()
        default = ground.ec2.describe_subnets(Filters=[{"Name": "default-for-az", "Values": ["true"]}])["Subnets"]
        bridges = [f"rs-{s['SubnetId'].removeprefix('subnet-')[:12]}" for s in default]
        own = [f"rs{vpc.tag(r)}", str(r.data_dir), f"unreachable {r.options[-1]} ", *bridges,
               *(f"roadstead-{s['SubnetId']}" for s in default), *(i for i in vars(world).values() if str(i).startswith("i-"))]

        def ours(line):
            return any(o in line for o in own)

        made = {line.split(" ")[0] for line in during - r.found if ours(line)}
        looked_at = {"namespace", "mount", "cgroup", "process", "link", "route", "docker", "iptables"}
        assert looked_at <= made, f"else this test looks at nothing: {looked_at - made}"
        r.roadstead("down", "--purge", seconds=180)
        beside = vpc.others(r.found | during | vpc.host(), r)

        def left():
            more = vpc.host() - r.found
            return {line for line in more if not beside or ours(line)}

        try:
            wait_for("the host is as it was", lambda: not left(), 15)
        except AssertionError as e:
            raise AssertionError(f"{e}\n" + "\n".join(sorted(left()))) from None
        gone = r.found - vpc.host()
        assert beside or not gone, f"what was not the region's is gone too: {gone}"
        assert not r.data_dir.exists()
