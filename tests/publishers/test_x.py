import json
import logging
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from quipmill import x_client
from quipmill.errors import PublishError, PublishLater, PublishRefused, PublishUnknown
from quipmill.plugins import load
from quipmill.publishers import Account, Outgoing, Receipt, x
from tests.fakes.x_server import Fault, XServer, running_server

TEXT = "Tea & <b> for @bob\n\nsee https://example.com/a/long/address?x=1 👩‍🔬 #Tea"
LATER = datetime.now(UTC) + timedelta(hours=1)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[XServer]:
    with running_server() as running:
        running.add_user("ada")
        monkeypatch.setenv("QUIPMILL_X_URL", running.url)
        yield running


def account(server: XServer, **settings: Any) -> Account:
    return replace(Account("ada", "@ada", credentials=server.user("ada").keys), **settings)


def outgoing(text: str = TEXT, at: datetime | None = None) -> Outgoing:
    return Outgoing("a" * 64, text, at or datetime.now(UTC))


def sent(server: XServer) -> int:
    return sum(request.method == "POST" for request in server.requests)


def test_a_post_is_sent_and_its_receipt_comes_back(server: XServer) -> None:
    receipt = x.publish(outgoing(), account(server))
    (posted,) = server.posted
    assert posted.text == TEXT and posted.handle == "ada"
    assert receipt.id == posted.id and receipt.url == f"https://x.com/ada/status/{posted.id}"
    assert abs(receipt.posted_at - datetime.now(UTC)) < timedelta(seconds=5)


def test_lengths_are_weighted(server: XServer) -> None:
    ada = account(server)
    assert x.limit(ada) == 280 and x.length("a https://example.com/" + "b" * 200, ada) == 25 and x.length("👩‍🔬", ada) == 2
    for text in ("a" * 281, "語" * 141, " \n"):
        with pytest.raises(PublishRefused, match="where 1 to 280 are allowed"):
            x.publish(outgoing(text), ada)
    assert not server.requests
    assert x.publish(outgoing("a" * 280), ada)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("cut", method="POST", share=0), "the connection to X broke after the post was sent"),
        (Fault("cut", method="POST"), "the connection to X broke after the post was sent"),
        (Fault("late", method="POST", seconds=0.6), "X does not answer in time after the post was sent"),
        (Fault("slow", method="POST", seconds=3), "X does not answer in time after the post was sent"),
        (Fault("accepted_status", method="POST", status=503), "X says 503 after the post was sent"),
        (Fault("accepted_status", method="POST", status=307, headers={"Location": "/2/tweets"}), "X says 307 after the post was"),
        (Fault("accepted_status", method="POST", status=201, body={}), "its answer names no post"),
    ],
)
def test_what_may_have_arrived_is_unknown_and_then_found(
    server: XServer, monkeypatch: pytest.MonkeyPatch, fault: Fault, said: str
) -> None:
    monkeypatch.setattr(x_client, "TIMEOUT", 0.3)
    monkeypatch.setattr(x_client, "DEADLINE", 0.5)
    server.faults, post = [replace(fault)], outgoing()
    with pytest.raises(PublishUnknown, match=said):
        x.publish(post, account(server))
    found = x.find(post, account(server), datetime.now(UTC))
    assert found and found.id == server.posted[0].id
    assert sent(server) == 1  # no library sent it again


@pytest.mark.parametrize("kind", ["lost", "status"])
def test_what_has_not_arrived_is_certain_after_a_while(server: XServer, kind: Any) -> None:
    server.faults, post = [Fault(kind, method="POST")], outgoing()
    with pytest.raises(PublishUnknown):
        x.publish(post, account(server))
    with pytest.raises(PublishUnknown, match="not there yet, and may still come"):
        x.find(post, account(server), post.claimed_at + timedelta(seconds=899))
    assert x.find(post, account(server), post.claimed_at + timedelta(seconds=900)) is None
    assert x.publish(post, account(server)) and len(server.posted) == 1


def test_what_arrives_late_is_found(server: XServer) -> None:
    server.faults, post = [Fault("later", method="POST", seconds=0.1)], outgoing()
    with pytest.raises(PublishUnknown):
        x.publish(post, account(server))
    with pytest.raises(PublishUnknown):
        x.find(post, account(server), datetime.now(UTC))
    server.settle()
    assert x.find(post, account(server), LATER)


def test_what_x_shows_late_is_found(server: XServer) -> None:
    server.shown_after, post = 0.2, outgoing()
    x.publish(post, account(server))
    with pytest.raises(PublishUnknown, match="may still come"):
        x.find(post, account(server), datetime.now(UTC))
    time.sleep(0.25)
    assert x.find(post, account(server), LATER)


def test_a_duplicate_of_this_attempt_is_its_receipt(server: XServer) -> None:
    first = x.publish(post := outgoing(), account(server))
    assert x.publish(post, account(server)) == first
    assert len(server.posted) == 1


def test_a_duplicate_that_x_does_not_show_yet_is_unknown(server: XServer) -> None:
    x.publish(post := outgoing(), account(server))
    server.shown_after = 60
    with pytest.raises(PublishUnknown, match="says that it has this text, and does not show it yet"):
        x.publish(post, account(server))
    server.faults = [Fault("status", method="GET")]
    with pytest.raises(PublishUnknown, match="says that it has this text, and nobody can look: X says 503"):
        x.publish(post, account(server))


def test_a_duplicate_of_long_ago_is_refused_with_its_place(server: XServer) -> None:
    first = x.publish(outgoing(), account(server))
    with pytest.raises(PublishRefused, match=rf"posted this very text before, at https://x\.com/ada/status/{first.id}\. Edit"):
        x.publish(outgoing(at=LATER), account(server))


def test_an_old_post_of_the_same_text_is_not_this_one(server: XServer) -> None:
    server.add_post("ada", TEXT, at=datetime.now(UTC) - timedelta(minutes=30))
    assert x.find(outgoing(), account(server), LATER) is None


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        " blanks at the ends \n",
        "Cafe\u0301 and a zero\u200bwidth space",
        "https://EXAMPLE.com/ https://twitter.com/ada/status/20",
        "&amp; is written so, 1 < 2 > 0",
        "لا تنس 🇫🇷 العائلة 👨‍👩‍👧",
        "two\r\nlines\n\n\n\nand more",
        "(see https://example.com/a(b)) https://example.com.",
        "short https://t.co/abc123 already",
    ],
)
def test_a_post_is_found_whatever_x_makes_of_its_text(server: XServer, text: str) -> None:
    for other in ("Something else https://example.com/a/long/address?x=1", "https://other.example/", "blanks"):
        x.publish(outgoing(other), account(server))
    receipt = x.publish(outgoing(text), account(server))
    assert x.find(outgoing(text), account(server), datetime.now(UTC)) == receipt


def test_a_bare_domain_that_x_makes_a_link_is_found(server: XServer) -> None:
    link = {"url": "https://t.co/1", "expanded_url": "http://example.com/Tea", "display_url": "example.com/Tea"}
    made = server.add_post("ada", "", entities={"urls": [link]})
    made["text"] = "Drink https://t.co/1 now"
    for text in ("Drink example.com/Tea now", "Drink https://example.com/tea/ now", "Drink https://t.co/1 now"):
        found = x.find(outgoing(text), account(server), LATER)
        assert found and found.id == made["id"]
    assert x.find(outgoing("Drink example.com/Coffee now"), account(server), LATER) is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("ASP.NET", "http://asp.net"),
        ("https://a.example/Käse", "https://a.example/K%C3%A4se"),
        ("https://twitter.com/bob/status/20", "https://x.com/bob/status/20"),
    ],
)
def test_a_link_that_x_writes_otherwise_is_found(server: XServer, text: str, target: str) -> None:
    made = server.add_post("ada", "", entities={"urls": [{"url": "https://t.co/1", "expanded_url": target}]})
    made["text"] = "I like https://t.co/1, really"
    found = x.find(outgoing(f"I like {text}, really"), account(server), LATER)
    assert found and found.id == made["id"]


def test_a_short_link_that_x_does_not_explain_may_be_ours(server: XServer) -> None:
    made = server.add_post("ada", "Drink https://t.co/1 now", entities={})
    found = x.find(outgoing("Drink https://example.com/Tea now"), account(server), LATER)
    assert found and found.id == made["id"]
    assert x.find(outgoing("Eat https://example.com/Tea now"), account(server), LATER) is None


def test_many_posts_since_then_are_all_looked_at(server: XServer) -> None:
    post = outgoing()
    receipt = x.publish(post, account(server))
    for number in range(350):
        server.add_post("ada", f"Another {number}")
    assert x.find(post, account(server), LATER) == receipt
    for number in range(600):
        server.add_post("ada", f"And another {number}")
    with pytest.raises(PublishUnknown, match="more than 800 posts since the attempt"):
        x.find(post, account(server), LATER)


def test_too_many_posts_are_for_later(server: XServer) -> None:
    soon, day = str(int(time.time()) + 600), str(int(time.time()) + 80_000)
    window = {"x-rate-limit-remaining": "0", "x-rate-limit-reset": soon}
    server.faults = [Fault("status", method="POST", status=429, headers=window)]
    with pytest.raises(PublishLater, match="takes no more posts for now") as caught:
        x.publish(outgoing(), account(server))
    assert 595 < (caught.value.retry_after or 0) < 602
    window = {"x-rate-limit-remaining": "99", "x-rate-limit-reset": soon, "x-user-limit-24hour-remaining": "0"}
    server.faults = [Fault("status", method="POST", status=429, headers={**window, "x-user-limit-24hour-reset": day})]
    with pytest.raises(PublishLater) as caught:
        x.publish(outgoing(), account(server))
    assert (caught.value.retry_after or 0) > 79_000 and not server.posted


@pytest.mark.parametrize(
    ("status", "body", "kind", "said"),
    [
        (
            401,
            {"detail": "Unauthorized"},
            PublishRefused,
            "does not accept the keys of account 'ada' (401, Unauthorized). Make new",
        ),
        (
            403,
            {"detail": "Your client app is not configured."},
            PublishRefused,
            "(403, Your client app is not configured). Check",
        ),
        (400, {"errors": [{"message": "text too\nlong"}]}, PublishRefused, "refuses the post (400, text too long)"),
        (402, {"title": "CreditsDepleted"}, PublishLater, "out of credits (402). Buy some"),
        (408, {}, PublishUnknown, "X says 408 after the post was sent"),
        (500, {}, PublishUnknown, "X says 500 after the post was sent"),
        (200, ["not", "the", "API"], PublishUnknown, "something that is not its API after the post was sent"),
        (403, ["not", "the", "API"], PublishUnknown, "something that is not its API after the post was sent"),
    ],
)
def test_what_x_refuses_is_one_sentence(server: XServer, status: int, body: Any, kind: type[PublishError], said: str) -> None:
    server.faults = [Fault("status", method="POST", status=status, body=body)]
    with pytest.raises(kind) as caught:
        x.publish(outgoing(), account(server))
    message = str(caught.value)
    assert said in message and message.startswith("X: ") and "\n" not in message and sent(server) == 1


@pytest.mark.parametrize("status", [401, 402, 403, 404, 429, 500])
@pytest.mark.parametrize("path", ["/users/me", "/tweets"])
def test_who_cannot_look_does_not_know(server: XServer, status: int, path: str) -> None:
    server.faults = [Fault("status", method="GET", path=path, status=status, body={"detail": "No."})]
    with pytest.raises(PublishUnknown, match="^X: nobody can look whether the post is there: "):
        x.find(outgoing(), account(server), LATER)


@pytest.mark.parametrize("body", [{}, {"errors": [{"detail": "Sorry, you are not authorized."}]}, {"meta": {}, "data": 7}, []])
def test_an_answer_without_posts_is_no_proof(server: XServer, body: Any) -> None:
    server.faults = [Fault("status", method="GET", path="/tweets", status=200, body=body)]
    with pytest.raises(PublishUnknown, match="nobody can look"):
        x.find(outgoing(), account(server), LATER)
    server.faults = [Fault("cut", method="GET", path="/tweets")]
    with pytest.raises(PublishUnknown, match="nobody can look"):
        x.find(outgoing(), account(server), LATER)


def test_who_is_not_there_has_not_got_it(server: XServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("QUIPMILL_X_URL", f"http://127.0.0.1:{free.getsockname()[1]}")
    with pytest.raises(PublishLater, match=r"^X: not sent, because X cannot be reached\. It is tried again$"):
        x.publish(outgoing(), account(server))
    monkeypatch.setenv("QUIPMILL_X_URL", "https://x.invalid")
    with pytest.raises(PublishLater, match="cannot be reached"):
        x.publish(outgoing(), account(server))
    with pytest.raises(PublishUnknown, match="nobody can look whether the post is there: X cannot be reached"):
        x.find(outgoing(), account(server), LATER)


@pytest.mark.parametrize("missing", x.CREDENTIALS)
def test_missing_keys_are_named(server: XServer, missing: str) -> None:
    ada = account(server, credentials={**server.user("ada").keys, missing: " "})
    with pytest.raises(PublishRefused, match=f"account 'ada' has no {missing}. Set all four"):
        x.publish(outgoing(), ada)
    with pytest.raises(PublishUnknown, match=f"account 'ada' has no {missing}"):
        x.find(outgoing(), ada, LATER)


def test_wrong_keys_are_refused(server: XServer) -> None:
    ada = account(server, credentials={**server.user("ada").keys, "ACCESS_SECRET": "wrong-secret"})
    with pytest.raises(PublishRefused, match="does not accept the keys of account 'ada'"):
        x.publish(outgoing(), ada)


def test_an_account_without_a_handle_has_a_link_all_the_same(server: XServer) -> None:
    receipt = x.publish(outgoing(), account(server, handle=""))
    assert receipt.url == f"https://x.com/i/status/{receipt.id}"


def test_secrets_are_in_no_log_exception_or_repr(server: XServer, caplog: pytest.LogCaptureFixture) -> None:
    ada, shown = account(server), []
    echo = {"detail": json.dumps(server.user("ada").keys)}
    with caplog.at_level(logging.DEBUG):
        x.publish(outgoing(), ada)
        for status in (400, 401, 403, 500):
            server.faults = [Fault("status", status=status, body=echo)]
            with pytest.raises(PublishError) as caught:
                x.publish(outgoing("other"), ada)
            chain: BaseException | None = caught.value
            while chain is not None:
                shown += [str(chain), repr(chain), repr(vars(chain)), repr(chain.args)]
                chain = chain.__cause__ or chain.__context__
    shown += [caplog.text, repr(ada)]
    for secret in server.user("ada").keys.values():
        assert not any(secret in text for text in shown)


def test_many_at_once_with_chaos_post_each_text_once(server: XServer) -> None:
    """What a service does, in short: send, and on anything unclear look until it is clear."""
    kinds = iter(["cut", "later", "accepted_status", "late", "lost", "status"] * 100)
    server.refuse_duplicates, count = False, iter(range(10**6))
    server.choose = lambda request: (
        Fault(next(kinds), seconds=0.02, share=0) if request.method == "POST" and next(count) % 2 else None  # type: ignore[arg-type]
    )
    ada, receipts = account(server, settle_after=0.3), dict[str, Receipt]()

    def settle(text: str) -> None:
        while text not in receipts:
            post = outgoing(text)
            try:
                receipts[text] = x.publish(post, ada)
            except PublishUnknown:
                while True:
                    try:
                        if found := x.find(post, ada, datetime.now(UTC)):
                            receipts[text] = found
                        break
                    except PublishUnknown:
                        time.sleep(0.05)

    threads = [threading.Thread(target=settle, args=(f"Draft {number} https://a.example/{number}",)) for number in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.settle()
    assert len(receipts) == 24 and len(server.posted) == 24 == len({post.text for post in server.posted})
    assert {receipt.id for receipt in receipts.values()} == {post.id for post in server.posted}


def test_it_is_found_by_name() -> None:
    assert load("publishers", "x") is x
