"""What goes wrong before anything runs: one clear line each, and the exit code 1; and regions without containers. Nothing
here needs Docker."""

import contextlib
import os
import socket
import sqlite3
import urllib.request

import pytest
from botocore.exceptions import ClientError, SSLError

import region as regions

NOWHERE = {"DOCKER_HOST": "unix:///nonexistent/docker.sock"}
SIMULATED = ("--runtime", "simulated")


@pytest.fixture
def fresh(tmp_path):
    r = regions.Region(tmp_path / "data")
    yield r
    if (r.data_dir / "run.json").exists():
        r.down()


def refused(done):
    """The one line of a refusal."""
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 1 and len(lines) == 1 and lines[0].startswith("roadstead: "), done
    return lines[0]


@pytest.mark.parametrize("detach", [(), ("--detach",)])
def test_the_port_is_taken(fresh, detach):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        s.listen()
        address = f"127.0.0.1:{s.getsockname()[1]}"
        line = refused(fresh.roadstead("up", *detach, "--listen", address, *SIMULATED, check=False))
    assert address in line and "--listen" in line


def test_no_docker(fresh):
    line = refused(fresh.roadstead("up", "--detach", "--listen", f"127.0.0.1:{fresh.port}", check=False, env=NOWHERE))
    assert "no container engine answers" in line and "--runtime simulated" in line


def test_data_of_a_newer_version(fresh):
    fresh.up(*SIMULATED, "--instances", "0")
    fresh.down()
    databases = [p for p in fresh.data_dir.iterdir() if p.suffix == ".db"]
    assert databases
    changed = 0
    for path in databases:
        db = sqlite3.connect(path)
        if db.execute("PRAGMA user_version").fetchone()[0]:
            db.execute("PRAGMA user_version = 999")
            changed += 1
        db.close()
    assert changed
    line = refused(fresh.roadstead("up", "--listen", f"127.0.0.1:{fresh.port}", *SIMULATED, check=False))
    assert "newer version" in line


def test_a_data_directory_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    r = regions.Region(tmp_path / "file" / "data")
    assert "Not a directory" in refused(r.roadstead("up", *SIMULATED, check=False))


def test_an_instance_type_that_is_not_known(fresh):
    assert "t9.vast" in refused(fresh.roadstead("up", "--instance-type", "t9.vast", *SIMULATED, check=False))


@pytest.mark.parametrize("command", [["status"], ["env"], ["logs"], ["demo"], ["down"]])
def test_no_region_runs(fresh, command):
    assert str(fresh.data_dir) in refused(fresh.roadstead(*command, check=False))


def test_wrong_usage_is_told_apart_from_failure(fresh):
    done = fresh.roadstead("up", "--instances", "many", check=False)
    assert done.returncode == 2 and "--instances" in done.stderr


def test_help_names_every_subcommand():
    text = regions.run(regions.binary(), "--help").stdout
    for command in ("up", "down", "status", "env", "logs", "demo"):
        assert f"\n  {command} " in text


def test_a_region_without_containers(fresh):
    """Machines without Docker: a simulated region does all but run containers; the configuration file says the same as
    options; a reset empties it."""
    config = fresh.data_dir.parent / "roadstead.conf"
    config.write_text("# for a test\nruntime = simulated\ninstances = 3\nallow-reset = true\naccess-key = AKIATEST:secret\n")
    fresh.up("--config", config)
    found = fresh.wait_for_instances(3, 30)
    assert len(found) == 3
    ecs = fresh.client("ecs", aws_access_key_id="AKIATEST", aws_secret_access_key="secret")
    definition = fresh.register("quick")
    ecs.create_service(cluster=fresh.cluster, serviceName="quick", taskDefinition=definition, desiredCount=6, launchType="EC2")
    fresh.wait_for_stable("quick", 30)
    request = urllib.request.Request(f"{fresh.environment['AWS_ENDPOINT_URL']}/_roadstead/reset", method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.status == 200
    assert ecs.list_task_definitions()["taskDefinitionArns"] == []


def test_reset_only_when_it_is_allowed(fresh):
    fresh.up(*SIMULATED, "--instances", "0")
    request = urllib.request.Request(f"{fresh.environment['AWS_ENDPOINT_URL']}/_roadstead/reset", method="POST")
    with pytest.raises(urllib.error.HTTPError) as e:
        urllib.request.urlopen(request, timeout=10)
    assert e.value.code in (403, 404)
    fresh.client("ecs").create_cluster(clusterName="still-here")


def test_only_the_owner_reads_the_keys(fresh):
    fresh.up(*SIMULATED, "--instances", "0")
    assert os.stat(fresh.data_dir).st_mode & 0o077 == 0
    assert os.stat(fresh.data_dir / "keys.json").st_mode & 0o077 == 0


def test_tls(fresh):
    tls = regions.free_port()
    fresh.up(*SIMULATED, "--instances", "0", "--tls-listen", f"127.0.0.1:{tls}")
    certificate = str(fresh.data_dir / "tls-cert.pem")
    ecs = fresh.client("ecs", endpoint_url=f"https://127.0.0.1:{tls}", verify=certificate)
    assert ecs.list_clusters()["clusterArns"]
    with pytest.raises(SSLError):
        fresh.client("ecs", endpoint_url=f"https://127.0.0.1:{tls}", verify=True).list_clusters()


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 32 mebibytes."""
    if os.geteuid() != 0:
        pytest.skip("needs root: mounts a small file system")
    directory = tmp_path / "small"
    directory.mkdir()
    regions.run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", directory)
    yield directory
    regions.run("umount", "-l", directory)


def test_the_disk_is_full(small_disk):
    """Writes are refused with an error, reads go on, what was acknowledged stays; with room again, writes work again."""
    r = regions.Region(small_disk / "data")
    r.up(*SIMULATED, "--instances", "0")
    ballast = small_disk / "ballast"
    try:
        ecs = r.client("ecs")
        acknowledged = [r.register("before")]
        with open(ballast, "wb", buffering=0) as f, contextlib.suppress(OSError):
            while f.write(b"x" * 4096):
                pass
        refusal = None
        for _ in range(400):
            try:
                acknowledged.append(r.register("during", environment=[{"name": "FILL", "value": "x" * 20000}]))
            except ClientError as e:
                refusal = e
                break
        assert refusal is not None and refusal.response["ResponseMetadata"]["HTTPStatusCode"] == 500
        pages = ecs.get_paginator("list_task_definitions")
        listed = lambda: set(pages.paginate().build_full_result()["taskDefinitionArns"])
        assert listed() == set(acknowledged)
        ballast.unlink()
        regions.wait_for("writes work again", lambda: try_to(lambda: acknowledged.append(r.register("after"))), 15)
        assert listed() == set(acknowledged)
        r.kill(r.run["pid"])
        r.up()
        assert listed() == set(acknowledged)
    finally:
        r.down()


def try_to(act):
    try:
        act()
        return True
    except ClientError:
        return False
