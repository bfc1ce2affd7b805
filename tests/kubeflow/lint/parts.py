"""Components that the linter's test pipelines are made of: pinned image, nothing installed, nothing read from outside."""

from typing import List, NamedTuple, Optional  # noqa: UP035 - kfp wants List of artifacts

from kfp import dsl
from kfp.dsl import Dataset, Input, Metrics, Model, Output

step = dsl.component(base_image="example.com/steps:1.0", install_kfp_package=False)


@step
def make(data: Output[Dataset], text: str = "a") -> str:
    with open(data.path, "w") as file:
        file.write(text)
    return text


@step
def say(text: str) -> str:
    print("To install more: pip install more. See https://example.com, or curl it")
    return text


@step
def count(n: int) -> int:
    return n


@step
def words() -> list:
    return ["one", "two"]


@step
def pairs() -> NamedTuple("Pairs", [("names", list), ("amount", str)]):  # type: ignore
    return [{"a": 1}], "1"


@step
def read(data: Input[Dataset]) -> str:
    return open(data.path).read()


@step
def read_all(data: Input[List[Dataset]]) -> int:  # noqa: UP006
    return len(data)


@step
def total(texts: List[str]) -> int:  # noqa: UP006
    return len(texts)


@step
def train(data: Input[Dataset], model: Output[Model], metrics: Output[Metrics], base: Optional[Input[Model]] = None) -> float:  # noqa: UP045
    metrics.log_metric("loss", 0.5)
    return 0.5


@step
def ending(status: dsl.PipelineTaskFinalStatus, text: str = "") -> None:
    print(status.state)


@dsl.container_component
def shell(text: str, result: dsl.OutputPath(str)):  # type: ignore
    return dsl.ContainerSpec(
        image="example.com/shell:1.0",
        command=["sh", "-c", 'echo "$0, not with curl or pip install" > "$1"'],
        args=[text, result],
    )


@dsl.container_component
def optional(text: str = "x"):
    return dsl.ContainerSpec(
        image="example.com/shell@sha256:" + "a" * 64,
        command=["echo"],
        args=[
            dsl.IfPresentPlaceholder(input_name="text", then=["--text", text], else_=["--none"]),
            dsl.ConcatPlaceholder(["a=", text]),
        ],
    )
