"""A real PostgreSQL server of our own, reached through a Unix socket, for as long as the tests run."""

import glob
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def running_server() -> Iterator[str]:
    """Starts a server with an empty cluster, and gives the address of its database `postgres`."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="quipmill-pg-", dir="/tmp"))  # a socket's path may have 107 characters at most
    user = _give_to_nobody_in_particular(folder)
    control = [*user, f"{programs}/pg_ctl", "-D", f"{folder}/data", "-w", "-s"]
    options = (
        f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c max_connections=200"
    )
    try:
        _run([*user, f"{programs}/initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"])
        _run([*control, "-l", f"{folder}/log", "-o", options, "start"])
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> str:
    found = shutil.which("initdb") and shutil.which("pg_ctl")
    places = [os.path.dirname(os.path.realpath(found))] if found else sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not places:
        pytest.skip("no initdb and pg_ctl. Install Debian's package postgresql")
    return places[-1]


def _give_to_nobody_in_particular(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: the prefix of a command that runs it as somebody else."""
    if os.geteuid() != 0:
        return []
    names = {entry.pw_name for entry in pwd.getpwall()}
    name = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, name)
    return ["runuser", "-u", name, "--"]


def _run(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, cwd="/tmp", timeout=120, stdin=subprocess.DEVNULL)
    assert result.returncode == 0, f"{command}: {result.stdout}{result.stderr}"
