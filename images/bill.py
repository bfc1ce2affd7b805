"""Prints the bill of materials of the environment that runs it, as CycloneDX 1.5 JSON: every package, its version and licence."""

import json
import re
from importlib import metadata


def component(package: metadata.Distribution) -> dict[str, object]:
    """One installed package."""
    facts = package.metadata
    name = re.sub(r"[-_.]+", "-", facts["Name"]).lower()
    found: dict[str, object] = {
        "type": "library",
        "name": facts["Name"],
        "version": package.version,
        "purl": f"pkg:pypi/{name}@{package.version}",
    }
    if expression := facts.get("License-Expression"):
        found["licenses"] = [{"expression": expression}]
    elif names := [line.rpartition(" :: ")[2] for line in facts.get_all("Classifier") or [] if line.startswith("License ::")]:
        found["licenses"] = [{"license": {"name": licence}} for licence in names]
    return found


if __name__ == "__main__":
    packages = sorted(metadata.distributions(), key=lambda package: package.metadata["Name"].lower())
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": [component(p) for p in packages]}
    print(json.dumps(bill, indent=1))
