"""Terraform with its real AWS provider, against a region under test."""

import glob
import json
import os
import pathlib
import shutil
import subprocess
import time

from region import ROOT, run

PROVIDER = "registry.terraform.io/hashicorp/aws"
CONFIGURATIONS = ROOT / "tests/terraform"


def mirror():
    """The directory of providers that holds the AWS provider, or None. $TF_PLUGIN_MIRROR comes first."""
    given = os.environ.get("TF_PLUGIN_MIRROR")
    places = [given] if given else [
        str(pathlib.Path.home() / ".terraform.d/plugins"), "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins",
        *glob.glob("/opt/*")]
    return next((p for p in places if (pathlib.Path(p) / PROVIDER).is_dir()), None)


def unavailable():
    """Why Terraform cannot run here, or None."""
    if shutil.which("terraform") is None:
        return "needs Terraform: there is no terraform command"
    if mirror() is None:
        return f"needs a directory with Terraform's provider {PROVIDER}: name it in TF_PLUGIN_MIRROR"
    return None


class Terraform:
    """One configuration, copied to a directory of its own."""

    def __init__(self, configuration, directory, environment, **variables):
        self.directory = pathlib.Path(directory)
        shutil.copytree(CONFIGURATIONS / configuration, self.directory)
        settings = self.directory / "cli.tfrc"
        settings.write_text('provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' % mirror())
        self.environment = {**environment, "TF_CLI_CONFIG_FILE": str(settings), "TF_IN_AUTOMATION": "1", "CHECKPOINT_DISABLE": "1"}
        self.variables = variables
        self.seconds = {}
        self("init", "-input=false")

    def __call__(self, *arguments, check=True, seconds=420):
        command = ["terraform", f"-chdir={self.directory}", *arguments, "-no-color"]
        return run(*command, env=self.environment, check=check, seconds=seconds)

    def given(self):
        return [f"-var={name}={value}" for name, value in self.variables.items()]

    def apply(self, **variables):
        """Applies, with other variables if any are given, and notes how long that took."""
        self.variables.update(variables)
        return self.timed("apply", "apply", "-auto-approve", "-input=false", *self.given())

    def destroy(self):
        return self.timed("destroy", "destroy", "-auto-approve", "-input=false", *self.given())

    def timed(self, name, *arguments):
        began = time.monotonic()
        done = self(*arguments)
        self.seconds.setdefault(name, []).append(round(time.monotonic() - began, 1))
        return done

    def assert_clean_plan(self):
        """A second plan finds nothing to change."""
        plan = self("plan", "-detailed-exitcode", "-input=false", *self.given(), check=False)
        assert plan.returncode == 0, f"the plan is not clean (exit code {plan.returncode})\n{plan.stdout}{plan.stderr}"
        assert "No changes" in plan.stdout, plan.stdout

    def outputs(self):
        return {k: v["value"] for k, v in json.loads(self("output", "-json").stdout).items()}

    def left(self):
        """Addresses that the state still holds."""
        try:
            return self("state", "list").stdout.split()
        except (AssertionError, subprocess.SubprocessError):
            return []
