"""The command line, and who may call."""

import json
import os
import re
import urllib.request

import pytest
from botocore.exceptions import ClientError

import region as regions


def test_the_region_says_that_it_is_well(region):
    with urllib.request.urlopen(f"{region.environment['AWS_ENDPOINT_URL']}/_roadstead/health", timeout=10) as answer:
        assert answer.status == 200
        body = json.load(answer)
    assert body["version"] == region.run["version"]


def test_env_is_a_script_for_the_shell(region):
    script = region.roadstead("env").stdout
    probe = 'eval "$1"; echo "$AWS_ENDPOINT_URL $AWS_REGION $AWS_ACCESS_KEY_ID $AWS_SECRET_ACCESS_KEY ${AWS_PROFILE-none}"'
    env = dict(os.environ, AWS_PROFILE="left-over")
    said = regions.run("sh", "-c", probe, "sh", script, env=env).stdout.split()
    e = region.environment
    assert said == [e[k] for k in ("AWS_ENDPOINT_URL", "AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")] + ["none"]


def test_env_writes_a_profile(region, tmp_path):
    files = {"AWS_CONFIG_FILE": str(tmp_path / "config"), "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "credentials")}
    (tmp_path / "config").write_text("[profile other]\nregion = eu-west-1\n")
    region.roadstead("env", "--profile", "local", env=files)
    assert "[profile other]\nregion = eu-west-1" in (tmp_path / "config").read_text()
    env = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    cli = regions.pathlib.Path(regions.sys.executable).parent / "aws"
    done = regions.run(cli, "--profile", "local", "ecs", "list-clusters", env={**env, **files})
    assert any(arn.endswith(f"/{region.cluster}") for arn in json.loads(done.stdout)["clusterArns"])


def test_the_aws_cli_sees_the_cluster(region):
    c = region.aws("ecs", "describe-clusters", "--clusters", region.cluster)["clusters"][0]
    assert (c["status"], c["registeredContainerInstancesCount"]) == ("ACTIVE", 2)
    arns = region.aws("ecs", "list-container-instances", "--cluster", region.cluster)["containerInstanceArns"]
    found = region.aws("ecs", "describe-container-instances", "--cluster", region.cluster, "--container-instances", *arns)
    zones = {a["value"] for i in found["containerInstances"] for a in i["attributes"] if a["name"] == "ecs.availability-zone"}
    assert len(zones) == 2
    ids = {i["ec2InstanceId"] for i in found["containerInstances"]}
    reservations = region.aws("ec2", "describe-instances", "--instance-ids", *ids)["Reservations"]
    assert {i["InstanceId"] for r in reservations for i in r["Instances"]} == ids
    me = region.aws("sts", "get-caller-identity")
    assert me["Account"] == region.run["account"]


def test_status_shows_everything(region):
    definition = region.register("cli-status")
    (task,) = region.run_task(definition)
    region.wait_for_task(task, "RUNNING")
    text = region.roadstead("status").stdout
    assert f"Cluster {region.cluster}: 2 instances" in text
    assert re.search(r"i-[0-9a-f]{17} +\S+ +ACTIVE +connected", text)
    assert re.search(rf"task {task[-32:][:12]} +RUNNING +cli-status:\d+", text)
    found = json.loads(region.roadstead("status", "--json").stdout)
    cluster = next(c for c in found["clusters"] if c["cluster"] == region.cluster)
    assert task in [t["taskArn"] for t in cluster["tasks"]]
    region.client("ecs").stop_task(cluster=region.cluster, task=task)
    region.wait_for_task(task, "STOPPED")


def test_a_second_up_says_what_runs(region):
    done = region.roadstead("up", "--detach", "--listen", f"127.0.0.1:{regions.free_port()}", check=False)
    assert done.returncode == 1
    assert f"process {region.run['pid']}" in done.stderr and len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("service", "call", "keys", "code"),
    [
        ("ecs", "list_clusters", {"aws_secret_access_key": "wrong"}, "InvalidSignatureException"),
        ("ecs", "list_clusters", {"aws_access_key_id": "AKIAUNKNOWN"}, "UnrecognizedClientException"),
        ("ec2", "describe_vpcs", {"aws_secret_access_key": "wrong"}, "AuthFailure"),
        ("ec2", "describe_vpcs", {"aws_access_key_id": "AKIAUNKNOWN"}, "AuthFailure"),
        ("elbv2", "describe_load_balancers", {"aws_secret_access_key": "wrong"}, "SignatureDoesNotMatch"),
        ("elbv2", "describe_load_balancers", {"aws_access_key_id": "AKIAUNKNOWN"}, "InvalidClientTokenId"),
    ],
)
def test_a_wrong_key_gets_the_error_of_aws(region, service, call, keys, code):
    with pytest.raises(ClientError) as e:
        getattr(region.client(service, **keys), call)()
    assert e.value.response["Error"]["Code"] == code
    assert 400 <= e.value.response["ResponseMetadata"]["HTTPStatusCode"] < 500


def test_no_signature_no_answer(region):
    done = region.aws("ecs", "list-clusters", "--no-sign-request", check=False)
    assert done.returncode != 0 and "MissingAuthenticationToken" in done.stderr


def test_what_is_absent_is_refused_in_the_words_of_aws(region):
    done = region.aws("ecs", "list-tasks", "--cluster", "nowhere", check=False)
    assert done.returncode in (254, 255)
    assert "(ClusterNotFoundException) when calling the ListTasks operation: Cluster not found." in done.stderr
    found = region.aws("ecs", "describe-tasks", "--cluster", region.cluster, "--tasks", "0" * 32)
    assert found["tasks"] == [] and found["failures"][0]["reason"] == "MISSING"
