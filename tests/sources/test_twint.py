import csv
import io
import json
from pathlib import Path

import pytest

from quipmill.config import ScrapeConfig
from quipmill.errors import DataError, SourceError
from quipmill.schema import Post, Tally
from quipmill.sources import twint

COLUMNS_34 = (
    "id,conversation_id,created_at,date,time,timezone,user_id,username,name,place,tweet,mentions,urls,photos,replies_count,"
    "retweets_count,likes_count,hashtags,cashtags,link,retweet,quote_url,video,near,geo,source,user_rt_id,user_rt,retweet_id,"
    "reply_to,retweet_date,translate,trans_src,trans_dest"
).split(",")
COLUMNS_36 = [*COLUMNS_34[:11], "language", *COLUMNS_34[11:23], "thumbnail", *COLUMNS_34[23:]]

ROW = {
    "id": "1212121212121212121",
    "conversation_id": "1212121212121212121",
    "created_at": "1577836800000",
    "date": "2020-01-01",
    "time": "01:00:00",
    "timezone": "CET",
    "user_id": "42",
    "username": "ada",
    "tweet": "Read this:  https://a.example/x and ( https://b.example)",
    "retweet": "False",
    "reply_to": "[{'user_id': '42', 'username': 'ada'}]",
    "link": "https://twitter.com/ada/status/1212121212121212121",
    "hashtags": "['#a']",
}


def read(path: Path) -> list[Post]:
    tally = Tally(path.name)
    posts = list(twint.fetch(str(path), ScrapeConfig(), tally))
    tally.close()
    return posts


def export(path: Path, columns: list[str], rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def test_the_34_columns_of_2_1_20(tmp_path: Path) -> None:
    (post,) = read(export(tmp_path / "t.csv", COLUMNS_34, [ROW]))
    assert post == Post(
        id="1212121212121212121",
        author="ada",
        text="Read this: https://a.example/x and (https://b.example)",
        created_at="2020-01-01T00:00:00Z",
        url="https://twitter.com/ada/status/1212121212121212121",
    )


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_36_columns_of_2_1_21(tmp_path: Path, delimiter: str) -> None:
    row = ROW | {"created_at": "2020-01-01 08:00:00 Malay Peninsula Standard Time", "timezone": "+0800", "time": "08:00:00"}
    (post,) = read(export(tmp_path / "t.csv", COLUMNS_36, [row | {"language": "en", "reply_to": "[]"}], delimiter))
    assert (post.created_at, post.lang, post.reply_to) == ("2020-01-01T00:00:00Z", "en", "")


def test_a_zone_without_meaning_leaves_it_to_the_id(tmp_path: Path) -> None:
    row = ROW | {"id": "1997379312345678901", "conversation_id": "", "created_at": "2025-12-06 19:55:12 CET"}
    assert read(export(tmp_path / "t.csv", COLUMNS_36, [row]))[0].created_at == "2025-12-06T18:55:12Z"


@pytest.mark.parametrize(
    ("changes", "reply_to", "repost_of"),
    [
        (
            {"reply_to": "[{'user_id': '42', 'username': 'Ada'}, {'user_id': '7', 'username': 'bob'}]", "conversation_id": "5"},
            "bob",
            "",
        ),
        ({"reply_to": "[{'screen_name': 'bob', 'name': 'B', 'id': '7'}]"}, "bob", ""),
        ({"conversation_id": "5"}, "ada", ""),  # a thread
        ({"conversation_id": "5", "reply_to": "[]"}, "5", ""),
        ({"retweet": "True", "user_rt": "eve"}, "", "eve"),
        ({"retweet": "True"}, "", "?"),
        ({"tweet": "RT @eve: hi"}, "", "eve"),
    ],
)
def test_replies_threads_and_reposts(tmp_path: Path, changes: dict[str, str], reply_to: str, repost_of: str) -> None:
    (post,) = read(export(tmp_path / "t.csv", COLUMNS_34, [ROW | changes]))
    assert (post.reply_to, post.repost_of) == (reply_to, repost_of)


def test_json_lines(tmp_path: Path) -> None:
    row = ROW | {"id": 1212121212121212121, "created_at": 1577836800000, "retweet": False, "reply_to": [{"username": "bob"}]}
    (tmp_path / "t.json").write_text(json.dumps(row) + "\n" + json.dumps(row | {"id": 5}))
    posts = read(tmp_path / "t.json")
    assert [(p.id, p.reply_to, p.created_at) for p in posts] == [
        ("1212121212121212121", "bob", "2020-01-01T00:00:00Z"),
        ("5", "bob", "2020-01-01T00:00:00Z"),
    ]


def test_bad_records_are_counted_and_code_is_never_run(tmp_path: Path) -> None:
    bad = ["__import__('os').system('touch owned')", "[" * 100_000, "[" * 5_000 + "]" * 5_000, "[1, "]
    rows = [ROW | {"id": str(n)} for n in range(80)] + [ROW | {"reply_to": value} for value in bad]
    assert len(read(export(tmp_path / "t.csv", COLUMNS_34, rows))) == 80
    with pytest.raises(DataError, match="records are unreadable; the first, line 2: no tweet"):
        read(export(tmp_path / "t.csv", COLUMNS_34, [ROW | {"tweet": ""}] * 3 + [ROW]))


def test_another_csv_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,text\n1,hello\n")
    with pytest.raises(
        SourceError, match="not a twint export: no column tweet; found 'id', 'text'. For other CSV files write files:"
    ):
        read(tmp_path / "t.csv")
