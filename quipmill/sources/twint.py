"""Posts that twint saved while it worked: its CSV, tab-separated and JSON files.

    twint:posts.csv    twint:s3://bucket/posts.json    twint:https://example.com/posts.csv.gz

Both sets of columns are read, of 2.1.20 (34) and of 2.1.21 (36), by their names and with any delimiter.
"""

import ast
import logging
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Final

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError
from quipmill.inputs import local_copy
from quipmill.schema import Post, Tally, whole
from quipmill.sources._dates import snowflake_date, utc
from quipmill.sources._decoding import lines, open_text
from quipmill.sources._tables import Row, objects, sniff, table
from quipmill.text import MENTION

logger = logging.getLogger(__name__)

_NEEDED: Final = ("id", "tweet", "username")
_MAX_LIST: Final = 1 << 16  # characters of a list's repr; a post answers fifty people at most
_GLUED: Final = re.compile(r"(?:(?<=\s)|(?<=[(\[\"'“‘«])|^) (?=https?://|pic\.twitter\.com)")


def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    """Posts of a twint export at a local path, `s3://` or `https://` address; `.gz` too.

    The blank that twint puts in front of every link is taken out where there was one already. A post that belongs to
    another's conversation is a reply; one in a conversation with its own author only is a thread, and answers its author.

    Raises:
        SourceError: the file cannot be read, or is no twint export.
    """
    with local_copy(where) as path, open_text(path, tally.where) as text:
        for place, row in _rows(lines(text), tally):
            try:
                post = post_of(row)
            except ValueError as error:
                tally.skip(place, str(error))
                continue
            tally.ok()
            yield post


def _rows(source: Iterator[str], tally: Tally) -> Iterator[tuple[str, Row]]:
    head = list(islice(source, 50))
    whole = chain(head, source)
    if "".join(head[:1]).lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return objects(whole, tally)
    delimiter, header = sniff(head, _NEEDED)
    header = [name.strip().lower() for name in header]
    missing = [name for name in _NEEDED if name not in header]
    if missing:
        raise SourceError(
            f"{tally.where}: not a twint export: no column {missing[0]}; found {', '.join(map(repr, header[:12]))}. "
            "For other CSV files write files: in front of it"
        )
    return table(whole, delimiter, header, tally, skip_first=True)


def post_of(row: Row) -> Post:
    """The post of one row or object of an export.

    Raises:
        ValueError: it is none; says why.
    """
    missing = [name for name in _NEEDED if row.get(name) in (None, "")]
    if missing:
        raise ValueError(f"no {missing[0]}; found {', '.join(map(str, list(row)[:12]))}")
    author, post_id, text = str(row["username"]).removeprefix("@"), str(row["id"]).strip(), str(row["tweet"])
    if not post_id.isdigit():
        raise ValueError(f"id {post_id[:40]!r} is not a number")
    text = _GLUED.sub("", whole(text))
    return Post(
        id=post_id,
        author=author,
        text=text,
        created_at=_date(row, post_id),
        url=_url(row.get("link")),
        reply_to=_reply_to(row, author, post_id),
        repost_of=_repost_of(row, text),
        lang=str(row.get("language") or ""),
    )


def _date(row: Row, post_id: str) -> str:
    """Of `created_at`, or of `date`, `time` and `timezone`; the zones' names are ambiguous, then the id knows."""
    moment = f"{row.get('date') or ''} {row.get('time') or ''} {row.get('timezone') or ''}"
    for value in (row.get("created_at"), moment.strip()):
        try:
            if found := utc(value):
                return found
        except ValueError:
            continue
    return snowflake_date(post_id)


def _url(link: object) -> str:
    return str(link) if str(link).startswith(("https://", "http://")) else ""


def _repost_of(row: Row, text: str) -> str:
    if str(row.get("retweet")).strip().lower() not in ("true", "1") and not text.startswith("RT @"):
        return ""
    mention = MENTION.match(text, 3) if text.startswith("RT @") else None
    return str(row.get("user_rt") or row.get("user_rt_id") or (mention[0][1:] if mention else "?"))


def _reply_to(row: Row, author: str, post_id: str) -> str:
    """The first other user that is answered, the author for a thread, or the conversation's id."""
    users = [user for user in _list(row.get("reply_to")) if isinstance(user, dict)]
    others = [user for user in users if author.casefold() != _handle(user).casefold()]
    conversation = str(row.get("conversation_id") or post_id).strip()
    if others:
        return _handle(others[0])
    if conversation in (post_id, "0"):
        return ""
    return author if users else conversation


def _handle(user: dict[Any, Any]) -> str:
    return str(user.get("username") or user.get("screen_name") or user.get("user_id") or user.get("id") or "?")


def _list(value: object) -> list[Any]:
    """A list as JSON has it, or as the `repr` that twint's CSV holds."""
    if isinstance(value, list):
        return value
    text = str(value or "").strip()
    if not text:
        return []
    if len(text) > _MAX_LIST:
        raise ValueError(f"a list of {len(text)} characters")
    try:
        found = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise ValueError(f"not a list: {text[:40]!r}") from error
    return found if isinstance(found, list) else []
