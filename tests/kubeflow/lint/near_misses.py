"""Pipelines that look like a fault and are none; nothing at all is found in them."""

from typing import Any

from kfp import dsl, kubernetes

from tests.kubeflow.lint.faults import GPU, alone, asking, cloud_tool, downloading
from tests.kubeflow.lint.parts import count, make, read, say, step


@step
def talking(text: str = "max_tokens") -> str:
    """Mentions curl https://example.com, pip install, and hf_ without being any of it."""
    import datetime
    import subprocess
    from urllib.parse import quote

    subprocess.run(["echo", "pip install numpy; curl x"])
    if not text:
        raise RuntimeError("requests is missing. Run: pip install requests")
    return quote(f"{datetime.datetime.now()} https://example.com")


@dsl.container_component
def telling(text: str):
    return dsl.ContainerSpec(
        image="localhost:5000/tools:1.0", command=["sh", "-c", 'echo curl "$0"; echo "git clone" pip install'], args=[text]
    )


@dsl.pipeline
def caching_off():
    downloading(page="a").set_caching_options(False)


@dsl.pipeline
def caching_with_a_key():
    cloud_tool(place="a").set_caching_options(True, cache_key="v1")


@dsl.pipeline
def caching_by_the_day():
    asking(page=f"https://example.com/{dsl.PIPELINE_JOB_SCHEDULE_TIME_UTC_PLACEHOLDER}")


@dsl.pipeline
def parameter_that_is_used_as_well(n: int = 1, cpu: str = "1"):
    with dsl.ParallelFor([1, 2]):
        count(n=n).set_cpu_limit(cpu)
        say(text=cpu)


@dsl.pipeline
def no_gpu_at_all():
    count(n=1).set_accelerator_type(GPU).set_accelerator_limit("0")


@dsl.pipeline
def other_device():
    task = count(n=1).set_accelerator_type("example.com/fpga-2").set_accelerator_limit("4")
    kubernetes.add_node_affinity(task, match_expressions=[{"key": "fpga", "operator": "Exists"}])


@dsl.pipeline
def digest(image: str = "example.com/steps@sha256:" + "0" * 64):
    count(n=1).set_container_image(image)


@dsl.pipeline
def long_but_not_too_long():
    say(text="x" * 99_000)


@dsl.pipeline
def names_of_secrets(token_path: str = "secrets/token", secret_name: str = "quipmill-secret", pad_token: str = "<|endoftext|>"):
    task = say(text=pad_token)
    task.set_env_variable("MAX_TOKENS", "1000000").set_env_variable("TOKENIZER", "gpt2-large")
    task.set_env_variable("API_KEY_FILE", "/run/secrets/key").set_env_variable("PASSWORD", "changeme")
    say(text=f"{token_path} {secret_name}")


@dsl.pipeline
def examples_of_secrets():
    say(text="AKIAIOSFODNN7EXAMPLE and postgres://user:password@localhost/db and postgres://user:<password>@db.example.com")
    say(text="https://example.com/a:b@c and ssh://git@example.com and sk-learn and eyJ.a.b")


@dsl.pipeline
def random_claim():
    kubernetes.CreatePVC(pvc_name_suffix="-a", access_modes=["ReadWriteMany"], size="5Gi", storage_class_name="standard")


@dsl.pipeline
def selectors_on_two_steps():
    kubernetes.add_node_selector(count(n=1), "disk", "ssd")
    kubernetes.add_node_selector_json(count(n=2), {"disk": "hdd"})


@dsl.pipeline
def waits_for_the_output_of_its_resources():
    memory = say(text="1G")
    count(n=1).set_memory_limit(memory.output).after(memory)


@dsl.pipeline
def skipped_but_optional():
    made = make()
    with dsl.If(made.outputs["Output"] == "a"):
        read(data=made.outputs["data"])
    say(text="after all").after(made)


NEAR_MISSES: dict[str, Any] = {
    "talks": alone(talking),
    "tells": alone(telling, text="a"),
    **{name: value for name, value in list(globals().items()) if type(value).__name__ == "GraphComponent"},
}
