"""Tasks in awsvpc mode on instances with machines of their own: an interface in a subnet, with its own security groups, seen from
inside."""

import json
import types

import pytest

import region as regions
import vpc
from balancer import get
from region import free_port, wait_for

ACCOUNT = "123456789012"
CLUSTER = "interfaces"

NODE = f"""#!/bin/bash
echo ECS_CLUSTER={CLUSTER} >> /etc/ecs/ecs.config
mkdir -p /var/www && echo node > /var/www/index.html
busybox httpd -p 8080 -h /var/www
"""
# The second way in which people keep tasks from the instance's keys.
BLOCKED = NODE + "echo ECS_AWSVPC_BLOCK_IMDS=true >> /etc/ecs/ecs.config\n"


@pytest.fixture(scope="module")
def world(ground):
    """Two nodes in one subnet; tasks have theirs in another, from which nothing leads out."""
    g, w = ground, types.SimpleNamespace()
    g.ecs.create_cluster(clusterName=CLUSTER)
    w.vpc, _, w.table = g.vpc("10.90.0.0/16")
    w.public = g.subnet(w.vpc, "10.90.0.0/24", w.table, public=True)
    w.second = g.subnet(w.vpc, "10.90.1.0/24", w.table, zone="us-east-1b", public=True)
    # Room for eleven: addresses come back soon.
    w.tasks = g.subnet(w.vpc, "10.90.2.0/28", g.route_table(w.vpc))
    w.node_group, w.task_group, w.balancer_group = (g.group(w.vpc, n) for n in ("node", "task", "balancer"))
    g.role("interfaces-node", "ec2.amazonaws.com", ["ecs:*"], managed=vpc.NODE_POLICY)
    g.role("interfaces-task", "ecs-tasks.amazonaws.com", ["ecs:ListTasks"])
    options = {"profile": "interfaces-node", "HttpTokens": "optional", "HttpPutResponseHopLimit": 1}
    w.open = g.instance("open", w.public, [w.node_group], NODE, "10.90.0.10", **options)
    w.blocked = g.instance("blocked", w.public, [w.node_group], BLOCKED, "10.90.0.11", **options)
    w.definition = g.ecs.register_task_definition(
        family="interfaces", networkMode="awsvpc", taskRoleArn=f"arn:aws:iam::{ACCOUNT}:role/interfaces-task",
        containerDefinitions=[
            {"name": "web", "image": regions.BUSYBOX_IMAGE, "memory": 32, "essential": True, "stopTimeout": 2, "portMappings": [{"containerPort": 80}],
             "command": ["busybox", "sh", "-c", "mkdir /www; hostname > /www/index.html; exec busybox httpd -f -p 80 -h /www"]},
            {"name": "side", "image": regions.BUSYBOX_IMAGE, "memory": 32, "essential": True, "stopTimeout": 2,
             "command": ["busybox", "sleep", "100000"]},
        ])["taskDefinition"]["taskDefinitionArn"]
    for i in (w.open, w.blocked):
        g.wait_for_boot(i)
        wait_for("the node has joined", lambda i=i: g.node_of(i, CLUSTER), 60)
    yield w
    g.ec2.terminate_instances(InstanceIds=[w.open, w.blocked])


class Task:
    """A task that runs on a node of the test's choice."""

    def __init__(self, ground, world, node, groups=None):
        self.ground, self.node = ground, node
        at = ground.node_of(node, CLUSTER)["containerInstanceArn"]
        place = {"awsvpcConfiguration": {"subnets": [world.tasks], "securityGroups": groups or [world.task_group]}}
        started = ground.ecs.start_task(cluster=CLUSTER, taskDefinition=world.definition, containerInstances=[at],
                                        networkConfiguration=place)
        assert not started["failures"], started["failures"]
        self.arn = started["tasks"][0]["taskArn"]
        wait_for("the task runs", lambda: self.describe()["lastStatus"] == "RUNNING", 60)
        self.details = {d["name"]: d["value"] for d in self.describe()["attachments"][0]["details"]}
        self.address = self.details["privateIPv4Address"]

    def describe(self):
        task = self.ground.ecs.describe_tasks(cluster=CLUSTER, tasks=[self.arn])["tasks"][0]
        assert task["lastStatus"] != "STOPPED", task
        return task

    def container(self, name):
        labels = {"task-arn": self.arn, "container-name": name}
        filters = " ".join(f"--filter label=com.amazonaws.ecs.{k}={v}" for k, v in labels.items())
        return self.ground.inside(self.node, f"docker ps -q {filters}")

    def get(self, address, port, path="/", header="X-None: none", seconds=2):
        """What a GET from one of its containers is answered, or None."""
        return self.ground.ask(self.node, address, port, f"GET {path}", header, self.container("side"), seconds)

    def stop(self):
        self.ground.ecs.stop_task(cluster=CLUSTER, task=self.arn)
        wait_for("the task has stopped", lambda: self.ground.ecs.describe_tasks(
            cluster=CLUSTER, tasks=[self.arn])["tasks"][0]["lastStatus"] == "STOPPED", 60)


@pytest.fixture(scope="module")
def task(ground, world):
    return Task(ground, world, world.open)


@pytest.fixture(scope="module")
def fellow(ground, world):
    """On the same instance."""
    return Task(ground, world, world.open)


@pytest.fixture(scope="module")
def distant(ground, world):
    """On the other instance, whose tasks are kept from instance metadata."""
    return Task(ground, world, world.blocked)


class TestInterface:
    def test_it_is_the_one_that_ec2_shows(self, ground, world, task):
        found = ground.ec2.describe_network_interfaces(NetworkInterfaceIds=[task.details["networkInterfaceId"]])
        found = found["NetworkInterfaces"][0]
        assert found["PrivateIpAddress"] == task.address and task.address.startswith("10.90.2.")
        assert (found["SubnetId"], found["Status"]) == (world.tasks, "in-use")
        inside = ground.inside(world.open, f"docker exec {task.container('side')} busybox ip address show eth0")
        assert f"inet {task.address}/28" in inside and found["MacAddress"] in inside

    def test_a_public_address_is_for_fargate_only(self, ground, world):
        place = {"subnets": [world.tasks], "securityGroups": [world.task_group], "assignPublicIp": "ENABLED"}
        message = vpc.refused("InvalidParameterException", ground.ecs.run_task, cluster=CLUSTER, taskDefinition=world.definition,
                              networkConfiguration={"awsvpcConfiguration": place})
        assert message == "Assign public IP is not supported for this launch type."

    def test_containers_of_a_task_share_it(self, task):
        name = task.get("127.0.0.1", 80)
        assert name == task.details["privateDnsName"].split(".")[0] or name == task.details["privateDnsName"]

    def test_its_groups_decide_who_reaches_it(self, ground, world, task):
        nodes = world.open, world.blocked
        for node in nodes:
            assert ground.get(node, task.address, 80) is None, "no rule, its own node included"
        ground.allow(world.task_group, 80, source=world.node_group)
        for node in nodes:
            wait_for("the rule acts", lambda node=node: ground.get(node, task.address, 80), 5, every=0)
            assert ground.get(node, task.address, 81) is None, "another port"
        ground.revoke(world.task_group, 80, source=world.node_group)
        wait_for("it acts no more", lambda: ground.get(world.open, task.address, 80, seconds=1) is None, 3, every=0)

    @pytest.mark.parametrize("where", ["fellow", "distant"])
    def test_tasks_reach_each_other_by_rule_only(self, ground, world, task, where, request):
        other = request.getfixturevalue(where)
        assert task.get(other.address, 80) is None
        ground.allow(world.task_group, 80, source=world.task_group)
        wait_for("the rule acts", lambda: task.get(other.address, 80), 5, every=0)
        ground.revoke(world.task_group, 80, source=world.task_group)
        wait_for("it acts no more", lambda: task.get(other.address, 80, seconds=1) is None, 3, every=0)

    def test_the_node_is_reached_by_its_own_groups_only(self, ground, world, task):
        assert task.get("10.90.0.10", 8080) is None
        ground.allow(world.node_group, 8080, source=world.task_group)
        wait_for("the rule acts", lambda: task.get("10.90.0.10", 8080) == "node", 5, every=0)
        assert task.get("10.90.0.11", 8080) == "node", "the other node too"
        ground.revoke(world.node_group, 8080, source=world.task_group)

    def test_it_goes_with_its_task_and_the_next_answers_at_its_address_at_once(self, ground, world):
        ground.allow(world.task_group, 80, source=world.node_group)
        address = None
        for _ in range(3):
            task = Task(ground, world, world.open)
            assert wait_for("it answers", lambda: ground.get(world.blocked, task.address, 80, seconds=1), 5, every=0)
            assert address in (None, task.address), "the subnet's first free address"
            address = task.address
            task.stop()
            vpc.refused("InvalidNetworkInterfaceID.NotFound", ground.ec2.describe_network_interfaces,
                        NetworkInterfaceIds=[task.details["networkInterfaceId"]])
            left = ground.inside(world.open, "ip -o link show type veth | grep -c 'ecs[0-9]*@' || true")
            assert int(left) <= 2, "one for each task that still runs"
        ground.revoke(world.task_group, 80, source=world.node_group)


class TestMetadata:
    def test_a_task_has_the_keys_of_its_role(self, ground, world, task):
        path = ground.inside(world.open, f"docker exec {task.container('web')} busybox env | grep RELATIVE_URI | cut -d= -f2")
        keys = json.loads(task.get("169.254.170.2", 80, path))
        assert ground.client("ecs", keys).list_tasks(cluster=CLUSTER)["taskArns"]
        vpc.refused("AccessDeniedException", ground.client("ecs", keys).list_clusters)

    def test_it_reads_about_its_interface(self, ground, world, task):
        uri = ground.inside(world.open, f"docker exec {task.container('web')} busybox env | grep METADATA_URI_V4 | cut -d= -f2")
        told = json.loads(task.get("169.254.170.2", 80, uri.removeprefix("http://169.254.170.2")))["Networks"][0]
        assert told["IPv4Addresses"] == [task.address]
        assert told["MACAddress"] == task.details["macAddress"]
        assert (told["IPv4SubnetCIDRBlock"], told["SubnetGatewayIpv4Address"]) == ("10.90.2.0/28", "10.90.2.1/28")

    def test_instance_metadata_is_open_or_blocked_as_the_agent_is_told(self, world, task, distant):
        path = "/latest/meta-data/instance-id"
        assert task.get(vpc.METADATA, 80, path) == world.open
        assert distant.get(vpc.METADATA, 80, path) is None


class TestService:
    def test_a_balancer_sends_requests_to_tasks_addresses(self, ground, world):
        g, elb, port = ground, ground.region.client("elbv2"), free_port()
        g.allow(world.balancer_group, port, cidr="0.0.0.0/0")
        g.allow(world.task_group, 80, source=world.balancer_group)
        balancer = elb.create_load_balancer(
            Name="interfaces", Subnets=[world.public, world.second], SecurityGroups=[world.balancer_group])["LoadBalancers"][0]
        group = elb.create_target_group(
            Name="interfaces", Protocol="HTTP", Port=80, VpcId=world.vpc, TargetType="ip", HealthCheckIntervalSeconds=5,
            HealthCheckTimeoutSeconds=2, HealthyThresholdCount=2)["TargetGroups"][0]["TargetGroupArn"]
        elb.modify_target_group_attributes(TargetGroupArn=group, Attributes=[
            {"Key": "deregistration_delay.timeout_seconds", "Value": "0"}])
        elb.create_listener(LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTP", Port=port,
                            DefaultActions=[{"Type": "forward", "TargetGroupArn": group}])
        place = {"awsvpcConfiguration": {"subnets": [world.tasks], "securityGroups": [world.task_group]}}
        g.ecs.create_service(
            cluster=CLUSTER, serviceName="web", taskDefinition=world.definition, desiredCount=3, networkConfiguration=place,
            loadBalancers=[{"targetGroupArn": group, "containerName": "web", "containerPort": 80}])

        def answers():
            try:
                return {get(balancer["DNSName"], port) for _ in range(12)}
            except OSError:
                return set()

        try:
            wait_for("three tasks answer", lambda: len({b for s, b in answers() if s == 200}) == 3, 60)
            targets = elb.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
            assert {t["Target"]["Port"] for t in targets} == {80}
            assert all(t["Target"]["Id"].startswith("10.90.2.") for t in targets)
        finally:
            g.ecs.delete_service(cluster=CLUSTER, service="web", force=True)
            elb.delete_load_balancer(LoadBalancerArn=balancer["LoadBalancerArn"])
            wait_for("the service's tasks have stopped", lambda: not g.ecs.list_tasks(
                cluster=CLUSTER, serviceName="web")["taskArns"], 60)
            elb.delete_target_group(TargetGroupArn=group)
