"""Tasks of their own: from RunTask to STOPPED, and what containers find inside."""

import json
import os
import re
import subprocess
import time

import region as regions
from region import wait_for


def shell(script, **more):
    return {"image": regions.BUSYBOX_IMAGE, "command": ["/bin/sh", "-c", script], **more}


def stopped(region, definition, seconds=60, **more):
    """Runs a task to its end: its description."""
    (arn,) = region.run_task(definition, **more)
    return region.wait_for_task(arn, "STOPPED", seconds)


def test_a_task_runs_and_is_stopped(region):
    definition = region.register("run")
    task = region.aws("ecs", "run-task", "--cluster", region.cluster, "--task-definition", definition, "--count", "2",
                      "--started-by", "somebody")
    assert task["failures"] == []
    arns = [t["taskArn"] for t in task["tasks"]]
    region.aws("ecs", "wait", "tasks-running", "--cluster", region.cluster, "--tasks", *arns)
    assert all(len(regions.containers(task=a)) == 1 for a in arns)
    listed = region.aws("ecs", "list-tasks", "--cluster", region.cluster, "--started-by", "somebody")["taskArns"]
    assert sorted(listed) == sorted(arns)
    for a in arns:
        region.aws("ecs", "stop-task", "--cluster", region.cluster, "--task", a, "--reason", "enough of it")
    region.aws("ecs", "wait", "tasks-stopped", "--cluster", region.cluster, "--tasks", *arns)
    for a in arns:
        t = region.task(a)
        assert (t["stopCode"], t["stoppedReason"]) == ("UserInitiated", "enough of it")
        assert t["startedAt"] <= t["stoppingAt"] <= t["stoppedAt"]
        assert t["containers"][0]["exitCode"] == 0
        assert regions.containers(task=a) == []


def test_exit_codes_are_told(region, busybox):
    t = stopped(region, region.register("exits", **shell("exit 7")))
    assert t["stopCode"] == "EssentialContainerExited"
    assert t["stoppedReason"] == "Essential container in task exited"
    assert t["containers"][0]["exitCode"] == 7


def test_overrides_reach_the_container(region, busybox):
    definition = region.register("overridden", **shell("exit 1"))
    change = {"name": "main", "command": ["/bin/sh", "-c", 'exit "$CODE"'], "environment": [{"name": "CODE", "value": "42"}]}
    t = stopped(region, definition, overrides={"containerOverrides": [change]})
    assert t["containers"][0]["exitCode"] == 42


def test_an_image_that_cannot_be_pulled(region):
    t = stopped(region, region.register("no-image", image="127.0.0.1:9/nothing:1"))
    assert t["stopCode"] == "TaskFailedToStart"
    assert t["containers"][0]["reason"].startswith("CannotPullContainerError: ")
    assert "startedAt" not in t and "exitCode" not in t["containers"][0]


def test_a_command_that_is_not_there(region):
    t = stopped(region, region.register("no-command", command=["/nothing/here"]))
    assert t["stopCode"] == "TaskFailedToStart"
    assert re.match("Cannot(Start|Create)ContainerError: ", t["containers"][0]["reason"])


def test_a_container_that_takes_too_much_memory(region, busybox):
    t = stopped(region, region.register("hungry", **shell("sleep 1; exec dd if=/dev/zero of=/dev/null bs=256M count=1", memory=16)))
    container = t["containers"][0]
    assert container["reason"] == "OutOfMemoryError: Container killed due to memory usage"
    assert container["exitCode"] == 137


def test_a_stubborn_container_is_killed_after_its_timeout(region, busybox):
    definition = region.register("stubborn", **shell("trap '' TERM; while true; do sleep 1; done", stopTimeout=2))
    (arn,) = region.run_task(definition)
    region.wait_for_task(arn, "RUNNING")
    region.client("ecs").stop_task(cluster=region.cluster, task=arn)
    t = region.wait_for_task(arn, "STOPPED", 20)
    assert t["containers"][0]["exitCode"] == 137
    assert t["stoppedReason"] == "Task stopped by user"


def test_containers_wait_for_each_other(region, busybox):
    """A database that becomes healthy, a migration that must succeed, then the application; and who is not essential may end."""
    base = {"image": busybox, "cpu": 16, "memory": 16, "stopTimeout": 2}
    database = {**base, "name": "database", "essential": False, "command": ["/bin/sh", "-c", "sleep 1; echo > /ready; sleep 600"],
                "healthCheck": {"command": ["CMD-SHELL", "cat /ready"], "interval": 5, "timeout": 2, "startPeriod": 1}}
    migration = {**base, "name": "migration", "essential": False, "command": ["/bin/true"],
                 "dependsOn": [{"containerName": "database", "condition": "HEALTHY"}]}
    definition = region.register(
        "ordered", **shell("exit 3"), dependsOn=[{"containerName": "migration", "condition": "SUCCESS"}],
        others=[database, migration])
    t = stopped(region, definition)
    ended = {c["name"]: c.get("exitCode") for c in t["containers"]}
    assert ended["migration"] == 0 and ended["main"] == 3
    assert t["stoppedReason"] == "Essential container in task exited"


def test_metadata_and_credentials_inside(region, busybox):
    """A container asks the metadata endpoint (version 4) who it is and which credentials its role has; the answers come
    back by its logs. The credentials are good: the role calls with them. (Where another region of this machine has the
    well-known address, the full URI says where ours are.)"""
    script = """
        echo "TASK $(wget -q -O - $ECS_CONTAINER_METADATA_URI_V4/task)"
        echo "SELF $(wget -q -O - $ECS_CONTAINER_METADATA_URI_V4)"
        echo "STATS $(wget -q -O - $ECS_CONTAINER_METADATA_URI_V4/stats)"
        KEYS=${AWS_CONTAINER_CREDENTIALS_FULL_URI:-http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI}
        echo "KEYS $(wget -q -O - $KEYS)"
        echo "ENV $AWS_EXECUTION_ENV"
        exec sleep 600
    """
    trust = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
    iam = region.client("iam")
    role = iam.create_role(RoleName="task-role", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    definition = region.register("inside", **shell(script), definition={"taskRoleArn": role})
    (arn,) = region.run_task(definition)
    region.wait_for_task(arn, "RUNNING")
    (container,) = regions.containers(task=arn)
    text = wait_for("the container's report", lambda: (t := regions.docker("logs", container)) and "ENV " in t and t, 20)
    said = dict(line.split(" ", 1) for line in text.splitlines())
    task, me, keys = json.loads(said["TASK"]), json.loads(said["SELF"]), json.loads(said["KEYS"])
    assert (task["TaskARN"], task["Family"]) == (arn, "inside")
    assert task["Containers"][0]["DockerId"] == container and me["DockerId"] == container
    assert me["Labels"]["com.amazonaws.ecs.task-arn"] == arn
    assert json.loads(said["STATS"])
    assert said["ENV"] == "AWS_ECS_EC2"
    assert keys["RoleArn"] == role
    sts = region.client("sts", aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"],
                        aws_session_token=keys["Token"])
    assert sts.get_caller_identity()["Arn"].startswith(f"arn:aws:sts::{region.run['account']}:assumed-role/task-role/")
    region.client("ecs").stop_task(cluster=region.cluster, task=arn)
    region.wait_for_task(arn, "STOPPED")
    iam.delete_role(RoleName="task-role")


def test_a_task_with_an_interface_of_its_own(region, busybox):
    """awsvpc: the task has an address of its subnet, and its containers share one network."""
    subnets = region.client("ec2").describe_subnets()["Subnets"]
    server = {"name": "server", "image": regions.GUEST_IMAGE, "cpu": 32, "memory": 32, "stopTimeout": 2,
              "command": ["/roadstead", "guest", "hello", "--port", "8080"], "portMappings": [{"containerPort": 8080}]}
    definition = region.register(
        "own-address", **shell("sleep 1; wget -q -O - http://127.0.0.1:8080/ && sleep 600"), others=[server],
        definition={"networkMode": "awsvpc"})
    network = {"awsvpcConfiguration": {"subnets": [s["SubnetId"] for s in subnets]}}
    (arn,) = region.run_task(definition, networkConfiguration=network)
    t = region.wait_for_task(arn, "RUNNING")
    details = {d["name"]: d["value"] for d in t["attachments"][0]["details"]}
    address = details["privateIPv4Address"]
    assert {i["privateIpv4Address"] for c in t["containers"] for i in c["networkInterfaces"]} == {address}
    fetch = lambda: regions.run("curl", "-sS", "--max-time", "5", f"http://{address}:8080/", check=False).stdout
    assert "from container" in wait_for("an answer at the task's address", fetch, 10)
    region.client("ecs").stop_task(cluster=region.cluster, task=arn)
    region.wait_for_task(arn, "STOPPED")
    assert regions.containers(task=arn) == []


def test_awslogs(region, busybox):
    group = "/e2e/words"
    options = {"awslogs-group": group, "awslogs-region": region.environment["AWS_REGION"], "awslogs-stream-prefix": "app"}
    region.aws("logs", "create-log-group", "--log-group-name", group)
    definition = region.register(
        "writer", **shell("for n in 1 2 3; do echo line $n; done; echo trouble >&2; exit 0"),
        logConfiguration={"logDriver": "awslogs", "options": options})
    t = stopped(region, definition)
    task_id = t["taskArn"].rsplit("/")[-1]
    read = lambda: region.aws("logs", "filter-log-events", "--log-group-name", group)["events"]
    lines = wait_for("the lines", lambda: len(e := read()) == 4 and e, 20)
    assert {e["message"] for e in lines} == {"line 1", "line 2", "line 3", "trouble"}
    assert {e["logStreamName"] for e in lines} == {f"app/main/{task_id}"}
    streams = region.aws("logs", "describe-log-streams", "--log-group-name", group)["logStreams"]
    assert [s["logStreamName"] for s in streams] == [f"app/main/{task_id}"]
    events = region.client("logs").get_log_events(
        logGroupName=group, logStreamName=f"app/main/{task_id}", startFromHead=True)["events"]
    assert [e["message"] for e in events if e["message"].startswith("line")] == ["line 1", "line 2", "line 3"]
    ours = region.roadstead("logs", group).stdout
    assert "line 2" in ours
    assert group in region.roadstead("logs").stdout
    follow = [regions.binary(), "logs", group, "--follow", "--data-dir", region.data_dir]
    with subprocess.Popen(follow, stdout=subprocess.PIPE, text=True) as follower:
        try:
            region.client("logs").put_log_events(
                logGroupName=group, logStreamName=f"app/main/{task_id}",
                logEvents=[{"timestamp": int(time.time() * 1000), "message": "afterwards"}])
            assert any("afterwards" in line for line in follower.stdout)
        finally:
            follower.kill()
    cli = version_2_of_the_aws_cli()
    if cli:
        endpoint = ("--endpoint-url", region.environment["AWS_ENDPOINT_URL"])
        tailed = regions.run(cli, "logs", "tail", group, "--since", "10m", *endpoint, env=region.aws_environment()).stdout
        assert "line 3" in tailed and f"app/main/{task_id}" in tailed
    region.aws("logs", "delete-log-group", "--log-group-name", group)


def version_2_of_the_aws_cli():
    """Only this one has `aws logs tail`; PyPI has only version 1, so the machine's own is used where there is one."""
    for path in ("/usr/bin/aws", "/usr/local/bin/aws"):
        if os.path.exists(path) and regions.run(path, "--version").stdout.startswith("aws-cli/2"):
            return path
    return None


def test_a_fixed_host_port_is_there_once_an_instance(region):
    port = regions.free_port()
    definition = region.register("fixed", portMappings=[{"containerPort": 8080, "hostPort": port}])
    ecs = region.client("ecs")
    answer = ecs.run_task(cluster=region.cluster, taskDefinition=definition, count=3)
    assert len(answer["tasks"]) == 2
    assert {f["reason"] for f in answer["failures"]} == {"RESOURCE:PORTS"}
    hosts = set()
    for t in answer["tasks"]:
        t = region.wait_for_task(t["taskArn"], "RUNNING")
        (binding,) = t["containers"][0]["networkBindings"]
        assert binding["hostPort"] == port
        hosts.add(t["containerInstanceArn"])
        ecs.stop_task(cluster=region.cluster, task=t["taskArn"])
    assert len(hosts) == 2
    for t in answer["tasks"]:
        region.wait_for_task(t["taskArn"], "STOPPED")
