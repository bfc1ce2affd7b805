import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, QuipmillError, SourceError, UsageError
from quipmill.schema import Post, Tally, dumps
from quipmill.sources import files


def read(path: Path, columns: str = "", max_bad: float = 0.05) -> list[Post]:
    tally = Tally(path.name, max_bad)
    posts = list(files.fetch(str(path), ScrapeConfig(columns=columns), tally))
    tally.close()
    assert tally.good == len(posts)
    return posts


def file(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_json_lines_of_our_own_schema_come_back_whole(tmp_path: Path) -> None:
    post = Post("1", "ada", "Hi & <b>\nyou é😀", "2024-05-01T09:30:00Z", "https://a.example/1", "bob", "eve", "en")
    assert read(file(tmp_path, "posts.jsonl", dumps(post) + "\n")) == [post]


def test_json_lines_of_x_s_api(tmp_path: Path) -> None:
    rows = [
        {
            "id": 12345678901234567,
            "id_str": "12345678901234567",
            "full_text": "RT @bob: hello",
            "created_at": "Sat Dec 06 18:20:30 +0000 2025",
            "user": {"screen_name": "ada", "id_str": "9"},
            "retweeted_status": {"id_str": "5", "user": {"screen_name": "bob"}},
            "lang": "en",
        },
        {
            "id": 2,
            "text": "@bob yes",
            "in_reply_to_screen_name": "bob",
            "in_reply_to_user_id": 3,
            "author": "@ada",
            "reply_to": None,
        },
        {
            "id": 3,
            "text": "and more",
            "in_reply_to_user_id_str": "9",
            "user_id_str": "9",
            "username": "ada",
            "retweeted_status": None,
        },
    ]
    posts = read(file(tmp_path, "p.jsonl", "\n".join(map(json.dumps, rows))))
    assert [post.id for post in posts] == ["12345678901234567", "2", "3"]
    assert posts[0].created_at == "2025-12-06T18:20:30Z" and posts[0].repost_of == "bob" and posts[0].author == "ada"
    assert posts[1].reply_to == "bob" and posts[1].author == "ada" and not posts[1].repost_of
    assert posts[2].reply_to == "ada"  # a thread


@pytest.mark.parametrize(
    "content",
    [
        '[{"text": "one"}, {"text": "two"}]',
        '{\n "posts": [{"text": "one"}, {"text": "two"}],\n "count": 2\n}',
        '\ufeff{"text": "one"}\r\n\r\n{"text": "two"}\r\n',
    ],
)
def test_json_in_other_forms(tmp_path: Path, content: str) -> None:
    assert [post.text for post in read(file(tmp_path, "p.json", content))] == ["one", "two"]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_csv_with_any_delimiter(tmp_path: Path, delimiter: str, ending: str) -> None:
    rows = [
        ["Post ID", "Tweet Text", "Created At", "is_retweet", "in_reply_to_user_id_str", "source"],
        ["1", 'quoted "so", with; all | the\tmarks', "2009-05-04 18:54:25", "FALSE", "", "web"],
        ["2", "two\nlines", "2009-05-04T18:54:25+02:00", "TRUE", "", "web"],
        ["3", "@bob hi", "", "False", "77", "web"],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ending).writerows(rows)
    posts = read(file(tmp_path, "p.csv", "\ufeff" + out.getvalue()))
    assert [(p.id, p.text, p.created_at, p.reply_to, p.repost_of) for p in posts] == [
        ("1", 'quoted "so", with; all | the\tmarks', "2009-05-04T18:54:25Z", "", ""),
        ("2", "two\nlines", "2009-05-04T16:54:25Z", "", "?"),
        ("3", "@bob hi", "", "77", ""),
    ]
    assert {post.author for post in posts} == {"p"} and not any(post.source for post in posts)


def test_columns_are_named_by_the_user(tmp_path: Path) -> None:
    path = file(
        tmp_path, "p.csv", "key,body of it,when,who,again\n7,hello there,2024-01-02,@ada,yes\n8,other,2024-01-03,@ada,no\n"
    )
    columns = "text=body of it, id=key,created_at=when,author=who,repost_of=again"
    posts = read(path, columns)
    assert [(p.id, p.text, p.created_at, p.author, p.repost_of) for p in posts] == [
        ("7", "hello there", "2024-01-02T00:00:00Z", "ada", "?"),
        ("8", "other", "2024-01-03T00:00:00Z", "ada", ""),
    ]
    with pytest.raises(SourceError, match=r"no column zzz for the post's id; found 'key', 'body of it'.*columns id=key"):
        read(path, "text=body of it,id=zzz")
    json_path = file(tmp_path, "p.jsonl", '{"words": "hello", "n": 5}\n')
    assert [(p.id, p.text) for p in read(json_path, "text=words,id=n")] == [("5", "hello")]


def test_columns_are_counted_where_there_is_no_header(tmp_path: Path) -> None:
    posts = read(file(tmp_path, "p.tsv", "1\thello\n2\tthere\n"), "id=1,text=2")
    assert [(p.id, p.text) for p in posts] == [("1", "hello"), ("2", "there")]


@pytest.mark.parametrize("columns", ["text", "text=", "words=a", "=a", "text=a,b"])
def test_a_wrong_columns_value_is_a_usage_error(tmp_path: Path, columns: str) -> None:
    with pytest.raises(UsageError, match="is not field=name"):
        read(file(tmp_path, "p.csv", "a,b\n1,2\n"), columns)


def test_a_csv_without_a_text_column_says_which_columns_it_found(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as error:
        read(file(tmp_path, "p.csv", "id,when,likes\n1,2024,3\n2,2024,4\n"))
    assert "'id', 'when', 'likes'" in str(error.value) and "columns text=" in str(error.value) and "\n" not in str(error.value)


def test_one_column_without_a_header_keeps_its_first_line(tmp_path: Path) -> None:
    assert [p.text for p in read(file(tmp_path, "p.csv", 'first, post\n"second, post"\nthird\n'))] == [
        "first, post",
        "second, post",
        "third",
    ]
    assert [p.text for p in read(file(tmp_path, "q.csv", "tweets\nfirst, post\nsecond\n"))] == ["first, post", "second"]


def test_plain_text_is_one_post_a_line_and_equal_lines_stay_two(tmp_path: Path) -> None:
    path = file(tmp_path, "p.txt", "one, two\r\n\r\n  same  \nsame\n{no json\n")
    posts = read(path)
    assert [post.text for post in posts] == ["one, two", "same", "same", "{no json"]
    assert len({post.id for post in posts}) == 4
    grown = read(file(tmp_path, "p.txt", path.read_bytes() + b"same\n"))
    assert grown[:4] == posts and len({post.id for post in grown}) == 5


def test_samples_between_separators(tmp_path: Path) -> None:
    sep = "=" * 20
    assert [p.text for p in read(file(tmp_path, "s.txt", f"one\nmore\n{sep}\ntwo\n{sep}  \r\n"))] == ["one\nmore", "two"]


def test_a_field_larger_than_csv_allows_by_itself(tmp_path: Path) -> None:
    large = "word " * 40_000
    assert [len(p.text) for p in read(file(tmp_path, "p.csv", f'id,text\n1,"{large}"\n2,b\n'))] == [len(large), 1]
    with pytest.raises(DataError, match="1 of 2 records are unreadable"):
        read(file(tmp_path, "p.csv", f'id,text\n1,"{large * 10}"\n2,b\n'))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = "id,text\n1,“café” is a fine place to sit\n2,日本\n"
    assert [p.text for p in read(file(tmp_path, "p.csv", text.encode(encoding)))] == ["“café” is a fine place to sit", "日本"]


def test_windows_1252_is_taken_for_it_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert [p.text for p in read(file(tmp_path, "p.txt", "“café”\n".encode("cp1252")))] == ["“café”"]
    assert "read as Windows-1252" in caplog.text


def test_one_damaged_line_of_utf_8_costs_that_line_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    lines = [f"é line {n}" for n in range(40)]
    content = "\n".join(lines).encode().replace("é line 7\n".encode(), b"\xff line 7\n")
    assert [p.text for p in read(file(tmp_path, "p.txt", content))] == lines[:7] + lines[8:]
    assert "skipped 1 of 40 records; the first: line 8: bytes that are not UTF-8" in caplog.text


def test_lone_surrogates_in_json_become_characters(tmp_path: Path) -> None:
    rows = r'{"text": "smile \ud83d\ude00"}' + "\n" + r'{"text": "half \ud83d."}'
    assert [p.text for p in read(file(tmp_path, "p.jsonl", rows))] == ["smile 😀", "half \ufffd."]


def test_gzip_of_anything(tmp_path: Path) -> None:
    path = file(tmp_path, "posts.csv.gz", gzip.compress(b"id,text\n1,hello\n"))
    assert [(p.text, p.author) for p in read(path)] == [("hello", "posts")]


def test_a_date_that_says_nothing_costs_the_date_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    posts = read(file(tmp_path, "p.csv", "text,date\na,05/04/2009\nb,2009-05-04\n"))
    assert [p.created_at for p in posts] == ["", "2009-05-04T00:00:00Z"]
    assert "1 posts without a date, because date not understood: '05/04/2009'" in caplog.text


def bad(name: str, content: bytes, says: str) -> object:
    return pytest.param(name, content, says, id=says.replace(" ", "_"))


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        bad("p.csv", b"", "the file is empty"),
        bad("p.csv", b" \n\n", "the file is empty"),
        bad("p.zip", b"PK\x03\x04rest", "this is a zip"),
        bad("p.csv", b"\x89PNG\r\n\0\0\0\rIHDR", "this is not a text file"),
        bad("p.xls", b"\xd0\xcf\x11\xe0\xa1", "an old office document"),
        bad("p.csv.gz", gzip.compress(b"id,text\n1,hello\n" * 100)[:-20], "damaged or cut off"),
        bad("p.csv.gz", gzip.compress(b"id,text\n1,hello\n")[:4] + b"rubbish" * 9, "damaged or cut off"),
        bad("p.json", b'[{"text": "one"}, {"te', "not JSON, or cut off"),
        bad("p.jsonl", b'{"likes": 5}\n' * 30, "no key for the post's text; found likes"),
        bad("p.jsonl", b"rubbish\n" * 30, "records are unreadable"),
        bad("p.jsonl", b'{"text": "one"}\n{"text": "tw', "1 of 2 records are unreadable; the first, line 2"),
        bad("tweets.js", b"window.YTD.tweets.part0 = []", "one part of an X archive"),
        bad("p.csv", b"id,text\n" + b"1,hello,more\n" * 25, "3 fields under a header of 2"),
        bad("p.csv", b'id,text\n1,"open\n' + b"2,hello\n" * 300, "line 2: a quote opens here"),
        bad("p.txt", "café\n".encode("utf-16")[:-1], "the text is not all utf-16"),
        bad("p.txt", b"\x81\x8d\x8f", "neither UTF-8 nor Windows-1252"),
        bad("p.txt", (("x" * 2_000_000) + "\n").encode(), "a line of more than a mebibyte"),
    ],
)  # fmt: skip
def test_bad_files_say_what_is_wrong_in_one_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    with pytest.raises(QuipmillError) as error:
        read(file(tmp_path, name, content))
    assert says in str(error.value) and name in str(error.value) and "\n" not in str(error.value)


def test_secrets_of_an_address_are_not_in_messages(tmp_path: Path) -> None:
    path = file(tmp_path, "p.csv", "a,b\n1,2\n")
    with pytest.raises(SourceError) as error:
        list(files.fetch(str(path), ScrapeConfig(), Tally("files:https://a.example/p.csv")))
    assert str(error.value).startswith("files:https://a.example/p.csv: no column") and str(path) not in str(error.value)


def test_a_name_with_marks_of_addresses(tmp_path: Path) -> None:
    assert [(p.author, p.text) for p in read(file(tmp_path, "a#b?c.tsv", "x\ty\n"), "text=2")] == [("a#b?c", "y")]


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(QuipmillError, match="no such file. Check the path"):
        read(tmp_path / "none.csv")
    with pytest.raises(SourceError, match="this is a folder"):
        read(tmp_path)


def test_a_gzip_bomb_stops_early(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="unpacks to more than 32 MiB"):
        read(file(tmp_path, "p.txt.gz", gzip.compress(b"word\n" * 20_000_000)))


def test_one_bad_record_is_counted_and_many_stop_the_reading(tmp_path: Path) -> None:
    good = '{"text": "fine"}\n' * 30
    assert len(read(file(tmp_path, "p.jsonl", good + "{broken\n"))) == 30
    path = file(tmp_path, "p.jsonl", good + "{broken\n[]\n5\n")
    with pytest.raises(DataError, match="3 of 33 records are unreadable; the first, line 31"):
        read(path)
    assert len(read(path, max_bad=0.5)) == 30


values = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1).filter(
    lambda text: text.strip()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(values, min_size=2, max_size=8), st.sampled_from([",", "\t", ";"]), st.sampled_from(["csv", "jsonl"]))
def test_any_text_survives_csv_and_json(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], delimiter: str, kind: str
) -> None:
    path = tmp_path_factory.mktemp("files") / f"p.{kind}"
    if kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([["id", "text"], *enumerate(texts)])
    else:
        path.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts)), encoding="utf-8")
    assert [(post.id, post.text) for post in read(path)] == [(str(n), text) for n, text in enumerate(texts)]


def test_real_posts_are_all_read(shared_data: Path) -> None:
    posts = read(shared_data / "posts_20k.csv.gz")
    assert len(posts) == len({post.id for post in posts}) == 20_761
    assert all(post.text and post.created_at for post in posts) and not any(post.repost_of for post in posts)
    assert sum(bool(post.reply_to) for post in posts) == 2_442
