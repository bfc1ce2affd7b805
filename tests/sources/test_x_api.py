import logging
import random
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from quipmill import x_client
from quipmill.config import ScrapeConfig
from quipmill.errors import NetworkError, QuipmillError, SourceError
from quipmill.plugins import load
from quipmill.schema import Post, Tally
from quipmill.sources import x_api
from quipmill.stages.scrape import scrape
from tests.fakes.x_server import Fault, XServer, running_server

KEYS = ("CONSUMER_KEY", "CONSUMER_SECRET", "ACCESS_KEY", "ACCESS_SECRET")
START = datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)
CAPPED = {"title": "UsageCapExceeded", "detail": "Usage cap exceeded: Monthly product cap", "status": 429}
PAID = {"title": "CreditsDepleted", "detail": "Your enrolled account does not have any credits to fulfill this request."}


class Clock:
    """Takes the place of time.sleep and remembers the pauses."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest.fixture
def x(monkeypatch: pytest.MonkeyPatch) -> Iterator[XServer]:
    """X with the account ada, and the environment of somebody who may read it."""
    with running_server() as server:
        server.add_user("ada")
        server.add_user("bob")
        monkeypatch.setenv("QUIPMILL_X_URL", server.url)
        monkeypatch.setenv("X_BEARER_TOKEN", server.bearer)
        for name in KEYS:
            monkeypatch.delenv(f"X_{name}", raising=False)
        yield server


def read(where: str = "ada", clock: Clock | None = None, **config: Any) -> list[Post]:
    tally = Tally(f"x_api:{where}")
    posts = list(x_api.fetch(where, ScrapeConfig(**config), tally, sleep=clock or Clock()))
    tally.close()
    return posts


def fill(x: XServer, count: int, handle: str = "ada") -> list[str]:
    """So many posts, a minute between them; returns their texts, newest first."""
    for number in range(count):
        x.add_post(handle, f"Post number {number}", at=START + timedelta(minutes=number))
    return [f"Post number {number}" for number in reversed(range(count))]


def asked(x: XServer, part: str) -> list[dict[str, str]]:
    return [request.query for request in x.requests if part in request.path]


def signed_as(monkeypatch: pytest.MonkeyPatch, keys: dict[str, str]) -> None:
    monkeypatch.delenv("X_BEARER_TOKEN")
    for name, value in keys.items():
        monkeypatch.setenv(f"X_{name}", value)


def test_a_timeline_is_read_page_by_page(x: XServer) -> None:
    texts = fill(x, 234)
    posts = read()
    assert [post.text for post in posts] == texts
    assert len({post.id for post in posts}) == 234
    assert [query["max_results"] for query in asked(x, "/tweets")] == ["100"] * 3
    first = posts[-1]
    assert first.author == "ada" and first.lang == "en" and first.created_at == START.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert first.url == f"https://x.com/ada/status/{first.id}" and not first.reply_to and not first.repost_of


@pytest.mark.parametrize("where", ["ada", "@ada", "@ADA"])
def test_a_handle_may_have_its_sign(x: XServer, where: str) -> None:
    fill(x, 3)
    assert len(read(where)) == 3


def test_a_post_that_comes_while_pages_are_read_moves_nothing(x: XServer) -> None:
    texts = fill(x, 150)
    posts = x_api.fetch("ada", ScrapeConfig(), Tally("x_api:ada"))
    found = [next(posts).text]
    x.add_post("ada", "Right now")
    assert found + [post.text for post in posts] == texts


def test_long_posts_are_whole(x: XServer) -> None:
    whole = "On and on. " * 90 + "See https://a.example/end"
    x.add_post("ada", whole[:270] + "…", note=whole)
    (post,) = read()
    assert post.text == whole


def test_links_are_written_out_and_own_pictures_go(x: XServer) -> None:
    x.add_post("ada", "Tom & Jerry: https://a.example/?a=1&b=2 and https://b.example/", media=1)
    (post,) = read()
    assert post.text == "Tom &amp; Jerry: https://a.example/?a=1&amp;b=2 and https://b.example/"


def test_reposts_are_whole_and_told_apart(x: XServer) -> None:
    x.add_post("bob", "long " * 60 + "end", note="long " * 60 + "end", at=START)
    x.add_post("ada", "", repost_of=x.posts[0], at=START + timedelta(minutes=1))
    (post,) = read()
    assert post.repost_of == "bob" and post.text == "RT @bob: " + "long " * 60 + "end" and post.author == "ada"


def test_a_repost_of_what_nobody_may_see_keeps_its_beginning(x: XServer) -> None:
    x.add_user("eve", protected=True)
    x.add_post("eve", "long " * 60)
    x.add_post("ada", "", repost_of=x.posts[0])
    (post,) = read()
    assert post.repost_of == "eve" and post.text.startswith("RT @eve: long") and post.text.endswith("…")


def test_replies_threads_and_quotes_are_told_apart(x: XServer) -> None:
    original = x.add_post("bob", "What is it?", at=START)
    x.add_post("ada", "@bob It is", reply_to="bob", at=START + timedelta(minutes=1))
    x.add_post("ada", "and on", reply_to="ada", at=START + timedelta(minutes=2))
    x.add_post("ada", "Look", quote_of=original, at=START + timedelta(minutes=3))
    quote, thread, reply = read()
    assert (reply.reply_to, thread.reply_to, quote.reply_to) == ("bob", "ada", "")
    assert not any(post.repost_of for post in (reply, thread, quote))


def test_an_edited_post_keeps_its_first_id(x: XServer) -> None:
    made = x.add_post("ada", "Better now")
    made["edit_history_tweet_ids"] = ["1790000000000000000", made["id"]]
    (post,) = read()
    assert post.id == "1790000000000000000" and post.url.endswith(made["id"])


def test_a_limit_reads_and_pays_no_more(x: XServer) -> None:
    texts = fill(x, 300)
    assert [post.text for post in read(limit=130)] == texts[:130]
    assert [query["max_results"] for query in asked(x, "/tweets")] == ["100", "30"]
    assert [post.text for post in read(limit=2)] == texts[:2]


def test_since_goes_to_x(x: XServer) -> None:
    texts = fill(x, 50)
    posts = read(since=(START + timedelta(minutes=40)).isoformat())
    assert [post.text for post in posts] == texts[:10]
    assert asked(x, "/tweets")[0]["start_time"] == (START + timedelta(minutes=40)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert len(read(since="2009-01-31")) == 50
    assert "start_time" not in asked(x, "/tweets")[-1]


def test_a_search_reads_the_last_seven_days(x: XServer, caplog: pytest.LogCaptureFixture) -> None:
    texts = fill(x, 120)
    x.add_post("ada", "", repost_of=x.add_post("bob", "Not mine"))
    x.add_post("ada", "Too old", at=datetime.now(UTC) - timedelta(days=8))
    with caplog.at_level(logging.INFO):
        assert [post.text for post in read("from:ada -is:retweet", since="2020-01-01")] == texts
    assert "x_api:from:ada -is:retweet: X's recent search has the posts of the last seven days only" in caplog.messages
    assert "x_api:from:ada -is:retweet: about 120 posts at $0.005, $0.60" in caplog.messages
    assert "start_time" not in asked(x, "/search/recent")[0]


@pytest.mark.parametrize("query", ['"number"', "number -is:reply", "from:ada", "averyveryverylongword"])
def test_what_is_no_handle_is_a_search(x: XServer, query: str) -> None:
    fill(x, 1)
    x.add_post("bob", "averyveryverylongword")
    assert len(read(query)) == 1 and asked(x, "/search/recent")[0]["query"] == query


def test_the_cost_is_said_before_it_arises(x: XServer, caplog: pytest.LogCaptureFixture) -> None:
    fill(x, 300)
    with caplog.at_level(logging.INFO):
        next(x_api.fetch("ada", ScrapeConfig(limit=250), Tally("x_api:ada")))
        assert "x_api:ada: about 250 posts at $0.005, $1.25" in caplog.messages
        next(x_api.fetch("ada", ScrapeConfig(since="2024-01-01"), Tally("x_api:ada")))
        assert "x_api:ada: at most 300 posts at $0.005, $1.50" in caplog.messages


def test_the_terms_are_said_once(x: XServer, caplog: pytest.LogCaptureFixture) -> None:
    fill(x, 1)
    x_api._say_terms.cache_clear()
    with caplog.at_level(logging.INFO):
        read()
        read()
    assert sum("forbids to fine-tune or train a foundation or frontier model" in line for line in caplog.messages) == 1


def test_the_cap_is_said_plainly(x: XServer, caplog: pytest.LogCaptureFixture) -> None:
    user = x.user("ada")
    x.posts = [
        {"id": str(n), "text": str(n), "author_id": user.id, "created_at": "2024-05-01T00:00:00.000Z"} for n in range(100, 3400)
    ]
    with caplog.at_level(logging.INFO):
        assert [post.text for post in read()] == [str(n) for n in range(3399, 199, -1)]
    assert (
        "x_api:ada: X's API gives the newest 3,200 of the account's 3,300 posts; its archive (x_archive) has all"
        in caplog.messages
    )
    assert "x_api:ada: about 3,200 posts at $0.005, $16.00" in caplog.messages


def test_an_own_account_costs_a_fifth_and_may_be_protected(
    x: XServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    eve = x.add_user("eve", protected=True)
    fill(x, 200, "eve")
    signed_as(monkeypatch, eve.keys)
    with caplog.at_level(logging.INFO):
        assert len(read("eve")) == 200
        assert "x_api:eve: about 200 posts at $0.001, $0.20" in caplog.messages
        fill(x, 10)
        assert len(read("ada")) == 10
        assert "x_api:ada: about 10 posts at $0.005, $0.05" in caplog.messages
        assert len(read("from:ada", limit=20)) == 10
        assert "x_api:from:ada: at most 20 posts at $0.005, $0.10" in caplog.messages


@pytest.mark.parametrize("kind", ["cut", "lost", "slow", "late"])
@pytest.mark.parametrize("share", [0, 0.5, 0.99])
def test_a_broken_page_is_read_again_with_nothing_lost_or_twice(x: XServer, kind: Any, share: float) -> None:
    texts = fill(x, 250)
    x.faults += [Fault(kind, path="/tweets", times=2, share=share, seconds=0.1)]
    posts = read(clock=(clock := Clock()))
    assert [post.text for post in posts] == texts
    assert len(clock.slept) == (0 if kind in ("slow", "late") else 2)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_error_is_tried_again(x: XServer, status: int) -> None:
    texts = fill(x, 120)
    x.faults += [Fault("status", path="/tweets", status=status, times=3), Fault("status", path="/by/username", status=status)]
    assert [post.text for post in read()] == texts


def test_an_answer_that_is_no_json_is_tried_again(x: XServer) -> None:
    texts = fill(x, 10)
    x.faults += [Fault("status", path="/tweets", status=200, body="<html>")]  # type: ignore[arg-type]
    x.faults += [Fault("status", path="/tweets", status=301, headers={"Location": "http://127.0.0.1:1/"})]
    assert [post.text for post in read()] == texts


def test_an_answer_that_trickles_for_ever_is_given_up(x: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = fill(x, 10)
    monkeypatch.setattr(x_client, "DEADLINE", 0.2)
    x.faults += [Fault("slow", path="/tweets", seconds=1)]
    posts = read(clock=(clock := Clock()))
    assert [post.text for post in posts] == texts
    assert len(clock.slept) == 1


def test_silence_is_given_up(x: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(x_client, "TIMEOUT", 0.05)
    x.faults += [Fault("late", seconds=0.3, times=9)]
    with pytest.raises(NetworkError, match=r"^x_api:ada: X does not answer in time, 5 times\. Try again later$"):
        read()


def test_too_many_requests_are_waited_out(x: XServer, caplog: pytest.LogCaptureFixture) -> None:
    texts = fill(x, 120)
    reset = {"x-rate-limit-remaining": "0", "x-rate-limit-reset": str(int(time.time()) + 600)}
    x.faults += [Fault("status", path="/tweets", status=429, body={"title": "Too Many Requests"}, headers=reset)]
    with caplog.at_level(logging.INFO):
        posts = read(clock=(clock := Clock()))
        assert [post.text for post in posts] == texts
    assert 595 < sum(clock.slept) < 602
    assert any(line.startswith("x_api:ada: X says 429, too many requests, going on in 1") for line in caplog.messages)


def test_a_reset_of_tomorrow_is_not_waited_for(x: XServer) -> None:
    reset = {"x-rate-limit-reset": str(int(time.time()) + 86400)}
    x.faults += [Fault("status", path="/tweets", status=429, headers=reset)]
    with pytest.raises(NetworkError, match=r"wants a pause of 2[45] hours, longer than the 17 minutes that are waited for here"):
        read()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("status", status=402, body=PAID), "out of credits (402). Buy some, or read your own archive"),
        (Fault("status", status=402, body=PAID, path="/tweets"), "out of credits (402)"),
        (Fault("status", status=401, body={"detail": "Unauthorized"}), "Check X_BEARER_TOKEN against X's developer console"),
        (
            Fault("status", status=403, body={"detail": "Not permitted."}),
            "X refuses (403, Not permitted). Check in X's developer",
        ),
        (
            Fault("status", status=429, body=CAPPED),
            "this month's posts are used up (Usage cap exceeded: Monthly product cap). Wait",
        ),
        (
            Fault("status", status=400, body={"errors": [{"message": "Bad\n\x1b[31mquery"}]}),
            "(400, Bad [31mquery). Check the query",
        ),
        (Fault("status", status=404, body={}), "X has nothing there (404"),
        (Fault("status", status=200, body={}, path="/tweets"), "X gives no posts: it does not say why"),
        (Fault("status", status=200, body={"data": [7]}, path="/username"), "X knows no account @ada"),
    ],
)
def test_what_x_refuses_is_one_sentence(x: XServer, fault: Fault, said: str) -> None:
    fill(x, 3)
    fault.times = 1
    x.faults += [fault]
    with pytest.raises(SourceError) as caught:
        read(clock=(clock := Clock()))
    check_sentence(str(caught.value), x)
    assert said in str(caught.value) and clock.slept == []


def test_a_wrong_token_is_said_so(x: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X_BEARER_TOKEN", "wrong-token-value")
    with pytest.raises(SourceError, match="X does not accept the token") as caught:
        read()
    assert "wrong-token-value" not in str(caught.value)
    signed_as(monkeypatch, {**x.user("ada").keys, "ACCESS_SECRET": "wrong"})
    with pytest.raises(SourceError, match="Check X_CONSUMER_KEY, X_CONSUMER_SECRET, X_ACCESS_KEY and X_ACCESS_SECRET"):
        read()


@pytest.mark.parametrize(
    ("handle", "said"),
    [
        ("nobody", r"X knows no account @nobody\. Check the spelling"),
        ("gone", r"X has suspended @gone"),
        ("eve", r"@eve is protected, so X shows its posts to its followers only"),
        ("@averyveryverylong", r"no handle has more than 15 letters"),
    ],
)
def test_accounts_that_cannot_be_read_cost_nothing(x: XServer, handle: str, said: str) -> None:
    x.add_user("gone", suspended=True)
    x.add_user("eve", protected=True)
    with pytest.raises(SourceError, match=said) as caught:
        read(handle)
    check_sentence(str(caught.value), x)
    assert not asked(x, "/tweets")


def test_an_account_that_turns_protected_on_the_way_is_said_so(x: XServer) -> None:
    fill(x, 150)
    posts = x_api.fetch("ada", ScrapeConfig(), Tally("x_api:ada"))
    next(posts)
    x.user("ada").protected = True
    with pytest.raises(SourceError, match=r"X gives no posts: Sorry, you are not authorized to see the user"):
        list(posts)


@pytest.mark.parametrize("missing", [*KEYS, ""])
def test_without_credentials_the_message_names_them(x: XServer, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.delenv("X_BEARER_TOKEN")
    for name in KEYS if missing else ():
        monkeypatch.setenv(f"X_{name}", "something")
    monkeypatch.delenv(f"X_{missing}", raising=False)
    with pytest.raises(SourceError, match=rf"X_{missing} is not set" if missing else r"Set X_BEARER_TOKEN, or read your own"):
        read()
    assert not x.requests


def test_bad_records_are_skipped_and_counted(x: XServer) -> None:
    fill(x, 60)
    page = {"data": [{"id": "7"}, {"id": "x", "text": "t", "author_id": "1"}, {"id": "8", "text": "good", "author_id": "1"}] * 2}
    x.faults += [
        Fault("status", path="/tweets", status=200, body={**page, "meta": {"next_token": "OTk5OTk5OTk5OTk5OTk5OTk5OQ=="}})
    ]
    tally = Tally("x_api:ada")
    posts = list(x_api.fetch("ada", ScrapeConfig(), tally))
    assert len(posts) == 61 and (tally.good, tally.bad) == (61, 4)


def test_any_mixture_of_faults_loses_nothing_and_repeats_nothing(x: XServer) -> None:
    texts, dice = fill(x, 1200), random.Random(7)
    kinds: list[Any] = ["cut", "lost", "status", "slow"]
    x.choose = lambda _: Fault(dice.choice(kinds), share=dice.random(), seconds=0.02) if dice.random() < 0.4 else None
    assert [post.text for post in read()] == texts


def test_odd_answers_of_x_are_no_crash(x: XServer) -> None:
    bob = x.add_post("bob", "theirs")
    x.add_post("ada", "", repost_of=bob)
    bob["text"] = None
    made = x.add_post("ada", "mine", entities={"urls": [7, {"url": None}, {"url": "https://t.co/1"}]})
    made |= {"note_tweet": 7, "lang": None, "edit_history_tweet_ids": 7}
    first, second = read()
    assert first.text == "mine" and second.text == "RT @bob: theirs" and second.repost_of == "bob"


def test_pages_that_go_round_in_a_circle_end(x: XServer) -> None:
    page = {"data": [], "meta": {"next_token": "again"}}
    x.faults += [Fault("status", path="/tweets", status=200, body=page, times=9)]
    with pytest.raises(SourceError, match="go round in a circle"):
        read()


def test_secrets_are_in_no_log_exception_or_repr(
    x: XServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fill(x, 120)
    echo = {"detail": f"You sent {x.bearer}, which is bad"}
    ada = x.user("ada")
    shown = []
    with caplog.at_level(logging.DEBUG):
        read()
        for status in (400, 401, 403):
            x.faults += [Fault("status", status=status, body=echo)]
            with pytest.raises(SourceError) as caught:
                read()
            chain: BaseException | None = caught.value
            while chain is not None:
                shown += [str(chain), repr(chain), repr(vars(chain))]
                chain = chain.__cause__ or chain.__context__
        signed_as(monkeypatch, ada.keys)
        read()
    shown += [caplog.text, repr(x_client.connect(x.bearer, ada.keys))]
    for secret in (x.bearer, *ada.keys.values()):
        assert not any(secret in text for text in shown)


def test_a_login_of_netrc_does_not_take_the_place_of_the_token(
    x: XServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".netrc").write_text("default login ada password secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    fill(x, 3)
    assert len(read()) == 3


def test_a_second_scrape_adds_only_what_is_new(x: XServer, tmp_path: Path) -> None:
    fill(x, 220)

    def run() -> tuple[int, int]:
        out = scrape(
            ["x_api:ada"], str(tmp_path / "archive"), tmp_path / "o.jsonl", ScrapeConfig(), pipeline="p", now=datetime.now(UTC)
        )
        return out.added, out.posts

    x.faults += [Fault("cut", path="/tweets")]
    assert run() == (220, 220)
    assert run() == (0, 220)
    x.add_post("ada", "One more")
    assert run() == (1, 221)
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 2 and not any(x.bearer.encode() in data for data in files)


def test_what_was_paid_for_is_kept_when_the_credits_run_out(x: XServer, tmp_path: Path) -> None:
    fill(x, 250)
    x.choose = lambda request: (
        Fault("status", status=402, body=PAID) if "pagination_token" in request.query and len(asked(x, "/tweets")) == 3 else None
    )
    arguments: Any = (["x_api:ada"], str(tmp_path / "archive"), tmp_path / "o.jsonl", ScrapeConfig())
    with pytest.raises(SourceError, match="out of credits"):
        scrape(*arguments, pipeline="p", now=datetime.now(UTC))
    assert scrape(*arguments, pipeline="p", now=datetime.now(UTC)).added == 50


def test_the_base_url_comes_from_the_environment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_X_URL", "ftp://x.example")
    with pytest.raises(QuipmillError, match="QUIPMILL_X_URL is no address"):
        x_client.connect("token")
    monkeypatch.delenv("QUIPMILL_X_URL")
    assert x_client.connect("token").session._base == "https://api.twitter.com"
    assert load("sources", "x_api") is x_api


def check_sentence(message: str, x: XServer) -> None:
    """One line that names the origin and says what to do, and no secret."""
    assert message.startswith("x_api:") and "\n" not in message and "\x1b" not in message
    assert re.search(r"(?:\. |; )(?:Check|Buy|Wait|Set|Read|If it is yours)", message), message
    assert x.bearer not in message


def test_an_archive_pays_for_a_post_once(x: XServer, tmp_path: Path) -> None:
    fill(x, 150)
    where, archive, out = ["x_api:ada"], str(tmp_path / "archive"), tmp_path / "posts.jsonl"
    first = scrape(where, archive, out, ScrapeConfig(), pipeline="posts", now=datetime.now(UTC))
    x.add_post("ada", "The newest", at=datetime.now(UTC) - timedelta(seconds=30))
    before = len(asked(x, "/tweets"))
    second = scrape(where, archive, out, ScrapeConfig(), pipeline="posts", now=datetime.now(UTC))
    assert (first.read, second.read, second.posts) == (150, 1, 151)
    assert len(asked(x, "/tweets")) == before + 1
