"""A region under test, and small helpers around Docker and waiting."""

import io
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import time

import boto3
from botocore.config import Config

# Of this run alone: another run, or a region that somebody uses, may be on the same machine.
CLUSTER = f"e2e-{os.getpid()}"
GUEST_IMAGE = "roadstead/guest:latest"
BUSYBOX_IMAGE = "roadstead-e2e/busybox:1"

ROOT = pathlib.Path(__file__).resolve().parents[2]


def binary():
    """The binary under test: $ROADSTEAD, else the debug build."""
    given = os.environ.get("ROADSTEAD")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return pathlib.Path(given) if given else target / "debug" / "roadstead"


def no_docker():
    """Why containers cannot run here, or None."""
    if os.geteuid() != 0:
        return "needs root: instances get addresses on bridges of this machine"
    try:
        done = subprocess.run(["docker", "info"], capture_output=True, text=True, timeout=30)
    except FileNotFoundError:
        return "needs Docker: there is no docker command"
    return None if done.returncode == 0 else f"needs Docker: {done.stderr.strip().splitlines()[-1:]}"


def free_range():
    """A range that no Docker network and no route of this machine uses: other runs and regions are not disturbed, nor are
    networks in the way that a killed run has left."""
    listed = subprocess.run(["docker", "network", "ls", "-q"], capture_output=True, text=True, timeout=30).stdout.split()
    known = subprocess.run(["docker", "network", "inspect", *listed], capture_output=True, text=True, timeout=30).stdout
    routes = subprocess.run(["ip", "-4", "route"], capture_output=True, text=True, timeout=30).stdout
    for second in range(130, 250):
        start = f"10.{second}."
        if f'"{start}' not in known and start not in routes:
            return f"{start}0.0/16"
    raise AssertionError("every range from 10.130.0.0/16 to 10.249.0.0/16 is in use")


def free_port():
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(what, condition, seconds=60, every=0.2):
    """The first true value that `condition` gives."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}; last seen: {value!r}")
        time.sleep(every)


def run(*command, env=None, check=True, seconds=60, stdin=subprocess.DEVNULL):
    """A command's outcome; with `check` it must succeed."""
    command = [str(c) for c in command]
    done = subprocess.run(command, env=env, stdin=stdin, capture_output=True, text=True, timeout=seconds)
    if check and done.returncode != 0:
        raise AssertionError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def docker(*arguments, check=True, seconds=60):
    return run("docker", *arguments, check=check, seconds=seconds).stdout.strip()


def containers(task=None, cluster=None, running_only=True):
    """Ids of the containers that agents started, by task ARN or cluster."""
    label = f"task-arn={task}" if task else f"cluster={cluster}"
    everything = [] if running_only else ["-a"]
    return docker("ps", "-q", "--no-trunc", *everything, "--filter", f"label=com.amazonaws.ecs.{label}").split()


def started_at(container):
    return docker("inspect", "-f", "{{.State.StartedAt}}", container)


def import_busybox():
    """Makes the image with a shell; why not, or None."""
    path = next((p for p in ("/bin/busybox", "/usr/bin/busybox") if os.path.exists(p)), None)
    if path is None:
        return "needs busybox-static for an image with a shell"
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as tar:
        tar.add(os.path.realpath(path), "bin/busybox")
        for name in ("sh", "wget", "cat", "sleep", "echo", "dd", "env", "true", "false", "kill", "trap"):
            link = tarfile.TarInfo(f"bin/{name}")
            link.type, link.linkname = tarfile.SYMTYPE, "busybox"
            tar.addfile(link)
    done = subprocess.run(["docker", "import", "-", BUSYBOX_IMAGE], input=data.getvalue(), capture_output=True, timeout=60)
    return None if done.returncode == 0 else f"the image with a shell cannot be made: {done.stderr.decode()}"


class Region:
    """A region over a data directory."""

    def __init__(self, data_dir, cluster="default"):
        self.data_dir = pathlib.Path(data_dir)
        self.cluster = cluster
        self.port = free_port()
        self.options = ()
        self.environment = None
        self.clients = {}

    def roadstead(self, *arguments, check=True, seconds=90, env=None):
        """`roadstead --data-dir ... ARGUMENTS`."""
        env = dict(os.environ, **(env or {}))
        return run(binary(), "--data-dir", self.data_dir, *arguments, check=check, seconds=seconds, env=env)

    def inside(self, instance, *command, check=True, seconds=60):
        """A command inside an instance."""
        return run(binary(), "exec", "--data-dir", self.data_dir, instance, "--", *command, check=check, seconds=seconds)

    def up(self, *options):
        """Starts it in the background; the same options again if none are given."""
        self.options = options or self.options
        listen = f"127.0.0.1:{self.port}"
        done = self.roadstead("up", "--detach", "--listen", listen, "--cluster", self.cluster, *self.options)
        self.environment = json.loads(self.roadstead("env", "--json").stdout)
        return done

    def down(self):
        return self.roadstead("down", seconds=120)

    @property
    def run(self):
        """What `up` wrote about its processes."""
        return json.loads((self.data_dir / "run.json").read_text())

    def kill(self, pid):
        os.kill(pid, signal.SIGKILL)

    def client(self, service, **more):
        """A boto3 client; one without special settings is made once, because that takes long."""
        if not more:
            if service not in self.clients:
                self.clients[service] = self.new_client(service)
            return self.clients[service]
        return self.new_client(service, **more)

    def new_client(self, service, **more):
        e = self.environment
        settings = {
            "endpoint_url": e["AWS_ENDPOINT_URL"],
            "region_name": e["AWS_REGION"],
            "aws_access_key_id": e["AWS_ACCESS_KEY_ID"],
            "aws_secret_access_key": e["AWS_SECRET_ACCESS_KEY"],
            "config": Config(retries={"total_max_attempts": 1}, read_timeout=30),
        }
        return boto3.session.Session().client(service, **{**settings, **more})

    def aws_environment(self):
        keep = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        return {**keep, **self.environment, "AWS_PAGER": "", "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null"}

    def aws(self, *arguments, check=True, seconds=120, text=False):
        """The unmodified aws CLI; its JSON output (or text, or with check=False the whole outcome)."""
        cli = pathlib.Path(sys.executable).parent / "aws"
        program = cli if cli.exists() else shutil.which("aws")
        done = run(program, *arguments, env=self.aws_environment(), check=check, seconds=seconds)
        if not check:
            return done
        return done.stdout if text or not done.stdout.strip() else json.loads(done.stdout)

    def wait_for_instances(self, number, seconds=60):
        def connected():
            ecs = self.client("ecs")
            arns = ecs.list_container_instances(cluster=self.cluster)["containerInstanceArns"]
            if len(arns) < number:
                return None
            found = ecs.describe_container_instances(cluster=self.cluster, containerInstances=arns)["containerInstances"]
            return [i for i in found if i["agentConnected"]] if sum(i["agentConnected"] for i in found) >= number else None

        return wait_for(f"{number} connected instances", connected, seconds)

    def register(self, family, **container):
        """A task definition of one container; its ARN. `definition` holds members of the definition itself."""
        definition = container.pop("definition", {})
        c = {"name": "main", "image": GUEST_IMAGE, "cpu": 32, "memory": 32, "essential": True, "stopTimeout": 2, **container}
        more = c.pop("others", [])
        answer = self.client("ecs").register_task_definition(family=family, containerDefinitions=[c, *more], **definition)
        return answer["taskDefinition"]["taskDefinitionArn"]

    def task(self, arn):
        found = self.client("ecs").describe_tasks(cluster=self.cluster, tasks=[arn])
        assert not found["failures"], found["failures"]
        return found["tasks"][0]

    def run_task(self, definition, **more):
        answer = self.client("ecs").run_task(cluster=self.cluster, taskDefinition=definition, **more)
        assert not answer["failures"], answer["failures"]
        return [t["taskArn"] for t in answer["tasks"]]

    def wait_for_task(self, arn, status, seconds=60):
        return wait_for(f"{arn} is {status}", lambda: (t := self.task(arn))["lastStatus"] == status and t, seconds)

    def service(self, name):
        found = self.client("ecs").describe_services(cluster=self.cluster, services=[name])
        assert not found["failures"], found["failures"]
        return found["services"][0]

    def service_tasks(self, name):
        """Descriptions of the tasks of a service that are to run."""
        ecs = self.client("ecs")
        arns = ecs.list_tasks(cluster=self.cluster, serviceName=name)["taskArns"]
        return ecs.describe_tasks(cluster=self.cluster, tasks=arns)["tasks"] if arns else []

    def wait_for_stable(self, name, seconds=90):
        """The condition of the services-stable waiter, asked often."""

        def stable():
            s = self.service(name)
            return s if len(s["deployments"]) == 1 and s["runningCount"] == s["desiredCount"] else None

        try:
            return wait_for(f"service {name} is stable", stable, seconds)
        except AssertionError as e:
            raise AssertionError(f"{e}\n{self.story(name)}") from None

    def story(self, name):
        """What happened to a service, for the message of a failure."""
        s = self.service(name)
        lines = [json.dumps({k: d.get(k) for k in ("id", "status", "desiredCount", "runningCount", "pendingCount", "failedTasks",
                                                   "rolloutState", "rolloutStateReason", "taskDefinition")}) for d in s["deployments"]]
        lines += [f"{e['createdAt']:%H:%M:%S} {e['message']}" for e in s["events"][:20]]
        return "\n".join(lines)

    def delete_service(self, name):
        ecs = self.client("ecs")
        tasks = [t["taskArn"] for t in self.service_tasks(name)]
        ecs.delete_service(cluster=self.cluster, service=name, force=True)
        wait_for(f"service {name} is gone", lambda: self.service(name)["status"] == "INACTIVE", 60)
        for t in tasks:
            self.wait_for_task(t, "STOPPED", 60)
            assert not containers(task=t), f"{t} is STOPPED, its container runs"

    def state_for_a_failure(self):
        out = []
        for name in ("roadstead.log", "agent.log"):
            path = self.data_dir / name
            if path.exists():
                out.append(f"--- {name}\n" + "\n".join(path.read_text(errors="replace").splitlines()[-15:]))
        out.append("--- status\n" + self.roadstead("status", check=False).stdout)
        return "\n".join(out)
