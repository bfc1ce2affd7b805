"""Runs the steps of kfp.local with its defects repaired, for the length of one block; everything is put back afterwards.

kfp.local 2.17 replaces `print` and the root logger's handlers and does not always restore them, prints each step's whole input
in colours, replaces the word `python3` in users' data, and its steps outlive an interruption. How steps follow each other is
`dag`'s.
"""

import logging
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Protocol

from kfp import local
from kfp.local import config, logging_utils, status, subprocess_task_handler, task_dispatcher

from quipmill.errors import RunError


class Observer(Protocol):
    """Who runs the steps' commands."""

    def execute(self, image: str, command: list[str], env: dict[str, str]) -> bool:
        """Runs the command of the task that this thread is in, whose image this is, and returns whether it succeeded."""
        ...

    def note(self, text: str) -> None:
        """kfp.local warns of something."""
        ...


@contextmanager
def repaired(observer: Observer, root: Path, cache: bool) -> Iterator[None]:
    """kfp.local, set up to run steps in this environment and folder, without its defects."""
    before = config.LocalExecutionConfig.instance
    with ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.filterwarnings("ignore", message=r"Task '.*': settings .* have no effect", category=UserWarning)
        warnings.filterwarnings("ignore", message="It looks like you're using the remote file")  # reported by us as an error
        for owner, name, replacement in (
            (logging_utils, "local_logger_context", nullcontext),  # replaced the root logger's handlers, not always back
            (logging_utils, "indented_print", lambda num_spaces=4: nullcontext()),  # replaced builtins.print likewise
            (logging_utils, "print_horizontal_line", lambda: None),
            (logging_utils, "color_text", lambda text, color: text),  # colours went into files and exceptions as well
            (subprocess_task_handler.SubprocessTaskHandler, "validate_image", lambda self, image: None),
            (subprocess_task_handler.SubprocessTaskHandler, "run", _handler(observer)),
        ):
            if name not in vars(owner):  # a later kfp moved it
                raise RunError(
                    f"this kfp has no {owner.__name__}.{name}, which `quipmill run` needs. Run: pip install 'kfp==2.17.*'"
                )
            stack.enter_context(_replaced(owner, name, replacement))
        stack.enter_context(_root_filter(observer))
        workspace = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        local.init(
            local.SubprocessRunner(use_venv=False),
            pipeline_root=str(root),
            workspace_root=f"{workspace}/workspace",  # kfp.local removes it with all it holds, so it is never the user's
            raise_on_error=True,
            enable_caching=cache,
        )
        try:
            yield
        finally:
            config.LocalExecutionConfig.instance = before


@contextmanager
def _replaced(owner: Any, name: str, replacement: Any) -> Iterator[None]:
    original = vars(owner)[name]  # not getattr, which would unwrap a static method
    setattr(owner, name, replacement)
    try:
        yield
    finally:
        setattr(owner, name, original)


def _handler(observer: Observer) -> Callable[..., status.Status]:
    """Runs a step's command; kfp.local would replace `python3` in the user's data too, and could not be interrupted."""

    def run(self: Any) -> Any:
        succeeded = observer.execute(self.image, self.full_command, self.env_vars)
        return status.Status.SUCCESS if succeeded else status.Status.FAILURE

    return run


@contextmanager
def _root_filter(observer: Observer) -> Iterator[None]:
    """Keeps kfp.local's own messages, which go to the root logger, from everybody's handlers."""
    folder = str(Path(task_dispatcher.__file__).parent)

    def keep(record: logging.LogRecord) -> bool:
        if not record.pathname.startswith(folder):
            return True
        if record.levelno >= logging.WARNING:
            observer.note(record.getMessage())
        return False

    root = logging.getLogger()
    level = root.level
    root.addFilter(keep)
    try:
        yield
    finally:
        root.removeFilter(keep)
        root.setLevel(level)
