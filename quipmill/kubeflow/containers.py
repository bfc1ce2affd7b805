"""The commands that run steps in their own images, for `quipmill run --docker`: by the program `docker`, or what stands in."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from quipmill.errors import UsageError

_PASSED: Final = ("QUIPMILL_", "AWS_", "X_", "MASTODON_")
"""Variables of this process that a step sees, as it sees a cluster's secrets; by name, so that no command line holds them."""


class Containers:
    """How steps are started in containers.

    Args:
        options: more options of `docker run`, as one text: `--network none --user 1234:1234`. Later ones win.
        folders: what steps may read and write, at the same paths as here.

    Raises:
        UsageError: there is no docker, or no engine that answers.
    """

    def __init__(self, options: str, folders: Iterable[Path]) -> None:
        try:
            self._options = shlex.split(options)
        except ValueError as error:
            raise UsageError(f"--docker: {error}. Give options of `docker run` in quotes") from error
        if not shutil.which("docker"):
            raise UsageError("there is no docker on this machine. Install it, or leave --docker out")
        if subprocess.run(["docker", "info"], capture_output=True).returncode:
            raise UsageError("no Docker engine answers. Start it, check that you may use it, or leave --docker out")
        self._folders = [str(folder.resolve()) for folder in folders]

    def command(self, image: str, command: Sequence[str], env: Mapping[str, str]) -> list[str]:
        """The command that runs a step's own command in its image, as this user, and takes the container away after it."""
        words = ["docker", "run", "--rm", "--init", "--user", f"{os.getuid()}:{os.getgid()}"]
        for folder in self._folders:
            words += ["--volume", f"{folder}:{folder}"]
        for name in sorted({*env, *(name for name in os.environ if name.startswith(_PASSED))}):
            words += ["--env", name]  # the value is the process's own
        return [*words, "--workdir", os.getcwd(), *self._options, "--entrypoint", command[0], image, *command[1:]]
