"""docs/components and components/metadata say what the compiled YAML says, and the metadata has kubeflow's schema."""

import re
import runpy
from datetime import datetime
from pathlib import Path

import pytest
import yaml

from quipmill.kubeflow import pipelines

ROOT = Path(__file__).parents[2]
GENERATED: dict[Path, str] = runpy.run_path(str(ROOT / "docs" / "make_components.py"))["pages"]()
METADATA = sorted(ROOT.glob("components/metadata/*.yaml"))
VERSION = re.compile(r"(>=|<=|==)?\d+\.\d+\.\d+")


def test_no_page_is_stale() -> None:
    stale = [str(path.relative_to(ROOT)) for path, text in GENERATED.items() if not path.exists() or path.read_text() != text]
    assert not stale, f"{', '.join(stale)} differ from the compiled YAML. Run: make docs"


def test_nothing_is_left_of_components_that_are_gone() -> None:
    assert {*ROOT.glob("docs/components/*.md"), *METADATA} == set(GENERATED)


def test_a_page_names_every_input_and_output_with_type_default_and_meaning() -> None:
    for name, component in pipelines.components().items():
        page = (ROOT / "docs" / "components" / f"{name}.md").read_text()
        spec = component.component_spec
        for key in (*(spec.inputs or {}), *(spec.outputs or {})):
            (row,) = re.findall(rf"^\| `{key}` \| (.*) \|$", page, re.MULTILINE)
            assert all(cell.strip() for cell in row.split(" | ")), f"{name}: {key}: {row}"
    finetune = (ROOT / "docs" / "components" / "finetune.md").read_text()
    assert "| `steps` | int | `1000` | Optimizer steps in all" in finetune
    assert "1 x `nvidia.com/gpu`, `cloud.google.com/gke-accelerator=nvidia-tesla-t4`" in finetune


@pytest.mark.parametrize("path", METADATA, ids=lambda path: path.stem)
def test_metadata_has_the_schema_of_kubeflow(path: Path) -> None:
    found = yaml.safe_load(path.read_text())
    optional = {"tags", "ci", "links"}
    assert [field for field in found if field not in optional] == ["name", "stability", "dependencies", "lastVerified"]
    assert found["name"] == path.stem and found["stability"] in ("experimental", "alpha", "beta", "stable")
    assert isinstance(found["lastVerified"], datetime)
    assert set(found["dependencies"]) <= {"kubeflow", "external_services"}
    assert "Pipelines" in [one["name"] for one in found["dependencies"]["kubeflow"]]
    for one in (one for several in found["dependencies"].values() for one in several):
        assert set(one) == {"name", "version"} and VERSION.fullmatch(one["version"])
    assert found["tags"] and all(isinstance(tag, str) for tag in found["tags"])
