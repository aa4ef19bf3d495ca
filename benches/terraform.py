#!/usr/bin/env python3
"""How long Terraform takes to apply and destroy a cluster, against Roadstead and against moto_server, one after the other.

moto_server stores what it is told and runs nothing; Roadstead boots the instances, starts their engines and agents, and waits until
they have joined. The service itself is left out of the pair: Terraform's provider 5.100.0 panics on moto's answer to
CreateService. Roadstead then does it once more with the service, whose tasks must be healthy behind the balancer.

With `moto` or `roadstead` as argument only that one is measured. Needs root, Docker, Terraform and its AWS provider (TF_PLUGIN_MIRROR names a directory of providers). moto comes from PyPI into
a virtual environment under target/. Run it with the Python of scripts/setup: .venv/bin/python benches/terraform.py
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import region as regions  # noqa: E402
import terraform as tf  # noqa: E402

MOTO = "moto[server]==5.2.5"
KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-east-1"}


def without_service(stack):
    """Takes the ECS service out of a copied configuration."""
    path = stack.directory / "service.tf"
    text = re.sub(r'resource "aws_ecs_service".*?\n}\n', "", path.read_text(), flags=re.S)
    path.write_text(text)


def measure(name, environment, service):
    with tempfile.TemporaryDirectory() as directory:
        variables = {"listener_port": regions.free_port()}
        stack = tf.Terraform("cluster", pathlib.Path(directory) / "cluster", environment, **variables)
        if not service:
            without_service(stack)
        stack.apply()
        began = time.monotonic()
        stack.assert_clean_plan() if name != "moto_server" else None
        plan = time.monotonic() - began
        stack.destroy()
        apply, destroy = stack.seconds["apply"][0], stack.seconds["destroy"][0]
        what = "with the service" if service else "without the service"
        print(f"{name:12} {what:20} apply {apply:6.1f} s   destroy {destroy:6.1f} s" + (f"   plan {plan:.1f} s" if plan > 0.1 else ""))


def moto():
    directory = ROOT / "target/outside/moto-server-venv"
    if not (directory / "bin/moto_server").exists():
        venv.create(directory, with_pip=True)
        subprocess.run([directory / "bin/pip", "install", "--quiet", MOTO], check=True)
    port = regions.free_port()
    # Without it AWS's managed policies are unknown there.
    settings = {**os.environ, "MOTO_IAM_LOAD_MANAGED_POLICIES": "true"}
    command = [directory / "bin/moto_server", "-p", str(port)]
    process = subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    endpoint = f"http://127.0.0.1:{port}"

    def answers():
        try:
            urllib.request.urlopen(endpoint + "/moto-api/", timeout=1).close()
            return True
        except OSError:
            return False

    regions.wait_for("moto_server answers", answers, 60)
    return process, {**os.environ, **KEYS, "AWS_ENDPOINT_URL": endpoint}


def measure_roadstead():
    with tempfile.TemporaryDirectory() as directory:
        region = regions.Region(pathlib.Path(directory) / "region", cluster="unused")
        region.up("--instances", "0", "--vpc-cidr", regions.free_range())
        try:
            measure("Roadstead", region.aws_environment(), service=False)
            measure("Roadstead", region.aws_environment(), service=True)
        finally:
            region.roadstead("down", "--purge", seconds=180)


def measure_moto():
    process, environment = moto()
    try:
        measure("moto_server", environment, service=False)
    finally:
        process.terminate()
        process.wait()


def main():
    why_not = regions.no_docker() or tf.unavailable()
    if why_not:
        print(f"skipped: {why_not}")
        return
    all_of_them = {"roadstead": measure_roadstead, "moto": measure_moto}
    for name in sys.argv[1:] or all_of_them:
        all_of_them[name]()


main()
