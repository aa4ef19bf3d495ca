"""Services: behind a balancer and without, through deployments and accidents."""

import pytest

import region as regions
from balancer import Load, answers, get
from region import wait_for


def containers_by_task(region, name):
    return {t["taskArn"]: regions.containers(task=t["taskArn"]) for t in region.service_tasks(name)}


def test_deploy_scale_and_update_under_load(region, bed):
    """The life of a service: four containers answer through the balancer; it grows and shrinks and gets a new version while
    requests go on, and none of them fails."""
    name = "shop"
    dns, port, group = bed.balancer(name)
    bed.service(name, bed.web(name, "v1"), group, count=4)
    region.aws("ecs", "wait", "services-stable", "--cluster", region.cluster, "--services", name, seconds=180)
    targets = bed.wait_for_targets(group, 4)
    assert len({i for i, _ in targets}) == 2, "spread over both instances"
    assert all(p >= 32768 for _, p in targets), "dynamic host ports"
    assert len(answers(dns, port)) == 4, "all four containers answer"
    # The name resolves without set-up where the resolver knows .localhost, as curl does.
    assert "v1 from" in regions.run("curl", "-sS", "--max-time", "10", f"http://{dns}:{port}/").stdout

    ecs = region.client("ecs")
    with Load(dns, port) as load:
        ecs.update_service(cluster=region.cluster, service=name, desiredCount=6)
        region.wait_for_stable(name)
        bed.wait_for_targets(group, 6)
        ecs.update_service(cluster=region.cluster, service=name, desiredCount=2)
        wait_for("two tasks are left", lambda: len(containers_by_task(region, name)) == 2)
        region.wait_for_stable(name)
        wait_for("two targets are left", lambda: len(bed.targets(group)) == 2 and not bed.targets(group, "draining"))
        before = load.seen["v1"]
        ecs.update_service(cluster=region.cluster, service=name, taskDefinition=bed.web(name, "v2"))
        s = region.wait_for_stable(name, 120)
        wait_for("the new version alone answers", lambda: "v2" in get(dns, port)[1] and not bed.targets(group, "draining"))
        seen = load.total
        wait_for("more requests", lambda: load.total > seen + 50, 20)
    assert load.failures == [], f"{len(load.failures)} of {load.total}\n{region.story(name)}"
    assert before > 0 and load.seen["v2"] > 0
    assert all("v2" in text for text in answers(dns, port, 20))
    assert s["deployments"][0]["rolloutState"] == "COMPLETED"
    messages = " ".join(e["message"] for e in region.service(name)["events"])
    for part in ("has started", "registered", "deregistered", "has begun draining connections on", "has reached a steady state."):
        assert part in messages, part

    # The balancer has addresses of its own, too: those of its interfaces in its subnets.
    interfaces = region.client("ec2").describe_network_interfaces(
        Filters=[{"Name": "description", "Values": [f"ELB app/{name}/*"]}])["NetworkInterfaces"]
    assert len(interfaces) == 2
    for i in interfaces:
        assert get(dns, port, address=i["PrivateIpAddress"])[0] == 200

    region.aws("ecs", "delete-service", "--cluster", region.cluster, "--service", name, "--force")
    region.aws("ecs", "wait", "services-inactive", "--cluster", region.cluster, "--services", name, seconds=180)
    wait_for("no target is left", lambda: not bed.targets(group), 30)
    assert get(dns, port)[0] == 503


def test_a_killed_container_is_replaced(region, bed):
    name = "phoenix"
    dns, port, group = bed.balancer(name)
    bed.service(name, bed.web(name, "up"), group, count=2)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    victim, (container,) = next(iter(containers_by_task(region, name).items()))
    regions.docker("kill", container)
    t = region.wait_for_task(victim, "STOPPED", 20)
    assert (t["stopCode"], t["stoppedReason"]) == ("EssentialContainerExited", "Essential container in task exited")
    assert t["containers"][0]["exitCode"] == 137
    wait_for("another task runs", lambda: victim not in (c := containers_by_task(region, name)) and len(c) == 2)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    assert len(answers(dns, port, 40)) == 2


@pytest.mark.parametrize("kind", ["does-not-start", "unhealthy"])
def test_a_bad_update_is_rolled_back(region, bed, kind):
    """The circuit breaker: the tasks of an update never come up (their command is not there, or their health check fails);
    the service goes back to what ran, which was never disturbed."""
    name = f"breaker-{kind}"
    health = {"command": ["CMD", "/roadstead", "--version"], "interval": 5, "timeout": 4, "retries": 1, "startPeriod": 0}
    command = ["/roadstead", "guest", "hello"]
    good = region.register(name, name="web", command=command, healthCheck=health)
    breaker = {"enable": True, "rollback": True}
    bed.service(name, good, count=2, deploymentConfiguration={"deploymentCircuitBreaker": breaker})
    wait_for("the first deployment is complete", lambda: region.service(name)["deployments"][0]["rolloutState"] == "COMPLETED")
    before = containers_by_task(region, name)
    if kind == "does-not-start":
        bad = region.register(name, name="web", command=["/nothing/here"])
    else:
        bad = region.register(name, name="web", command=command, healthCheck={**health, "command": ["CMD", "/nothing/here"]})
    region.client("ecs").update_service(cluster=region.cluster, service=name, taskDefinition=bad)

    def rolled_back():
        well = [t for t in region.service_tasks(name) if t["taskDefinitionArn"] == good and t["lastStatus"] == "RUNNING"]
        if len(well) < 2:
            told = [{k: str(t.get(k)) for k in ("lastStatus", "desiredStatus", "healthStatus", "stoppedReason", "stoppingAt")}
                    for t in map(region.task, before)]
            raise AssertionError(f"what ran well has to run on: {told}")
        s = region.service(name)
        (first, *rest) = s["deployments"]
        return not rest and first["taskDefinition"] == good and first["rolloutState"] == "COMPLETED" and s

    try:
        s = wait_for("the update is rolled back", rolled_back, 120)
    except AssertionError as e:
        raise AssertionError(f"{e}\n{region.story(name)}") from None
    assert s["taskDefinition"] == good
    assert containers_by_task(region, name) == before, "what ran was not touched"
    assert "circuit breaker: rolling back to deploymentId" in s["deployments"][0]["rolloutStateReason"] or any(
        "rolling back" in e["message"] for e in s["events"])
    done = region.client("ecs").list_service_deployments(cluster=region.cluster, service=name)["serviceDeployments"]
    assert "ROLLBACK_SUCCESSFUL" in [d["status"] for d in done], done


def test_an_instance_is_drained(region, bed):
    """Draining moves a service's tasks to the other instance, one healthy task for each that goes; a task of its own stays."""
    name = "movers"
    dns, port, group = bed.balancer(name)
    bed.service(name, bed.web(name, "moved"), group, count=2)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    tasks = region.service_tasks(name)
    instance = tasks[0]["containerInstanceArn"]
    ecs = region.client("ecs")
    lonely = ecs.start_task(cluster=region.cluster, taskDefinition=region.register("lonely"), containerInstances=[instance])
    lonely = lonely["tasks"][0]["taskArn"]
    region.wait_for_task(lonely, "RUNNING")
    with Load(dns, port) as load:
        region.aws("ecs", "update-container-instances-state", "--cluster", region.cluster, "--container-instances", instance,
                   "--status", "DRAINING")
        wait_for("its tasks are elsewhere", lambda: instance not in {
            t["containerInstanceArn"] for t in region.service_tasks(name) if t["desiredStatus"] == "RUNNING"})
        region.wait_for_stable(name)
        bed.wait_for_targets(group, 2)
    assert load.failures == [] and load.total > 0
    assert region.task(lonely)["lastStatus"] == "RUNNING"
    answer = ecs.run_task(cluster=region.cluster, taskDefinition="lonely", count=2)
    assert {t["containerInstanceArn"] for t in answer["tasks"]}.isdisjoint({instance})
    ecs.update_container_instances_state(cluster=region.cluster, containerInstances=[instance], status="ACTIVE")
    for arn in [lonely, *(t["taskArn"] for t in answer["tasks"])]:
        ecs.stop_task(cluster=region.cluster, task=arn)
        region.wait_for_task(arn, "STOPPED")


def test_a_daemon_is_on_every_instance(region, bed):
    name = "watcher"
    ecs = region.client("ecs")
    ecs.create_service(cluster=region.cluster, serviceName=name, taskDefinition=region.register(name), schedulingStrategy="DAEMON",
                       launchType="EC2")
    bed.services.append(name)
    tasks = wait_for("two tasks run", lambda: len(t := region.service_tasks(name)) == 2
                     and all(x["lastStatus"] == "RUNNING" for x in t) and t)
    assert len({t["containerInstanceArn"] for t in tasks}) == 2
    assert region.service(name)["desiredCount"] == 2


def test_delete_everything(region, bed):
    """A cluster of its own: made, filled, refused while it is in use, emptied, deleted."""
    ecs = region.client("ecs")
    done = region.aws("ecs", "delete-cluster", "--cluster", region.cluster, check=False)
    assert "ClusterContainsContainerInstancesException" in done.stderr
    name = "short-lived"
    bed.service(name, bed.web(name, "x"), count=3)
    region.wait_for_stable(name)
    done = region.aws("ecs", "delete-service", "--cluster", region.cluster, "--service", name, check=False)
    assert "The service cannot be stopped while it is scaled above 0." in done.stderr
    ids = containers_by_task(region, name)
    assert sum(len(c) for c in ids.values()) == 3
    region.aws("ecs", "delete-service", "--cluster", region.cluster, "--service", name, "--force")
    region.aws("ecs", "wait", "services-inactive", "--cluster", region.cluster, "--services", name, seconds=180)
    assert name not in " ".join(ecs.list_services(cluster=region.cluster)["serviceArns"])
    region.aws("ecs", "wait", "tasks-stopped", "--cluster", region.cluster, "--tasks", *ids, seconds=180)
    assert all(regions.containers(task=t) == [] for t in ids)
    c = region.aws("ecs", "describe-clusters", "--clusters", region.cluster)["clusters"][0]
    assert (c["activeServicesCount"], c["pendingTasksCount"]) == (0, 0)
    region.aws("ecs", "create-cluster", "--cluster-name", "empty")
    assert region.aws("ecs", "delete-cluster", "--cluster", "empty")["cluster"]["status"] == "INACTIVE"


def test_a_container_that_fails_its_balancer_is_replaced(region, bed):
    """It runs, but does not answer: the balancer notices, the service stops it and starts another."""
    name = "deaf"
    dns, port, group = bed.balancer(name)
    bed.service(name, bed.web(name, "heard"), group, count=2)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    victim, (container,) = next(iter(containers_by_task(region, name).items()))
    regions.docker("pause", container)
    try:
        t = wait_for("it is to stop", lambda: (t := region.task(victim))["desiredStatus"] == "STOPPED" and t, 40)
        assert t["stopCode"] == "ServiceSchedulerInitiated"
        assert t["stoppedReason"].startswith(f"Task failed ELB health checks in (target-group {group})")
    finally:
        regions.docker("unpause", container, check=False)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    assert victim not in containers_by_task(region, name)
    assert len(answers(dns, port, 40)) == 2
    assert any("is unhealthy in (target-group" in e["message"] for e in region.service(name)["events"])


def test_the_demo(region):
    said = region.roadstead("demo", seconds=120).stdout
    assert "All 4 containers answered" in said
    assert region.service("demo")["runningCount"] == 4
    again = region.roadstead("demo", "--tasks", "2", seconds=120).stdout
    assert "All 2 containers answered" in again
    region.roadstead("demo", "--clean")
    wait_for("the demo is gone", lambda: region.service("demo")["status"] == "INACTIVE", 60)
    wait_for("no task is left", lambda: not region.service_tasks("demo"), 60)
