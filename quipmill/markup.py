"""Turns the HTML that a network shows of a post back into the text that its author wrote."""

import re
from html.parser import HTMLParser
from typing import Final

_NEW_PARAGRAPH: Final = {"p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"}
_NEW_LINE: Final = {"br", "li", "tr"}
_UNREAD: Final = {"script", "style", "head", "title", "template", "noscript"}
_OWN_WORDS: Final = {"mention", "hashtag", "u-url"}
_HANDLE_OR_TAG: Final = re.compile(r"[@#＠＃]\S+")


def plain(html: str) -> str:
    """The text of a piece of HTML: paragraphs and line breaks kept, links written out, mentions and hashtags as they read.

    Fediverse servers hide the ends of long links; the whole address is taken. Nothing of scripts and styles is kept.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_link()
    return re.sub(r"\n\s*\n", "\n\n", "".join(reader.out)).strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self._unread = 0
        self._link: tuple[str, int, bool] | None = None
        """Address of the open link, where its words start in `out`, and whether they are a mention or a hashtag."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD:
            self._unread += 1
        elif tag in _NEW_LINE:
            self.out.append("\n")
        elif tag in _NEW_PARAGRAPH:
            self._paragraph()
        elif tag == "a":
            self.end_link()
            values = dict(attrs)
            own = bool(_OWN_WORDS & set((values.get("class") or "").split()))
            self._link = values.get("href") or "", len(self.out), own

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag in _NEW_PARAGRAPH:
            self._paragraph()
        elif tag == "a":
            self.end_link()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.out.append(data.replace("\r", "").replace("\n", " "))

    def end_link(self) -> None:
        """Puts the address in the place of a link's words, unless they are a mention or a hashtag."""
        if self._link is None:
            return
        address, start, own = self._link
        self._link = None
        words = "".join(self.out[start:]).strip()
        if address.startswith(("http://", "https://")) and not (own and _HANDLE_OR_TAG.fullmatch(words)):
            self.out[start:] = [address]

    def _paragraph(self) -> None:
        if self.out:
            self.out.append("\n\n")
