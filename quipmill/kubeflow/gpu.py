"""GPU settings of one task, in one place: accelerator, node selector, toleration, shared memory.

    from quipmill.kubeflow import use_gpu

    use_gpu(task)                                                         # one T4 on Google Kubernetes Engine
    use_gpu(task, count="2", preset="gke", product="nvidia-l4")
    use_gpu(task, preset="gpu-operator", product="NVIDIA-A100-SXM4-80GB")
    use_gpu(task, preset="generic", node_selector={"pool": "gpu"}, tolerations=[{"key": "team", "value": "ml"}])

What a pod needs to land on a GPU differs by cluster; a preset says it:

    `gke`           Google Kubernetes Engine. Nodes carry `cloud.google.com/gke-accelerator`; `product` is one of Google's
                    names, `nvidia-tesla-t4` (default), `nvidia-l4`, `nvidia-tesla-a100`. Autopilot and node auto-provisioning
                    read the same label.
    `gpu-operator`  NVIDIA's GPU operator, or GPU feature discovery alone. Nodes carry `nvidia.com/gpu.present` and
                    `nvidia.com/gpu.product`; `product` is a value of the latter, `Tesla-T4`, `NVIDIA-A100-SXM4-80GB`.
    `generic`       Only the device plugin: the scheduler finds the node by the resource alone. Give `node_selector` if some
                    GPU nodes must not be used.

Give constants where you can: every server understands them. What Kubeflow Pipelines 2.17 does with a run parameter (each tried):

    `count`          A text parameter at the root of a pipeline works. In a condition, loop or exit handler it does not arrive,
                     unless the task takes the same parameter as an input too. A number parameter arrives as no GPU at all,
                     without an error. `use_gpu` refuses what would not arrive.
    `node_selector`  A dict parameter works everywhere, also in loops and conditions.
    `tolerations`    A list parameter works everywhere.

The driver pods that Kubeflow Pipelines starts beside each step tolerate no taints: a cluster needs a node without any.
`docs/kubeflow.md` has a table of what goes wrong.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from quipmill.errors import UsageError

if TYPE_CHECKING:
    from kfp.dsl import PipelineTask

RESOURCE: Final = "nvidia.com/gpu"
"""The Kubernetes resource; KFP writes the accelerator type verbatim into the pod's limits."""

PRESETS: Final = ("gke", "gpu-operator", "generic")

_GKE_LABEL: Final = "cloud.google.com/gke-accelerator"
_TAINT: Final = MappingProxyType({"operator": "Exists", "effect": "NoSchedule"})
_TOLERATION: Final = ("key", "operator", "value", "effect", "toleration_seconds")

_PART: Final = r"[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?"
_KEY: Final = re.compile(rf"([a-z0-9]([a-z0-9.-]{{0,251}}[a-z0-9])?/)?{_PART}")
_VALUE: Final = re.compile(rf"({_PART})?")
_QUANTITY: Final = re.compile(r"[1-9][0-9]*(Ki|Mi|Gi|Ti|k|M|G|T)?")


def use_gpu(
    task: "PipelineTask",
    count: Any = "1",  # text, a number, or a parameter of the pipeline, whose class is kfp's
    preset: str = "gke",
    product: str | None = None,
    node_selector: Any = None,  # a mapping, or a parameter
    tolerations: Any = None,  # a sequence of mappings, or a parameter
    shm: str = "2Gi",
    resource: str = RESOURCE,
) -> "PipelineTask":
    """Asks for GPUs on one task, and returns the task.

    Args:
        task: the task that uses the GPU; not one that has an accelerator or a node selector already.
        count: GPUs per pod, as text or a number; or a text parameter of the pipeline, see the module.
        preset: `gke`, `gpu-operator` or `generic`; see the module.
        product: the GPU model in the preset's own words; None takes the preset's default.
        node_selector: labels that replace those of the preset, or a dict parameter of the pipeline.
        tolerations: Kubernetes tolerations (`key operator value effect toleration_seconds`) that replace the usual one for the
            resource, or a list parameter of the pipeline.
        shm: size of /dev/shm, since a pod's 64 MiB are too little for PyTorch's loaders; empty leaves it alone. What is written
            there counts as the pod's memory.
        resource: what the device plugin offers: `nvidia.com/gpu`, `nvidia.com/mig-1g.5gb`, `amd.com/gpu`. Kubernetes schedules by
            names with a `/` only; `NVIDIA_TESLA_T4` is a word of Vertex AI.

    Raises:
        UsageError: a setting that Kubernetes or Kubeflow Pipelines would refuse, or leave out without saying so.
    """
    if getattr(task, "container_spec", None) is None:
        raise UsageError(f"{task.name} runs no container of its own. Call use_gpu on the step inside it that needs the GPU")
    _check_unset(task)
    if "/" not in resource or not _KEY.fullmatch(resource):
        raise UsageError(
            f"no accelerator {resource!r}: Kubernetes wants the name of a resource with a '/', for example {RESOURCE}"
        )
    if shm and not _QUANTITY.fullmatch(shm):
        raise UsageError(f"no size of /dev/shm: {shm!r}. Write 2Gi, 512Mi, or nothing to leave it alone")
    count = _checked_count(task, count)
    labels = _checked_labels(preset, product, node_selector)
    tolerated = _checked_tolerations(tolerations, resource)
    task.set_accelerator_type(resource).set_accelerator_limit(count)
    _set(task, labels, tolerated, shm)
    return task


def check_preset(preset: str) -> None:
    """Raises UsageError for a preset that does not exist."""
    if preset not in PRESETS:
        raise UsageError(f"no GPU preset {preset!r}. Choose one of: {', '.join(PRESETS)}")


def _set(task: "PipelineTask", labels: Any, tolerations: Any, shm: str) -> None:
    """Writes checked settings: of a node selector either labels or JSON, since the driver would drop the labels beside JSON."""
    from kfp import kubernetes

    if isinstance(labels, Mapping):
        for key, value in labels.items():
            kubernetes.add_node_selector(task, key, value)
    else:
        kubernetes.add_node_selector_json(task, labels)
    if isinstance(tolerations, Sequence):
        for toleration in tolerations:
            kubernetes.add_toleration(task, **toleration)
    else:
        kubernetes.add_toleration_json(task, tolerations)
    if shm:
        kubernetes.empty_dir_mount(task, "shm", "/dev/shm", medium="Memory", size_limit=shm)


def _check_unset(task: "PipelineTask") -> None:
    """Two node selectors are worse than one: of labels and JSON the driver drops the labels."""
    resources = task.container_spec.resources
    if resources and resources.accelerator_type:
        raise UsageError(f"{task.name} has an accelerator already. Call use_gpu once, and set_accelerator_type not at all")
    if task.platform_config.get("kubernetes", {}).get("nodeSelector"):
        raise UsageError(f"{task.name} has a node selector already. Give all labels to use_gpu(..., node_selector={{...}})")


def _checked_count(task: "PipelineTask", count: Any) -> Any:
    from kfp.dsl import pipeline_channel

    if isinstance(count, pipeline_channel.PipelineChannel):
        _check_parameter(task, count)
        return count
    text = "" if isinstance(count, bool) else str(count)
    if not (text.isdecimal() and int(text) > 0):
        raise UsageError(f"GPU count must be a whole number from 1, for example '1', found {count!r}")
    return str(int(text))


def _check_parameter(task: "PipelineTask", count: Any) -> None:
    """A count that a run sets arrives as text only, and only where the task can see it."""
    name = count.full_name
    if count.channel_type not in ("String", "STRING", str):
        raise UsageError(f"GPU count {name!r} is no text, and would request no GPU at all. Declare it as {count.name}: str = '1'")
    group = task.parent_task_group
    kind = str(getattr(group.group_type, "value", group.group_type)) if group else "pipeline"
    if kind != "pipeline" and all(channel.full_name != name for channel in task.channel_inputs):
        raise UsageError(
            f"GPU count {name!r} does not reach a task in a {kind}. Give a constant, put the task into a small pipeline "
            "of its own, or let the component take the same parameter as an input"
        )


def _checked_labels(preset: str, product: str | None, node_selector: Any) -> Any:
    """The labels, or the parameter that a run gives them by."""
    check_preset(preset)
    if node_selector is None:
        labels: Any = _labels(preset, product)
    elif product:
        raise UsageError("product and node_selector are two ways to say one thing. Give one of them")
    elif not isinstance(node_selector, Mapping):
        return _parameter(node_selector, "node_selector", "dict")
    else:
        labels = dict(node_selector)
    for key, value in labels.items():
        if not (isinstance(key, str) and _KEY.fullmatch(key) and isinstance(value, str) and _VALUE.fullmatch(value)):
            raise UsageError(
                f"no node label: {key!r}: {value!r}. Copy it from `kubectl get nodes --show-labels`, the value as text "
                "without blanks"
            )
    return labels


def _labels(preset: str, product: str | None) -> dict[str, str]:
    if preset == "gke":
        if product and product != product.lower():
            raise UsageError(f"GKE's names are lower case, for example nvidia-tesla-t4, found {product!r}")
        return {_GKE_LABEL: product or "nvidia-tesla-t4"}
    if preset == "gpu-operator":
        return {"nvidia.com/gpu.product": product} if product else {"nvidia.com/gpu.present": "true"}
    if product:
        raise UsageError("preset generic knows no label for a GPU product. Give node_selector={'<label>': '<value>'} instead")
    return {}


def _checked_tolerations(tolerations: Any, resource: str) -> Any:
    """A list of tolerations, or the parameter that a run gives them by."""
    if tolerations is None:
        return [{"key": resource, **_TAINT}]
    if isinstance(tolerations, Mapping | str) or not isinstance(tolerations, Sequence):
        return _parameter(tolerations, "tolerations", "list")
    for toleration in tolerations:
        wrong = [key for key in toleration if key not in _TOLERATION] if isinstance(toleration, Mapping) else [toleration]
        if wrong:
            raise UsageError(f"no toleration: {wrong[0]!r} is unknown. It may have: {', '.join(_TOLERATION)}")
        if toleration.get("operator") == "Exists" and toleration.get("value"):
            raise UsageError(f"toleration for {toleration.get('key')!r}: operator Exists takes no value. Leave one out")
    return list(tolerations)


def _parameter(value: Any, name: str, kind: str) -> Any:
    """A parameter of the pipeline, or a task's output, of the right type."""
    from kfp.dsl import pipeline_channel

    wanted = {"dict": ("Dict", "STRUCT"), "list": ("List", "LIST")}[kind]
    if not isinstance(value, pipeline_channel.PipelineChannel):
        raise UsageError(f"{name} must be a {kind}, or a {kind} parameter of the pipeline, found {type(value).__name__}")
    if value.channel_type not in wanted:
        raise UsageError(f"{name} is the parameter {value.full_name!r}, which is no {kind}. Declare it as {value.name}: {kind}")
    return value
