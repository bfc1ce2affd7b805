"""Pipelines that need nothing but kfp, each around one thing that kfp.local gets wrong."""

from typing import NamedTuple, Optional

from kfp import dsl
from kfp.dsl import HTML, Dataset, Input, Metrics, Output

component = dsl.component(base_image="quipmill/none:1", install_kfp_package=False)


@component
def make(n: int, data: Output[Dataset], facts: Output[Metrics]) -> list[int]:
    import os
    import sys

    print("\x1b[31mmaking\x1b[0m")
    for i in range(4):
        print(f"\r{i} of 3", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    assert not os.path.exists(data.path), "leftovers"
    with open(data.path, "w") as file:
        file.write("x" * n)
    data.metadata["rows"] = n
    facts.log_metric("half", n / 2)
    return list(range(n))


@component
def shout(text: str, number: int = 0) -> str:
    import os

    print(f"{os.environ['QUIPMILL_RUN_ID']} {text}")
    return f"{text}!"


@component
def fail(counter: str, times: int, page: Output[HTML]) -> str:
    import os

    before = os.path.getsize(counter) if os.path.exists(counter) else 0
    assert not os.path.exists(page.path), "leftovers of the attempt before"
    with open(counter, "a") as file:
        file.write("x")
    with open(page.path, "w") as file:
        file.write("<p>half")
    if before < times:
        raise RuntimeError(f"failure {before + 1}")
    return "it's fine"


@component
def explain() -> None:
    from quipmill.errors import DataError
    from quipmill.stages import step

    with step():
        raise DataError("posts.csv: no column holds text. Give columns=text=<name>")


@component
def wait(flag: str, seconds: int = 60) -> None:
    import pathlib
    import time

    pathlib.Path(flag).touch()
    time.sleep(seconds)


@component
def die() -> None:
    import os

    os.kill(os.getpid(), 9)


@component
def read(data: Input[Dataset]) -> str:
    with open(data.path) as file:
        return file.read()


@dsl.pipeline(name="inner")
def inner(text: str) -> str:
    return shout(text=text).output


@dsl.pipeline(name="everything")
def everything(text: str = "a python3 text", n: int = 2):
    """A loop, a pipeline that is used twice, and conditions on text with a quote in it."""
    made = make(n=n)
    with dsl.ParallelFor(made.outputs["Output"]) as number:
        shout(text=text, number=number)
    one, two = inner(text="it's one"), inner(text="two")
    with dsl.If(one.output == two.output):
        shout(text="same")
    with dsl.If(one.output != two.output):
        shout(text="other")
    read(data=made.outputs["data"])


@component
def lists(n: int) -> NamedTuple("Lists", [("names", list[str]), ("pairs", list[dict[str, str]]), ("nothing", list[str])]):  # type: ignore
    return [f"n{i}" for i in range(n)], [{"a": f"a{i}", "b": f"b{i}"} for i in range(n)], []


@component
def total(words: list[str], parts: Input[list[Dataset]]) -> str:
    return " ".join([*words, *(open(part.path).read() for part in parts or ())])


@component
def write(text: str, data: Output[Dataset]) -> str:
    if text == "bad":
        raise RuntimeError("a bad word")
    with open(data.path, "w") as file:
        file.write(f"<{text}>")
    return text.upper()


@component
def after_all(text: str = "the default") -> str:
    return text


@component
def ending(status: dsl.PipelineTaskFinalStatus) -> str:
    return str(status.state)


@dsl.pipeline(name="looping")
def looping(words: list[str], n: int = 2, limit: int = 1):
    """Loops over a parameter, named outputs, keys of dicts and nothing; inside them conditions and values from outside."""
    made = lists(n=n)
    outside = shout(text="outside")
    with dsl.ParallelFor(made.outputs["names"]) as name:
        shout(text=outside.output)
        with dsl.If(n > limit), dsl.If(name != "n0"):
            shout(text=name)
    with dsl.ParallelFor(made.outputs["pairs"]) as pair:
        shout(text=pair.a)
    with dsl.ParallelFor(words, name="word") as word:
        written = write(text=word)
    total(words=dsl.Collected(written.outputs["Output"]), parts=dsl.Collected(written.outputs["data"]))
    with dsl.ParallelFor(made.outputs["nothing"]) as nobody, dsl.If(n > limit):
        shout(text=nobody)


@dsl.pipeline(name="failing")
def failing(words: list[str]):
    """One iteration fails; the others, and what runs whatever happens, run all the same."""
    with dsl.ParallelFor(words, name="word") as word:
        written = write(text=word)
        shout(text=written.outputs["Output"])
    one = write(text="bad")
    after_all(text=one.outputs["Output"]).ignore_upstream_failure()
    with dsl.ExitHandler(ending()):
        write(text="bad")


@dsl.pipeline(name="branch")
def branch(flag: bool) -> Dataset:
    with dsl.If(flag == True):  # noqa: E712  # kfp builds the condition from the comparison
        one = write(text="one")
    with dsl.Else():
        other = write(text="other")
    return dsl.OneOf(one.outputs["data"], other.outputs["data"])


@dsl.pipeline(name="branching")
def branching(flag: bool = True, text: Optional[str] = None):  # noqa: UP045  # kfp knows no other way
    """An artifact of one of two branches, and a parameter that nobody gives."""
    read(data=branch(flag=flag).output)
    after_all(text=text)


@dsl.pipeline(name="retrying")
def retrying(counter: str, times: int = 1):
    fail(counter=counter, times=times).set_retry(2, backoff_duration="1s")


@dsl.pipeline(name="explaining")
def explaining():
    explain().set_retry(3, backoff_duration="60s")


@dsl.pipeline(name="waiting")
def waiting(flag: str, loop: bool = False):
    with dsl.If(loop == False):  # noqa: E712  # kfp builds the condition from the comparison
        wait(flag=flag).set_retry(2)
    with dsl.Else(), dsl.ParallelFor([1, 2, 3]):
        wait(flag=flag)


@dsl.pipeline(name="dying")
def dying():
    die()


@dsl.pipeline(name="importing")
def importing(uri: str):
    read(data=dsl.importer(artifact_uri=uri, artifact_class=Dataset).output)
