"""The manifests under deploy/ fit the service: its settings, its routes, its version."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from quipmill import __version__
from quipmill.service.settings import Settings

DEPLOY = Path(__file__).parents[2] / "deploy"
FILES = sorted(path for path in DEPLOY.rglob("*") if path.suffix in (".yaml", ".md") or path.name == ".env.example")
NOT_SETTINGS = {"QUIPMILL_REGISTRY", "QUIPMILL_PORT"}
KNOWN = {f"QUIPMILL_{name.upper()}" for name in Settings.model_fields} | NOT_SETTINGS


def documents(path: Path) -> list[Any]:
    return [document for document in yaml.safe_load_all(path.read_text()) if document]


def containers(value: Any) -> Iterator[dict[str, Any]]:
    """Every container of a manifest, wherever it stands."""
    if isinstance(value, dict):
        if "image" in value:
            yield value
        for inner in value.values():
            yield from containers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from containers(inner)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DEPLOY)))
def test_every_variable_is_a_setting(path: Path) -> None:
    named = set(re.findall(r"QUIPMILL_[A-Z_]+[A-Z]", path.read_text()))
    assert {name for name in named if not name.startswith("QUIPMILL_ACCOUNT")} <= KNOWN


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.suffix == ".yaml"], ids=lambda path: str(path.relative_to(DEPLOY))
)
def test_every_image_of_ours_is_this_version(path: Path) -> None:
    for container in (found for document in documents(path) for found in containers(document)):
        name = container["image"]
        assert ":" in name.rpartition("/")[2] and not name.endswith(":latest")
        if "quipmill-" in name:
            assert name.endswith(f":{__version__}")


def test_pods_are_locked_down_and_probed() -> None:
    (deployment,) = documents(DEPLOY / "service/base/deployment.yaml")
    pod = deployment["spec"]["template"]["spec"]
    assert pod["securityContext"]["runAsNonRoot"] and not pod["automountServiceAccountToken"]
    for container in (*pod["initContainers"], *pod["containers"]):
        assert container["securityContext"] == {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        }
    (service,) = pod["containers"]
    assert service["livenessProbe"]["httpGet"]["path"] == "/healthz" and service["readinessProbe"]["httpGet"]["path"] == "/readyz"


def test_no_manifest_holds_a_secret() -> None:
    for path in FILES:
        assert not re.search(r"(?i)(token|password|secret)\s*[=:]\s*[0-9a-f]{16,}", path.read_text()), path


def test_the_example_of_settings_starts_no_service_by_itself() -> None:
    lines = (DEPLOY / ".env.example").read_text().splitlines()
    assert "QUIPMILL_SERVICE_TOKEN=" in lines and "POSTGRES_PASSWORD=" in lines
