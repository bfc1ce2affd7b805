import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.errors import DataError
from quipmill.text import (
    BARE_URL,
    HASHTAG,
    MENTION,
    SEPARATOR,
    URL,
    graphemes,
    own_words,
    read_samples,
    weighted_length,
    without_links,
    words,
    write_samples,
)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("hello", 5),
        ("héllo – “so”…", 14),  # the ellipsis is outside of the light ranges
        ("日本語", 6),
        ("Ж", 1),
        ("e\u0301", 1),  # one letter in NFC
        ("😀", 2),
        ("❤️", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("👍🏽", 2),
        ("🇲🇾🇫🇷", 4),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("1️⃣", 2),
        ("©", 1),
        ("https://example.com/a/very/long/path/that/goes/on/and/on?and=on", 23),
        ("http://a.co", 23),
        ("see https://example.com.", 4 + 23 + 1),
        ("(https://example.com/a_(b))", 25),
        ("example.com", 23),
        ("bit.ly", 6),  # a country's name alone is no link
        ("bit.ly/abc", 23),
        ("www.foo.de", 23),
        ("t.co", 23),
        ("a.b", 3),
        ("me@example.com", 14),
        ("x" * 280, 280),
    ],
)
def test_weighs_as_x_does(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


def test_counts_what_a_reader_sees() -> None:
    assert graphemes("👨‍👩‍👧‍👦 e\u0301 नि 🇲🇾") == 7


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It's the cat's “hat” – isn’t it?", ["It's", "the", "cat's", "hat", "isn’t", "it"]),
        ("don't 'quote' rock'n'roll'", ["don't", "quote", "rock'n'roll"]),
        ("👨‍👩‍👧 ❤️ ...", []),
        ("日本語 ok", ["日", "本", "語", "ok"]),
        ("한국어 글", ["한국어", "글"]),
        ("naïve cafe\u0301 x2", ["naïve", "cafe\u0301", "x2"]),
        ("हिन्दी", ["हिन्दी"]),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_the_fast_path_for_ascii_finds_the_same_words(text: str) -> None:
    assert words(text) == words(f"{text} é")[:-1]


def test_own_words_are_not_links_mentions_or_tags() -> None:
    assert own_words("@ada look at https://t.co/x and bit.ly/y #wow it works") == ["look", "at", "and", "it", "works"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@ada and (@bob), .@eve!", ["@ada", "@bob", "@eve"]),
        ("@ada.bsky.social said", ["@ada.bsky.social"]),
        ("by @ada@hachyderm.io.", ["@ada@hachyderm.io"]),
        ("@ada.Thanks", ["@ada"]),
        ("見て@ada", ["@ada"]),
        ("me@example.com @ @@x a/@b", []),
    ],
)
def test_mentions(text: str, found: list[str]) -> None:
    assert MENTION.findall(text) == found


def test_hashtags_hold_a_letter() -> None:
    assert HASHTAG.findall("#1 #a1 #été &#39; a#b #日本 ##") == ["#a1", "#été", "#日本"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("see https://t.co/a now", "see now"),
        ("see https://t.co/a.", "see."),
        ("Interview (https://t.co/a) here", "Interview here"),
        ("見てhttps://t.co/abcこれ", "見てこれ"),
        ("cut http://t.co/ab…", "cut"),
        ("cut https://", "cut"),
        ("pic.twitter.com/abc www.example.com bit.ly/x", ""),
        ("great.Live well, example.com and/or this", "great.Live well, example.com and/or this"),
    ],
)
def test_links_go_without_trace(text: str, rest: str) -> None:
    assert without_links(text) == rest


@pytest.mark.parametrize(
    "hostile",
    [
        " " * 100_000 + "/",
        "www." + "a." * 50_000,
        "http://" * 20_000,
        "@a" * 50_000,
        "#1" * 50_000,
        "https://" + "." * 100_000,
        "(" * 90_000,
    ],
)
def test_hostile_text_takes_no_time(hostile: str) -> None:
    start = time.perf_counter()
    for pattern in (URL, BARE_URL, MENTION, HASHTAG):
        pattern.findall(hostile)
    weighted_length(hostile)
    own_words(hostile + "é")
    assert time.perf_counter() - start < 5


def test_writes_what_gpt_2_simple_writes(tmp_path: Path) -> None:
    assert write_samples(tmp_path / "s.txt", ["one", "two\nlines"]) == 2
    assert (tmp_path / "s.txt").read_bytes() == f"one\n{'=' * 20}\ntwo\nlines\n{'=' * 20}\n".encode()


def normal(text: str) -> str:
    """What the round trip promises."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    lines = [f"={line}" if line.rstrip(" \t\r") == SEPARATOR else line for line in lines]
    while lines and not lines[0].strip():
        del lines[0]
    while lines and not lines[-1].strip():
        del lines[-1]
    return "\n".join(lines)


pieces = st.sampled_from(
    ["=" * 20, "=" * 20 + " ", "=" * 19, "=" * 21, "\n", "\r\n", "\r", " ", "word", "é😀", "\u2028", "\ufeffx"]
)
texts = st.lists(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.lists(pieces).map("".join)), max_size=6)


@settings(max_examples=80, deadline=None)
@given(texts, st.booleans(), st.booleans())
def test_samples_come_back_as_promised(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], crlf: bool, last: bool
) -> None:
    path = tmp_path_factory.mktemp("samples") / "s.txt"
    assert write_samples(path, texts) == len(texts)
    data = path.read_bytes()
    if last:
        data = data.removesuffix(f"{SEPARATOR}\n".encode())
    if crlf:
        data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    path.write_bytes(data)
    if texts:
        texts[0] = texts[0].removeprefix("\ufeff")  # a byte-order mark at the beginning of a file is none of the text
    assert list(read_samples(path)) == [text for text in map(normal, texts) if text]


def test_reads_what_people_edited(tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_bytes(
        f"\ufeff\r\none\r\n\r\n{SEPARATOR}  \r\n\r\n\r\ntwo\r\n\r\nmore\r\n{SEPARATOR}\r\n{SEPARATOR}\r\nlast".encode()
    )
    assert list(read_samples(path)) == ["one", "two\n\nmore", "last"]


def test_samples_that_cannot_be_read_say_so_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file. Check the path"):
        list(read_samples(tmp_path / "none.txt"))
    (tmp_path / "latin.txt").write_bytes("caf\xe9\n".encode("latin-1"))
    with pytest.raises(DataError, match="line 1 is not UTF-8"):
        list(read_samples(tmp_path / "latin.txt"))
    (tmp_path / "long.txt").write_text("word " * 300_000)
    with pytest.raises(DataError, match="no line of twenty ="):
        list(read_samples(tmp_path / "long.txt"))


def test_lone_surrogates_do_not_stop_the_writing(tmp_path: Path) -> None:
    write_samples(tmp_path / "s.txt", ["half \ud83d"])
    assert list(read_samples(tmp_path / "s.txt")) == ["half ?"]


@given(st.text())
def test_the_weight_of_a_text_is_that_of_its_nfc(text: str) -> None:
    assert weighted_length(text) == weighted_length(unicodedata.normalize("NFC", text)) >= graphemes(text) // 2
