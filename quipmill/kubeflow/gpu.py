"""GPU settings of one task, in one place: accelerator, node selector, toleration, shared memory.

What a pod needs to land on a GPU differs by cluster; a preset says it:

    `gke`           Google Kubernetes Engine. Nodes carry `cloud.google.com/gke-accelerator`; `product` is one of Google's
                    names, `nvidia-tesla-t4` (default), `nvidia-l4`, `nvidia-tesla-a100`. Autopilot and node auto-provisioning
                    read the same label.
    `gpu-operator`  NVIDIA's GPU operator, or GPU feature discovery alone. Nodes carry `nvidia.com/gpu.present` and
                    `nvidia.com/gpu.product`; `product` is a value of the latter, `Tesla-T4`, `NVIDIA-A100-SXM4-80GB`.
    `generic`       Only the device plugin: the scheduler finds the node by the resource alone. Give `node_selector` if some
                    GPU nodes must not be used.

All values are constants of the compiled pipeline. Run parameters would not do: node selectors and counts do not reach tasks
inside conditions and loops, and a count given as a number requests no GPU at all, without an error.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from quipmill.errors import UsageError

if TYPE_CHECKING:
    from kfp.dsl import PipelineTask

RESOURCE: Final = "nvidia.com/gpu"
"""The Kubernetes resource; KFP writes the accelerator type verbatim into the pod's limits."""

PRESETS: Final = ("gke", "gpu-operator", "generic")

_GKE_LABEL: Final = "cloud.google.com/gke-accelerator"
_TAINT: Final = MappingProxyType({"key": RESOURCE, "operator": "Exists", "effect": "NoSchedule"})


def use_gpu(
    task: "PipelineTask",
    count: str = "1",
    preset: str = "gke",
    product: str | None = None,
    node_selector: Mapping[str, str] | None = None,
    tolerations: Sequence[Mapping[str, str]] | None = None,
    shm: str = "2Gi",
) -> "PipelineTask":
    """Asks for GPUs on one task, and returns the task.

    Args:
        task: the task that uses the GPU.
        count: GPUs per pod, as text.
        preset: `gke`, `gpu-operator` or `generic`; see the module.
        product: the GPU model in the preset's own words; None takes the preset's default.
        node_selector: labels that replace those of the preset.
        tolerations: Kubernetes tolerations (`key operator value effect`) that replace the usual one for `nvidia.com/gpu`.
        shm: size of /dev/shm, since a pod's 64 MiB are too little for PyTorch's loaders; empty leaves it alone.

    Raises:
        UsageError: an unknown preset, a count that is no whole number, or a product where the preset has no label for it.
    """
    from kfp import kubernetes

    if not (isinstance(count, str) and count.isdecimal() and int(count) > 0):
        raise UsageError(f"GPU count must be a whole number as text, for example '1', found {count!r}")
    labels = dict(node_selector) if node_selector is not None else _labels(preset, product)
    task.set_accelerator_type(RESOURCE).set_accelerator_limit(count)
    for key, value in labels.items():
        kubernetes.add_node_selector(task, key, value)
    for toleration in [_TAINT] if tolerations is None else tolerations:
        kubernetes.add_toleration(task, **toleration)
    if shm:
        kubernetes.empty_dir_mount(task, "shm", "/dev/shm", medium="Memory", size_limit=shm)
    return task


def check_preset(preset: str) -> None:
    """Raises UsageError for a preset that does not exist."""
    if preset not in PRESETS:
        raise UsageError(f"no GPU preset {preset!r}. Choose one of: {', '.join(PRESETS)}")


def _labels(preset: str, product: str | None) -> dict[str, str]:
    check_preset(preset)
    if preset == "gke":
        return {_GKE_LABEL: product or "nvidia-tesla-t4"}
    if preset == "gpu-operator":
        return {"nvidia.com/gpu.product": product} if product else {"nvidia.com/gpu.present": "true"}
    if product:
        raise UsageError("preset generic knows no label for a GPU product. Give node_selector={'<label>': '<value>'} instead")
    return {}
