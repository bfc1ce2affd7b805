"""Writes docs/components/*.md and components/metadata/*.yaml from the compiled YAML that the wheel ships.

    quipmill compile -o quipmill/kubeflow/yaml && make docs

What a page says of inputs, outputs and image is what Kubeflow Pipelines reads in the component's YAML; resources, retries,
caching and secrets are those of the compiled pipelines. The metadata has the schema of kubeflow/pipelines-components.
"""

import sys
from collections import defaultdict
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

import yaml

from quipmill.kubeflow.compile import shipped

ROOT: Final = Path(__file__).parents[1]
GENERATED: Final = "<!-- made by `make docs` from the compiled YAML -->"

VERIFIED: Final = "2026-11-21T00:00:00Z"
"""When all components last ran in a pipeline of this version; set it with each release."""

TAGS: Final = {
    "scrape": ("data_processing", "social_media"),
    "script": ("data_processing", "text"),
    "clean": ("data_processing", "text"),
    "split": ("data_processing", "text"),
    "base_model": ("training", "gpt2"),
    "finetune": ("training", "gpt2", "gpu"),
    "sample": ("inference", "gpt2", "gpu"),
    "merge_samples": ("data_processing", "text"),
    "evaluate": ("evaluation", "text_generation"),
    "curate": ("deployment", "human_review"),
    "publish": ("deployment", "social_media"),
    "mark_trained": ("data_processing", "bookkeeping"),
}
"""In the order of the pipeline. The first is a category of kubeflow/pipelines-components, or near to one."""

SERVICES: Final = {"curate": "quipmill curation service", "publish": "quipmill curation service"}

TYPES: Final = {
    "STRING": "str",
    "NUMBER_INTEGER": "int",
    "NUMBER_DOUBLE": "float",
    "BOOLEAN": "bool",
    "LIST": "list",
    "STRUCT": "dict",
}

Spec = dict[str, Any]  # any: what a YAML file holds


def main() -> None:
    """Writes all files and prints their names."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))


def pages() -> dict[Path, str]:
    """Every generated file and what belongs in it."""
    specs = {name: read(compiled(name))[0] for name in TAGS}
    missing = {path.stem for path in shipped().glob("components/*.yaml")} - set(TAGS)
    if missing:
        raise SystemExit(f"docs/make_components.py: no tags for {', '.join(sorted(missing))}. Add them to TAGS")
    used = uses()
    files = {ROOT / f"docs/components/{name}.md": page(name, spec, used[name]) for name, spec in specs.items()}
    files[ROOT / "docs/components/README.md"] = index(specs)
    return files | {ROOT / f"components/metadata/{name}.yaml": metadata(name) for name in specs}


def compiled(name: str) -> Path:
    """The YAML of a component."""
    return shipped() / "components" / f"{name}.yaml"


def read(path: Path) -> tuple[Spec, Spec]:
    """The pipeline and the platform document of a compiled file."""
    spec, *rest = [document for document in yaml.safe_load_all(path.read_text(encoding="utf-8")) if document]
    return spec, rest[0]["platforms"]["kubernetes"]["deploymentSpec"]["executors"] if rest else {}


def page(name: str, spec: Spec, used: list[tuple[list[str], Spec]]) -> str:
    """One component's page."""
    component, container = parts(name, spec)
    inputs, outputs = component.get("inputDefinitions", {}), component.get("outputDefinitions", {})
    lines = [f"# {name}", "", GENERATED, "", *description(compiled(name)).splitlines(), ""]
    lines += ["```python", f"from quipmill.components import {name}", "```", "", f"Image: `{container['image']}`", ""]
    lines += ["## Inputs", "", "| name | type | default | |", "|---|---|---|---|"]
    lines += [f"| `{key}` | {kind(one)} | {default(one)} | {text(one)} |" for key, one in definitions(inputs)]
    lines += ["", "## Outputs", "", "| name | type | |", "|---|---|---|"]
    lines += [f"| `{key}` | {kind(one)} | {text(one)} |" for key, one in definitions(outputs)]
    if used:
        titles = ("pipelines", "image", "CPU", "memory, limit", "GPU", "retries", "cached", "secrets")
        lines += ["", "## In the pipelines", "", f"| {' | '.join(titles)} |", "|" + "---|" * len(titles)]
        lines += [row(names, settings) for names, settings in used]
    return "\n".join(lines) + "\n"


def index(specs: dict[str, Spec]) -> str:
    """The page that lists them all."""
    lines = ["# The components", "", GENERATED, "", "| component | | takes | gives |", "|---|---|---|---|"]
    for name, spec in specs.items():
        component, _ = parts(name, spec)
        takes, gives = (list(component.get(side, {}).get("artifacts", {})) for side in ("inputDefinitions", "outputDefinitions"))
        first = description(compiled(name)).splitlines()[0]
        lines.append(f"| [{name}]({name}.md) | {first} | {listed(takes)} | {listed(gives)} |")
    lines += [
        "",
        "How they make pipelines: [pipelines.md](../pipelines.md). Their YAML, for",
    ]
    lines += [
        "`kfp.components.load_component_from_file`, is in the wheel, `quipmill/kubeflow/yaml/components/`.",
        "Metadata in the schema of kubeflow/pipelines-components is in `components/metadata/`.",
    ]
    return "\n".join(lines) + "\n"


def metadata(name: str) -> str:
    """One component's metadata; the order of the fields is part of the schema."""
    lines = [
        "---",
        f"name: {name}",
        "stability: alpha",
        "dependencies:",
        "  kubeflow:",
        "    - name: Pipelines",
        '      version: ">=2.17.0"',
    ]
    if name in SERVICES:
        lines += ["  external_services:", f"    - name: {SERVICES[name]}", '      version: ">=0.1.0"']
    return "\n".join([*lines, "tags:", *(f"  - {tag}" for tag in TAGS[name]), f"lastVerified: {VERIFIED}"]) + "\n"


def uses() -> dict[str, list[tuple[list[str], Spec]]]:
    """Per component its settings in the pipelines, those pipelines together that have the same."""
    found: dict[str, list[tuple[list[str], Spec]]] = defaultdict(list)
    for path in sorted(shipped().glob("*.yaml"), key=lambda path: path.stem):
        spec, platform = read(path)
        dags = [spec["root"]["dag"], *(one["dag"] for one in spec["components"].values() if "dag" in one)]
        for key, task in (pair for dag in dags for pair in dag["tasks"].items()):
            name = key.replace("-", "_")
            if name in TAGS and path.stem.partition("_")[0] != "iris":
                settings = settings_of(
                    spec["deploymentSpec"]["executors"][f"exec-{key}"]["container"], platform.get(f"exec-{key}", {}), task
                )
                same = next((names for names, others in found[name] if others == settings), None)
                same.append(path.stem) if same else found[name].append(([path.stem], settings))
    return found


def settings_of(container: Spec, platform: Spec, task: Spec) -> Spec:
    """What a pipeline sets on one of its steps, as it stands in a row."""
    resources = container.get("resources", {})
    accelerator, labels = resources.get("accelerator", {}), platform.get("nodeSelector", {}).get("labels", {})
    gpu = f"{accelerator['resourceCount']} x `{accelerator['resourceType']}`" if accelerator else ""
    return {
        "image": container["image"].rpartition("/")[2].partition(":")[0],
        "cpu": resources.get("resourceCpuRequest", ""),
        "memory": ", ".join(resources[key] for key in ("resourceMemoryRequest", "resourceMemoryLimit") if key in resources),
        "gpu": ", ".join([gpu, *(f"`{key}={value}`" for key, value in labels.items())]) if gpu else "",
        "retries": task.get("retryPolicy", {}).get("maxRetryCount", 0),
        "cached": "yes" if task.get("cachingOptions", {}).get("enableCache") else "no",
        "secrets": listed([one["secretName"] for one in platform.get("secretAsEnv", [])]),
    }


def row(names: list[str], settings: Spec) -> str:
    """One row of the table of pipelines."""
    return f"| {listed(names)} | `{settings['image']}` | " + " | ".join(str(settings[key]) for key in list(settings)[1:]) + " |"


def parts(name: str, spec: Spec) -> tuple[Spec, Spec]:
    """The component and its container."""
    key = name.replace("_", "-")
    return spec["components"][f"comp-{key}"], spec["deploymentSpec"]["executors"][f"exec-{key}"]["container"]


def definitions(side: Spec) -> list[tuple[str, Spec]]:
    """Inputs or outputs by name, artifacts first."""
    return [*side.get("artifacts", {}).items(), *side.get("parameters", {}).items()]


def description(path: Path) -> str:
    """The component's description, which kfp writes into the comment at the top of the file and nowhere else."""
    lines = path.read_text(encoding="utf-8").partition("# Description: ")[2].splitlines()
    more = takewhile(lambda line: line.startswith("#  ") and line.strip("# "), lines[1:])
    return "\n".join([lines[0], *(line.strip("# ") for line in more if not line.startswith("# Inputs"))])


def kind(definition: Spec) -> str:
    """Type of an input or output, as Python has it."""
    if "parameterType" in definition:
        return TYPES[definition["parameterType"]]
    return str(definition["artifactType"]["schemaTitle"]).removeprefix("system.")


def default(definition: Spec) -> str:
    """Default of an input; whole numbers are floats in the YAML."""
    if "defaultValue" not in definition:
        return "none" if definition.get("isOptional") else "*required*"
    value = definition["defaultValue"]
    return f"`{int(value) if definition.get('parameterType') == 'NUMBER_INTEGER' else value!r}`"


def text(definition: Spec) -> str:
    """Description of an input or output, for a cell of a table."""
    return " ".join(definition.get("description", "").split()).replace("|", "\\|")


def listed(names: list[str]) -> str:
    """Names in a row, each once."""
    return ", ".join(f"`{name}`" for name in dict.fromkeys(names))


if __name__ == "__main__":
    sys.exit(main())
