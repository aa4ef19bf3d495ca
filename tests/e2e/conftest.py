"""What every end-to-end test stands on: one region with two container instances, over a data directory of its own, and the
clients that people use (the aws CLI, boto3, the docker CLI, curl)."""

import shutil

import pytest

import region as regions
import terraform
import vpc
from balancer import Bed


def pytest_configure():
    if not regions.binary().exists():
        pytest.exit(f"there is no {regions.binary()}: run scripts/test e2e, or set ROADSTEAD", 4)


def pytest_report_header():
    return f"binary: {regions.binary()}"


@pytest.fixture(scope="session")
def data_root(tmp_path_factory):
    return tmp_path_factory.mktemp("roadstead")


@pytest.fixture(scope="session")
def region(data_root):
    """The region that most tests share. Every test cleans up after itself."""
    why_not = regions.no_docker()
    if why_not:
        pytest.skip(why_not)
    r = regions.Region(data_root / "region", cluster=regions.CLUSTER)
    r.up("--instances", "2", "--vpc-cidr", regions.free_range())
    try:
        r.wait_for_instances(2)
        yield r
    finally:
        r.down()
        left = regions.containers(cluster=regions.CLUSTER, running_only=False)
        assert not left, f"down left containers behind: {left}"


@pytest.fixture(scope="module")
def bare(data_root, request):
    """A region without instances of its own, one for each file of tests; `found` is what the host had before."""
    found = vpc.host()
    r = regions.Region(data_root / request.module.__name__.removeprefix("test_"), cluster="unused")
    r.up("--instances", "0", "--vpc-cidr", regions.free_range())
    r.found = found
    try:
        yield r
    finally:
        if r.data_dir.exists():
            r.roadstead("down", "--purge", seconds=180)


@pytest.fixture(scope="module")
def ground(request):
    """What makes VPCs and instances in such a region."""
    why_not = regions.no_docker() or regions.import_busybox()
    if why_not:
        pytest.skip(why_not)
    return vpc.Ground(request.getfixturevalue("bare"))


@pytest.fixture(scope="module")
def shore(request):
    """A region whose instances are only those that Terraform makes."""
    why_not = regions.no_docker() or terraform.unavailable()
    if why_not:
        pytest.skip(why_not)
    return request.getfixturevalue("bare")


@pytest.fixture
def ecs(region):
    return region.client("ecs")


@pytest.fixture
def elb(region):
    return region.client("elbv2")


@pytest.fixture
def bed(region):
    """Makes services behind balancers, and takes away what it made."""
    b = Bed(region)
    yield b
    b.close()


@pytest.fixture(scope="session")
def busybox(region):
    """An image with a shell, made without a registry."""
    why_not = regions.import_busybox()
    if why_not:
        pytest.skip(why_not)
    return regions.BUSYBOX_IMAGE


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """The last lines of the region's own logs stand beside a failure."""
    outcome = yield
    report = outcome.get_result()
    if report.failed and "region" in getattr(item, "fixturenames", ()):
        r = item.funcargs.get("region")
        if r is not None:
            report.sections.append(("region", r.state_for_a_failure()))


def pytest_sessionfinish(session):
    root = getattr(session.config, "_tmp_path_factory", None)
    if root is not None and not session.testsfailed:
        for directory in root.getbasetemp().glob("roadstead*"):
            shutil.rmtree(directory, ignore_errors=True)
