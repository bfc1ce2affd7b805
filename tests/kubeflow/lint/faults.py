"""Seeded faults: one or more per code, as a pipeline that compiles or as a change to the YAML of one that is right."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, List  # noqa: UP035 - kfp wants List of artifacts

from kfp import dsl, kubernetes
from kfp.dsl import Dataset

from tests.kubeflow.lint.parts import count, make, read, read_all, say, shell, step, total

Yaml = dict[str, Any]
GPU = "nvidia.com/gpu"


@dataclass(frozen=True)
class Fault:
    """What is found, where, and the pipeline that has it; `change` is done to its two documents."""

    code: str
    place: str
    pipeline: Any
    change: Callable[[Yaml, Yaml], None] = lambda spec, platform: None


@dsl.pipeline
def right(texts: list, n: int = 1, secret: str = "quipmill"):
    """Has something of everything, and no fault."""
    made = make(text="a")
    with dsl.ParallelFor(texts) as text:
        task = say(text=text)
        kubernetes.use_secret_as_env(task, secret_name=secret, secret_key_to_env={"key": "KEY"})
    with dsl.If(n > 1):
        read(data=made.outputs["data"])
    with dsl.ParallelFor([{"a": "x"}, {"a": "y"}]) as item:
        shell(text=item.a)
    gpu = count(n=n).set_accelerator_type(GPU).set_accelerator_limit("1")
    kubernetes.add_node_selector(gpu, "gpu", "yes")


def at(document: Yaml, path: str) -> Any:
    """The value at `components comp-say dag`."""
    for key in path.split():
        document = document[int(key) if isinstance(document, list) else key]
    return document


def put(path: str, value: Any) -> Callable[[Yaml, Yaml], None]:
    """Sets a value in the pipeline document; None removes it."""

    def change(spec: Yaml, platform: Yaml) -> None:
        *parents, last = path.split()
        parent = at(spec, " ".join(parents)) if parents else spec
        if value is None:
            del parent[last]
        else:
            parent[last] = copy.deepcopy(value)

    return change


def changed(code: str, place: str, path: str, value: Any) -> Fault:
    return Fault(code, place, right, put(path, value))


def platform_of(values: Yaml, label: str = "exec-count") -> Callable[[Yaml, Yaml], None]:
    return lambda spec, platform: at(platform, "platforms kubernetes deploymentSpec executors")[label].update(
        copy.deepcopy(values)
    )


TASKS = "root dag tasks"
LOOP = "components comp-for-loop-1 dag tasks"
COUNT = "deploymentSpec executors exec-count container"
SAY = "deploymentSpec executors exec-say container"
OUTPUT = {"taskOutputArtifact": {"producerTask": "make", "outputArtifactKey": "data"}}


@dsl.pipeline
def unused_item(texts: List[str]):  # noqa: UP006
    with dsl.If(say(text="a").output == "a"):
        with dsl.ParallelFor(texts):
            say(text="x")


@dsl.pipeline
def resources_in_a_loop(gpus: str = "1"):
    with dsl.ParallelFor([1, 2]) as number:
        task = count(n=number).set_accelerator_type(GPU).set_accelerator_limit(gpus)
        kubernetes.add_node_selector(task, "gpu", "yes")


@dsl.pipeline
def resources_in_an_exit_handler(memory: str = "1G"):
    with dsl.ExitHandler(say(text="bye")):
        count(n=1).set_memory_limit(memory)


@dsl.pipeline
def resources_in_a_condition(cpu: str = "1"):
    with dsl.If(say(text="a").output == "a"):
        with dsl.If(say(text="b").output == "b"):
            count(n=1).set_cpu_request(cpu)


@dsl.pipeline
def resource_of_an_output():
    count(n=1).set_memory_limit(say(text="1G").output)


@dsl.pipeline
def number_of_gpus(gpus: int = 1):
    task = count(n=1).set_accelerator_type(GPU).set_accelerator_limit(gpus)
    kubernetes.add_node_selector(task, "gpu", "yes")


@dsl.pipeline
def inner(gpus: int = 1):
    task = count(n=1).set_accelerator_type(GPU).set_accelerator_limit(gpus)
    kubernetes.add_node_selector(task, "gpu", "yes")


@dsl.pipeline
def number_of_gpus_inside():
    inner(gpus=2)


@dsl.pipeline
def vertex_gpu(kind: str = "NVIDIA_TESLA_T4"):
    task = count(n=1).set_accelerator_type(kind).set_accelerator_limit("1")
    kubernetes.add_node_selector(task, "gpu", "yes")


@dsl.pipeline
def gpu_anywhere():
    with dsl.ParallelFor([1, 2]) as number:
        task = count(n=number).set_accelerator_type(GPU).set_accelerator_limit("1")
        kubernetes.add_toleration(task, key=GPU, operator="Exists", effect="NoSchedule")


@dsl.pipeline
def two_selectors():
    task = count(n=1)
    kubernetes.add_node_selector(task, "disk", "ssd")
    kubernetes.add_node_selector_json(task, {"disk": "hdd"})


@dsl.pipeline
def number_of_cpus(cpus: int = 2):
    count(n=1).set_cpu_limit(cpus)


@dsl.pipeline
def latest(image: str = "example.com:5000/steps"):
    count(n=1).set_container_image(image)


@dsl.component(
    base_image="example.com/steps:1.0", packages_to_install=["numpy"], pip_index_urls=["https://pypi.example.com/simple"]
)
def installing() -> None:
    pass


@step
def installing_itself(package: str) -> None:
    import subprocess
    import sys

    subprocess.check_call([sys.executable, "-m", "pip", "install", "-q", package])


@dsl.container_component
def downloading(page: str):
    return dsl.ContainerSpec(image="example.com/tools:1.0", command=["sh", "-c", 'set -e; TOKEN= curl -fsS "$0"'], args=[page])


@step
def asking(page: str) -> str:
    import urllib.request

    return urllib.request.urlopen(page).read().decode()


@step
def reading() -> int:
    import pandas

    return len(pandas.read_csv("https://example.com/iris.csv"))


@dsl.container_component
def cloud_tool(place: str):
    return dsl.ContainerSpec(image="amazon/aws-cli:2.1", args=["s3", "ls", place])


def alone(component: Any, **arguments: Any) -> Any:
    @dsl.pipeline
    def alone() -> None:
        component(**arguments)

    return alone


@dsl.pipeline
def fixed_claim():
    kubernetes.CreatePVC(pvc_name="shared", access_modes=["ReadWriteMany"], size="5Gi", storage_class_name="standard")


@dsl.pipeline
def secret_default(note: str = "use hf_" + "aBcDeFgHiJkLmNoPq" * 2):
    say(text=note)


@dsl.pipeline
def secret_environment():
    say(text="x").set_env_variable("STORE", "postgres://ada:8fTz1q@db.example.com/posts")


@dsl.pipeline
def smelling():
    say(text="x").set_env_variable("DB_PASSWORD", "8fTz1q0")


@dsl.pipeline
def artifacts_of_branches(text: str):
    with dsl.If(text == "a"):
        first = make(text="a")
    with dsl.Else():
        second = make(text="b")
    read(data=dsl.OneOf(first.outputs["data"], second.outputs["data"]))


@dsl.pipeline
def collected_of_some():
    with dsl.ParallelFor([1, 2]) as number:
        with dsl.If(number == 1):
            made = make()
    total(texts=dsl.Collected(made.outputs["Output"]))


@dsl.pipeline
def collected_of_lists():
    with dsl.ParallelFor([1, 2]):
        with dsl.ParallelFor([1, 2]):
            made = make()
    read_all(data=dsl.Collected(made.outputs["data"]))


@dsl.pipeline
def collected_of_lists_of_texts():
    with dsl.ParallelFor(["a", "b"]):
        with dsl.ParallelFor(["c", "d"]) as text:
            said = say(text=text)
    total(texts=dsl.Collected(said.output))


@dsl.pipeline
def importing():
    read(data=dsl.importer(artifact_uri="s3://bucket/data", artifact_class=Dataset).output)


def circle(spec: Yaml, platform: Yaml) -> None:
    at(spec, f"{TASKS} make")["dependentTasks"] = ["count"]
    at(spec, f"{TASKS} count")["dependentTasks"] = ["make"]


def itself(spec: Yaml, platform: Yaml) -> None:
    at(spec, f"{LOOP}")["again"] = {"componentRef": {"name": "comp-for-loop-1"}, "inputs": at(spec, f"{LOOP} say")["inputs"]}
    at(spec, "components comp-for-loop-1")["inputDefinitions"]["parameters"]["text"] = {"parameterType": "STRING"}
    at(spec, f"{TASKS} for-loop-1 inputs parameters")["text"] = {"runtimeValue": {"constant": "a"}}


def over_artifacts(spec: Yaml, platform: Yaml) -> None:
    task = at(spec, f"{TASKS} condition-2")
    task["artifactIterator"] = {
        "items": {"inputArtifact": "pipelinechannel--make-data"},
        "itemInput": "pipelinechannel--make-data",
    }


def all_exits(spec: Yaml, platform: Yaml) -> None:
    at(spec, f"{LOOP} say")["triggerPolicy"] = {"strategy": "ALL_UPSTREAM_TASKS_COMPLETED"}


FAULTS: dict[str, Fault] = {
    "old-style-condition": changed(
        "QM107", "root/condition-2", f"{TASKS} condition-2 triggerPolicy condition", "inputs.parameters['x'].int_value > 1"
    ),
    "no-such-input": changed("QM101", "root/count", f"{TASKS} count inputs parameters n", {"componentInputParameter": "m"}),
    "no-such-artifact": changed(
        "QM101",
        "root/condition-2/read",
        "components comp-condition-2 dag tasks read inputs artifacts data",
        {"componentInputArtifact": "data"},
    ),
    "loop-whose-item-is-unused": Fault("QM101", "root/condition-1/for-loop-2", unused_item),
    "no-such-producer": changed(
        "QM102",
        "root/for-loop-1/say",
        f"{LOOP} say inputs parameters text",
        {"taskOutputParameter": {"producerTask": "make", "outputParameterKey": "Output"}},
    ),
    "status-of-no-task": changed(
        "QM102", "root/for-loop-1/say", f"{LOOP} say inputs parameters text", {"taskFinalStatus": {"producerTask": "make"}}
    ),
    "no-such-output": changed(
        "QM103",
        "root/condition-2",
        f"{TASKS} condition-2 inputs artifacts pipelinechannel--make-data taskOutputArtifact outputArtifactKey",
        "file",
    ),
    "waits-for-nobody": changed("QM104", "root/for-loop-1/say", f"{LOOP} say dependentTasks", ["make"]),
    "output-of-no-task": changed(
        "QM105",
        "root",
        "root dag outputs",
        {"parameters": {"x": {"valueFromParameter": {"producerSubtask": "made", "outputParameterKey": "Output"}}}},
    ),
    "output-of-no-key": changed(
        "QM105",
        "root/for-loop-1",
        "components comp-for-loop-1 dag outputs",
        {"artifacts": {"x": {"artifactSelectors": [{"producerSubtask": "say", "outputArtifactKey": "data"}]}}},
    ),
    "output-without-selector": changed(
        "QM105", "root", "root outputDefinitions", {"parameters": {"x": {"parameterType": "STRING"}}}
    ),
    "loop-over-nothing": changed(
        "QM106", "root/for-loop-1", f"{TASKS} for-loop-1 parameterIterator items inputParameter", "text"
    ),
    "loop-into-nothing": changed("QM106", "root/for-loop-1", f"{TASKS} for-loop-1 parameterIterator itemInput", "text"),
    "loop-over-no-list": changed("QM106", "root/for-loop-4", f"{TASKS} for-loop-4 parameterIterator items raw", '{"a": 1}'),
    "condition-on-nothing": changed(
        "QM107", "root/condition-2", f"{TASKS} condition-2 triggerPolicy condition", "int(inputs.parameter_values['n']) > 1"
    ),
    "key-that-an-item-lacks": changed(
        "QM108", "root/for-loop-4/shell", f"{TASKS} for-loop-4 parameterIterator items raw", '[{"a": "x"}, {"b": "y"}]'
    ),
    "unknown-selector": changed(
        "QM108",
        "root/for-loop-4/shell",
        "components comp-for-loop-4 dag tasks shell inputs parameters text parameterExpressionSelector",
        "item.a",
    ),
    "no-such-component": changed("QM109", "root/count", f"{TASKS} count componentRef name", "comp-counting"),
    "no-such-executor": changed("QM109", "root/count", "components comp-count executorLabel", "exec-counting"),
    "required-input": changed("QM110", "root/count", f"{TASKS} count inputs parameters", {}),
    "required-artifact": changed(
        "QM110", "root/condition-2/read", "components comp-condition-2 dag tasks read inputs artifacts", {}
    ),
    "placeholder-in-a-command": changed(
        "QM111", "root/for-loop-4/shell", "deploymentSpec executors exec-shell container args", ["{{$.inputs.parameters['txt']}}"]
    ),
    "placeholder-of-an-output": changed(
        "QM111",
        "root/for-loop-4/shell",
        "deploymentSpec executors exec-shell container args",
        ["{{$.outputs.artifacts['a'].path}}"],
    ),
    "placeholder-in-a-text": changed(
        "QM111",
        "root/for-loop-1/say",
        f"{LOOP} say inputs parameters text",
        {"runtimeValue": {"constant": "on {{$.inputs.parameters['pipelinechannel--day']}}"}},
    ),
    "placeholder-in-an-image": changed(
        "QM111", "root/count", f"{COUNT} image", "{{$.inputs.parameters['pipelinechannel--image']}}"
    ),
    "circle": Fault("QM112", "root", right, circle),
    "recursion": Fault("QM112", "root", right, itself),
    "secret-name-from-nowhere": Fault(
        "QM113",
        "root/for-loop-1/say",
        right,
        platform_of({"secretAsEnv": [{"secretNameParameter": {"componentInputParameter": "secret"}}]}, "exec-say"),
    ),
    "selector-from-nowhere": Fault(
        "QM113",
        "root/count",
        right,
        platform_of(
            {"nodeSelector": {"nodeSelectorJson": {"taskOutputParameter": {"producerTask": "a", "outputParameterKey": "b"}}}}
        ),
    ),
    "old-claim-from-nowhere": Fault(
        "QM113", "root/count", right, platform_of({"pvcMount": [{"componentInputParameter": "claim", "mountPath": "/a"}]})
    ),
    "resource-of-an-output": Fault("QM114", "root/count", resource_of_an_output),
    "resource-in-a-loop": Fault("QM201", "root/for-loop-2/count", resources_in_a_loop),
    "resource-in-an-exit-handler": Fault("QM201", "root/exit-handler-1/count", resources_in_an_exit_handler),
    "resource-in-a-condition": Fault("QM201", "root/condition-1/condition-2/count", resources_in_a_condition),
    "number-of-gpus": Fault("QM202", "root/count", number_of_gpus),
    "number-of-gpus-inside": Fault("QM202", "root/inner/count", number_of_gpus_inside),
    "no-number-of-gpus": changed("QM202", "root/count", f"{COUNT} resources accelerator resourceCount", "1.5"),
    "count-without-quotes": changed("QM202", "", f"{COUNT} resources accelerator resourceCount", 1),
    "vertex-gpu": Fault("QM203", "root/count", vertex_gpu),
    "gpu-anywhere": Fault("QM204", "root/for-loop-2/count", gpu_anywhere),
    "two-selectors": Fault("QM205", "root/count", two_selectors),
    "two-tolerations": Fault(
        "QM205",
        "root/count",
        right,
        platform_of({"tolerations": [{"key": "a", "tolerationJson": {"runtimeValue": {"constant": {"key": "b"}}}}]}),
    ),
    "two-affinities": Fault(
        "QM205",
        "root/count",
        right,
        platform_of(
            {
                "nodeAffinity": [
                    {"matchExpressions": [{"key": "a"}], "nodeAffinityJson": {"runtimeValue": {"constant": {"x": 1}}}},
                ]
            }
        ),
    ),
    "gpu-without-count": changed("QM206", "root/count", f"{COUNT} resources accelerator", {"resourceType": GPU}),
    "count-without-gpu": changed("QM206", "root/count", f"{COUNT} resources accelerator", {"resourceCount": "1"}),
    "number-of-cpus": Fault("QM207", "root/count", number_of_cpus),
    "untagged-default": Fault("QM301", "root/count", latest),
    "latest": changed("QM301", "root/for-loop-1/say", f"{SAY} image", "example.com/steps:latest"),
    "kfp-installed-at-start": Fault("QM302", "root/installing", alone(installing)),
    "pip-in-python": Fault("QM302", "root/installing-itself", alone(installing_itself, package="a")),
    "pip-in-a-script": changed(
        "QM302",
        "root/for-loop-4/shell",
        "deploymentSpec executors exec-shell container command",
        ["bash", "-exc", "cd /a && PIP=1 pip3 install -U a\nrun"],
    ),
    "trusted-host": Fault("QM303", "root/installing", alone(installing)),
    "no-image": changed("QM304", "root/count", f"{COUNT} image", ""),
    "image-with-capitals": changed("QM304", "root/count", f"{COUNT} image", "example.com/Steps:1.0"),
    "long-constant": Fault("QM401", "root/say", alone(say, text="x" * 131_100)),
    "long-source": changed("QM401", "root/for-loop-1/say", f"{SAY} command", ["sh", "-c", "x" * 131_072]),
    "long-list": changed(
        "QM401", "root/for-loop-4", f"{TASKS} for-loop-4 parameterIterator items raw", '["' + "x" * 131_072 + '"]'
    ),
    "long-default": changed("QM401", "root", "root inputDefinitions parameters secret defaultValue", "ä" * 70_000),
    "nearly-too-long": Fault("QM402", "root/say", alone(say, text="x" * 110_000)),
    "cached-curl": Fault("QM403", "root/downloading", alone(downloading, page="a")),
    "cached-urlopen": Fault("QM403", "root/asking", alone(asking, page="a")),
    "cached-address": Fault("QM403", "root/reading", alone(reading)),
    "cached-tool": Fault("QM403", "root/cloud-tool", alone(cloud_tool, place="a")),
    "cached-claim": Fault("QM403", "root/createpvc", fixed_claim),
    "token-in-a-default": Fault("QM501", "root", secret_default),
    "password-in-an-address": Fault("QM501", "root/say", secret_environment),
    "key-in-a-constant": Fault("QM501", "root/say", alone(say, text="AKIA" + "Q7WZ5X3M" * 2)),
    "key-in-an-annotation": Fault(
        "QM501", "root/count", right, platform_of({"podMetadata": {"annotations": {"a": "ghp_" + "a1B2" * 9}}})
    ),
    "smelling-name": Fault("QM502", "root/say", smelling),
    "one-of-artifacts": Fault("QM601", "root/condition-branches-1", artifacts_of_branches),
    "skipped-producer": Fault(
        "QM602",
        "root/condition-2",
        right,
        put(f"{TASKS} make triggerPolicy", {"condition": "1 == 1"}),
    ),
    "skipped-output": Fault(
        "QM602",
        "root",
        right,
        lambda spec, platform: [
            put(f"{TASKS} count triggerPolicy", {"condition": "1 == 1"})(spec, platform),
            put(
                "root dag outputs",
                {"parameters": {"x": {"valueFromParameter": {"producerSubtask": "count", "outputParameterKey": "Output"}}}},
            )(spec, platform),
        ],
    ),
    "collected-of-some": Fault("QM603", "root/for-loop-2", collected_of_some),
    "collected-of-lists": Fault("QM604", "root/for-loop-2", collected_of_lists),
    "collected-of-lists-of-texts": Fault("QM604", "root/for-loop-2", collected_of_lists_of_texts),
    "loop-over-artifacts": Fault("QM605", "root/condition-2", right, over_artifacts),
    "importer-with-condition": Fault(
        "QM605", "root/importer", importing, put(f"{TASKS} importer triggerPolicy", {"condition": "1 == 1"})
    ),
    "resolver": changed("QM605", "root/count", "deploymentSpec executors exec-count", {"resolver": {}}),
    "custom-job": changed("QM605", "root/count", "deploymentSpec executors exec-count", {"customJob": {"customJob": {"a": 1}}}),
    "only-exits": Fault("QM605", "root/for-loop-1", right, all_exits),
    "wrong-type": changed("QM002", "", f"{TASKS} count dependentTasks", "make"),
    "executor-of-the-wrong-type": changed("QM002", "", f"{COUNT} command", {"a": 1}),
    "unknown-field": changed("QM003", "", f"{TASKS} count retryPolicies", {}),
}
