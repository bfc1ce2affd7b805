"""Turns the posts of X's API, version 2, into posts: long ones whole, reposts told apart, short links written out."""

import html
import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from quipmill.schema import Post, whole
from quipmill.sources._dates import utc
from quipmill.x_client import Json, links

_SHORT: Final = re.compile(r"https?://t\.co/\w+")
_REPOST: Final = re.compile(r"RT @(\w+)")


@dataclass
class Around:
    """What came with a page: the users and posts that its posts name, by id."""

    handles: dict[str, str] = field(default_factory=dict)
    posts: dict[str, Json] = field(default_factory=dict)


def around(page: Json) -> Around:
    """What a page includes beside its posts."""
    includes = page.get("includes")
    includes = includes if isinstance(includes, dict) else {}
    handles = {str(user.get("id")): str(user["username"]) for user in dicts(includes.get("users")) if user.get("username")}
    return Around(handles, {str(post.get("id")): post for post in dicts(includes.get("tweets"))})


def post_of(values: Json, near: Around) -> Post:
    """The post, whole.

    Raises:
        ValueError: it is none; says why.
    """
    post_id, by, text = _first_id(values), str(values.get("author_id") or ""), _text(values)
    if not post_id.isdecimal() or not by:
        raise ValueError(f"expected id, author_id and text, found {', '.join(map(str, list(values)[:12])) or 'nothing'}")
    author = near.handles.get(by, by)
    related = {str(other.get("type")): str(other.get("id")) for other in dicts(values.get("referenced_tweets"))}
    repost_of, answered = "", str(values.get("in_reply_to_user_id") or "")
    if "retweeted" in related:
        repost_of, text = _repeated(related["retweeted"], text, near)
    return Post(
        id=post_id,
        author=author,
        text=text,
        created_at=utc(values.get("created_at")),
        url=f"https://x.com/{quote(author, safe='')}/status/{quote(str(values.get('id', post_id)), safe='')}",
        reply_to=near.handles.get(answered, answered) or related.get("replied_to", ""),
        repost_of=repost_of,
        lang=str(values.get("lang") or ""),
    )


def _first_id(values: Json) -> str:
    """The id of a post's first version, which later ones keep, so that an edit is no second post."""
    versions = values.get("edit_history_tweet_ids")
    return str(versions[0] if isinstance(versions, list) and versions else values.get("id", ""))


def _repeated(post_id: str, text: str, near: Around) -> tuple[str, str]:
    """Whom a repost repeats, and its whole text; X cuts that of the repost itself."""
    original, cut = near.posts.get(post_id), _REPOST.match(text)
    by = near.handles.get(str(original.get("author_id")), "") if original else ""
    if original and by and isinstance(original.get("text"), str):
        return by, f"RT @{by}: {_text(original)}"
    return cut[1] if cut else post_id, text


def _text(values: Json) -> str:
    """The text in X's own escaping, long posts whole, short links written out."""
    note, text = values.get("note_tweet"), values.get("text")
    if isinstance(note, dict) and isinstance(note.get("text"), str):
        text = note["text"]
    if not isinstance(text, str):
        raise ValueError("no text")
    targets = links(values)

    def long(match: re.Match[str]) -> str:
        target = targets.get(match[0])
        return match[0] if target is None else html.escape(target, quote=False)

    return _SHORT.sub(long, whole(text)).rstrip(" ")


def dicts(values: object) -> list[Json]:
    """The objects of what should be a list of objects."""
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
