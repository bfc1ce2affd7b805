import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from quipmill.errors import PublishLater, PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, mastodon
from tests.fakes.mastodon_server import MastodonServer, running_mastodon

TOKEN = "s3cret-token"
TEXT = "Tea & <b> for @bob@h.example\nsee https://example.com/a/very/long/address/that/is/cut?x=1 #Tea"


@pytest.fixture
def server() -> Iterator[MastodonServer]:
    with running_mastodon(token=TOKEN) as running:
        yield running


def account(running: MastodonServer, **settings: object) -> Account:
    made = Account("ada", "ada@h.example", running.url, {"TOKEN": TOKEN}, settle_after=900)
    return replace(made, **settings)  # type: ignore[arg-type]  # fields of an Account


def outgoing(text: str = TEXT, key: str = "a" * 64) -> Outgoing:
    return Outgoing(key, text, datetime.now(UTC))


def test_a_post_is_sent_and_its_receipt_comes_back(server: MastodonServer) -> None:
    receipt = mastodon.publish(outgoing(), account(server))
    assert receipt.id == server.statuses[0]["id"] and receipt.url == server.statuses[0]["url"]
    assert abs(receipt.posted_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_same_key_posts_once(server: MastodonServer) -> None:
    first = mastodon.publish(post := outgoing(), account(server))
    assert mastodon.publish(post, account(server)) == first
    assert len(server.statuses) == 1


@pytest.mark.parametrize("fault", ["cut_after", "cut", "502"])
def test_what_may_have_arrived_is_unknown_and_then_found(server: MastodonServer, fault: str) -> None:
    server.faults, post = [fault], outgoing()
    with pytest.raises(PublishUnknown):
        mastodon.publish(post, account(server))
    if fault == "502":
        with pytest.raises(PublishUnknown, match="may still come"):
            mastodon.find(post, account(server), datetime.now(UTC))
    else:
        found = mastodon.find(post, account(server), datetime.now(UTC))
        assert found and found.id == server.statuses[0]["id"]
    assert len([method for method, _, _ in server.requests if method == "POST"]) == 1  # no library sent it again


def test_a_post_that_never_arrived_is_certain_after_a_while(server: MastodonServer) -> None:
    post = outgoing()
    assert mastodon.find(post, account(server), datetime.now(UTC) + timedelta(hours=1)) is None


def test_an_older_post_of_the_same_text_is_another_one(server: MastodonServer) -> None:
    server.post(TEXT)  # on 1 January
    assert mastodon.find(outgoing(), account(server), datetime.now(UTC) + timedelta(hours=1)) is None


def test_nobody_can_look_while_the_server_is_down(server: MastodonServer) -> None:
    server.faults = ["503"]
    with pytest.raises(PublishUnknown, match="cannot look"):
        mastodon.find(outgoing(), account(server), datetime.now(UTC) + timedelta(hours=1))


def test_a_rate_limit_says_how_long(server: MastodonServer) -> None:
    server.faults, server.reset_seconds = ["429"], 600
    with pytest.raises(PublishLater) as later:
        mastodon.publish(outgoing(), account(server))
    assert later.value.retry_after is not None and 590 < later.value.retry_after <= 601


def test_a_server_that_is_not_there_has_taken_nothing(server: MastodonServer) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        away = account(server, server=f"http://127.0.0.1:{unused.getsockname()[1]}")
        with pytest.raises(PublishLater, match="cannot be reached"):
            mastodon.publish(outgoing(), away)


def test_what_the_server_will_never_take(server: MastodonServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(PublishRefused, match="character limit of 500 exceeded"):
        mastodon.publish(outgoing("x" * 501), account(server))
    with pytest.raises(PublishRefused, match="refuses the token") as refused:
        mastodon.publish(outgoing(), account(server, credentials={"TOKEN": "s3cret-wrong"}))
    with pytest.raises(PublishRefused, match="Set its TOKEN"):
        mastodon.publish(outgoing(), account(server, credentials={}))
    with pytest.raises(PublishRefused, match="has no server"):
        mastodon.publish(outgoing(), account(server, server="", handle="ada"))
    assert "s3cret" not in f"{refused.value}{caplog.text}{account(server)!r}"


def test_a_redirect_is_not_followed(server: MastodonServer) -> None:
    server.redirect = "http://127.0.0.1:9/"
    with pytest.raises(PublishRefused, match="redirects elsewhere"):
        mastodon.publish(outgoing(), account(server))


def test_the_limit_is_the_instance_s_own() -> None:
    with running_mastodon(max_characters=5000) as generous:
        assert mastodon.limit(account(generous)) == 5000
    with running_mastodon(max_characters="many") as odd:
        assert mastodon.limit(account(odd)) == 500
    with running_mastodon(faults=["503"]) as down:
        assert mastodon.limit(account(down)) == 500


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("plain", 5),
        ("👩‍🔬é", 2),
        ("https://example.com/a/very/long/address/that/counts/as/23", 23),
        ("@bob@hachyderm.io hi", 7),
        ("mail bob@example.com", 20),
    ],
)
def test_length_is_counted_as_mastodon_does(server: MastodonServer, text: str, count: int) -> None:
    assert mastodon.length(text, account(server)) == count
