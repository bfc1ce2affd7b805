"""Images that change under the same name, and packages that a step installs when it starts."""

import re
from collections.abc import Iterator
from typing import Final

from quipmill.kubeflow.lint.code import code_of, runs
from quipmill.kubeflow.lint.findings import Finding
from quipmill.kubeflow.lint.steps import Step, constant_of

STUBS: Final = ("argostub/createpvc", "argostub/deletepvc")
"""Names that the driver knows; nothing is ever pulled under them."""

_IMAGE: Final = re.compile(
    r"(?P<name>(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d+)?/)?"
    r"[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*)"
    r"(?::(?P<tag>\w[\w.-]{0,127}))?(?P<digest>@[A-Za-z0-9]+:[0-9a-fA-F]{32,})?"
)
_PIP: Final = (
    r"(?:python[\d.]{0,9}[ \t]+(?:-\w{1,20}[ \t]+){0,8}-m[ \t]+)?(?:uv[ \t]+)?"
    r"pip[\d.]{0,9}[ \t]+(?:-\S{1,80}[ \t]+){0,8}install\b"
)


def images(step: Step) -> Iterator[Finding]:
    """QM301 and QM304: a run is repeatable and cached rightly only if the image's name always means the same image."""
    if not step.first or "container" not in (step.executor or {}):
        return
    image = constant_of(step.container.get("image", ""), step)
    if image is None or image in STUBS:
        return
    match = _IMAGE.fullmatch(image[:500])
    if match is None:
        text = f"the image {image[:80]!r} is no name that can be pulled" if image else "it has no image"
        yield Finding("QM304", step.place, text, "Write <registry>/<name>:<version>, in lower case")
    elif not match["digest"] and match["tag"] in (None, "latest"):
        text = (
            f"the image {image[:120]!r} has "
            + ("the tag latest" if match["tag"] else "no tag")
            + ": what runs, and is cached, changes"
        )
        yield Finding("QM301", step.place, text, "Name a version, or a digest: <image>:<version>")


def installs(step: Step) -> Iterator[Finding]:
    """QM302 and QM303: each start of the pod asks a package index, and gets what is newest there."""
    if not step.first or not step.container:
        return
    code = code_of(step)
    command = runs(code, _PIP)
    if command is None:
        return
    fix = "Build an image that holds the packages: base_image=..., install_kfp_package=False, no packages_to_install"
    yield Finding("QM302", step.place, "it installs packages with pip whenever it starts: slow, and never the same twice", fix)
    if "--trusted-host" in command:
        text = "pip trusts a host without checking its certificate, which kfp 2.17 writes for every pip_index_urls"
        yield Finding("QM303", step.place, text, fix)
