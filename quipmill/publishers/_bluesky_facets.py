"""What the links, mentions and tags of a text point at, as Bluesky wants to be told."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

import regex

from quipmill.text import BARE_URL, HASHTAG, URL, graphemes

_TAG_GRAPHEMES: Final = 64
_TAG_BYTES: Final = 640

_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_MENTION: Final = regex.compile(rf"(?<![\w@＠/.+-])[@＠]((?>{_LABEL}(?:\.{_LABEL}){{1,10}}))(?![\w@＠-])")
"""A handle under any domain: whether there is such an account, the server says."""


def facets(text: str, did_of: Callable[[str], str]) -> list[dict[str, Any]]:
    """The links, mentions and tags of a text, by their places in its UTF-8 bytes.

    Args:
        text: what is posted.
        did_of: takes a handle, gives its DID; nothing for those that do not exist, which stay plain text.
    """
    found, taken = list[dict[str, Any]](), list[tuple[int, int]]()
    for pattern, feature_of in ((URL, _link), (BARE_URL, _link), (_MENTION, lambda it: _mention(it, did_of)), (HASHTAG, _tag)):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            if feature := feature_of(match[0]):
                index = {"byteStart": len(text[:start].encode()), "byteEnd": len(text[:end].encode())}
                found.append({"index": index, "features": [feature]})
    return sorted(found, key=lambda facet: int(facet["index"]["byteStart"]))


def _link(shown: str) -> dict[str, str] | None:
    uri = shown if "://" in shown else f"https://{shown}"
    try:
        known = urlsplit(uri).hostname
    except ValueError:
        known = None
    return {"$type": "app.bsky.richtext.facet#link", "uri": uri} if known else None


def _mention(shown: str, did_of: Callable[[str], str]) -> dict[str, str] | None:
    did = did_of(shown[1:].lower())
    return {"$type": "app.bsky.richtext.facet#mention", "did": did} if did else None


def _tag(shown: str) -> dict[str, str] | None:
    tag = shown[1:]
    fits = graphemes(tag) <= _TAG_GRAPHEMES and len(tag.encode()) <= _TAG_BYTES
    return {"$type": "app.bsky.richtext.facet#tag", "tag": tag} if fits else None
