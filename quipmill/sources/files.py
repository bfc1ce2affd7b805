"""Posts from a file of your own: CSV, JSON Lines, plain text or samples, found out by looking.

    files:posts.jsonl    files:posts.csv.gz    files:s3://bucket/posts.tsv    files:https://example.com/posts.txt

Fields are found by the names that exports use (`text full_text tweet content body ...`, `id id_str`, `created_at date`,
`author username`, `in_reply_to...`, `is_retweet`); `columns` names those that are called otherwise: `text=body,id=post_id`.
"""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError, UsageError
from quipmill.inputs import local_copy
from quipmill.schema import Post, Tally, whole
from quipmill.sources._dates import utc
from quipmill.sources._decoding import DAMAGED, damaged, lines, open_text
from quipmill.sources._tables import Row, objects, simple, sniff, table
from quipmill.text import MENTION, SEPARATOR, samples

logger = logging.getLogger(__name__)

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "text": ("text", "fulltext", "tweet", "tweets", "tweettext", "posttext", "content", "contents", "body", "post", "posts")
    + ("toot", "skeet", "message", "messages", "note", "notes", "caption", "status", "statustext"),
    "id": ("idstr", "id", "tweetid", "postid", "statusid", "tweetidstr", "messageid", "uri"),
    "author": ("author", "authorhandle", "username", "screenname", "userscreenname", "handle", "account", "user", "authorname"),
    "created_at": ("createdat", "date", "datetime", "timestamp", "time", "published", "publishedat", "postedat", "tweetcreatedat")
    + ("datecreated", "createdtime", "createddate", "dateutc", "createdutc"),
    "url": ("url", "link", "permalink", "tweeturl", "posturl", "tweetlink"),
    "reply_to": ("replyto", "inreplytoscreenname", "inreplytousername", "inreplytouser", "inreplytouseridstr", "inreplytouserid")
    + ("inreplyto", "inreplytostatusidstr", "inreplytostatusid", "inreplytoid", "inreplytotweetid", "isreply"),
    "repost_of": (
        "repostof",
        "retweetof",
        "retweetedstatusidstr",
        "retweetedstatusid",
        "retweetedid",
        "retweetedstatus",
        "reblog",
    )
    + ("isretweet", "isrepost", "retweet", "repost", "rt"),
    "lang": ("lang", "language", "tweetlang"),
}
"""What exports call the fields of a post, without case and punctuation, the likeliest first."""

_HEAD_CHARACTERS: Final = 1 << 16
_OWN_ID: Final = ("useridstr", "userid", "authorid", "accountid")
_FALSE: Final = frozenset(("", "false", "f", "no", "n", "0", "0.0", "-1", "none", "null", "nan", "na", "n/a", "[]", "{}"))
_TRUE: Final = frozenset(("true", "t", "yes", "y", "1", "1.0"))


def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    """Posts of a local path, `s3://` or `https://` address: CSV, TSV, JSON Lines, JSON, one post a line, or samples; also `.gz`.

    A post without an id gets a digest of author, date and text, and of how often the file held the same before, so that
    reading a file again, or one that has grown, gives the same ids, and equal lines stay two posts. The author of a file that
    names none is the file's name.

    Raises:
        SourceError: the file cannot be read, or no field of it is a post's text.
        UsageError: `config.columns` is not `field=name,...`.
    """
    names = _names(config.columns)
    seen, odd_dates = Counter[bytes](), list[str]()
    with local_copy(where) as path, open_text(path, tally.where) as text:
        author = _file_name(where).removesuffix(".gz").rpartition(".")[0] or _file_name(where)
        for place, row in _rows(lines(text), where, config.columns, names, tally):
            try:
                post = _post({simple(name): value for name, value in row.items()}, names, author, odd_dates)
            except ValueError as error:
                tally.skip(place, str(error))
                continue
            tally.ok()
            yield post if post.id else replace(post, id=_digest(post, seen))
    if odd_dates:
        logger.warning("%s: %d posts without a date, because %s", tally.where, len(odd_dates), odd_dates[0])


def _names(columns: str) -> dict[str, tuple[str, ...]]:
    """The simple names to look for under each field of a post, `text=body,id=post_id` applied."""
    names = dict(NAMES)
    for part in filter(None, (part.strip() for part in columns.split(","))):
        field, equals, name = (piece.strip() for piece in part.partition("="))
        if not equals or not name or field not in NAMES:
            raise UsageError(
                f"columns: {part!r} is not field=name with a field of {', '.join(NAMES)}, as in text=body,id=post_id"
            )
        names[field] = (simple(name) or name,)
    return names


def _rows(
    source: Iterator[str], where: str, columns: str, names: dict[str, tuple[str, ...]], tally: Tally
) -> Iterator[tuple[str, Row]]:
    """The records of a file of any kind, each with its place."""
    head = _head(source)
    whole = chain(head, source)
    start = next((line.strip("\ufeff \t\r\n") for line in head if line.strip("\ufeff \t\r\n")), "")
    suffixes = {suffix.lower() for suffix in PurePosixPath(_file_name(where)).suffixes[-2:]}
    if start.startswith(("window.YTD", "window.__THAR", "Grailbird")):
        raise SourceError(f"{tally.where}: this is one part of an X archive. Give the whole: x_archive:<its zip or folder>")
    if _is_json(start, suffixes):
        return _json_rows(whole, names, tally)
    if not columns and any(line.rstrip() == SEPARATOR for line in head):
        found = samples((line.rstrip("\r\n") for line in whole), tally.where)
        return _texts(found, "sample", tally)
    delimiter, first = sniff(head, {name for field in names for name in names[field]} if columns else names["text"])
    named = {simple(name) for name in first} & set(names["text"])
    if not columns and not {".csv", ".tsv", ".tab"} & suffixes and not (delimiter and named):
        return _texts((line.rstrip("\r\n") for line in whole), "line", tally)
    if not named and names["text"][0].isdigit():  # counted columns mean that there is no header
        return table(whole, delimiter, [str(number) for number in range(1, len(first) + 1)], tally, skip_first=False)
    if named or delimiter or columns:
        _check_header(first, names, tally.where)
        return table(whole, delimiter, first, tally, skip_first=True)
    return table(whole, delimiter, ["text"], tally, skip_first=False)


def _check_header(header: list[str], names: dict[str, tuple[str, ...]], where: str) -> None:
    present = {simple(name) for name in header}
    wanted = [field for field in names if field == "text" or names[field] is not NAMES[field]]
    for field in wanted:
        if not present & set(names[field]):
            found, first = ", ".join(repr(name[:40]) for name in header[:20]), header[0].strip()[:40]
            raise SourceError(
                f"{where}: no column {' or '.join(names[field][:3])} for the post's {field}; found {found}. Say which one it is: "
                f"columns {field}={first or 1}, or {field}=1 for the first column of a file without a header"
            )


def _head(source: Iterator[str]) -> list[str]:
    head, size = [], 0
    for line in source:
        head.append(line)
        size += len(line)
        if size > _HEAD_CHARACTERS:
            break
    return head


def _is_json(start: str, suffixes: set[str]) -> bool:
    if {".jsonl", ".ndjson", ".json"} & suffixes:
        return True
    try:
        return start.startswith("[{") or isinstance(json.loads(start), dict)
    except (ValueError, RecursionError):
        return False


def _json_rows(source: Iterable[str], names: dict[str, tuple[str, ...]], tally: Tally) -> Iterator[tuple[str, Row]]:
    for place, row in objects(source, tally):
        if tally.good == 0 and not {simple(name) for name in row} & set(names["text"]):
            tally.skip(
                place, f"no key for the post's text; found {', '.join(map(str, list(row)[:12]))}. Name it: columns text=..."
            )
        else:
            yield place, row


def _texts(texts: Iterable[str], unit: str, tally: Tally) -> Iterator[tuple[str, Row]]:
    for number, text in enumerate(texts, 1):
        if damaged(text):
            tally.skip(f"{unit} {number}", DAMAGED)
        elif text.strip():
            yield f"{unit} {number}", {"text": text.strip()}


def _post(row: Row, names: dict[str, tuple[str, ...]], author: str, odd_dates: list[str]) -> Post:
    text = next((row[name] for name in names["text"] if row.get(name) is not None), None)
    if not isinstance(text, str):
        raise ValueError(f"expected text under one of {', '.join(names['text'][:4])}, found {', '.join(list(row)[:12])}")
    author = _scalar(_first(row, names["author"])).removeprefix("@") or author
    reply_to, repost_of = _reference(row, names["reply_to"], text), _reference(row, names["repost_of"], text)
    own = {_scalar(row[name]) for name in _OWN_ID if row.get(name)}
    url = _scalar(_first(row, names["url"]))
    return Post(
        id=_scalar(_first(row, names["id"])),
        author=author,
        text=whole(text),
        created_at=_date(row, names["created_at"], odd_dates),
        url=url if url.startswith(("http://", "https://")) else "",
        reply_to=author if reply_to and reply_to in own else reply_to,
        repost_of=repost_of,
        lang=_scalar(_first(row, names["lang"])),
    )


def _first(row: Row, names: tuple[str, ...]) -> Any:
    """The first of the named values that says anything."""
    return next((row[name] for name in names if row.get(name) not in (None, "", [], {})), "")


def _scalar(value: Any) -> str:
    """A value as text; of an object, such as a user, the handle or id in it."""
    if isinstance(value, dict):
        keys = {simple(str(key)): entry for key, entry in value.items()}
        value = next((keys[key] for key in ("screenname", "username", "handle", "acct", "idstr", "id") if keys.get(key)), "")
    if isinstance(value, list | dict | bool):
        return ""
    text = whole(str(value).strip())
    return text.removesuffix(".0") if text[:1].isdigit() else text


def _reference(row: Row, names: tuple[str, ...], text: str) -> str:
    """Whom a reply or repost refers to: a handle or id; where only a flag says that it is one, the first mention, or `?`."""
    for name in names:
        value = row.get(name)
        if isinstance(value, dict) and isinstance(value.get("user"), dict):
            value = value["user"]
        said = "true" if value is True else _scalar(value) if value else ""
        if said.lower() in _TRUE:
            mention = MENTION.search(text)
            return mention[0][1:] if mention else "?"
        if said.lower() not in _FALSE:
            return said.removeprefix("@")
    return ""


def _date(row: Row, names: tuple[str, ...], odd: list[str]) -> str:
    name = next((name for name in names if _scalar(row.get(name) or "")), "")
    value = _scalar(row.get(name) or "")
    if name == "date" and len(value) == 10:
        value = f"{value} {_scalar(row.get('time') or '')}".strip()
    try:
        return utc(value)
    except ValueError as error:
        odd.append(str(error))
        return ""


def _digest(post: Post, seen: Counter[bytes]) -> str:
    key = hashlib.sha256("\0".join((post.author, post.created_at, post.text)).encode()).digest()
    seen[key[:16]] += 1
    return hashlib.sha256(key + str(seen[key[:16]]).encode()).hexdigest()[:20]


def _file_name(where: str) -> str:
    """The last part of a path or address."""
    return PurePosixPath(unquote(urlsplit(where).path) if "://" in where else where).name
