"""`make demo`, as the README tells a newcomer, in a folder of its own; installed packages are reused."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("engine", ["gpt2_torch", "gpt2_simple"])
def test_demo(engine) -> None:
    start = time.monotonic()
    done = subprocess.run(["make", "demo", f"ENGINE={engine}", "DEMO=build/demo-test"], cwd=ROOT, capture_output=True, text=True)
    seconds = time.monotonic() - start
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    demo = ROOT / "build" / "demo-test"
    metrics = json.loads((demo / "metrics.json").read_text())
    manifest = json.loads((demo / "model" / "manifest.json").read_text())
    assert manifest["engine"] == engine
    assert (demo / "report.html").stat().st_size > 10_000
    kept = [json.loads(line) for line in (demo / "samples.jsonl").read_text().splitlines()]
    kept = [sample["text"] for sample in kept if sample["keep"]]
    assert len(kept) >= 10
    assert (demo / "samples.txt").read_text().count("=" * 20) == len(kept)
    assert sum(text[:40] in done.stdout for text in kept) >= 10, "ten kept samples are printed"
    assert "build/demo-test/report.html" in done.stdout
    assert metrics["test_bits_per_byte"] < metrics["start_test_bits_per_byte"]
    if engine == "gpt2_torch":
        assert metrics["test_bits_per_byte"] < metrics["markov_test_bits_per_byte"]
    print(f"{engine}: {seconds:.0f} s, {metrics['test_bits_per_byte']:.3f} bits per byte")


def test_demo_needs_no_network() -> None:
    """The demo's run in a network namespace without any interface but loopback."""
    if os.geteuid() or not shutil.which("unshare"):
        pytest.skip("needs root and unshare")
    command = ["unshare", "--net", "make", "demo", "DEMO_STEPS=5", "DEMO=build/demo-test"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
