"""docs/kubeflow.md, as its reader would follow it: every block that needs no cluster is run, in order, in one shell.

Submitting and storing go to an API server and an object store on loopback.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.kfp_server import running_server
from tests.fakes.s3 import Bucket

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "kubeflow.md").read_text()
COMMANDS = "\n".join(re.findall(r"^```sh\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What of a checkout the page uses."""
    for name in ("deploy", "examples/sample_account"):
        shutil.copytree(ROOT / name, tmp_path / "checkout" / name, ignore=shutil.ignore_patterns("*.env"))
    return tmp_path / "checkout"


@pytest.mark.timeout(900)
def test_the_commands_of_the_page_work_in_their_order(checkout: Path, s3: Bucket) -> None:
    s3.server.client().make_bucket("mlpipeline")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KF_PIPELINES", "QUIPMILL_KFP"))}
    environment |= s3.environment | {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(checkout),
        "OMP_NUM_THREADS": "1",
    }
    with running_server() as server:
        command = ["bash", "-eux", "-o", "pipefail", "-c", COMMANDS]
        environment["KF_PIPELINES_ENDPOINT"] = server.endpoint
        done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, timeout=800, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        started = list(server.stored["runs"].values())
        (schedule,) = server.stored["recurringruns"].values()
    assert (checkout / "build/try/evaluate/report.html").is_file() and (checkout / "deploy/kubeflow/secrets/store.env").is_file()
    assert "registry.example.com/ada/quipmill-core" in (checkout / "build/registry/posts-cpu.yaml").read_text()
    specs = [run["pipeline_spec"].get("pipeline_spec", run["pipeline_spec"]) for run in started]
    assert [spec["pipelineInfo"]["name"] for spec in specs] == ["posts-cpu", "posts-cpu", "sample-cpu", "posts"]
    first, second = (run["runtime_config"]["parameters"] for run in started[:2])
    assert first == second == {"origins": ["x_archive:s3://mlpipeline/ada.zip"], "base_model": "tiny", "steps": 600, "seed": "1"}
    assert (schedule["status"], schedule["no_catchup"], int(schedule["max_concurrency"])) == ("DISABLED", True, 1)
    assert any(request.startswith("PUT /mlpipeline/ada.zip") for request in s3.server.requests)
