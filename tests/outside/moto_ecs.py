#!/usr/bin/env python3
"""moto's own ECS tests, run against a Roadstead region: an outside opinion on our ECS API.

    tests/outside/moto_ecs.py [MOTO] [--roadstead BINARY | --endpoint URL] [--only EXPR] [--tb STYLE]

MOTO is a checkout of https://github.com/getmoto/moto or its unpacked source package; left out, the pinned source package is taken from
PyPI. Its ECS tests are used as they are; nothing of it is kept here. The `moto` that they import comes from PyPI too, with what else is
needed, into a virtual environment (`--venv`). The tests run in moto's server mode (TEST_SERVER_MODE), in which they talk to an endpoint,
not to moto's own code. Our pytest plugin roadstead_moto.py redirects moto's reset to ours and plays the agents of the container instances that
the tests register.

Without --endpoint, a region is started on a free port with a data directory of its own, the simulated runtime and no container
instances (the tests register theirs), and stopped at the end. With --endpoint, that region must have been started with `--allow-reset
--access-key FOOBARKEY:FOOBARSECRET`, the key pair that moto's fixtures sign with.

The last line is `N passed, N failed, N skipped`. Verdicts on the failures stand in moto-ecs.md beside this script (`--verdicts`). The exit
status is 0 if exactly the failures listed there occur; 1 if another test fails, or a listed one does not.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.request
import venv

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEY = "FOOBARKEY:FOOBARSECRET"  # what moto's mock_aws puts into the environment
# Moto, what its ECS and EC2 parts import, and what runs its tests; the versions with which the verdicts were made.
MOTO = "moto==5.2.3"
PACKAGES = [
    MOTO,
    "boto3==1.44.5",
    "botocore==1.44.5",
    "cryptography==50.0.2",
    "docker==7.2.0",
    "pytest==9.2.0",
    "requests==2.34.2",
    "responses==0.26.3",
    "werkzeug==3.1.9",
    "xmltodict==1.0.4",
]
# One test's share of time, in seconds; the slowest takes a few.
TEST_SECONDS = 60
START_SECONDS = 30

def environment_python(directory):
    """The Python of the virtual environment, made and filled if it is not there."""
    python = directory / "bin" / "python"
    stamp = directory / "packages"
    if not (stamp.exists() and stamp.read_text() == "\n".join(PACKAGES)):
        venv.create(directory, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        stamp.write_text("\n".join(PACKAGES))
    return python


def source_package(python, directory):
    """The pinned moto's source package, unpacked: unlike the wheel it holds the tests."""
    command = [python, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "moto", "--dest", directory, MOTO]
    subprocess.run(command, check=True)
    with tarfile.open(next(directory.glob("moto-*.tar.gz"))) as package:
        package.extractall(directory, filter="data")
    return next(path for path in directory.glob("moto-*") if path.is_dir())


def copy_tests(moto, directory):
    """The ECS tests and what they import of the other tests, apart from the checkout's own `moto`, which may be incomplete."""
    tests = directory / "tests"
    shutil.copytree(moto / "tests/test_ecs", tests / "test_ecs")
    for name in ("__init__.py", "conftest.py", "markers.py"):
        shutil.copy(moto / "tests" / name, tests / name)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_region(binary, directory):
    """A region of its own for this run: the process and its endpoint."""
    endpoint = f"127.0.0.1:{free_port()}"
    log = open(directory / "roadstead.log", "wb")
    command = [binary, "up", "--runtime", "simulated", "--instances", "0", "--allow-reset", "--listen", endpoint]
    command += ["--data-dir", str(directory / "data"), "--access-key", KEY]
    process = subprocess.Popen(command, stdout=log, stderr=log)
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://{endpoint}/_roadstead/health", timeout=2).close()
            return process, f"http://{endpoint}"
        except OSError:
            time.sleep(0.1)
    process.kill()
    sys.exit(f"the region did not start:\n{(directory / 'roadstead.log').read_text()}")


def run_tests(python, endpoint, directory, options):
    """Runs pytest; what became of each test, by its id."""
    shutil.copy(HERE / "roadstead_moto.py", directory)
    outcomes = directory / "outcomes.json"
    environment = dict(os.environ)
    for name in [name for name in environment if name.startswith(("AWS_", "MOTO_"))]:
        del environment[name]
    environment |= {
        "TEST_SERVER_MODE": "true",
        "TEST_SERVER_MODE_ENDPOINT": endpoint,
        "MOTO_ECS_OUTCOMES": str(outcomes),
        "MOTO_ECS_TEST_SECONDS": str(TEST_SECONDS),
        "PYTHONPATH": str(directory),
    }
    command = [python, "-m", "pytest", "-p", "roadstead_moto", "-p", "no:cacheprovider", "--rootdir", str(directory)]
    command += ["-q", "--tb", options.tb, "-W", "ignore", "tests/test_ecs"]
    if options.only:
        command += ["-k", options.only]
    subprocess.run(command, cwd=directory, env=environment, check=False)
    if not outcomes.exists():
        sys.exit("pytest did not run")
    return {short(test): outcome for test, outcome in json.loads(outcomes.read_text()).items()}


def short(test):
    return test.removeprefix("tests/test_ecs/")


def listed(verdicts):
    """Names of the tests that a verdict is given for: first cells of table rows, in back quotes."""
    return set(re.findall(r"^\| `([^`]+)` \|", verdicts.read_text(), re.MULTILINE)) if verdicts.exists() else set()


def judge(outcomes, verdicts, whole):
    """Prints what differs from the verdicts and the summary; whether nothing differs."""
    failed = {test for test, outcome in outcomes.items() if outcome == "failed"}
    expected = listed(verdicts)
    surprises = sorted(failed - expected)
    cured = sorted((expected - failed) if whole else (expected & (outcomes.keys() - failed)))
    for test in surprises:
        print(f"fails without a verdict: {test}")
    for test in cured:
        print(f"listed as failing, does not fail: {test}")
    count = {kind: sum(outcome == kind for outcome in outcomes.values()) for kind in ("passed", "failed", "skipped")}
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return not surprises and not cured


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("moto", nargs="?", type=pathlib.Path, help="a checkout of moto, or its unpacked source package")
    parser.add_argument("--endpoint", help="a region that runs already")
    parser.add_argument("--roadstead", default=ROOT / "target/debug/roadstead", help="the binary to start a region with")
    parser.add_argument("--venv", type=pathlib.Path, default=ROOT / "target/outside/moto-venv")
    parser.add_argument("--verdicts", type=pathlib.Path, default=HERE / "moto-ecs.md")
    parser.add_argument("--only", help="pytest's -k")
    parser.add_argument("--tb", default="line", help="pytest's --tb")
    options = parser.parse_args()
    python = environment_python(options.venv.resolve())
    with tempfile.TemporaryDirectory(prefix="moto-ecs-") as name:
        directory = pathlib.Path(name)
        moto = options.moto or source_package(python, directory)
        if not (moto / "tests/test_ecs").is_dir():
            parser.error(f"{moto} has no tests/test_ecs")
        copy_tests(moto, directory)
        process = None
        endpoint = options.endpoint
        if endpoint is None:
            process, endpoint = start_region(options.roadstead, directory)
        try:
            outcomes = run_tests(python, endpoint.rstrip("/"), directory, options)
        finally:
            if process:
                process.terminate()
                process.wait(timeout=START_SECONDS)
    sys.exit(0 if judge(outcomes, options.verdicts, not options.only) else 1)


if __name__ == "__main__":
    main()
