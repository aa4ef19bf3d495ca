"""The sizes of local instances and of tasks are the kernel's: they stand in the cgroups above a container, whatever drives them
(the engine itself on version 1 or 2, or systemd), and go with what they bounded."""

import pathlib

import region as regions
from region import docker, wait_for

MIB = 1 << 20


def mounted():
    """Where processes' memory is accounted: the mounted tree, the controllers of its line in /proc/PID/cgroup and its limit's file."""
    for line in pathlib.Path("/proc/self/mounts").read_text().splitlines():
        _, target, kind, options, *_ = line.split()
        if kind == "cgroup" and "memory" in options.split(","):
            return pathlib.Path(target), "memory", "memory.limit_in_bytes"
    return pathlib.Path("/sys/fs/cgroup"), "", "memory.max"


def limits_above(container):
    """The memory limits from a container's cgroup up to the root, and the directories that hold them."""
    root, controller, file = mounted()
    pid = docker("inspect", "-f", "{{.State.Pid}}", container)
    lines = [line.split(":", 2) for line in pathlib.Path(f"/proc/{pid}/cgroup").read_text().splitlines()]
    own = next(path for _, names, path in lines if controller in names.split(","))
    directory = root / own.strip("/")
    found = []
    while directory != root:
        text = (directory / file).read_text().strip()
        found.append((directory, int(text) if text.isdigit() else None))
        directory = directory.parent
    return found


def test_instance_and_task_are_held_to_their_sizes(region, busybox):
    sized = region.register("sized", image=busybox, command=["busybox", "sleep", "1000"], memory=48,
                            definition={"cpu": "128", "memory": "96"})
    unsized = region.register("unsized", image=busybox, command=["busybox", "sleep", "1000"], memory=48)
    [first], [second] = region.run_task(sized), region.run_task(unsized)
    for task in (first, second):
        region.wait_for_task(task, "RUNNING")
    [container] = regions.containers(task=first)
    bounded = limits_above(container)
    # A t3.small has 2 GiB.
    assert [limit // MIB for _, limit in bounded[:3]] == [48, 96, 2048], bounded
    [container] = regions.containers(task=second)
    assert [limit // MIB for _, limit in limits_above(container)[:2]] == [48, 2048], limits_above(container)
    for task in (first, second):
        region.client("ecs").stop_task(cluster=region.cluster, task=task)
        region.wait_for_task(task, "STOPPED")
    wait_for("the task's cgroup is gone", lambda: not bounded[1][0].exists(), 30)
    assert bounded[2][0].is_dir()
