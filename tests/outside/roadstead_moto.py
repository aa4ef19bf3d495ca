"""Pytest plugin for moto's ECS tests against Roadstead; moto_ecs.py starts pytest with it.

Three things that moto has inside itself must come from outside when its tests talk to an endpoint:

- The reset between tests: moto's `POST /moto-api/reset` becomes our `POST /_roadstead/reset`.
- The agents. The tests register container instances by nothing but an identity document, and expect their tasks to run. An instance
  has the resources and capabilities that its agent registers, and a task runs because the agent says so. So RegisterContainerInstance
  gets the attributes that the ECS agent sends, and the resources that instances have in moto; and after each call that gives agents
  work, the plugin reports for them with SubmitTaskStateChange, until nothing is left to do. Answers are left as they are.
- A limit on each test's time.
"""

import json
import os
import signal
import time

import pytest
import requests
from botocore.client import BaseClient
from botocore.exceptions import ClientError
from moto.core import models

RESOURCES = [
    {"name": "CPU", "type": "INTEGER", "integerValue": 4096},
    {"name": "MEMORY", "type": "INTEGER", "integerValue": 7482},
    {"name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22", "2375", "2376", "51678", "51679"]},
    {"name": "PORTS_UDP", "type": "STRINGSET", "stringSetValue": []},
]
CAPABILITIES = [f"com.amazonaws.ecs.capability.docker-remote-api.1.{minor}" for minor in range(17, 26)]
CAPABILITIES += ["com.amazonaws.ecs.capability.logging-driver.json-file", "ecs.capability.task-eni"]
# Calls after which agents may have something to do.
WORK = {"RunTask", "StartTask", "StopTask", "CreateService", "UpdateService", "DeleteService", "CreateTaskSet", "UpdateTaskSet"}
# How long the scheduler may take to give the agents their work, and between looks, in seconds.
PATIENCE = 0.3
LOOK = 0.02

call_api = BaseClient._make_api_call
outcomes = {}


def with_agents(client, operation, parameters):
    """Calls an operation; then lets the agents of that cluster do what they have been told."""
    if client.meta.service_model.service_name != "ecs":
        return call_api(client, operation, parameters)
    if operation == "RegisterContainerInstance":
        attributes = [{"name": name} for name in CAPABILITIES]
        parameters = {"totalResources": RESOURCES, "attributes": attributes} | parameters
    answer = call_api(client, operation, parameters)
    if operation in WORK:
        cluster = parameters.get("cluster", "default")
        if call_api(client, "ListContainerInstances", {"cluster": cluster})["containerInstanceArns"]:
            until = time.monotonic() + PATIENCE
            while report(client, cluster) or time.monotonic() < until:
                time.sleep(LOOK)
    return answer


def report(client, cluster):
    """Reports each placed task as what its agent was told to make of it; whether there was any."""
    names = []
    for desired in ("RUNNING", "STOPPED"):
        names += call_api(client, "ListTasks", {"cluster": cluster, "desiredStatus": desired})["taskArns"]
    if not names:
        return False
    tasks = call_api(client, "DescribeTasks", {"cluster": cluster, "tasks": names})["tasks"]
    due = [task for task in tasks if task.get("containerInstanceArn") and task["lastStatus"] != task["desiredStatus"]]
    for task in due:
        status = task["desiredStatus"]
        containers = [{"containerName": c["name"], "status": status, "runtimeId": "0" * 64} for c in task["containers"]]
        change = {"cluster": cluster, "task": task["taskArn"], "status": status, "containers": containers}
        try:
            call_api(client, "SubmitTaskStateChange", change)
        except ClientError as refusal:
            pytest.fail(f"a state change was refused: {refusal}")
    return bool(due)


def reset(_):
    answer = requests.post(os.environ["TEST_SERVER_MODE_ENDPOINT"] + "/_roadstead/reset", timeout=30)
    answer.raise_for_status()


BaseClient._make_api_call = with_agents
models.ServerModeMockAWS.reset = reset


class Slow(Exception):
    """A test took longer than it may."""


def ring(*_):
    raise Slow


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item):
    del item
    signal.signal(signal.SIGALRM, ring)
    signal.alarm(int(os.environ["MOTO_ECS_TEST_SECONDS"]))
    yield
    signal.alarm(0)


def pytest_runtest_logreport(report):
    if report.when == "call" or report.outcome != "passed":
        outcomes[report.nodeid] = report.outcome


def pytest_sessionfinish(session):
    del session
    with open(os.environ["MOTO_ECS_OUTCOMES"], "w", encoding="utf-8") as out:
        json.dump(outcomes, out, indent=1, sort_keys=True)
