"""Posts of an account on Bluesky, or on any server of the AT protocol, from the account's own server.

    bluesky:ada.bsky.social    bluesky:did:plc:z72i7hdynmk6r22z27h6tvur    bluesky:ada.example.com@pds.example.com

No login is needed. The handle is looked up, then the account's document in the directory says which server keeps its records,
and that server lists them. With `@<server>` the named server is asked for all of it. `QUIPMILL_BLUESKY_URL` names another
server to look handles up (default `https://bsky.social`), `QUIPMILL_PLC_URL` another directory (default
`https://plc.directory`).
"""

import heapq
import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
from tqdm import tqdm

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError
from quipmill.schema import Post, Tally, whole
from quipmill.sources._bluesky_accounts import Account, find, place
from quipmill.sources._dates import utc
from quipmill.xrpc import DID, Answer, client, method, patient, tid_date

logger = logging.getLogger(__name__)

LISTS_ALL: Final = True
"""A whole reading lists every post that exists."""

Entry = dict[str, Any]  # Any: a foreign JSON object

POST: Final = "app.bsky.feed.post"
REPOST: Final = "app.bsky.feed.repost"

_PAGE: Final = 100  # the most that servers give
_MOST: Final = 2_000_000  # records of one kind; a server that has more of one account is making them up
_MOST_FACETS: Final = 1_000
_SLACK: Final = timedelta(days=1)  # by which clocks may differ, and posts may be written before they are dated

_STATES: Final = {
    "deactivated": "its owner has deactivated it, and only they can activate it again",
    "takendown": "it was taken down by its server. Ask the server's operator",
    "suspended": "it is suspended. Ask the server's operator",
    "deleted": "it is deleted. There is nothing to read any more",
    "desynchronized": "its server cannot show it now. Try again later",
    "throttled": "its server cannot show it now. Try again later",
}
_STATE_ERRORS: Final = {"RepoDeactivated": "deactivated", "RepoTakendown": "takendown", "RepoSuspended": "suspended"}


def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    """Posts and reposts of a handle, `ada.bsky.social`, or a DID, those first whose records were made last.

    An answer has the DID that it answers, a thread the author's own handle; a repost has the address of the post and no text,
    because it is somebody else's. Links that are shown cut off are written out.

    Raises:
        SourceError: no such account, or it is deactivated, taken down or suspended.
        NetworkError: a server cannot be reached, or asks for too long a pause.
    """
    name, server = place(where)
    since = _since(config.since)
    earliest, least = (since - _SLACK, since.strftime("%Y-%m-%dT%H:%M:%SZ")) if since else (None, "")
    read = wanted = odd = 0
    with client() as http, tqdm(desc=f"@{name}", total=config.limit, unit="post", disable=None) as bar:
        account = find(http, name, server)
        for key, collection, value in _records(http, account, tally):
            made = tid_date(key)
            if earliest and made and made < earliest:
                break  # keys come in their order, so all others are older
            try:
                post, dated = _post(value, collection, key, account)
            except ValueError as error:
                tally.skip(f"{collection}/{key}", str(error))
                continue
            tally.ok()
            yield post
            bar.update()
            read, odd, wanted = read + 1, odd + (not dated), wanted + (post.created_at >= least)
            if wanted == config.limit:
                break
    logger.info("bluesky: %s posts and reposts of @%s read from %s", f"{read:,}", account.handle, account.server)
    if odd:
        logger.warning("bluesky: %s posts have no date that can be understood; they got that of their record's key", f"{odd:,}")


def _since(value: str | None) -> datetime | None:
    if not value:
        return None
    moment = datetime.fromisoformat(value.strip())
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _records(http: httpx.Client, account: Account, tally: Tally) -> Iterator[tuple[str, str, Entry]]:
    """Key, kind and value of all records; keys are in the order of time, so that both kinds merge as they come."""
    kinds = (_listed(http, account, collection, tally) for collection in (POST, REPOST))
    return heapq.merge(*kinds, key=lambda record: record[0], reverse=True)


def _listed(http: httpx.Client, account: Account, collection: str, tally: Tally) -> Iterator[tuple[str, str, Entry]]:
    """The records of one kind, each once, page by page from the last one's key: new ones meanwhile move nothing."""
    seen, prefix = set[str](), f"at://{account.did}/{collection}/"
    params: dict[str, str | int] = {"repo": account.did, "collection": collection, "limit": _PAGE}
    while True:
        page, cursor = _page(http, account, params)
        before = len(seen)
        for number, record in enumerate(page, 1):
            uri = record.get("uri") if isinstance(record, dict) else None
            key = uri.removeprefix(prefix) if isinstance(uri, str) and uri.startswith(prefix) else ""
            if not key or "/" in key or len(key) > 512 or not isinstance(record.get("value"), dict):
                tally.skip(f"{collection} {before + number}", "expected a record of this account with uri and value")
            elif key not in seen:
                seen.add(key)
                yield key, collection, record["value"]
        if not page or not cursor:
            return
        if len(seen) == before or len(seen) > _MOST:
            raise SourceError(f"bluesky: {account.server} lists without an end. Use limit or since, and tell its operator")
        params["cursor"] = cursor


def _page(http: httpx.Client, account: Account, params: dict[str, str | int]) -> tuple[list[Any], str]:
    answer = patient(http, method(account.server, "com.atproto.repo.listRecords"), params)
    page, cursor = answer.body.get("records"), answer.body.get("cursor")
    if not answer.ok:
        raise SourceError(f"bluesky: @{account.handle} cannot be read: {_reason(http, answer, account)}")
    if not isinstance(page, list):
        raise SourceError(f"bluesky: {account.server} does not answer as a server of Bluesky does. Check the server's name")
    return page, cursor if isinstance(cursor, str) else ""


def _reason(http: httpx.Client, answer: Answer, account: Account) -> str:
    state = _STATE_ERRORS.get(answer.error, "")
    if not state and answer.status in (400, 404):  # listing says no more than that there is no such repository
        told = patient(http, method(account.server, "com.atproto.sync.getRepoStatus"), {"did": account.did})
        state = str(told.body.get("status") or "") if told.ok else _STATE_ERRORS.get(told.error, "")
        if told.error == "RepoNotFound":
            return f"{account.server} does not have this account. It may be deleted, or has just moved: try again later"
    if answer.status in (401, 403):
        return f"{account.server} shows posts only to those who log in. There is no way round that"
    return _STATES.get(
        state, f"{account.server} says {answer.error}. Check the account and the server's name, or try again later"
    )


def _post(value: Entry, collection: str, key: str, account: Account) -> tuple[Post, bool]:
    """One record as a post, and whether its date could be understood."""
    if value.get("$type", collection) != collection:
        raise ValueError(f"expected a record of the type {collection}, found {str(value['$type'])[:60]!r}")
    created_at, dated = _date(value.get("createdAt"), key)
    made = Post(f"at://{account.did}/{collection}/{key}", account.handle, "", created_at)
    if collection == REPOST:
        if not (subject := _uri(value.get("subject"))):
            raise ValueError(f"expected a subject with a uri, found {_keys(value)}")
        return replace(made, repost_of=subject, url=_page_url(subject)), dated
    if not isinstance(value.get("text"), str):
        raise ValueError(f"expected text, found {_keys(value)}")
    text = expanded(whole(value["text"]), value.get("facets"))
    reply_to, lang = _reply_to(value.get("reply"), account), _lang(value.get("langs"))
    return replace(made, text=text, url=_page_url(made.id), reply_to=reply_to, lang=lang), dated


def _keys(value: Entry) -> str:
    return ", ".join(map(str, list(value)[:12])) or "nothing"


def _date(value: object, key: str) -> tuple[str, bool]:
    with suppress(ValueError):
        if date := utc(value):
            return date, True
    made = tid_date(key)
    return (made.strftime("%Y-%m-%dT%H:%M:%SZ") if made else ""), False


def _uri(reference: object) -> str:
    """The address in a reference to a record; empty if it is none."""
    uri = reference.get("uri") if isinstance(reference, dict) else None
    return uri if isinstance(uri, str) and uri.startswith("at://") and len(uri) < 1024 and uri.isprintable() else ""


def _page_url(uri: str) -> str:
    """Where people see a post; empty for records that are none, since reposts may repeat anything."""
    did, _, rest = uri.removeprefix("at://").partition("/")
    collection, _, key = rest.partition("/")
    return f"https://bsky.app/profile/{did}/post/{key}" if collection == POST and DID.fullmatch(did) and key.isalnum() else ""


def _reply_to(reply: object, account: Account) -> str:
    if not isinstance(reply, dict):
        return ""
    did = _uri(reply.get("parent")).removeprefix("at://").partition("/")[0]
    return account.handle if did == account.did else did or "?"


def _lang(langs: object) -> str:
    first = langs[0] if isinstance(langs, list) and langs else None
    return first if isinstance(first, str) and len(first) <= 35 and first.replace("-", "").isalnum() else ""


def expanded(text: str, facets: object) -> str:
    """The text with the links written out that are shown cut off, `example.com/a-long-pa...`; places are bytes of UTF-8."""
    data, links = text.encode(), list[tuple[int, int, str]]()
    for facet in facets[:_MOST_FACETS] if isinstance(facets, list) else []:
        index = facet.get("index") if isinstance(facet, dict) else None
        start, end = (index.get("byteStart"), index.get("byteEnd")) if isinstance(index, dict) else (None, None)
        uri = _link(facet.get("features")) if isinstance(facet, dict) else ""
        if uri and isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(data):
            with suppress(UnicodeDecodeError):  # a place in the middle of a character
                if _is_cut(data[start:end].decode(), uri):
                    links.append((start, end, uri))
    made, done = bytearray(), 0
    for start, end, uri in sorted(links):
        if start >= done:
            made += data[done:start] + uri.encode()
            done = end
    return (made + data[done:]).decode()


def _link(features: object) -> str:
    for feature in features[:10] if isinstance(features, list) else []:
        uri = feature.get("uri") if isinstance(feature, dict) else None
        if isinstance(uri, str) and uri.startswith(("http://", "https://")) and len(uri) < 4096 and not uri.split()[1:]:
            return whole(uri)
    return ""


def _is_cut(shown: str, uri: str) -> bool:
    beginning = shown.removesuffix("…").removesuffix("...")
    return beginning != shown and len(_bare(beginning)) > 3 and _bare(uri).startswith(_bare(beginning))


def _bare(link: str) -> str:
    return link.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
