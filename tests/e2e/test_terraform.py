"""Clusters as people describe them for Terraform: they apply, run, plan clean, change in place, and go without a trace."""

import re

import pytest

import terraform as tf
from balancer import get
from region import free_port, wait_for


def container_names(address, port, path, number, seconds=60):
    """The names of the containers that answer, once there are so many."""
    seen, texts = set(), set()

    def enough():
        for _ in range(4 * number):
            status, body = get(address, port, path)
            if status == 200:
                text, name = re.fullmatch(r"(.*) from container (\S+)", body).groups()
                seen.add(name)
                texts.add(text)
        return len(seen) >= number

    wait_for(f"{number} containers answer", enough, seconds)
    return seen, texts


class TestCluster:
    """Launch template, two zones, private subnets behind a NAT gateway, a service behind a balancer."""

    @pytest.fixture(scope="class")
    def stack(self, shore, tmp_path_factory):
        t = tf.Terraform("cluster", tmp_path_factory.mktemp("tf") / "cluster", shore.aws_environment(), listener_port=free_port())
        t.apply()
        try:
            yield t
        finally:
            if t.left():
                t.destroy()

    def test_it_answers_through_the_balancer(self, stack):
        out = stack.outputs()
        names, texts = container_names(out["balancer"], stack.variables["listener_port"], "/web", 4)
        assert len(names) == 4 and texts == {"hello"}
        status, body = get(out["balancer"], stack.variables["listener_port"], "/elsewhere")
        assert (status, body) == (404, "nothing here")

    def test_a_second_plan_finds_nothing_to_change(self, stack):
        stack.assert_clean_plan()

    def test_the_instances_are_in_private_subnets_of_both_zones(self, stack, shore):
        instances = self.instances(stack, shore)
        assert len(instances) == 2
        assert {i["Placement"]["AvailabilityZone"] for i in instances} == {"us-east-1a", "us-east-1b"}
        for i in instances:
            assert i["PrivateIpAddress"].startswith(("10.60.10.", "10.60.11.")), i["PrivateIpAddress"]
            assert "PublicIpAddress" not in i
            tags = {t["Key"]: t["Value"] for t in i["Tags"]}
            assert tags["Name"] == "harbour-node" and tags["aws:autoscaling:groupName"] == stack.outputs()["group"]

    def test_the_containers_log_to_cloudwatch(self, stack, shore):
        group = stack.outputs()["log_group"]
        logs = shore.client("logs")

        def lines():
            return [e["message"] for e in logs.filter_log_events(logGroupName=group, limit=1000)["events"]]

        wait_for("requests in the log", lambda: any("GET /web" in line for line in lines()), 30)

    def test_it_changes_in_place(self, stack, shore):
        before = {i["InstanceId"] for i in self.instances(stack, shore)}
        stack.apply(instances=3, greeting="good day", ssh_cidr="10.60.0.0/24")
        after = {i["InstanceId"] for i in self.instances(stack, shore)}
        assert before < after and len(after) == 3, "instances that were there stay"
        out = stack.outputs()
        _, texts = container_names(out["balancer"], stack.variables["listener_port"], "/web", 4)
        assert texts == {"good day"}
        rules = shore.client("ec2").describe_security_group_rules(
            Filters=[{"Name": "group-id", "Values": [out["instances_security_group"]]}])["SecurityGroupRules"]
        assert [r["CidrIpv4"] for r in rules if not r["IsEgress"] and r["FromPort"] == 22] == ["10.60.0.0/24"]
        ecs = shore.client("ecs")
        arns = ecs.list_container_instances(cluster=out["cluster"])["containerInstanceArns"]
        assert len(arns) == 3
        stack.assert_clean_plan()

    def test_destroy_leaves_nothing(self, stack, shore):
        vpc = stack.outputs()["vpc"]
        stack.destroy()
        assert stack.left() == []
        ec2 = shore.client("ec2")
        for what, found in {
            "subnets": ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"],
            "interfaces": ec2.describe_network_interfaces(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkInterfaces"],
            "addresses": ec2.describe_addresses()["Addresses"],
            "groups": shore.client("autoscaling").describe_auto_scaling_groups()["AutoScalingGroups"],
            "roles": [r for r in shore.client("iam").list_roles()["Roles"] if not r["Path"].startswith("/aws-service-role/")],
        }.items():
            assert found == [], what
        states = [i["State"]["Name"] for r in ec2.describe_instances()["Reservations"] for i in r["Instances"]]
        assert set(states) <= {"terminated"}, states
        print("seconds:", stack.seconds)

    @staticmethod
    def instances(stack, shore):
        group = stack.outputs()["group"]
        found = shore.client("ec2").describe_instances(Filters=[
            {"Name": "tag:aws:autoscaling:groupName", "Values": [group]}, {"Name": "instance-state-name", "Values": ["running"]}])
        return [i for r in found["Reservations"] for i in r["Instances"]]


class TestLaunchConfiguration:
    """A launch configuration, public instances, and a system container on every node."""

    @pytest.fixture(scope="class")
    def stack(self, shore, tmp_path_factory):
        t = tf.Terraform("launch-configuration", tmp_path_factory.mktemp("tf") / "lc", shore.aws_environment())
        t.apply()
        try:
            yield t
        finally:
            if t.left():
                t.destroy()

    def test_a_daemon_task_runs_on_every_node(self, stack, shore):
        cluster = stack.outputs()["cluster"]
        ecs = shore.client("ecs")

        def nodes():
            arns = ecs.list_tasks(cluster=cluster)["taskArns"]
            tasks = ecs.describe_tasks(cluster=cluster, tasks=arns)["tasks"] if arns else []
            return {t["containerInstanceArn"] for t in tasks if t["lastStatus"] == "RUNNING"}

        # A daemon is steady on the nodes that have joined; the others join within seconds.
        wait_for("a daemon task on both nodes", lambda: len(nodes()) == 2, 60)

    def test_the_system_container_runs_on_every_node(self, stack, shore):
        running = [{"Name": "instance-state-name", "Values": ["running"]}]
        found = shore.client("ec2").describe_instances(Filters=running)["Reservations"]
        nodes = [i["InstanceId"] for r in found for i in r["Instances"]]
        assert len(nodes) == 2
        for node in nodes:
            names = shore.inside(node, "docker", "ps", "--format", "{{.Names}}").stdout.split()
            assert "node-exporter" in names
        # From one node, the system container of the other; a port that no rule names does not answer.
        addresses = {i["InstanceId"]: i["PrivateIpAddress"] for r in found for i in r["Instances"]}
        near, far = nodes[0], addresses[nodes[1]]
        got = shore.inside(near, "curl", "-s", "-m", "5", f"http://{far}:9100/").stdout
        assert got.startswith("node of quay from container"), got
        closed = shore.inside(near, "curl", "-s", "-m", "2", f"http://{far}:51678/", check=False)
        assert closed.returncode == 28, "packets to a port that no rule names are dropped"

    def test_a_second_plan_finds_nothing_to_change(self, stack):
        stack.assert_clean_plan()

    def test_destroy_leaves_nothing(self, stack):
        stack.destroy()
        assert stack.left() == []
