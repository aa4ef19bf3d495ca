"""The README's own commands, as they stand there."""

import os
import pathlib
import re
import socket
import sys

import pytest

import region as regions


def steps():
    """The shell commands of the section about the aws CLI, the first block."""
    text = (regions.ROOT / "README.md").read_text()
    section = text.split("## With the aws CLI, step by step", 1)[1]
    return re.search(r"```sh\n(.*?)```", section, re.DOTALL).group(1)


def test_the_readme_step_by_step(data_root):
    why_not = regions.no_docker()
    if why_not:
        pytest.skip(why_not)
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            s.bind(("127.0.0.1", 80))
        except OSError as e:
            pytest.skip(f"port 80 of 127.0.0.1: {e}")
    region = regions.Region(data_root / "readme")
    script = steps()
    started = "roadstead up --detach"
    assert script.count(started) == 1
    # Where somebody's own region would be in the way: another port and another range.
    script = script.replace(started, f"{started} --listen 127.0.0.1:{region.port} --vpc-cidr {regions.free_range()}")
    tools = f"{regions.binary().parent}:{pathlib.Path(sys.executable).parent}"
    env = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    env |= {"PATH": f"{tools}:{env['PATH']}", "ROADSTEAD_DATA_DIR": str(region.data_dir), "AWS_PAGER": ""}
    work = data_root / "readme-work"
    work.mkdir()
    try:
        done = regions.run("bash", "-euo", "pipefail", "-c", f"cd {work}\n{script}", env=env, seconds=240)
        answers = set(re.findall(r"hello from container \w+", done.stdout))
        assert len(answers) == 4, done.stdout
        assert "service web " in done.stdout and "running 4/4" in done.stdout
    finally:
        region.down()
