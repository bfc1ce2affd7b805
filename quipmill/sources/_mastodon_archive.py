"""Posts of the archive that Mastodon gives its users: `outbox.json`, alone or in its tar.gz, zip or folder."""

import logging
import re
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import urlsplit

from quipmill.errors import SourceError
from quipmill.inputs import local_copy
from quipmill.markup import plain
from quipmill.schema import Post, Tally, whole
from quipmill.sources._dates import utc
from quipmill.sources._members import MAX_MEMBER_BYTES, MAX_MEMBERS, Member, listed, members

logger = logging.getLogger(__name__)

Entry = dict[str, Any]  # Any: a foreign JSON object

_SUFFIX: Final = re.compile(r"\.(?:tar\.gz|tgz|tar|zip|json)(?:$|\?)", re.IGNORECASE)
_OUTBOX: Final = re.compile(r"(?:^|/)outbox\.json$")
_PUBLIC: Final = ("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public")


def is_archive(where: str) -> bool:
    """Whether an origin names an archive rather than an account."""
    return bool(_SUFFIX.search(where)) or (not where.startswith(("http://", "https://")) and Path(where).exists())


def read_archive(where: str, tally: Tally) -> Iterator[Post]:
    """The public and unlisted posts of an archive, in its order (oldest first).

    Raises:
        SourceError: there is no outbox.json in it, or it is damaged.
    """
    shown, read, hidden = tally.where, 0, 0
    with local_copy(where) as path, _outbox(path, shown) as outbox:
        for number, activity in enumerate(listed(outbox, "orderedItems", shown), 1):
            try:
                post = _post(activity)
            except ValueError as error:
                tally.skip(f"activity {number}", str(error))
                continue
            if post is None:
                hidden += 1
                continue
            tally.ok()
            read += 1
            yield post
    logger.info(
        "mastodon: %s posts in the archive, %s others left out (followers only, direct, votes)", f"{read:,}", f"{hidden:,}"
    )


@contextmanager
def _outbox(path: Path, shown: str) -> Iterator[Member]:
    if path.is_file() and path.suffix.lower() == ".json":
        yield Member(path.name, path.stat().st_size, lambda: path.open("rb"))
    elif path.is_file() and tarfile.is_tarfile(path):
        with _of_tar(path, shown) as member:
            yield member
    else:
        with members(path, shown, _OUTBOX) as found:
            if not found:
                raise SourceError(_missing(shown))
            yield found[0]


@contextmanager
def _of_tar(path: Path, shown: str) -> Iterator[Member]:
    """The outbox of a tar file, read as a stream: nothing is unpacked, so no path in it matters."""
    try:
        with tarfile.open(path) as archive:
            for number, info in enumerate(archive):
                if number >= MAX_MEMBERS:
                    break
                if info.isreg() and _OUTBOX.search(info.name):
                    yield Member(info.name, info.size, lambda: _member(archive, info, shown))  # noqa: B023  # opened before the next
                    return
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise SourceError(f"{shown}: the archive is cut off or damaged. Download it again") from error
    raise SourceError(_missing(shown))


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo, shown: str) -> IO[bytes]:
    data = archive.extractfile(info) if info.size <= MAX_MEMBER_BYTES else None
    if data is None:
        raise SourceError(f"{shown}: {info.name} has {info.size:,} bytes, more than {MAX_MEMBER_BYTES:,}: not a Mastodon archive")
    return data


def _missing(shown: str) -> str:
    return f"{shown}: no outbox.json in it. Give the archive of Mastodon's Preferences > Import and export > Request your archive"


def _post(activity: object) -> Post | None:
    """A post or boost; None for what is not meant for everybody.

    Raises:
        ValueError: no activity of a known form.
    """
    if not isinstance(activity, dict) or "type" not in activity:
        raise ValueError("expected an activity with a type")
    note, actor = activity.get("object"), _text(activity, "actor")
    if activity["type"] == "Announce":
        return _boost(activity, actor) if _for_everybody(activity) else None
    if activity["type"] != "Create" or not isinstance(note, dict) or not (_for_everybody(note) or _for_everybody(activity)):
        return None
    if note.get("type") == "Note" and "name" in note and "content" not in note:
        return None  # a vote
    if not isinstance(note.get("content"), str) or not _text(note, "id"):
        raise ValueError(f"expected a note with id and content, found {', '.join(map(str, list(note)[:12])) or 'nothing'}")
    answered = _text(note, "inReplyTo")
    own = bool(actor) and answered.startswith(f"{actor}/")
    return Post(
        id=_text(note, "id"),
        author=_handle(actor or _text(note, "attributedTo")),
        text=plain(whole(note["content"])),
        created_at=utc(note.get("published") or activity.get("published")),
        url=_text(note, "url") or _text(note, "id"),
        reply_to=_handle(actor) if own else answered,
        lang=_language(note),
        content_warning=whole(_text(note, "summary")),
    )


def _boost(activity: Entry, actor: str) -> Post:
    target = activity.get("object")
    boosted = target if isinstance(target, str) else _text(target, "id") if isinstance(target, dict) else ""
    if not _text(activity, "id"):
        raise ValueError("expected an Announce with an id")
    return Post(
        id=_text(activity, "id"),
        author=_handle(actor),
        text="",
        created_at=utc(activity.get("published")),
        repost_of=boosted or "?",
    )


def _for_everybody(entry: Entry) -> bool:
    named = [entry.get("to"), entry.get("cc")]
    return any(
        name in _PUBLIC for part in named for name in (part if isinstance(part, list) else [part]) if isinstance(name, str)
    )


def _handle(actor: str) -> str:
    """`ada@hachyderm.io` of `https://hachyderm.io/users/ada`."""
    try:
        parts = urlsplit(actor)
    except ValueError:
        return actor
    name = parts.path.rstrip("/").rpartition("/")[2].removeprefix("@")
    return f"{name}@{parts.netloc}" if name and parts.netloc else actor


def _language(note: Entry) -> str:
    by_language = note.get("contentMap")
    names = list(by_language) if isinstance(by_language, dict) else []
    return str(names[0]) if len(names) == 1 else ""


def _text(entry: Entry, name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""
