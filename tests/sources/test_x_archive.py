import csv
import io
import json
import logging
import re
import shutil
import stat
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.config import CleanConfig, ScrapeConfig
from quipmill.duplicates import groups
from quipmill.errors import DataError, QuipmillError, SourceError
from quipmill.schema import Post, Tally
from quipmill.sources import x_archive
from quipmill.stages.clean import tidy
from quipmill.text import own_words, words

SAMPLE = Path(__file__).parents[2] / "examples" / "sample_account"
ACCOUNT = [{"account": {"email": "ada@example.org", "username": "ada", "accountId": "42"}}]


def read(where: Path) -> list[Post]:
    tally = Tally(where.name)
    posts = list(x_archive.fetch(str(where), ScrapeConfig(), tally))
    tally.close()
    assert tally.good == len(posts)
    return posts


def tweet(number: int, text: str, **more: Any) -> dict[str, Any]:
    date = f"Sat Dec 06 18:20:{number % 60:02} +0000 2025"
    return {"id_str": str(number), "id": str(number), "full_text": text, "created_at": date, "lang": "en", **more}


def script(name: str, values: Iterable[Any], end: str = "") -> bytes:
    return f"{name} = {json.dumps(list(values), indent=2)}{end}".encode()


def tweets(values: Iterable[dict[str, Any]], part: int = 0) -> bytes:
    return script(f"window.YTD.tweets.part{part}", ({"tweet": value} for value in values))


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def unpacked(folder: Path, members: dict[str, bytes]) -> Path:
    for name, content in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def archive(posts: Iterable[dict[str, Any]], **more: bytes) -> dict[str, bytes]:
    return {
        "data/manifest.js": b"window.__THAR_CONFIG = {}",
        "data/account.js": script("window.YTD.account.part0", ACCOUNT),
        "data/tweets.js": tweets(posts),
        **{f"data/{name.replace('_', '-')}.js": content for name, content in more.items()},
    }


def test_a_post_of_every_kind(tmp_path: Path) -> None:
    posts = [
        tweet(1, "plain &amp; simple &lt;3"),
        tweet(2, "RT @bob: something…"),
        tweet(3, "@bob no", in_reply_to_screen_name="bob", in_reply_to_user_id_str="7", in_reply_to_status_id="70"),
        tweet(4, "and one more thing", in_reply_to_screen_name="old_name", in_reply_to_user_id="42"),
        tweet(5, "@gone hm", in_reply_to_status_id_str="71"),
        tweet(
            6,
            "see https://t.co/abc and https://t.co/abcd https://t.co/pic",
            entities={
                "urls": [
                    {"url": "https://t.co/abc", "expanded_url": "https://example.com/?a=1&b=2"},
                    {"url": "https://t.co/abcd", "expanded_url": "javascript:alert(1)"},
                ],
                "media": [{"url": "https://t.co/pic", "expanded_url": "https://x.com/ada/status/6/photo/1"}],
            },
            extended_entities={"media": [{"url": "https://t.co/pic"}]},
        ),
        tweet(7, r"smile 😀"),
    ]
    found = read(packed(tmp_path / "a.zip", archive(posts)))
    assert [(p.id, p.reply_to, p.repost_of) for p in found] == [
        ("1", "", ""),
        ("2", "", "bob"),
        ("3", "bob", ""),
        ("4", "ada", ""),
        ("5", "71", ""),
        ("6", "", ""),
        ("7", "", ""),
    ]
    assert found[0] == Post(
        "1", "ada", "plain &amp; simple &lt;3", "2025-12-06T18:20:01Z", "https://x.com/ada/status/1", lang="en"
    )
    assert found[5].text == "see https://example.com/?a=1&amp;b=2 and https://t.co/abcd"
    assert found[6].text == "smile 😀"


def test_long_posts_come_from_the_notes(tmp_path: Path) -> None:
    def note(number: int, second: int, text: str, **core: Any) -> dict[str, Any]:
        return {
            "noteTweet": {
                "noteTweetId": str(number),
                "createdAt": f"2025-12-06T18:20:{second:02}.000Z",
                "core": {"text": text, **core},
            }
        }

    start = "This is the beginning of a long story that goes on & on"
    urls = [{"shortUrl": "https://t.co/n", "expandedUrl": "https://example.com/n"}]
    notes = [
        note(1, 9, "by id"),
        note(900, 2, f"{start} until it ends https://t.co/n", urls=urls),
        note(901, 2, "Another thread in the same second that is quite long as well"),
        note(902, 3, "unrelated to the short post of this second, which stays as it is"),
    ]
    posts = [
        tweet(1, "by…"),
        tweet(
            2,
            f"@bob {start.replace('&', '&amp;')}… https://t.co/x",
            entities={"urls": [{"url": "https://t.co/x", "expanded_url": "https://twitter.com/i/web/status/2"}]},
        ),
        tweet(3, "short"),
        {**tweet(62, "Another thread in the same second that is…"), "created_at": tweet(2, "")["created_at"]},
    ]
    found = read(unpacked(tmp_path, archive(posts, note_tweet=script("window.YTD.note_tweet.part0", notes))))
    assert [post.text for post in found] == [
        "by id",
        f"{start} until it ends https://example.com/n",
        "short",
        "Another thread in the same second that is quite long as well",
    ]


def test_deleted_and_edited_posts_are_left_out_and_others_said_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    edits = ["3", "4"]
    first = {"initial": {"editTweetIds": edits}}
    second = {"edit": {"initialTweetId": "3", "editControlInitial": {"editTweetIds": edits}}}
    members = archive(
        [tweet(1, "one"), tweet(2, "regret"), tweet(3, "tpyo", edit_info=first), tweet(4, "typo", edit_info=second)],
        tweets_part1=tweets([tweet(1, "one"), tweet(5, "five")], 1),
        deleted_tweets=script("window.YTD.deleted_tweets.part0", [{"tweet": tweet(2, "regret")}, {"tweet": tweet(9, "gone")}]),
        community_tweet=script("window.YTD.community_tweet.part0", [{"tweet": tweet(6, "six")}]),
    )
    found = read(packed(tmp_path / "a.zip", members))
    assert sorted(post.text for post in found) == ["five", "one", "six", "typo"]
    assert "4 posts by @ada, 0 of them long; left out 3 deleted or edited" in caplog.text
    assert "ada@example.org" not in caplog.text


def grailbird(values: list[dict[str, Any]]) -> dict[str, bytes]:
    months = {f"data/js/tweets/2015_{n + 1:02}.js": part for n, part in enumerate((values[0::2], values[1::2]))}
    old = [
        {**{k: v for k, v in value.items() if k != "full_text"}, "text": value["full_text"], "id": int(value["id_str"])}
        for value in values
    ]
    dated = {value["id_str"]: value for value in old}
    return {
        "data/js/user_details.js": b'var user_details = {"screen_name": "ada", "id": "42"}',
        **{
            name: f"Grailbird.data.tweets_{name[15:22]} =\n {json.dumps([dated[v['id_str']] for v in part])}".encode()
            for name, part in months.items()
        },
        "data/js/tweet_index.js": b"var tweet_index = [ ]",
    }


def table(values: list[dict[str, Any]]) -> dict[str, bytes]:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(
        ["tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "source", "text", "retweeted_status_id"]
    )
    for value in values:
        second = int(value["id_str"]) % 60
        writer.writerow([value["id_str"], "", "", f"2025-12-06 18:20:{second:02} +0000", "web", value["full_text"], ""])
    return {"tweets.csv": out.getvalue().encode(), "data/js/user_details.js": b'var user_details = {"screen_name": "ada"}'}


def layouts(values: list[dict[str, Any]]) -> dict[str, dict[str, bytes]]:
    """The same posts in every layout that X has had."""
    half, account = len(values) // 2, {"data/account.js": script("window.YTD.account.part0", ACCOUNT)}
    bare = script("window.YTD.tweet.part0", values, end=";")
    return {
        "tweets.js": account | {"data/tweets.js": tweets(values)},
        "in parts": account | {"data/tweets.js": tweets(values[:half]), "data/tweets-part1.js": tweets(values[half:], 1)},
        "overlapping parts": account | {"data/tweets.js": tweets(values), "data/tweets-part1.js": tweets(values[half:], 1)},
        "in a folder": {
            f"twitter-2025/{name}": content for name, content in (account | {"data/tweets.js": tweets(values)}).items()
        },
        "tweet.js": account | {"data/tweet.js": b"\xef\xbb\xbf" + bare},
        "without data": {"account.js": account["data/account.js"], "tweet.js": bare},
        "by month": grailbird(values),
        "csv": table(values),
    }


contents = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.integers(1, 10**18), contents, max_size=6))
def test_every_layout_gives_the_same_posts(tmp_path_factory: pytest.TempPathFactory, posts: dict[int, str]) -> None:
    values = [tweet(number, text) for number, text in posts.items()]
    expected = {(str(number), "ada", text, f"2025-12-06T18:20:{number % 60:02}Z") for number, text in posts.items()}
    folder = tmp_path_factory.mktemp("layouts")
    for name, members in layouts(values).items():
        for where in (packed(folder / f"{name}.zip", members), unpacked(folder / name, members)):
            found = read(where)
            assert {(p.id, p.author, p.text, p.created_at) for p in found} == expected, name
            assert len(found) == len(expected)


def test_records_longer_than_a_block_are_read(tmp_path: Path) -> None:
    posts = [tweet(n, f"{n} " + "wörd " * 20_000) for n in range(1, 13)]
    assert [len(p.text) for p in read(packed(tmp_path / "a.zip", archive(posts)))] == [len(p["full_text"]) for p in posts]


def test_one_bad_record_is_counted(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    posts: list[Any] = [tweet(n, "fine") for n in range(1, 31)]
    members = archive([*posts, {"id_str": "99"}])
    assert len(read(packed(tmp_path / "a.zip", members))) == 30
    assert (
        "skipped 1 of 31 records; the first: data/tweets.js entry 31: expected id_str and full_text, found id_str" in caplog.text
    )
    for broken in ({}, 5, None, tweet(5000, "x", created_at="yesterday"), {"id_str": "8", "full_text": 7}):
        members["data/tweets.js"] = script("window.YTD.tweets.part0", [*posts, broken])
        assert len(read(packed(tmp_path / "a.zip", members))) == 30
    with pytest.raises(DataError, match="records are unreadable; the first, data/tweets.js entry 1"):
        read(packed(tmp_path / "a.zip", archive([{} for _ in range(30)])))


def cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


BAD_SCRIPTS = {
    "half": (cut(tweets([tweet(n, "text") for n in range(1, 10)])), "data/tweets-part1.js is cut off or damaged after 5 records"),
    "empty": (b"", "data/tweets-part1.js holds no list of records"),
    "html": (b"<html>Sorry</html>", "data/tweets-part1.js holds no list of records"),
    "twice": (tweets([]) + tweets([]), "data/tweets-part1.js goes on after its list"),
    "utf-16": (tweets([]).decode().encode("utf-16"), "data/tweets-part1.js is not UTF-8 text"),
    "deep": (b"window.YTD.tweets.part1 = [" + b"[" * 100_000, "data/tweets-part1.js is cut off or damaged"),
}


@pytest.mark.parametrize("kind", BAD_SCRIPTS)
def test_a_broken_part_is_an_error_that_names_it(tmp_path: Path, kind: str) -> None:
    content, says = BAD_SCRIPTS[kind]
    path = packed(tmp_path / "a.zip", archive([tweet(1, "one")], tweets_part1=content))
    with pytest.raises(SourceError, match=f"^{re.escape(path.name)}: {re.escape(says)}") as error:
        read(path)
    assert "\n" not in str(error.value) and "Download the archive again" in str(error.value)


def test_a_zip_that_is_not_an_archive_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(
        SourceError, match="not an X archive: none of data/tweets.js, .* in it. Give the zip or folder of X's Settings"
    ):
        read(packed(tmp_path / "a.zip", {"holiday.jpg": b"x", "data/tweets/readme.js": b"[]"}))
    with pytest.raises(SourceError, match="not an X archive"):
        read(unpacked(tmp_path / "empty", {"x.txt": b""}))


def test_what_is_no_zip(tmp_path: Path) -> None:
    whole = packed(tmp_path / "a.zip", archive([tweet(n, "text " * 50) for n in range(99)])).read_bytes()
    for content, says in (
        (b"", "the file is empty"),
        (b"id,text\n1,hello\n", "not a zip. Give the zip or folder that X gave you, or write files:"),
        (whole[: len(whole) // 2], "the zip is cut off or damaged. Download it again"),
        (whole.replace(b"text", b"TEXT")[:40] + b"\0" * 60 + whole[100:], "damaged"),
    ):
        (tmp_path / "b.zip").write_bytes(content)
        with pytest.raises(SourceError) as error:
            read(tmp_path / "b.zip")
        assert says in str(error.value) and "\n" not in str(error.value)
    with pytest.raises(QuipmillError, match="no such file"):
        read(tmp_path / "none.zip")


def test_members_that_lead_outside_are_ignored_with_a_reason(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    outside = tweets([tweet(666, "from outside")])
    members = archive([tweet(1, "one")])
    names = (
        "../data/tweets.js",
        "/data/tweets.js",
        "C:/data/tweets.js",
        "data/../../data/tweets-part1.js",
        "x\\..\\data\\tweets.js",
    )
    path = packed(tmp_path / "a.zip", members | dict.fromkeys(names, outside))
    with zipfile.ZipFile(path, "a") as file:
        link = zipfile.ZipInfo("data/tweets-part7.js")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    before = sorted(tmp_path.rglob("*"))
    assert [post.text for post in read(path)] == ["one"]
    assert caplog.text.count("its path leads out of the archive") == len(names)
    assert caplog.text.count("a link to another place") == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_links_in_a_folder_are_ignored(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = unpacked(tmp_path / "a", archive([tweet(1, "one")]))
    (tmp_path / "secret.js").write_bytes(tweets([tweet(2, "two")]))
    (folder / "data" / "tweets-part1.js").symlink_to(tmp_path / "secret.js")
    (folder / "data" / "loop").symlink_to(folder)
    assert [post.text for post in read(folder)] == ["one"]
    assert "ignored data/tweets-part1.js, a link to another place" in caplog.text


def test_a_zip_bomb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", archive([], tweets_part1=b"[" + b" " * (64 << 20) + b"]"))
    with pytest.raises(SourceError, match=r"data/tweets-part1.js unpacks \d+ bytes to 67108866: a zip bomb, not an X archive"):
        read(path)


def test_limits_on_size_and_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", archive([tweet(1, "one")]))
    for name, value, says in (
        ("MAX_MEMBER_BYTES", 100, "bytes, more than 100: not a part of an X archive"),
        ("MAX_TOTAL_BYTES", 200, "unpack to more than 0 GiB"),
        ("MAX_MEMBERS", 2, "3 files in the zip, more than 2"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(f"quipmill.sources._members.{name}", value)
            with pytest.raises(SourceError, match=says):
                read(path)


def test_an_encrypted_zip_says_so(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", archive([tweet(1, "one")]))
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = -1
        while (position := data.find(signature, position + 1)) >= 0:
            data[position + offset] |= 1
    path.write_bytes(data)
    with pytest.raises(SourceError, match="is encrypted. Unzip it with its password and give the folder"):
        read(path)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_zip_never_ends_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    whole = packed(folder / "a.zip", archive([tweet(n, "text") for n in range(1, 4)])).read_bytes()
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    (folder / "b.zip").write_bytes(broken[: data.draw(st.integers(1, len(whole)))] if data.draw(st.booleans()) else broken)
    try:
        read(folder / "b.zip")
    except QuipmillError as error:
        assert "\n" not in str(error)


def sample_counts() -> dict[str, int]:
    """The table of the sample account's README."""
    text = (SAMPLE / "README.md").read_text(encoding="utf-8").replace("**", "")
    return {
        name.partition("(")[0].partition(",")[0].strip(): int(count) for name, count in re.findall(r"\| (.+?) \| (\d+) \|", text)
    }


def test_the_sample_account_holds_what_its_readme_says(tmp_path: Path) -> None:
    counts = sample_counts()
    posts = read(SAMPLE)
    assert len(posts) + counts["Earlier version of an edited post"] == counts["Total in the two tweet files"]
    kinds = Counter(
        "Retweets"
        if post.repost_of
        else "Replies"
        if post.reply_to
        else "Link only"
        if not tidy(post.text, CleanConfig())
        else "other"
        for post in posts
    )
    duplicates = counts["Near-duplicates of an original"] + counts["Exact duplicates of an original"]
    assert kinds["Retweets"] == counts["Retweets"] and kinds["Replies"] == counts["Replies"]
    assert kinds["Link only"] == counts["Link only"] and kinds["other"] == counts["Originals"] + duplicates
    assert {post.author for post in posts} == {"odilemarsh"}
    assert sum(len(post.text) > 300 for post in posts) == counts["Long originals"]
    assert (
        sum(len(own_words(post.text)) < 3 for post in posts if not post.reply_to and post.text.count("http") == 0)
        >= counts["Very short originals"]
    )
    zipped = shutil.make_archive(str(tmp_path / "sample"), "zip", SAMPLE)
    assert read(Path(zipped)) == posts


def runs_of(said: list[str], length: int) -> list[tuple[str, ...]]:
    return [tuple(said[start : start + length]) for start in range(len(said) - length + 1)]


def test_no_six_words_stand_in_more_than_three_originals_of_the_sample() -> None:
    texts = [
        tidy(p.text, CleanConfig())
        for p in sorted(read(SAMPLE), key=lambda p: p.created_at)
        if not p.repost_of and not p.reply_to
    ]
    first = groups(texts, 0.5)
    originals = [text for index, text in enumerate(texts) if first[index] == index]
    runs = Counter(run for text in originals for run in set(runs_of(words(text.casefold()), 6)))
    assert len(originals) > 1_000 and max(runs.values()) <= 3
