"""Processes that die without a warning."""

import threading

import region as regions
from balancer import Load, answers, get
from region import wait_for


def running(region, name):
    """Container ids of a service's tasks, with the time at which each was started."""
    found = [c for t in region.service_tasks(name) for c in regions.containers(task=t["taskArn"])]
    return {c: regions.started_at(c) for c in found}


def steady(region, bed, name, count=2):
    dns, port, group = bed.balancer(name)
    bed.service(name, bed.web(name, "up"), group, count=count)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, count)
    return dns, port, group


def test_agents_are_killed(region, bed):
    """The agents come back, and no container is touched; what ended meanwhile is noticed."""
    name = "survivors"
    dns, port, group = steady(region, bed, name)
    before = running(region, name)
    assert len(before) == 2
    with Load(dns, port) as load:
        pid = region.run["agents_pid"]
        region.kill(pid)
        wait_for("another process of agents", lambda: region.run["agents_pid"] not in (None, pid), 20)
        region.wait_for_instances(2, 30)
        # They work: a new task is started and stopped by them.
        (arn,) = region.run_task(region.register("after-the-agents"))
        region.wait_for_task(arn, "RUNNING")
        region.client("ecs").stop_task(cluster=region.cluster, task=arn)
        region.wait_for_task(arn, "STOPPED")
    assert running(region, name) == before
    assert load.failures == []

    # Now a container ends while no agent looks.
    victim = next(t for t in region.service_tasks(name))
    (container,) = regions.containers(task=victim["taskArn"])
    pid = region.run["agents_pid"]
    region.kill(pid)
    regions.docker("kill", container)
    t = region.wait_for_task(victim["taskArn"], "STOPPED", 40)
    assert t["containers"][0]["exitCode"] == 137
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)


def test_the_control_plane_is_killed(region, bed):
    """kill -9 in the middle of writes: what was acknowledged is there, containers ran on, and the service converges to what
    was asked for."""
    name = "lasting"
    dns, port, group = steady(region, bed, name)
    before = running(region, name)
    acknowledged, ending = [], threading.Event()

    def write():
        while not ending.is_set():
            try:
                acknowledged.append(region.register("ledger", environment=[{"name": "N", "value": str(len(acknowledged))}]))
            except Exception:  # the region is dying: whatever was not acknowledged does not count
                return

    writers = [threading.Thread(target=write) for _ in range(2)]
    for w in writers:
        w.start()
    wait_for("some writes", lambda: len(acknowledged) > 20, 20, every=0.01)
    region.client("ecs").update_service(cluster=region.cluster, service=name, desiredCount=3)
    region.kill(region.run["pid"])
    ending.set()
    for w in writers:
        w.join()
    assert len({arn for arn in acknowledged}) == len(acknowledged)

    # Nobody is there, and the containers run. One of them ends now; its agent will tell later.
    agents = region.run["agents_pid"]
    assert {c: regions.started_at(c) for c in before} == before
    victim = next(iter(before))
    regions.docker("kill", victim)

    region.up()
    assert region.run["agents_pid"] == agents, "the agents were adopted, not replaced"
    ecs = region.client("ecs")
    for n, arn in enumerate(acknowledged):
        ecs.describe_task_definition(taskDefinition=arn)
    listed = ecs.get_paginator("list_task_definitions").paginate(familyPrefix="ledger").build_full_result()["taskDefinitionArns"]
    assert set(acknowledged) <= set(listed)
    assert region.service(name)["desiredCount"] == 3
    region.wait_for_instances(2, 30)
    s = region.wait_for_stable(name, 90)
    assert s["runningCount"] == 3
    bed.wait_for_targets(group, 3)
    after = running(region, name)
    survivor = next(c for c in before if c != victim)
    assert len(after) == 3 and victim not in after and after[survivor] == before[survivor]
    assert len(answers(dns, port, 60)) == 3


def test_everything_of_ours_is_killed(region, bed):
    """Control plane and agents at once, as when the machine's memory runs out: the containers run on, and are found again."""
    name = "orphans"
    dns, port, group = steady(region, bed, name)
    before = running(region, name)
    processes = region.run
    region.kill(processes["pid"])
    region.kill(processes["agents_pid"])
    region.up()
    assert region.run["agents_pid"] != processes["agents_pid"]
    region.wait_for_instances(2, 30)
    region.wait_for_stable(name)
    bed.wait_for_targets(group, 2)
    assert running(region, name) == before
    assert len(answers(dns, port, 40)) == 2


def test_down_and_up_keeps_what_was_asked_for(data_root):
    """A region of its own: `down` ends its containers, `up` brings the service back."""
    region = regions.Region(data_root / "again", cluster=f"{regions.CLUSTER}-again")
    region.up("--instances", "1", "--vpc-cidr", regions.free_range())
    try:
        region.wait_for_instances(1)
        definition = region.register("steadfast")
        region.client("ecs").create_service(
            cluster=region.cluster, serviceName="steadfast", taskDefinition=definition, desiredCount=1, launchType="EC2")
        region.wait_for_stable("steadfast", 30)
        first = running(region, "steadfast")
        region.down()
        assert regions.containers(cluster=region.cluster, running_only=False) == []
        region.up()
        region.wait_for_instances(1)
        wait_for("the service runs again", lambda: (r := running(region, "steadfast")) and not set(r) & set(first), 60)
    finally:
        region.down()
    assert regions.containers(cluster=region.cluster, running_only=False) == []
