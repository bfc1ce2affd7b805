"""Your own posts from the archive that X gives its users, as the zip or the unpacked folder.

    x_archive:twitter-2024-05-01.zip    x_archive:my-archive/    x_archive:s3://bucket/twitter.zip

Every layout since 2012 is read: `data/tweets.js` and its parts, the older `data/tweet.js` and `tweet.js`, `note-tweet.js`
(the whole of long posts), `community-tweet.js`, `data/js/tweets/2015_01.js` and `tweets.csv`. The text stays as X stores it,
with `&amp;` `&lt;` `&gt;`, which `clean` turns back; but `t.co` links become what they stand for, and links to the post's own
pictures go, because only the archive knows them.
"""

import html
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from quipmill.config import ScrapeConfig
from quipmill.errors import SourceError
from quipmill.inputs import local_copy
from quipmill.schema import Post, Tally, whole
from quipmill.sources._dates import utc
from quipmill.sources._decoding import lines
from quipmill.sources._members import Member, entries, members, opened
from quipmill.sources._tables import table
from quipmill.text import MENTION

logger = logging.getLogger(__name__)

Entry = dict[str, Any]  # Any: a foreign JSON object

_PART: Final = r"(?:-part\d+)?\.js$"
_KINDS: Final = {
    "account": re.compile(r"(?:^|/)(?:account\.js|data/js/user_details\.js)$"),
    "notes": re.compile(rf"(?:^|/)note-tweets?{_PART}"),
    "deleted": re.compile(rf"(?:^|/)deleted-tweets?{_PART}"),
    "posts": re.compile(rf"(?:^|/)(?:tweets?|community-tweets?){_PART}|(?:^|/)data/js/tweets/\d{{4}}_\d\d\.js$"),
    "table": re.compile(r"(?:^|/)tweets\.csv$"),
}
_WANTED: Final = re.compile("|".join(kind.pattern for kind in _KINDS.values()))
_SOUGHT: Final = "data/tweets.js, data/tweet.js, tweet.js, data/js/tweets/*.js, tweets.csv"

_SHORT: Final = re.compile(r"https?://t\.co/\w+")
_REPOST: Final = re.compile(r"RT @(\w+)")
_LAST_LINK: Final = re.compile(r"https?://\S*$")
_SURE: Final = 40  # characters of a cut text that its long form must start with


@dataclass
class _Account:
    """Whose archive it is, and what is known of its posts before they are read."""

    handle: str
    user_id: str = ""
    deleted: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    notes_at: dict[str, list[str]] = field(default_factory=dict)


def fetch(where: str, config: ScrapeConfig, tally: Tally) -> Iterator[Post]:
    """Posts of the zip or folder that X gives its users, from all of its parts, each once.

    `RT @ada: ...` is a repost. A reply has the handle that it answers; a thread, the author's own. Deleted posts and earlier
    versions of edited ones are left out.

    Raises:
        SourceError: no X archive, encrypted, cut off, a bomb, or one of its files is damaged.
    """
    shown = tally.where  # an address may hold a secret, which the stage has taken out here
    with local_copy(where) as path, members(path, shown, _WANTED) as found:
        of_kind = {kind: [m for m in found if pattern.search(m.name)] for kind, pattern in _KINDS.items()}
        if not of_kind["posts"] and not of_kind["table"]:
            raise SourceError(
                f"{shown}: not an X archive: none of {_SOUGHT} in it. "
                "Give the zip or folder of X's Settings > Your account > Download an archive of your data"
            )
        account = _account(of_kind["account"], where, shown)
        _read_notes(of_kind["notes"], shown, account)
        account.deleted.update(_id(entry) for member in of_kind["deleted"] for entry in _tweets(member, shown))
        yield from _posts(of_kind["posts"], of_kind["table"], account, tally)


def _posts(scripts: list[Member], tables: list[Member], account: _Account, tally: Tally) -> Iterator[Post]:
    seen: set[str] = set()
    gone = long = 0
    for member, place, entry in _records(scripts, tables, tally):
        try:
            if not isinstance(entry, dict):
                raise ValueError(f"expected an object, found {type(entry).__name__}")
            post = _post(entry, account)
        except ValueError as error:
            tally.skip(f"{member.name} {place}", str(error))
            continue
        if post.id in seen:
            continue
        seen.add(post.id)
        if post.id in account.deleted or _edited(entry, post.id):
            gone += 1
            continue
        if note := _note(post, account):
            post, long = replace(post, text=note), long + 1
        tally.ok()
        yield post
    kept, gone = len(seen) - gone, gone + len(account.deleted - seen)
    logger.info("x_archive: %d posts by @%s, %d of them long; left out %d deleted or edited", kept, account.handle, long, gone)


def _records(scripts: list[Member], tables: list[Member], tally: Tally) -> Iterator[tuple[Member, str, Any]]:
    for member in scripts:
        for number, entry in enumerate(_tweets(member, tally.where), 1):
            yield member, f"entry {number}", entry
    for member in tables:
        with opened(member, tally.where) as text:
            source = lines(text)
            header = [name.strip().strip('"') for name in next(source, "").split(",")]
            for place, row in table(source, ",", header, tally, skip_first=False):
                yield member, place, row


def _tweets(member: Member, where: str) -> Iterator[Any]:
    """The records of a file, out of the wrapper that newer archives put them in."""
    for entry in entries(member, where):
        inner = entry.get("tweet", entry) if isinstance(entry, dict) else entry
        yield inner


def _account(found: list[Member], where: str, shown: str) -> _Account:
    for member in sorted(found, key=lambda member: member.name.count("/")):
        for entry in entries(member, shown):
            values = entry.get("account", entry) if isinstance(entry, dict) else None
            if not isinstance(values, dict):
                continue
            handle = values.get("username") or values.get("screen_name")
            if isinstance(handle, str) and handle:
                return _Account(handle.removeprefix("@"), str(values.get("accountId") or values.get("id") or ""))
    name = PurePosixPath(where.partition("?")[0].rstrip("/")).name
    return _Account(name.removesuffix(".zip") or "me")


def _read_notes(found: list[Member], shown: str, account: _Account) -> None:
    for member in found:
        for entry in entries(member, shown):
            note = entry.get("noteTweet", entry) if isinstance(entry, dict) else {}
            core = note.get("core") if isinstance(note, dict) else None
            if not isinstance(core, dict) or not isinstance(core.get("text"), str):
                continue
            links = {_str(url, "shortUrl", "url"): _str(url, "expandedUrl", "expanded_url") for url in _dicts(core.get("urls"))}
            text = _expand(whole(core["text"]), links)
            account.notes[_str(note, "noteTweetId", "id")] = text
            try:
                account.notes_at.setdefault(utc(note.get("createdAt")), []).append(text)
            except ValueError:
                continue  # it may still be found by its id


def _note(post: Post, account: _Account) -> str:
    """The whole of a long post, by its id, or by its second and its beginning: threads have several posts in one second."""
    if post.repost_of:
        return ""
    if post.id in account.notes:
        return account.notes[post.id]
    cut = _plain(_beginning(post.text))
    for text in account.notes_at.get(post.created_at, []) if post.created_at else []:
        whole = _plain(text)
        if len(whole) > len(cut) and cut and (whole.startswith(cut[:_SURE]) or whole.startswith(_after_mentions(cut)[:_SURE])):
            return text
    return ""


def _beginning(text: str) -> str:
    """A cut text without the dots and links at its end."""
    while True:
        text = text.rstrip("…. \n\r\t")
        link = _LAST_LINK.search(text, max(0, len(text) - 600))
        if not link:
            return text
        text = text[: link.start()]


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())


def _after_mentions(text: str) -> str:
    while mention := MENTION.match(text):
        text = text[mention.end() :].lstrip()
    return text or "\0"  # nothing starts with it


def _post(entry: Entry, account: _Account) -> Post:
    text, post_id = entry.get("full_text", entry.get("text")), _id(entry)
    if not isinstance(text, str) or not post_id:
        raise ValueError(f"expected id_str and full_text, found {', '.join(map(str, list(entry)[:12])) or 'nothing'}")
    user = entry.get("user")
    author = (_str(user, "screen_name") if isinstance(user, dict) else "") or account.handle
    repeated = _REPOST.match(text)
    return Post(
        id=post_id,
        author=author,
        text=_expand(whole(text), _links(entry)),
        created_at=utc(entry.get("created_at") or entry.get("timestamp")),
        url=f"https://x.com/{quote(author)}/status/{post_id}",
        reply_to=_reply_to(entry, author, account),
        repost_of=repeated[1] if repeated else _retweeted(entry),
        lang=_str(entry, "lang"),
    )


def _edited(entry: Entry, post_id: str) -> bool:
    """Whether a later version of the post took its place."""
    info = entry.get("edit_info")
    edit = info.get("edit") if isinstance(info, dict) else None
    first = edit.get("editControlInitial") if isinstance(edit, dict) else info.get("initial") if isinstance(info, dict) else None
    ids = first.get("editTweetIds") if isinstance(first, dict) else None
    return isinstance(ids, list) and bool(ids) and str(ids[-1]) != post_id


def _links(entry: Entry) -> dict[str, str]:
    """What each short link of a post stands for; nothing for pictures."""
    links, places = {}, [entry.get("entities"), entry.get("extended_entities")]
    for place in [place for place in places if isinstance(place, dict)]:
        links.update({_str(url, "url"): _str(url, "expanded_url") for url in _dicts(place.get("urls"))})
        links.update({_str(media, "url"): "" for media in _dicts(place.get("media"))})
    return links


def _expand(text: str, links: dict[str, str]) -> str:
    """The text with its short links written out, in the text's own escaping."""

    def long(match: re.Match[str]) -> str:
        target = links.get(match[0])
        if target is None or (target and not target.startswith(("http://", "https://"))):
            return match[0]
        return html.escape(target, quote=False)

    return _SHORT.sub(long, text).rstrip(" ") if links else text


def _reply_to(entry: Entry, author: str, account: _Account) -> str:
    user_id = _str(entry, "in_reply_to_user_id_str", "in_reply_to_user_id")
    if user_id and user_id == account.user_id:
        return author
    return _str(entry, "in_reply_to_screen_name") or user_id or _str(entry, "in_reply_to_status_id_str", "in_reply_to_status_id")


def _retweeted(entry: Entry) -> str:
    original = entry.get("retweeted_status")
    if isinstance(original, dict):
        user = original.get("user")
        return (_str(user, "screen_name") if isinstance(user, dict) else "") or _id(original) or "?"
    return _str(entry, "retweeted_status_user_id", "retweeted_status_id")


def _id(entry: object) -> str:
    return _str(entry, "id_str", "id", "tweet_id") if isinstance(entry, dict) else ""


def _str(values: Entry, *names: str) -> str:
    """The first of the named values that is text or a number, as text."""
    found = (values.get(name) for name in names)
    return next((str(value).strip() for value in found if value and isinstance(value, str | int) and value is not True), "")


def _dicts(values: object) -> list[Entry]:
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
