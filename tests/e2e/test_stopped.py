"""A region that a service manager has stopped (SIGTERM, as at a host's shutdown), or that was killed while it started, can still be
taken down and purged."""

import os
import signal
import subprocess
import time

import pytest

import region as regions
import vpc
from region import docker, run, wait_for


@pytest.fixture
def own(data_root):
    why_not = regions.no_docker()
    if why_not:
        pytest.skip(why_not)
    r = regions.Region(data_root / f"stopped-{os.urandom(3).hex()}", cluster=f"{regions.CLUSTER}-stopped")
    yield r
    if r.data_dir.exists():
        r.roadstead("down", "--purge", check=False, seconds=120)


def networks(second):
    """Docker's networks in a range, by its second number."""
    names = docker("network", "ls", "--format", "{{.Name}}").split()
    ranges = "{{range .IPAM.Config}}{{.Subnet}} {{end}}"
    return [n for n in names if f"10.{second}." in run("docker", "network", "inspect", "-f", ranges, n, check=False).stdout]


def test_what_it_had_is_taken_away(own):
    cidr = regions.free_range()
    second = cidr.split(".")[1]
    own.up("--instances", "1", "--vpc-cidr", cidr)
    own.wait_for_instances(1)
    [task] = own.run_task(own.register("goes-on"))
    own.wait_for_task(task, "RUNNING")
    began, instances = own.run, os.listdir(own.data_dir / "agents")
    os.kill(began["pid"], signal.SIGTERM)
    wait_for("the region has stopped", lambda: not (own.data_dir / "run.json").exists(), 30)
    assert regions.containers(task=task), "containers go on without the region"
    assert networks(second)

    down = own.roadstead("down", seconds=120)
    assert "Ended 1 container." in down.stdout
    assert not regions.containers(task=task, running_only=False)
    assert not networks(second)

    left = subprocess.run("find /sys/fs/cgroup -maxdepth 2 -name 'roadstead[-_]*'", shell=True, capture_output=True, text=True).stdout
    assert not [line for line in left.splitlines() if any(i in line.replace("_", "-") for i in instances)], left

    own.roadstead("down", "--purge", seconds=120)
    assert not own.data_dir.exists()


# From before anything is noted until after all networks are made, on machines of several speeds.
@pytest.mark.parametrize("seconds", [0.1, 0.25, 0.5, 1.0])
def test_a_start_that_is_killed_leaves_nothing_behind_a_purge(own, seconds):
    cidr = regions.free_range()
    second = cidr.split(".")[1]

    def left():
        marks = f"10.{second}.", vpc.tag(own), str(own.data_dir)
        return [line for line in vpc.host() if any(m in line for m in marks)] + networks(second)

    command = [regions.binary(), "--data-dir", own.data_dir, "up", "--listen", f"127.0.0.1:{own.port}", "--cluster", own.cluster,
               "--instances", "2", "--vpc-cidr", cidr]
    started = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(seconds)
    finally:
        started.kill()
        started.wait()
    if own.data_dir.exists():
        own.roadstead("down", "--purge", seconds=120)
    assert not own.data_dir.exists()
    try:
        wait_for("nothing of it is left", lambda: not left(), 15)
    except AssertionError:
        raise AssertionError("\n".join(left())) from None
