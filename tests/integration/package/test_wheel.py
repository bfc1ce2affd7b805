"""The built wheel in an empty environment: what a user of `pip install quipmill` gets."""

import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", out, ROOT], check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory) -> Path:
    env = tmp_path_factory.mktemp("env")
    subprocess.run([sys.executable, "-m", "venv", env], check=True)
    constraints = ROOT / "images" / "constraints" / "cpu.txt"
    subprocess.run([env / "bin/pip", "install", "--quiet", "--constraint", constraints, wheel], check=True)
    return env / "bin/python"


def test_the_wheel_holds_what_the_readme_promises(wheel) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "components/scrape.py",
        "components/images.py",
        "examples/iris/pipeline.py",
        "pipeline.py",
        "py.typed",
        "kubeflow/yaml/posts.yaml",
    ):
        assert f"quipmill/{name}" in names
    shipped = {p.relative_to(ROOT).as_posix() for p in (ROOT / "quipmill/kubeflow/yaml").rglob("*.yaml")}
    assert shipped and shipped <= names
    assert not [n for n in names if n.startswith(("tests/", "components/", "examples/"))]


NOTEBOOK = """
    from kfp import compiler, dsl, local
    from quipmill.components import finetune, sample, scrape, split

    @dsl.pipeline(name="three-steps")
    def three_steps(path: str, archive: str):
        posts = scrape(origins=[path], archive_uri=archive)
        model = finetune(train=posts.outputs["posts"], valid=posts.outputs["posts"], engine="markov")
        sample(model=model.outputs["model"], n=5, seed="1")

    if __name__ == "__main__":
        import sys
        compiler.Compiler().compile(three_steps, "three.yaml")
        assert not {"torch", "tensorflow"} & set(sys.modules)
        local.init(local.SubprocessRunner(use_venv=False), pipeline_root="out", raise_on_error=True)
        three_steps(path="files:posts.txt", archive=f"{sys.argv[1]}/archive")
"""


def test_components_compose_without_any_framework(python, tmp_path) -> None:
    (tmp_path / "posts.txt").write_text("".join(f"post number {i} says hello to the harbour\n" for i in range(300)))
    (tmp_path / "notebook.py").write_text(textwrap.dedent(NOTEBOOK))
    path = f"{python.parent}:/usr/bin:/bin"
    done = subprocess.run(
        [python, "notebook.py", tmp_path], cwd=tmp_path, capture_output=True, text=True, env={"PATH": path, "HOME": str(tmp_path)}
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    (samples,) = tmp_path.glob("out/*/sample/samples")
    assert len(samples.read_text().splitlines()) == 5


def test_the_command_line_works_there(python) -> None:
    assert subprocess.run([python, "-m", "quipmill", "--help"], capture_output=True).returncode == 0
