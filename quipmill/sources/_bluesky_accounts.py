"""Finds the server that keeps an account's records: handle, DID, document, server."""

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import httpx

from quipmill.errors import NetworkError, SourceError, UsageError
from quipmill.http import redact
from quipmill.xrpc import BLUESKY, DID, HANDLE, ask, base_url, method, patient, personal_server

Entry = dict[str, Any]  # Any: a foreign JSON object

DIRECTORY: Final = "https://plc.directory"


@dataclass(frozen=True)
class Account:
    """An account, and where its records are."""

    did: str
    handle: str
    server: str


def place(where: str) -> tuple[str, str]:
    """The handle or DID that an origin names, and the server, if it names one.

    Raises:
        UsageError: it names neither.
    """
    text = where.strip().removeprefix("https://bsky.app/profile/").removeprefix("at://").removeprefix("@").rstrip("/")
    name, at, server = text.partition("@")
    if not DID.fullmatch(name) and not HANDLE.fullmatch(name := name.lower()):
        advice = f", for example {name}.bsky.social" if HANDLE.fullmatch(f"{name}.bsky.social") else ""
        raise UsageError(
            f"bluesky: {redact(where, 100)!r} is no handle and no DID. Check the spelling, or add the domain{advice}"
        )
    if at and not base_url(server):
        raise UsageError(
            f"bluesky: {redact(server, 100)!r} is no server. Write <handle>@<server>, for example {name}@pds.example.com"
        )
    return name, base_url(server) if at else ""


def find(http: httpx.Client, name: str, server: str) -> Account:
    """Who a handle or DID is, and which server keeps the records.

    Raises:
        SourceError: there is no such account.
        NetworkError: a server cannot be reached.
    """
    did = name if DID.fullmatch(name) else _did(http, name, server)
    if server:
        return Account(did, name, server)
    document = _document(http, did)
    if not (found := personal_server(document, did)):
        raise SourceError(f"bluesky: the document of {name} names no server that keeps its posts. The account may be gone")
    return Account(did, _handle(document) if name == did else name, found)


def _did(http: httpx.Client, handle: str, server: str) -> str:
    """The DID of a handle: as a server knows it, or as the handle's own domain says."""
    asked = server or _setting("QUIPMILL_BLUESKY_URL", BLUESKY)
    did = str(patient(http, method(asked, "com.atproto.identity.resolveHandle"), {"handle": handle}).body.get("did") or "")
    if not did and not server:
        with suppress(httpx.HTTPError, httpx.InvalidURL, NetworkError):
            answer = ask(http, f"https://{handle}/.well-known/atproto-did")
            did = answer.raw[:300].decode(errors="replace").strip() if answer.ok else ""
    if not DID.fullmatch(did):
        raise SourceError(f"bluesky: no such handle {handle!r}. Check the spelling; it may also have changed: then give the DID")
    return did


def _document(http: httpx.Client, did: str) -> Entry:
    if did.startswith("did:plc:"):
        answer = patient(http, f"{_setting('QUIPMILL_PLC_URL', DIRECTORY)}/{did}")
    else:
        host = did.removeprefix("did:web:").replace("%3A", ":")
        scheme = "http" if host.partition(":")[0] == "localhost" else "https"  # as the protocol has it, for development
        answer = patient(http, f"{scheme}://{host}/.well-known/did.json")
    if answer.status in (404, 410):
        gone = "is deleted" if answer.status == 410 else "does not exist"
        raise SourceError(f"bluesky: the account {did} {gone}. Check the spelling")
    if not answer.ok or not answer.body:
        raise SourceError(f"bluesky: the directory gives no document of {did}, it says {answer.status}. Try again later")
    return answer.body


def _handle(document: Entry) -> str:
    """The handle that an account's document names; the DID without one."""
    names = document.get("alsoKnownAs")
    told = [name.removeprefix("at://").lower() for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return next(filter(HANDLE.fullmatch, told), str(document["id"]))


def _setting(name: str, default: str) -> str:
    given = os.environ.get(name, "").strip()
    if given and not base_url(given):
        raise UsageError(f"{name} is no address of a server. Write it like {default}")
    return base_url(given) or default
