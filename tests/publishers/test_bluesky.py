import hashlib
import random
import re
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quipmill import plugins, xrpc
from quipmill.errors import PublishError, PublishLater, PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, bluesky
from tests.fakes.xrpc_server import DID, HANDLE, PASSWORD, XrpcServer, running_server

NOW = datetime(2026, 5, 1, 12, 0, 0, 123456, tzinfo=UTC)
POST = "app.bsky.feed.post"
WRONG = "planted-wrong"
TID = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")  # as the protocol has it


@pytest.fixture
def server() -> Iterator[XrpcServer]:
    with running_server() as server:
        yield server


@pytest.fixture
def account(server: XrpcServer) -> Account:
    return Account("ada-bot", HANDLE, server.url, {"PASSWORD": PASSWORD})


def draft(name: str, text: str = "", claimed_at: datetime = NOW) -> Outgoing:
    return Outgoing(hashlib.sha256(name.encode()).hexdigest(), text or f"the post {name}", claimed_at)


def texts(server: XrpcServer) -> list[str]:
    return [record["text"] for record in server.records.get(POST, {}).values()]


def safe(error: pytest.ExceptionInfo[PublishError]) -> str:
    """The sentence, once nothing of it or around it holds a secret."""
    everything = "".join(traceback.format_exception(error.value)) + repr(error.value)
    assert "planted" not in everything
    assert "\n" not in str(error.value) and len(str(error.value)) < 400
    return str(error.value)


def test_it_is_found_by_its_name(account: Account) -> None:
    module = plugins.load("publishers", "bluesky")
    assert module.CREDENTIALS == ("PASSWORD",)
    assert module.limit(account) == 300
    assert module.length("👩‍👩‍👧‍👦 é e\u0301", account) == 5


def test_a_post_gets_a_receipt(server: XrpcServer, account: Account) -> None:
    receipt = bluesky.publish(draft("a"), replace(account, credentials={"PASSWORD": PASSWORD, "LANGS": "en, de"}))
    ((key, record),) = server.records[POST].items()
    assert TID.fullmatch(key)
    assert receipt.id == f"at://{DID}/{POST}/{key}" and receipt.url == f"https://bsky.app/profile/{DID}/post/{key}"
    assert abs(receipt.posted_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert record.pop("createdAt").endswith("Z")
    assert record == {"$type": POST, "text": "the post a", "langs": ["en", "de"]}
    found = bluesky.find(draft("a"), account, NOW)
    assert found and (found.id, found.url) == (receipt.id, receipt.url)


def test_the_same_draft_is_posted_once(server: XrpcServer, account: Account) -> None:
    first = bluesky.publish(draft("a"), account)
    assert bluesky.publish(draft("a"), account).id == first.id
    assert len(server.asked("createRecord")) == 2 and texts(server) == ["the post a"]


def test_one_login_serves_many_posts(server: XrpcServer, account: Account) -> None:
    for name in "abcdef":
        bluesky.publish(draft(name), account)
        bluesky.find(draft(name), account, NOW)
    assert len(server.asked("createSession")) == 1
    server.tokens.clear()  # they expire after two hours
    bluesky.publish(draft("g"), account)
    assert len(server.asked("createSession")) == 2 and len(texts(server)) == 7


@pytest.mark.parametrize("fault", ["cut", "cut_after", "late", "html"])
def test_a_post_that_got_no_answer_is_found(
    server: XrpcServer, account: Account, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(xrpc, "TIMEOUT", httpx.Timeout(0.3))
    server.faults, server.late_seconds = {"createRecord": [fault]}, 0.6
    if fault == "html":
        bluesky.publish(draft("a"), account)  # it looks for the post at once
    else:
        with pytest.raises(PublishUnknown, match="got the post and gave no answer") as error:
            bluesky.publish(draft("a"), account)
        safe(error)
    found = bluesky.find(draft("a"), account, NOW)
    assert found and bluesky.publish(draft("a"), account).id == found.id
    assert texts(server) == ["the post a"]


@pytest.mark.parametrize("status", ["500", "502", "503", "408"])
def test_a_server_that_stumbles_may_have_taken_the_post(server: XrpcServer, account: Account, status: str) -> None:
    server.faults, server.error = {"createRecord": [status]}, "InternalServerError"
    with pytest.raises(PublishUnknown, match="says InternalServerError, and may have taken the post") as error:
        bluesky.publish(draft("a"), account)
    safe(error)
    assert texts(server) == []


def test_a_post_that_is_not_there_settles_after_a_while(server: XrpcServer, account: Account) -> None:
    with pytest.raises(PublishUnknown, match="may still come"):
        bluesky.find(draft("a"), account, NOW + timedelta(seconds=899))
    assert bluesky.find(draft("a"), account, NOW + timedelta(seconds=900)) is None
    naive = draft("a", claimed_at=NOW.replace(tzinfo=None))  # as some databases give it back
    assert bluesky.record_key(naive) == bluesky.record_key(draft("a"))
    assert bluesky.find(naive, account, NOW + timedelta(seconds=900)) is None


@pytest.mark.parametrize("fault", ["429", "500", "cut", "html", "501"])
def test_a_server_that_cannot_be_asked_decides_nothing(server: XrpcServer, account: Account, fault: str) -> None:
    server.faults = {"getRecord": [fault] * 2}
    with pytest.raises(PublishUnknown) as error:
        bluesky.find(draft("a"), account, NOW + timedelta(days=1))
    safe(error)


def test_a_login_that_fails_decides_nothing_about_a_post(server: XrpcServer, account: Account) -> None:
    with pytest.raises(PublishUnknown, match="the handle or the app password is wrong") as error:
        bluesky.find(draft("a"), replace(account, credentials={"PASSWORD": WRONG}), NOW + timedelta(days=1))
    safe(error)


@pytest.mark.parametrize("name", ["createSession", "createRecord"])
def test_too_many_requests_mean_later(server: XrpcServer, account: Account, name: str) -> None:
    server.faults, server.reset_seconds = {name: ["429"]}, 200
    with pytest.raises(PublishLater) as error:
        bluesky.publish(draft("a"), account)
    assert error.value.retry_after and 190 < error.value.retry_after < 210
    safe(error)
    assert texts(server) == []


def test_a_server_that_is_away_means_later(account: Account) -> None:
    with pytest.raises(PublishLater, match="cannot be reached") as error:
        bluesky.publish(draft("a"), replace(account, server="http://127.0.0.1:9"))
    safe(error)


@pytest.mark.parametrize("fault", ["503", "cut"])
def test_a_login_without_an_answer_means_later(server: XrpcServer, account: Account, fault: str) -> None:
    server.faults = {"createSession": [fault]}
    with pytest.raises(PublishLater if fault == "503" else (PublishLater, PublishRefused)) as error:
        bluesky.publish(draft("a"), account)
    safe(error)
    assert texts(server) == []


@pytest.mark.parametrize(
    ("name", "status", "said", "wanted"),
    [
        ("createSession", "401", "AuthFactorTokenRequired", "this is the account's own password"),
        ("createSession", "401", "AccountTakedown", "the account was taken down"),
        ("createSession", "404", "<b>nothing</b>", "it says 404"),
        ("createSession", "html", "", "does not answer as a server of Bluesky does"),
        ("createRecord", "400", "InvalidRequest", "it says InvalidRequest"),
        ("createRecord", "403", "Forbidden", "it says Forbidden"),
        ("createRecord", "413", "PayloadTooLarge", "it says PayloadTooLarge"),
    ],
)
def test_refusals_are_final(server: XrpcServer, account: Account, name: str, status: str, said: str, wanted: str) -> None:
    server.faults, server.error = {name: [status] * 2}, said
    with pytest.raises(PublishRefused, match=wanted) as error:
        bluesky.publish(draft("a"), account)
    assert safe(error).startswith("bluesky: account ada-bot: ")


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"credentials": {}}, "QUIPMILL_ACCOUNT_ADA_BOT_PASSWORD is not set"),
        ({"handle": ""}, "it has no handle"),
        ({"server": "file:///etc"}, "it has no proper server"),
        ({"server": f"https://ada:{WRONG}@host"}, "it has no proper server"),
        ({"credentials": {"PASSWORD": WRONG}}, "the handle or the app password is wrong"),
    ],
)
def test_an_account_that_is_set_up_wrong(server: XrpcServer, account: Account, change: dict[str, Any], wanted: str) -> None:
    with pytest.raises(PublishRefused, match=wanted) as error:
        bluesky.publish(draft("a"), replace(account, **change))
    safe(error)
    assert not server.asked("createRecord")


@pytest.mark.parametrize(("text", "said"), [("x" * 301, "301 characters"), ("👩‍👩‍👧‍👦" * 299, "7475 bytes"), (" \n", "is empty")])
def test_a_text_that_never_fits_is_not_sent(server: XrpcServer, account: Account, text: str, said: str) -> None:
    with pytest.raises(PublishRefused, match=said) as error:
        bluesky.publish(draft("a", text), account)
    safe(error)
    assert not server.requests


def test_a_password_follows_no_redirect(server: XrpcServer, account: Account) -> None:
    with running_server() as thief:
        server.redirect = thief.url
        with pytest.raises(PublishRefused, match="it says 307"):
            bluesky.publish(draft("a"), account)
        assert not thief.requests


def test_a_server_that_names_a_private_one_is_not_followed(
    server: XrpcServer, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QUIPMILL_ALLOW_PRIVATE", raising=False)
    with running_server() as other:
        server.document["service"][0]["serviceEndpoint"] = other.url
        with pytest.raises(PublishRefused, match="an address of this machine or a private network") as error:
            bluesky.publish(draft("a"), account)
        safe(error)
        assert not other.requests
        monkeypatch.setenv("QUIPMILL_ALLOW_PRIVATE", "1")
        other.tokens = server.tokens
        bluesky.publish(draft("a"), account)
        assert texts(other) == ["the post a"] and not texts(server)


def test_a_record_key_that_is_taken_by_another_post_is_said(server: XrpcServer, account: Account) -> None:
    server.add(POST, {"text": "somebody else's"}, key=bluesky.record_key(draft("a")))
    with pytest.raises(PublishRefused, match="another post has the record key"):
        bluesky.publish(draft("a"), account)
    assert bluesky.find(draft("a"), account, NOW) is None


@given(st.text(), st.text(), st.datetimes(datetime(2020, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))
def test_record_keys_belong_to_their_draft(one: str, other: str, moment: datetime) -> None:
    key = bluesky.record_key(draft(one, "x", moment))
    assert TID.fullmatch(key) and key == bluesky.record_key(draft(one, "changed", moment))
    assert (key == bluesky.record_key(draft(other, "x", moment))) == (one == other)
    made = xrpc.tid_date(key)
    assert made and abs(made - moment) < timedelta(seconds=1)


def test_drafts_that_are_claimed_at_once_have_keys_of_their_own() -> None:
    assert len({bluesky.record_key(draft(str(number))) for number in range(20_000)}) == 20_000


def test_facets_point_at_the_bytes_of_what_they_mark(server: XrpcServer, account: Account) -> None:
    server.handles["bob.example.org"] = "did:plc:" + "b" * 24
    text = "😀 @Bob.example.org, @gone.example.org @ada@hachyderm.io a@bob.example.org: "
    text += "www.ex.org/ü (https://x.org/@bob#a). #Tag #1 #é!"
    bluesky.publish(draft("a", text), account)
    ((_, record),) = server.records[POST].items()
    data, shown = text.encode(), []
    for facet in record["facets"]:
        (feature,) = facet["features"]
        kind = feature.pop("$type").removeprefix("app.bsky.richtext.facet#")
        shown.append((data[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(), kind, *feature.values()))
    assert shown == [
        ("@Bob.example.org", "mention", "did:plc:" + "b" * 24),
        ("www.ex.org/ü", "link", "https://www.ex.org/ü"),
        ("https://x.org/@bob#a", "link", "https://x.org/@bob#a"),
        ("#Tag", "tag", "Tag"),
        ("#é", "tag", "é"),
    ]
    assert {params["handle"] for params in server.asked("resolveHandle")} == {"bob.example.org", "gone.example.org"}


def test_a_mention_that_cannot_be_looked_up_now_means_later(server: XrpcServer, account: Account) -> None:
    server.faults = {"resolveHandle": ["503"]}
    with pytest.raises(PublishLater, match="when asked who @bob.example.org is"):
        bluesky.publish(draft("a", "hello @bob.example.org"), account)
    assert not server.asked("createRecord")


@given(st.text(st.sampled_from("ab1.@#/: é😀\u0301-_(https://x.org)"), max_size=80))
def test_facets_never_overlap_and_always_fit(text: str) -> None:
    end = 0
    for facet in bluesky.facets(text, lambda handle: "did:plc:x"):
        index = facet["index"]
        assert end <= index["byteStart"] < index["byteEnd"] <= len(text.encode())
        text.encode()[index["byteStart"] : index["byteEnd"]].decode()
        end = index["byteEnd"]


def test_drafts_through_a_bad_network_are_posted_once_each(server: XrpcServer, account: Account) -> None:
    dice = random.Random(5)
    server.error = "InternalServerError"
    faults = ["", "", "429", "503", "cut", "cut_after"]
    server.faults = {name: dice.choices(faults, k=60) for name in ("createRecord", "getRecord", "createSession")}
    lock, drafts = threading.Lock(), [draft(str(number)) for number in range(12)]

    def send(post: Outgoing) -> str:
        for _ in range(200):
            try:
                with lock:  # the real one forgets its sessions now and then: another process
                    if dice.random() < 0.1:
                        server.tokens.clear()
                receipt = bluesky.publish(post, account)
                return (bluesky.find(post, account, NOW) or receipt).id
            except PublishLater:
                continue
            except PublishUnknown:
                try:
                    if found := bluesky.find(post, account, NOW + timedelta(hours=1)):
                        return found.id
                except PublishUnknown:
                    continue
        raise AssertionError("never posted")

    with ThreadPoolExecutor(4) as pool:
        receipts = list(pool.map(send, drafts))
    assert len(set(receipts)) == 12
    assert sorted(texts(server)) == sorted(post.text for post in drafts)
