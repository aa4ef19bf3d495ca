"""What stands around people's clusters: messages, a function, rules, alarms, parameters, users and keys, a machine with its
disk and address, a group with everything that hangs on one. Each does what it is for, and goes without a trace."""

import json
import time
import zipfile

import pytest

import terraform as tf
from region import wait_for
from vpc import refused

FUNCTION = """\
import json
import os


def handler(event, context):
    print(os.environ["GREETING"], json.dumps(event))
"""

# What is imported: its address, and which attribute of the state its id is.
IMPORTED = {
    "aws_vpc.main": "id",
    "aws_subnet.public[1]": "id",
    "aws_security_group.bastion": "id",
    "aws_network_acl.public": "id",
    "aws_instance.bastion": "id",
    "aws_launch_template.node": "id",
    "aws_iam_role.machine": "id",
    "aws_iam_policy.deploy": "arn",
    "aws_sqs_queue.events": "url",
    "aws_sns_topic_subscription.queue": "arn",
    "aws_lambda_function.notify": "function_name",
    "aws_ecs_capacity_provider.nodes": "name",
}

# What no API tells: arguments of the configuration alone.
NOT_IMPORTED = {
    # Tags of the root volume are the provider's default ones in the one, the volume's own in the other.
    "aws_instance.bastion": {"root_block_device"},
    "aws_launch_template.node": {"update_default_version"},
    "aws_lambda_function.notify": {"filename", "source_code_hash"},
    "aws_sns_topic_subscription.queue": {"confirmation_timeout_in_minutes"},
}


def archive(path):
    """The function's code, as a zip at `path`."""
    with zipfile.ZipFile(path, "w") as z:
        # The same bytes each time: the date is part of an archive.
        z.writestr(zipfile.ZipInfo("notify.py", (2024, 1, 1, 0, 0, 0)), FUNCTION)
    return path


def attributes(t):
    """Attributes of the managed resources in a state, by address."""
    shown = json.loads(t("show", "-json").stdout)
    return {r["address"]: r["values"] for r in shown["values"]["root_module"]["resources"] if r["mode"] == "managed"}


class TestAround:
    """The tests go on from each other: what is changed in place is seen by those after it."""

    @pytest.fixture(scope="class")
    def stack(self, shore, tmp_path_factory):
        directory = tmp_path_factory.mktemp("tf")
        code = archive(directory / "notify.zip")
        t = tf.Terraform("around", directory / "around", shore.aws_environment(), function_archive=code)
        t.apply()
        try:
            yield t
        finally:
            if t.left():
                t.destroy()

    @pytest.fixture
    def out(self, stack):
        return stack.outputs()

    def test_a_second_plan_finds_nothing_to_change(self, stack):
        stack.assert_clean_plan()

    def test_a_message_reaches_the_queue_that_asks_for_its_kind(self, shore, out):
        sns = shore.client("sns")
        for kind in ("visit", "deploy", "task-stopped"):
            attribute = {"kind": {"DataType": "String", "StringValue": kind}}
            sns.publish(TopicArn=out["topic"], Message=f"a {kind}", MessageAttributes=attribute)
        sns.publish(TopicArn=out["topic"], Message="of no kind")
        assert sorted(self.received(shore, out, 2)) == ["a deploy", "a task-stopped"]

    def test_the_function_logs_what_the_topic_brought(self, shore, out):
        shore.client("sns").publish(TopicArn=out["topic"], Message="to the function")
        wait_for("the line in the log", lambda: self.logged(shore, out, "hello", "to the function"), 30)

    def test_an_event_reaches_the_queue_if_it_matches(self, shore, out):
        entries = [{"Source": "lagoon.deploy", "DetailType": "Deploy", "Detail": json.dumps({"number": n})} for n in (0, 7)]
        assert shore.client("events").put_events(Entries=entries)["FailedEntryCount"] == 0
        assert [json.loads(m) for m in self.received(shore, out, 1)] == [{"number": 7}]

    def test_the_key_may_do_what_its_policies_say_and_no_more(self, shore, out):
        key = {"aws_access_key_id": out["deploy_key"]["id"], "aws_secret_access_key": out["deploy_key"]["secret"]}
        ssm, sns, iam = (shore.client(s, **key) for s in ("ssm", "sns", "iam"))
        names = out["parameters"]
        assert ssm.get_parameter(Name=names["image_tag"])["Parameter"]["Value"] == "v1"
        assert sns.publish(TopicArn=out["topic"], Message="from the deployer")["MessageId"]
        assert iam.get_user()["User"]["UserName"] == "lagoon-deploy"
        refused("AccessDeniedException", ssm.get_parameter, Name=names["password"], WithDecryption=True)
        refused("AccessDeniedException", ssm.put_parameter, Name=names["image_tag"], Value="v2", Overwrite=True)
        refused("AccessDenied", iam.list_users)
        wrong = {**key, "aws_secret_access_key": "x" * 40}
        refused("SignatureDoesNotMatch", shore.client("sts", **wrong).get_caller_identity)

    def test_the_machine_answers_whom_the_prefix_list_names(self, shore, out):
        wait_for("the status page", lambda: self.page(shore, out) == "status of lagoon", 30)

    def test_the_node_is_the_clusters_capacity(self, shore, out):
        ecs = shore.client("ecs")
        arns = wait_for("the node joined", lambda: ecs.list_container_instances(cluster="lagoon")["containerInstanceArns"], 60)
        found = ecs.describe_container_instances(cluster="lagoon", containerInstances=arns)["containerInstances"]
        assert [i["ec2InstanceId"] for i in found] == [self.node(shore, out)]
        assert [i.get("capacityProviderName") for i in found] == ["lagoon-nodes"]
        (cluster,) = ecs.describe_clusters(clusters=["lagoon"])["clusters"]
        assert cluster["capacityProviders"] == ["lagoon-nodes"]
        assert cluster["defaultCapacityProviderStrategy"] == [{"capacityProvider": "lagoon-nodes", "weight": 100, "base": 1}]
        definition = shore.register("errand", command=["/roadstead", "guest", "pause"])
        ran = ecs.run_task(cluster="lagoon", taskDefinition=definition)
        assert ran["failures"] == []
        (task,) = ran["tasks"]
        assert (task["capacityProviderName"], task["containerInstanceArn"]) == ("lagoon-nodes", arns[0])
        self.wait_for_status(ecs, task, "RUNNING")
        ecs.stop_task(cluster="lagoon", task=task["taskArn"])
        self.wait_for_status(ecs, task, "STOPPED")

    def test_import_reads_what_was_made(self, stack, shore, tmp_path):
        t = tf.Terraform("around", tmp_path / "imported", shore.aws_environment(), **stack.variables)
        # The bastion was written down before its disk came to it.
        stack("apply", "-refresh-only", "-auto-approve", "-input=false", *stack.given())
        made = attributes(stack)
        for address, name in IMPORTED.items():
            t("import", "-input=false", *t.given(), address, made[address][name])
        read = attributes(t)
        assert set(read) == set(IMPORTED)
        for address, values in read.items():
            before = {k: v for k, v in made[address].items() if k not in NOT_IMPORTED.get(address, ())}
            # An argument that was left out may be null in one, and empty in the other.
            differ = {k: (v, values.get(k)) for k, v in before.items() if v != values.get(k) and (v or values.get(k))}
            assert differ == {}, address

    def test_it_changes_in_place(self, stack, shore, out):
        before = attributes(stack)
        stack.apply(
            stage="live", greeting="good day", retention_days=7, alarm_threshold=80, office_cidr="203.0.113.0/24", volume_size=6)
        after = attributes(stack)
        assert {a: v.get("id") for a, v in before.items()} == {a: v.get("id") for a, v in after.items()}, "nothing was replaced"
        stack.assert_clean_plan()
        for address, values in after.items():
            if values.get("tags_all") is not None:
                assert values["tags_all"]["Stage"] == "live", address
        volume = shore.client("ec2").describe_volumes(VolumeIds=[after["aws_ebs_volume.data"]["id"]])["Volumes"][0]
        assert (volume["Size"], volume["State"]) == (6, "in-use")
        shore.client("sns").publish(TopicArn=out["topic"], Message="after the change")
        wait_for("the line in the log", lambda: self.logged(shore, out, "good day", "after the change"), 30)

    def test_the_machine_no_longer_answers_those_that_the_list_left_out(self, shore, out):
        wait_for("silence", lambda: self.page(shore, out) is None, 20)

    def test_destroy_leaves_nothing(self, stack, shore, out):
        stack.destroy()
        assert stack.left() == []
        ec2, iam = shore.client("ec2"), shore.client("iam")
        vpc = [{"Name": "vpc-id", "Values": [out["vpc"]]}]
        for what, found in {
            "interfaces": ec2.describe_network_interfaces(Filters=vpc)["NetworkInterfaces"],
            "endpoints": ec2.describe_vpc_endpoints(Filters=vpc)["VpcEndpoints"],
            "network ACLs": ec2.describe_network_acls(Filters=vpc)["NetworkAcls"],
            "volumes": ec2.describe_volumes()["Volumes"],
            "addresses": ec2.describe_addresses()["Addresses"],
            "key pairs": ec2.describe_key_pairs()["KeyPairs"],
            "launch templates": ec2.describe_launch_templates()["LaunchTemplates"],
            "groups": shore.client("autoscaling").describe_auto_scaling_groups()["AutoScalingGroups"],
            "users": iam.list_users()["Users"],
            "policies": iam.list_policies(Scope="Local")["Policies"],
            "roles": [r for r in iam.list_roles()["Roles"] if "lagoon" in r["RoleName"]],
            "topics": shore.client("sns").list_topics()["Topics"],
            "subscriptions": shore.client("sns").list_subscriptions()["Subscriptions"],
            "queues": shore.client("sqs").list_queues().get("QueueUrls", []),
            "functions": shore.client("lambda").list_functions()["Functions"],
            "rules": shore.client("events").list_rules()["Rules"],
            "alarms": shore.client("cloudwatch").describe_alarms(AlarmTypes=["MetricAlarm", "CompositeAlarm"])["MetricAlarms"],
            "parameters": [p for p in shore.client("ssm").describe_parameters()["Parameters"] if p["Name"].startswith("/lagoon/")],
            "log groups": shore.client("logs").describe_log_groups()["logGroups"],
        }.items():
            assert found == [], what
        key = {"aws_access_key_id": out["deploy_key"]["id"], "aws_secret_access_key": out["deploy_key"]["secret"]}
        refused("InvalidClientTokenId", shore.client("sts", **key).get_caller_identity)
        print("seconds:", stack.seconds)

    @staticmethod
    def wait_for_status(ecs, task, status):
        def is_so():
            return ecs.describe_tasks(cluster="lagoon", tasks=[task["taskArn"]])["tasks"][0]["lastStatus"] == status

        wait_for(f"{task['taskArn']} is {status}", is_so, 60)

    @staticmethod
    def received(shore, out, number, seconds=20):
        """Bodies of the messages in the queue: so many, and none that comes within a second after."""
        sqs = shore.client("sqs")
        bodies, deadline, settled = [], time.monotonic() + seconds, None
        while time.monotonic() < (settled or deadline):
            answer = sqs.receive_message(QueueUrl=out["queue"], MaxNumberOfMessages=10, WaitTimeSeconds=1)
            for m in answer.get("Messages", []):
                bodies.append(m["Body"])
                sqs.delete_message(QueueUrl=out["queue"], ReceiptHandle=m["ReceiptHandle"])
            if settled is None and len(bodies) >= number:
                settled = time.monotonic() + 1
        return bodies

    @staticmethod
    def logged(shore, out, *words):
        """Whether a line of the function has all the words."""
        events = shore.client("logs").filter_log_events(logGroupName=out["function_log_group"], limit=1000)["events"]
        return any(all(w in e["message"] for w in words) for e in events)

    @staticmethod
    def node(shore, out):
        """Id of the group's instance."""
        groups = shore.client("autoscaling").describe_auto_scaling_groups(AutoScalingGroupNames=[out["group"]])
        (instance,) = groups["AutoScalingGroups"][0]["Instances"]
        return instance["InstanceId"]

    def page(self, shore, out):
        """What the bastion's status page says to the node, or None if there is no connection."""
        ask = ["curl", "--silent", "--max-time", "2", f"http://{out['bastion']['private']}:8000/"]
        done = shore.roadstead("exec", self.node(shore, out), "--", *ask, check=False)
        return done.stdout.strip() if done.returncode == 0 else None
