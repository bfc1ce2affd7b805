"""A real personal data server of Bluesky and its directory, from npm, on free loopback ports (`make integration` installs them).

They run in a process of their own, keep everything in a temporary folder, and are gone with the test session.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / "build" / "node" / "pds"

PASSWORD = "planted-password-9c1e"


@dataclass(frozen=True)
class Member:
    """An account on the server, logged in."""

    server: "Pds"
    handle: str
    did: str
    token: str = field(repr=False)

    def call(self, method: str, **body: Any) -> dict[str, Any]:
        """Calls a method as this account."""
        return self.server.call(method, body, self.token)

    def create(self, collection: str, record: dict[str, Any], **more: Any) -> str:
        """Writes a record as any client does and returns its key; the server finds one."""
        body = {"repo": self.did, "collection": collection, "record": {"$type": collection, **record}, **more}
        return str(self.call("com.atproto.repo.createRecord", **body)["uri"]).rpartition("/")[2]

    def delete(self, collection: str, key: str) -> None:
        """Takes a record away."""
        self.call("com.atproto.repo.deleteRecord", repo=self.did, collection=collection, rkey=key)

    def app_password(self) -> str:
        """Makes an app password, as people do in the settings."""
        return str(self.call("com.atproto.server.createAppPassword", name=os.urandom(4).hex())["password"])

    def posts(self) -> list[dict[str, Any]]:
        """The newest hundred posts as the server keeps them: `uri`, `cid`, `value`."""
        params = {"repo": self.did, "collection": "app.bsky.feed.post", "limit": 100}
        answer = httpx.get(f"{self.server.url}/xrpc/com.atproto.repo.listRecords", params=params)
        return list(answer.raise_for_status().json()["records"])


@dataclass(frozen=True)
class Pds:
    """The running servers."""

    url: str
    plc_url: str

    def call(self, method: str, body: dict[str, Any], token: str = "") -> dict[str, Any]:
        """Calls a method that changes something."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = httpx.post(f"{self.url}/xrpc/{method}", json=body, headers=headers, timeout=30)
        assert answer.is_success, f"{method}: {answer.status_code} {answer.text}"
        return dict(answer.json()) if answer.content else {}

    def member(self, name: str) -> Member:
        """Makes the account `<name>.test`."""
        handle = f"{name}.test"
        body = {"handle": handle, "email": f"{name}@example.org", "password": PASSWORD}
        made = self.call("com.atproto.server.createAccount", body)
        return Member(self, handle, made["did"], made["accessJwt"])

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to find these servers."""
        return {"QUIPMILL_BLUESKY_URL": self.url, "QUIPMILL_PLC_URL": self.plc_url, "QUIPMILL_ALLOW_PRIVATE": "1"}


def missing() -> str:
    """Why the server cannot be started; empty if it can."""
    if not shutil.which("node"):
        return "no Node.js here"
    return "" if (INSTALLED / ".have").exists() else f"no server of Bluesky in {INSTALLED}: run make integration"


@contextmanager
def running_pds() -> Iterator[Pds]:
    """Starts both servers, and stops them."""
    with tempfile.TemporaryDirectory(prefix="quipmill-pds-") as folder:
        command = ["node", str(Path(__file__).with_name("pds") / "server.cjs"), str(INSTALLED)]
        environment = {**os.environ, "TMPDIR": folder, "LOG_ENABLED": "false"}
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        try:
            assert process.stdout
            line = process.stdout.readline()
            assert line, "the server of Bluesky did not start; its own words are above"
            yield Pds(**json.loads(line))
        finally:
            process.terminate()
            process.communicate(timeout=10)
