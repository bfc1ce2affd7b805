"""The publisher against a real server of Bluesky: posts once, whatever breaks, and finds what it posted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest
from atproto import models

from quipmill.errors import PublishRefused, PublishUnknown
from quipmill.publishers import Account, Outgoing, bluesky
from tests.fakes.cutting_proxy import cutting_proxy
from tests.fakes.pds import PASSWORD, Member, Pds

NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def carol(pds: Pds) -> Member:
    return pds.member("carol")


@pytest.fixture(scope="module")
def account(pds: Pds, carol: Member) -> Account:
    return Account("carol", carol.handle, pds.url, {"PASSWORD": carol.app_password(), "LANGS": "en"}, settle_after=60)


def draft(name: str, text: str) -> Outgoing:
    return Outgoing(sha256(name.encode()).hexdigest(), text, NOW)


def stored(member: Member, post: Outgoing) -> dict[str, Any]:
    (found,) = (record for record in member.posts() if record["uri"].endswith(f"/{bluesky.record_key(post)}"))
    return found


def posted(member: Member, text: str) -> int:
    return sum(post["value"]["text"] == text for post in member.posts())


def test_a_draft_is_posted_once_however_often_it_is_sent(carol: Member, account: Account) -> None:
    post = draft("once", "one of a kind")
    receipt = bluesky.publish(post, account)
    assert bluesky.publish(post, account).id == receipt.id  # the server refuses the second
    assert posted(carol, post.text) == 1
    assert receipt.id == stored(carol, post)["uri"]
    assert receipt.url == f"https://bsky.app/profile/{carol.did}/post/{bluesky.record_key(post)}"
    assert abs(receipt.posted_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_crash_after_sending_is_settled_by_looking(carol: Member, account: Account) -> None:
    post = draft("crash", "sent, and then the lights went out")
    with pytest.raises(PublishUnknown, match="may still come"):
        bluesky.find(post, account, NOW)
    assert bluesky.find(post, account, NOW + timedelta(minutes=2)) is None
    bluesky.publish(post, account)  # and nobody wrote the receipt down
    found = bluesky.find(post, account, NOW)
    assert found and found.id == stored(carol, post)["uri"]
    again = bluesky.publish(post, account)
    assert again == found
    assert posted(carol, post.text) == 1


def test_a_connection_cut_after_sending_posts_once(carol: Member, account: Account) -> None:
    post = draft("cut", "nobody heard the answer")
    with cutting_proxy(account.server, "com.atproto.repo.createRecord") as proxy:
        with pytest.raises(PublishUnknown, match="got the post and gave no answer"):
            bluesky.publish(post, replace(account, server=proxy))
    found = bluesky.find(post, account, NOW)
    assert found and bluesky.publish(post, account) == found
    assert posted(carol, post.text) == 1


def test_facets_are_stored_where_the_text_has_them(pds: Pds, carol: Member, account: Account) -> None:
    dave = pds.member("dave")
    text = "🎉 κόσμε @dave.test and @nobody.test (see https://example.com/a?b=ü) #καλημέρα, bit.ly/abc"
    post = draft("facets", text)
    bluesky.publish(post, account)
    record = models.get_or_create(stored(carol, post)["value"], models.AppBskyFeedPost.Record)
    assert record.text == text and record.langs == ["en"]
    data, shown = text.encode(), []
    for facet in record.facets:
        (feature,) = facet.features
        what = getattr(feature, "uri", None) or getattr(feature, "did", None) or feature.tag
        shown.append((data[facet.index.byte_start : facet.index.byte_end].decode(), what))
    assert shown == [
        ("@dave.test", dave.did),
        ("https://example.com/a?b=ü", "https://example.com/a?b=ü"),
        ("#καλημέρα", "καλημέρα"),
        ("bit.ly/abc", "https://bit.ly/abc"),
    ]


def test_three_hundred_families_are_not_too_long(carol: Member, account: Account) -> None:
    for text in ("é" * 300, "👩‍👩‍👧‍👦" * 100):
        assert bluesky.length(text, account) <= bluesky.limit(account)
        bluesky.publish(draft(text, text), account)
        assert posted(carol, text) == 1


def test_a_wrong_password_is_refused_without_showing_it(account: Account) -> None:
    wrong = replace(account, credentials={"PASSWORD": PASSWORD + "-wrong"})
    with pytest.raises(PublishRefused, match="the handle or the app password is wrong") as error:
        bluesky.publish(draft("wrong", "never seen"), wrong)
    assert PASSWORD not in f"{error.value!r} {error.value} {error.getrepr()}"


def test_a_deactivated_account_is_refused(pds: Pds) -> None:
    gone = pds.member("gone")
    account = Account("gone", gone.handle, pds.url, {"PASSWORD": gone.app_password()})
    gone.call("com.atproto.server.deactivateAccount")
    with pytest.raises(PublishRefused, match="the account is deactivated"):
        bluesky.publish(draft("gone", "hello?"), account)
