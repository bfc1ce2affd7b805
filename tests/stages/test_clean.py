import json
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill import archive
from quipmill.config import CleanConfig, ScrapeConfig
from quipmill.errors import DataError, QuipmillError, UsageError
from quipmill.schema import Post, Tally, read_jsonl, write_jsonl
from quipmill.sources import files
from quipmill.stages.clean import REASONS, Cleaned, clean, tidy
from quipmill.store import open_store

LONG = "the quick brown fox jumps over the lazy dog while the cat looks on and does nothing at all"


def post(text: str, number: int = 1, **more: Any) -> Post:
    return Post(
        **{"id": str(number), "author": "ada", "text": text, "created_at": f"2024-01-01T00:{number // 60:02}:{number % 60:02}Z"}
        | more
    )


def cleaned(folder: Path, posts: list[Post], config: CleanConfig | None = None) -> tuple[Cleaned, list[Post]]:
    write_jsonl(folder / "in.jsonl", posts)
    facts = clean(str(folder / "in.jsonl"), folder / "out.jsonl", config or CleanConfig())
    return facts, list(read_jsonl(folder / "out.jsonl", Post))


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ({}, "Tea &amp; coffee &lt;3 &quot;so&quot; &#39;x&#39; AT&T &copy x", "Tea & coffee <3 \"so\" 'x' AT&T &copy x"),
        ({}, "twice &amp;amp; thrice &amp;amp;amp;", "twice & thrice &"),
        ({"unescape_entities": False}, "Tea &amp; coffee", "Tea &amp; coffee"),
        ({}, "see https://t.co/abc now pic.twitter.com/xyz", "see now"),
        ({"keep_urls": True}, "see https://t.co/abc now", "see https://t.co/abc now"),
        ({}, "a\u00a0b\u202fc\u200bd \ufeffe", "a b cd e"),
        ({"replace_nbsp": False, "collapse_whitespace": False}, "a\u00a0b\u200bc", "a\u00a0b\u200bc"),
        ({}, "so… it goes", "so… it goes"),
        ({"keep_ellipsis": False}, "so… it goes...", "so it goes..."),
        ({}, "@bob hello @eve!", "@bob hello @eve!"),
        ({"keep_mentions": "inner"}, " @bob @joe: hello @eve!", "hello @eve!"),
        ({"keep_mentions": "none"}, "@bob hello @eve, mail me@x.com", "hello , mail me@x.com"),
        ({}, "so #wow it is #1", "so #wow it is #1"),
        ({"keep_hashtags": False}, "so #wow it is #1", "so it is #1"),
        ({}, "one\r\ntwo\n\n\nthree\u2028four", "one two three four"),
        ({"keep_newlines": True}, "one  \r\n two\n\n\n\nthree\u2028four", "one\ntwo\n\nthree\nfour"),
        ({}, "  a \t  b  ", "a b"),
        ({"collapse_whitespace": False}, " a   b\nc", " a   b c"),
        ({}, "👨‍👩‍👧 नमस्ते ﬁne Ａ “q” — e\u0301 می‌خواهم", "👨‍👩‍👧 नमस्ते ﬁne Ａ “q” — e\u0301 می‌خواهم"),
        ({}, "&am\u200bp; h&#116;tps://t.co/x", "&"),  # what one rule uncovers, another sees
    ],
)  # fmt: skip
def test_every_rule_is_a_switch(rule: dict[str, Any], text: str, expected: str) -> None:
    assert tidy(text, CleanConfig(**rule)) == expected


@pytest.mark.parametrize(
    ("raw", "reason", "switch"),
    [
        (post(LONG, repost_of="bob"), "retweet", {"keep_retweets": True}),
        (post(f"RT @bob: {LONG}"), "retweet", {"keep_retweets": True}),
        (post(f"rt @bob {LONG}"), "retweet", {"keep_retweets": True}),
        (post(f"“@bob: {LONG}” so true"), "retweet", {"keep_retweets": True}),
        (post(f"&quot;@bob: {LONG}&quot;"), "retweet", {"keep_retweets": True}),
        (post(f"https://t.co/x RT @bob: {LONG}"), "retweet", {"keep_retweets": True}),
        (post(LONG, reply_to="bob"), "reply", {"keep_replies": True}),
        (post(f"@bob {LONG}"), "reply", {"keep_replies": True}),
        (post(f"@bob {LONG}", reply_to="ada"), "reply", {"keep_replies": True}),  # within a conversation with bob
        (post("https://t.co/x"), "empty", {"keep_urls": True, "min_words": 0}),
        (post(" \n\u200b"), "empty", {"min_words": 0}),
        (post("So good @bob @eve #wow #so #much"), "too_few_words", {"min_words": 2}),
        (post("😀 😀 😀 😀"), "too_few_words", {"min_words": 0}),
    ],
)  # fmt: skip
def test_posts_are_dropped_for_a_reason_that_a_switch_turns_off(
    tmp_path: Path, raw: Post, reason: str, switch: dict[str, Any]
) -> None:
    other = post("another post that stays as it is", 2)
    facts, kept = cleaned(tmp_path, [raw, other])
    assert facts.dropped[reason] == 1 and [p.id for p in kept] == ["2"]
    if "\u200b" not in raw.text:
        assert cleaned(tmp_path, [raw, other], CleanConfig(**switch))[0].kept == 2


def test_threads_and_words_round_handles_stay(tmp_path: Path) -> None:
    posts = [
        post("and another thing about this", 1, reply_to="Ada"),
        post("@ada that is me again", 2, reply_to="ada"),
        post(".@bob is wrong about this", 3),
        post("“@bob and I” is a fine song", 4),
        post("今日は天気", 5),  # no blanks between words
        post("I said so. RT @bob: what?", 6),
    ]
    assert cleaned(tmp_path, posts)[0].kept == 6


def test_the_earliest_of_duplicates_stays(tmp_path: Path) -> None:
    posts = [
        post(LONG.replace("dog", "cow"), 4),
        post(f"{LONG}!", 3),
        post(LONG.upper(), 1),
        post(f"{LONG} https://t.co/x", 2),
        post("something else is said here", 5),
    ]
    facts, kept = cleaned(tmp_path, posts)
    assert [p.id for p in kept] == ["1", "5"]
    assert (facts.dropped["duplicate"], facts.dropped["near_duplicate"]) == (2, 1)
    facts, kept = cleaned(tmp_path, posts, CleanConfig(duplicate_threshold=1))
    assert [p.id for p in kept] == ["1", "4", "5"] and facts.dropped["near_duplicate"] == 0
    assert cleaned(tmp_path, posts, CleanConfig(duplicate_threshold=0))[0].kept == 5


def test_the_result_does_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    posts = [post(f"{LONG} {n % 7} {n}", n) for n in range(1, 60)] + [
        post("the same second but two ids", 999, created_at="2024-01-01T00:00:05Z"),
        post("which are in the order of their numbers", 888, created_at="2024-01-01T00:00:05Z"),
    ]
    cleaned(tmp_path, posts)
    first = (tmp_path / "out.jsonl").read_bytes()
    cleaned(tmp_path, posts[::-1])
    assert (tmp_path / "out.jsonl").read_bytes() == first
    ids = [json.loads(line)["id"] for line in first.splitlines()]
    assert ids.index("888") + 1 == ids.index("999")


def test_posts_without_a_date_keep_their_order(tmp_path: Path) -> None:
    texts = ["one is the first post", "two comes after it here", "and three is the last"]
    posts = [post(text, 9 - n, created_at="") for n, text in enumerate(texts)]
    assert [p.text for p in cleaned(tmp_path, [post("with a date it comes last"), *posts])[1]] == [
        *texts,
        "with a date it comes last",
    ]


def test_only_the_text_changes(tmp_path: Path) -> None:
    raw = post("a &amp; b &amp; c", url="https://x.com/1", lang="en", source="files:x")
    assert cleaned(tmp_path, [raw])[1] == [replace(raw, text="a & b & c")]


@pytest.mark.parametrize(
    ("lang", "languages", "stays"),
    [
        ("de", ["de"], True),
        ("en", ["de"], False),
        ("en-GB", ["en"], True),
        ("en", ["EN-us", "de"], True),
        ("pt_BR", ["pt-PT"], True),
        ("in", ["id"], True),  # X's old code for Indonesian
        ("iw", ["he"], True),
        ("en", [], True),
        ("", ["de"], True),
        ("und", ["de"], True),
        ("qme", ["de"], True),  # X: only media
        ("zxx", ["de"], True),
    ],
)
def test_languages_are_compared_by_their_first_part(tmp_path: Path, lang: str, languages: list[str], stays: bool) -> None:
    posts = [post("eins zwei drei vier", 1, lang=lang), post("one more that always stays here", 2)]
    facts, kept = cleaned(tmp_path, posts, CleanConfig(languages=tuple(languages)))
    assert len(kept) == 1 + stays and facts.dropped["language"] == (not stays)
    assert facts.unknown_language == (bool(languages) and 1 + (lang in ("", "und", "qme", "zxx")))


def test_posts_of_unknown_language_are_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    cleaned(tmp_path, [post("hello to all of you", 1), post("bonjour à tous ici", 2, lang="fr")], CleanConfig(languages=("en",)))
    assert "clean: kept 1 of 2; 1 in other languages" in caplog.messages
    assert "clean: of 1 posts kept, nothing says what language they are in" in caplog.messages


def words(author: str, count: int, size: int) -> list[Post]:
    return [post(f"{author} {n} ".ljust(size, chr(97 + n % 26)), n, author=author) for n in range(count)]


@pytest.mark.parametrize("counts", [(40, 7, 1), (40, 40, 40), (5, 0, 3), (100, 99, 1), (1, 0, 0)])
def test_accounts_get_equal_weight(tmp_path: Path, counts: tuple[int, int, int]) -> None:
    posts = [p for author, n in zip(("ada", "bob", "eve"), counts, strict=True) for p in words(author, n, 40)]
    config = CleanConfig(equal_accounts=True, min_words=0, duplicate_threshold=0)
    facts, kept = cleaned(tmp_path, posts, config)
    weight = {author: sum(len(p.text) for p in kept if p.author == author) for author in ("ada", "bob", "eve")}
    present = [size for size in weight.values() if size]
    assert len(present) == sum(map(bool, counts)) and max(present) - min(present) <= 40
    assert (facts.kept, facts.repeated) == (len(posts), len(kept) - len(posts))
    copies = Counter((p.author, p.id) for p in kept)
    for author in weight:
        times = [number for (who, _), number in copies.items() if who == author]
        assert not times or max(times) - min(times) <= 1
    assert [p for n, p in enumerate(kept) if p not in kept[:n]] == cleaned(
        tmp_path, posts, replace(config, equal_accounts=False)
    )[1]


def test_equal_weight_is_by_length_and_has_an_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = CleanConfig(equal_accounts=True, min_words=0, duplicate_threshold=0)
    _, kept = cleaned(
        tmp_path, [*words("ada", 10, 100), *words("Bob", 9, 20), post("bob has a last one!!", 50, author="bob")], config
    )
    assert Counter(p.author.casefold() for p in kept) == {"ada": 10, "bob": 50}
    first = (tmp_path / "out.jsonl").read_bytes()
    _, again = cleaned(tmp_path, kept, replace(config, duplicate_threshold=1))
    assert (tmp_path / "out.jsonl").read_bytes() == first and again == kept
    facts, _ = cleaned(tmp_path, [*words("ada", 300, 40), *words("bob", 1, 40)], config)
    assert facts.repeated == 99
    assert "clean: @bob wrote too little for the same weight; each post is written 100 times only" in caplog.messages


def test_copies_for_equal_weight_stand_on_one_side_of_the_split(tmp_path: Path) -> None:
    from quipmill.config import SplitConfig
    from quipmill.stages.split import split

    texts = [f"{n} {LONG[n % 30 :]} {n * 7919 % 1000} {n * 104729 % 977}" for n in range(80)]
    posts = [post(text, n, author="ada" if n % 8 else "bob") for n, text in enumerate(texts)]
    cleaned(tmp_path, posts, CleanConfig(equal_accounts=True, duplicate_threshold=1))
    sides = [tmp_path / name for name in ("train", "valid", "test")]
    split(tmp_path / "out.jsonl", *sides, SplitConfig(min_characters=10, duplicate_threshold=1))
    found = [{p.text for p in read_jsonl(side, Post)} for side in sides]
    assert not (found[0] & found[1] or found[0] & found[2] or found[1] & found[2]) and sum(map(len, found)) == 80


def test_bad_lines_are_counted_and_too_many_stop(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon".split()
    write_jsonl(
        tmp_path / "in.jsonl",
        [post(f"{a} and {b} with {a}{b}", n) for n, (a, b) in enumerate(zip(words * 2, words[3:] + words, strict=False))],
    )
    with (tmp_path / "in.jsonl").open("a") as file:
        file.write('{"id": "cut in ha\n')
    facts = clean(str(tmp_path / "in.jsonl"), tmp_path / "out.jsonl", CleanConfig())
    assert facts.bad == 1 and facts.read == facts.kept + facts.bad + sum(facts.dropped.values())
    assert f"clean: kept {facts.kept} of {facts.read}; " in caplog.text and "1 unreadable" in caplog.text
    (tmp_path / "out.jsonl").unlink()
    with pytest.raises(DataError, match="records are unreadable; the first, line 38"):
        clean(str(tmp_path / "in.jsonl"), tmp_path / "out.jsonl", CleanConfig(max_bad_fraction=0.01))
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no such file. Check the path"),
        (b"", "no post left of 0 (nothing dropped). Scrape more posts"),
        (
            b'{"id": "1", "author": "a", "text": "RT @b: c"}\n',
            "no post left of 1 (1 reposts). Scrape more posts, or switch a rule off",
        ),
        (b"id,text\n1,hello\n", "2 of 2 records are unreadable"),
        ('{"id": "1", "author": "a", "text": "one two three"}\n'.encode("utf-16"), "records are unreadable"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(tmp_path: Path, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / "in.jsonl").write_bytes(content)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(DataError) as error:
        clean(str(tmp_path / "in.jsonl"), tmp_path / "out.jsonl", CleanConfig())
    assert says in str(error.value) and "in.jsonl" in str(error.value) and "\n" not in str(error.value)
    assert sorted(tmp_path.iterdir()) == before


def test_a_corpus_of_the_archive(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "archive"))
    for origin, texts in (
        ("files:a", ["one is here &amp; now", "RT @bob: no"]),
        ("files:b", ["two is there", "one is here & now"]),
    ):
        archive.append(store, origin, [post(text, len(text)) for text in texts], datetime(2024, 5, 1, tzinfo=UTC))
    uri = archive.freeze(store, ["files:a", "files:b"])
    facts = clean(uri, tmp_path / "out.jsonl", CleanConfig())
    assert (facts.read, facts.kept, facts.bad) == (4, 2, 0)
    assert [p.text for p in read_jsonl(tmp_path / "out.jsonl", Post)] == ["two is there", "one is here & now"]
    with pytest.raises(QuipmillError):
        clean(uri.replace("corpora/", "corpora/0")[:-6] + ".json", tmp_path / "other.jsonl", CleanConfig())
    assert not (tmp_path / "other.jsonl").exists()


def test_a_failed_run_leaves_the_older_result(tmp_path: Path) -> None:
    cleaned(tmp_path, [post(LONG)])
    before = (tmp_path / "out.jsonl").read_bytes()
    with pytest.raises(DataError):
        cleaned(tmp_path, [post("x")])
    assert (tmp_path / "out.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [{"languages": ("german",)}, {"languages": (5,)}, {"languages": ("",)}]
    + [{"keep_mentions": "some"}, {"min_words": -1}, {"duplicate_threshold": 1.1}, {"max_bad_fraction": -0.1}],
)
def test_wrong_settings_are_usage_errors(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=f"^{next(iter(wrong))} must"):
        CleanConfig(**wrong)


pieces = st.sampled_from(
    ["@bob ", "@ada ", "RT ", "RT @bob: ", "“@bob: ", "https://t.co/a", "t.co/x ", "&amp;", "&am", "p;", "&#64;"]
    + ["\u200b", "\u00a0", "\n", "\r", " ", "#tag ", "#", "…", "the same few words ", "word ", "日本", "👨‍👩‍👧", "e\u0301"]
    + ["\u2028", "(", ")", "&lt;", '"', "."]
)  # fmt: skip
raw_texts = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.lists(pieces, max_size=12).map("".join))
configs = st.builds(
    CleanConfig,
    keep_retweets=st.booleans(),
    keep_replies=st.booleans(),
    keep_urls=st.booleans(),
    keep_mentions=st.sampled_from(["all", "inner", "none"]),
    keep_hashtags=st.booleans(),
    keep_newlines=st.booleans(),
    keep_ellipsis=st.booleans(),
    unescape_entities=st.booleans(),
    replace_nbsp=st.booleans(),
    collapse_whitespace=st.booleans(),
    min_words=st.integers(0, 3),
    duplicate_threshold=st.sampled_from([0, 0.5, 0.8, 1]),
)


@settings(max_examples=300, deadline=None)
@given(raw_texts, configs)
def test_tidying_twice_changes_nothing(text: str, config: CleanConfig) -> None:
    once = tidy(text, config)
    assert tidy(once, config) == once


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(categories=["L", "M", "N", "S"], exclude_characters="#＃&@＠…"), min_size=1))
def test_letters_marks_numbers_and_symbols_are_never_touched(text: str) -> None:
    assert tidy(text, CleanConfig()) == text
    assert unicodedata.is_normalized("NFC", text) == unicodedata.is_normalized("NFC", tidy(text, CleanConfig()))


@settings(max_examples=100, deadline=None)
@given(st.lists(raw_texts, min_size=1, max_size=12), configs)
def test_cleaning_what_is_clean_changes_nothing_and_counts_add_up(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], config: CleanConfig
) -> None:
    folder = tmp_path_factory.mktemp("clean")
    posts = [post(text, n + 1, reply_to=("", "bob", "ada")[n % 3]) for n, text in enumerate(texts)]
    posts.append(post("one more post that always stays", 99))
    facts, kept = cleaned(folder, posts, config)
    assert facts.read == len(posts) == facts.kept + sum(facts.dropped.values()) and facts.kept == len(kept)
    assert list(facts.dropped) == list(REASONS)
    again, same = cleaned(folder, kept, config)
    assert same == kept and not any(again.dropped.values())


def test_nested_entities_take_no_time() -> None:
    tidy("&amp;" + "amp;" * 50_000, CleanConfig())
    tidy("&" + "lt;" * 50_000 + " " * 50_000 + "@a " * 20_000, CleanConfig(keep_mentions="none"))


def test_real_posts(shared_data: Path, tmp_path: Path) -> None:
    tally = Tally("posts")
    write_jsonl(tmp_path / "raw.jsonl", files.fetch(str(shared_data / "posts_20k.csv.gz"), ScrapeConfig(), tally))
    facts = clean(str(tmp_path / "raw.jsonl"), tmp_path / "clean.jsonl", CleanConfig())
    assert facts.read == 20_761 and facts.read == facts.kept + sum(facts.dropped.values())
    assert 17_000 < facts.kept < 17_500 and 2_400 < facts.dropped["reply"] < 2_800 and facts.dropped["empty"] == 4
    assert clean(str(tmp_path / "clean.jsonl"), tmp_path / "again.jsonl", CleanConfig()).kept == facts.kept
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "clean.jsonl").read_bytes()
