"""Valid pipelines, one per feature of KFP that they are named after. The linter finds nothing in any."""

from typing import List  # noqa: UP035 - kfp wants List of artifacts

from kfp import dsl, kubernetes
from kfp.dsl import Dataset, Model

from tests.kubeflow.lint.parts import (
    count,
    ending,
    make,
    optional,
    pairs,
    read,
    read_all,
    say,
    shell,
    total,
    train,
    words,
)

GPU = "nvidia.com/gpu"


@dsl.pipeline
def loops(texts: list, numbers: List[int] = [1, 2]):  # noqa: UP006, B006
    """Over parameters, single and named outputs, literals, keys of literals; nested; with values from outside."""
    outside = say(text="outside")
    with dsl.ParallelFor(texts, parallelism=2) as text:
        say(text=text)
    with dsl.ParallelFor(words().output) as word:
        say(text=f"{word} and {outside.output}")
    with dsl.ParallelFor(pairs().outputs["names"]) as pair:
        say(text=pair.a)
    with dsl.ParallelFor([{"a": "x", "b": "1"}, {"a": "y", "b": "2"}]) as item:
        say(text=item.a)
        say(text=item.b)
        with dsl.ParallelFor(numbers) as number:
            count(n=number)
    with dsl.ParallelFor([[1, 2], [3]]) as several:
        with dsl.ParallelFor(several) as one:
            count(n=one)


@dsl.pipeline
def conditions(text: str = "a", n: int = 1, rate: float = 0.5, yes: bool = True):
    """If, Elif, Else on every type, nested, in loops."""
    with dsl.If(text == "a"):
        first = say(text="a")
    with dsl.Elif(n > 3):
        second = say(text="b")
    with dsl.Else():
        third = say(text="c")
    say(text=dsl.OneOf(first.output, second.output, third.output))
    with dsl.If(rate > 0.2), dsl.If(yes == True):  # noqa: E712
        with dsl.ParallelFor([1, 2]) as number:
            with dsl.If(number == n):
                count(n=number)


@dsl.pipeline
def one_of_in_a_loop() -> List[str]:  # noqa: UP006
    with dsl.ParallelFor([1, 2]) as number:
        with dsl.If(number == 1):
            first = say(text="a")
        with dsl.Else():
            second = say(text="b")
        joined = say(text=dsl.OneOf(first.output, second.output))
    return dsl.Collected(joined.output)


@dsl.pipeline
def one_of_returned(text: str) -> str:
    with dsl.If(text == "a"):
        first = say(text="a")
    with dsl.Else():
        second = say(text="b")
    return dsl.OneOf(first.output, second.output)


@dsl.pipeline
def collected(texts: List[str]) -> List[Dataset]:  # noqa: UP006
    with dsl.ParallelFor(texts) as text:
        made = make(text=text)
    total(texts=dsl.Collected(made.outputs["Output"]))
    read_all(data=dsl.Collected(made.outputs["data"]))
    return dsl.Collected(made.outputs["data"])


@dsl.pipeline
def collected_inside(texts: List[str]):  # noqa: UP006
    with dsl.If(say(text="a").output == "a"):
        with dsl.ParallelFor(texts) as text:
            with dsl.ParallelFor([1, 2]):
                made = make(text=text)
            read_all(data=dsl.Collected(made.outputs["data"]))


@dsl.pipeline
def exit_handlers(text: str = "bye"):
    last = ending(text=text)
    with dsl.ExitHandler(last, name="all"):
        made = make(text=text)
        read(data=made.outputs["data"])
    with dsl.ExitHandler(say(text="second")):
        count(n=1)


@dsl.pipeline
def importers(uri: str = "s3://bucket/model", version: str = "1"):
    imported = dsl.importer(artifact_uri=uri, artifact_class=Dataset, reimport=True, metadata={"version": version})
    read(data=imported.output)
    with dsl.If(uri != ""):
        again = dsl.importer(artifact_uri="gs://bucket/data", artifact_class=Model)
        train(data=imported.output, base=again.output)


@dsl.pipeline
def inner(text: str = "a", gpus: str = "1") -> Dataset:
    made = make(text=text)
    read(data=made.outputs["data"]).set_cpu_limit("2")
    fitted = train(data=made.outputs["data"]).set_accelerator_type(GPU).set_accelerator_limit(gpus)
    kubernetes.add_node_selector(fitted, "gpu", "yes")
    return made.outputs["data"]


@dsl.pipeline
def nested(text: str = "a", gpus: str = "2"):
    """A pipeline in a pipeline, twice, and in a loop, with a resource parameter."""
    read(data=inner(text=text, gpus=gpus).output)
    read(data=inner().output)
    with dsl.ParallelFor([1, 2]):
        inner(text="b", gpus=gpus)


@dsl.pipeline
def volumes(claim: str = "shared"):
    made = kubernetes.CreatePVC(
        pvc_name_suffix="-data", access_modes=["ReadWriteMany"], size="5Gi", storage_class_name="standard"
    )
    with dsl.ParallelFor([1, 2]) as number:
        task = count(n=number)
        kubernetes.mount_pvc(task, pvc_name=made.outputs["name"], mount_path="/data")
        kubernetes.mount_pvc(task, pvc_name=claim, mount_path="/shared")
    kubernetes.empty_dir_mount(task, "shm", "/dev/shm", medium="Memory")
    kubernetes.add_ephemeral_volume(
        task, volume_name="scratch", mount_path="/scratch", access_modes=["ReadWriteOnce"], size="1Gi"
    )
    kubernetes.DeletePVC(pvc_name=made.outputs["name"]).after(task)


@dsl.pipeline
def secrets(secret: str = "quipmill-secret", config: str = "settings"):
    """By constant and by parameter, at the root and in groups."""
    with dsl.If(secret != ""):
        task = count(n=1)
        kubernetes.use_secret_as_env(task, secret_name=secret, secret_key_to_env={"password": "DB_PASSWORD"})
        kubernetes.use_config_map_as_env(task, config_map_name=config, config_map_key_to_env={"a": "A"})
    other = count(n=2)
    kubernetes.use_secret_as_volume(other, secret_name=secret, mount_path="/secret")
    kubernetes.use_config_map_as_volume(other, config_map_name="settings", mount_path="/config")
    kubernetes.use_field_path_as_env(other, env_name="POD", field_path="metadata.name")
    kubernetes.set_image_pull_secrets(other, [secret, "registry"])


@dsl.pipeline
def scheduling(selector: dict = {"gpu": "t4"}, toleration: list = [], affinity: dict = {}):  # noqa: B006
    """Node selectors, affinities and tolerations of every form, each on its own task."""
    with dsl.ParallelFor([1, 2]) as number:
        first = count(n=number).set_accelerator_type(GPU).set_accelerator_limit("1")
        kubernetes.add_node_selector_json(first, selector)
        kubernetes.add_toleration_json(first, toleration)
    second = count(n=1).set_accelerator_type(GPU).set_accelerator_limit(2)
    kubernetes.add_node_affinity(second, match_expressions=[{"key": "gpu", "operator": "In", "values": ["t4"]}])
    kubernetes.add_toleration(second, key=GPU, operator="Exists", effect="NoSchedule")
    third = count(n=1)
    kubernetes.add_node_affinity_json(third, affinity)
    kubernetes.add_node_selector(third, "disk", "ssd")
    kubernetes.set_timeout(third, 60)
    kubernetes.set_security_context(third, run_as_user=1000)
    kubernetes.add_pod_label(third, "a", "b")
    kubernetes.set_image_pull_policy(third, "Always")


@dsl.pipeline
def settings(cpu: str = "2", memory: str = "4Gi", gpus: str = "1", kind: str = GPU, image: str = "example.com/steps:2.0"):
    """Resources and image by parameter at the root, retries, environment, caching, display names."""
    task = count(n=1).set_cpu_limit(cpu).set_memory_limit(memory).set_cpu_request("1").set_memory_request("1G")
    task.set_accelerator_type(kind).set_accelerator_limit(gpus).set_container_image(image)
    kubernetes.add_node_selector(task, "gpu", "yes")
    task.set_retry(3, backoff_duration="10s").set_env_variable("MAX_TOKENS", "100").set_caching_options(False).set_display_name(
        "C"
    )
    say(text="x").set_caching_options(True, cache_key="mine").after(task)
    count(n=2).after(task).ignore_upstream_failure()


@dsl.pipeline
def image_in_a_loop(image: str = "example.com/steps:2.0"):
    """The one setting that the compiler does hand on."""
    with dsl.ParallelFor([1, 2]) as number:
        count(n=number).set_container_image(image)


@dsl.pipeline
def containers(text: str = "a"):
    said = shell(text=text)
    optional(text=said.outputs["result"])
    optional()


@dsl.pipeline
def placeholders(text: str = "a"):
    say(text=f"{dsl.PIPELINE_JOB_NAME_PLACEHOLDER} {dsl.PIPELINE_TASK_ID_PLACEHOLDER} {text}")
    with dsl.If(text == "a"):
        say(text=f"in a group: {text}")


FEATURES = {pipeline.name: pipeline for pipeline in list(globals().values()) if type(pipeline).__name__ == "GraphComponent"}
