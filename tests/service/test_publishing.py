"""Posting. The network is on a loopback port, the publisher comes in by the door of other packages. Run: pytest <this file>."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quipmill.publishers import Account as Sender
from quipmill.publishers import Outgoing, dry_run
from quipmill.schema import Sample
from quipmill.service import accounts, claims, credentials, drafts, sending
from quipmill.service.database import Database
from quipmill.service.models import Draft, State
from quipmill.service.publishing import publish_due, publish_next, publish_now
from quipmill.service.refusals import Conflict, NotFound
from quipmill.service.settings import Settings
from tests.fakes.network import Network, register, running_network

TOKEN = "3f1a7c2e9b8d4506a1b2c3d4e5f60718"
SECRET = "s3cret-of-ada"
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    monkeypatch.syspath_prepend(str(register(tmp_path / "site")))
    monkeypatch.setenv("QUIPMILL_ACCOUNT_ADA_TOKEN", SECRET)
    with running_network() as network:
        yield network


@pytest.fixture
def settings(url: str) -> Settings:
    return Settings(service_token=TOKEN, database_url=url, send_seconds=30, settle_after=50, retry_pause=600)


@pytest.fixture
def ada(database: Database, network: Network) -> "Drafter":
    """An account on the loopback network."""
    with database.write() as session:
        accounts.create(session, "ada", accounts.Profile(network="loopback", server=network.url), now=NOW)
    return Drafter(database)


class Drafter:
    """Approves drafts, and says what became of them."""

    def __init__(self, database: Database, account: str = "ada") -> None:
        self.database, self.account = database, account

    def approve(self, *texts: str) -> list[int]:
        with self.database.write() as session:
            account = accounts.get(session, self.account)
            added = drafts.add(session, account, [Sample(id="", text=text) for text in texts], actor="api", now=NOW).added
            for draft_id in added:
                drafts.approve(session, draft_id, actor="eve", now=NOW)
        return added

    def set(self, **fields: object) -> None:
        with self.database.write() as session:
            for name, value in fields.items():
                setattr(accounts.get(session, self.account), name, value)

    def draft(self, draft_id: int) -> Draft:
        with self.database.read() as session:
            return drafts.get(session, draft_id)

    def kinds(self, draft_id: int) -> list[str]:
        with self.database.read() as session:
            return [event.kind for event in drafts.history(session, draft_id)]


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


# what is sent


def test_a_round_posts_what_is_approved_with_its_label_and_keeps_the_receipt(database, settings, ada, network):
    first, second = ada.approve("Hello.", "Already #Generated this one.")
    report = publish_due(database, settings, NOW)
    assert network.texts == ["Hello. #generated", "Already #Generated this one."]
    assert [(outcome.draft_id, outcome.account, outcome.url) for outcome in report.posted] == [
        (first, "ada", f"{network.url}/1"),
        (second, "ada", f"{network.url}/2"),
    ]
    assert (report.failed, report.waiting) == ([], 0)
    draft = ada.draft(first)
    assert (draft.state, draft.receipt_id, draft.receipt_url) == (State.POSTED, "1", f"{network.url}/1")
    assert draft.posted_at and draft.claimed_by == "" and draft.lease_until is None
    assert ada.kinds(first) == ["added", "approved", "claimed", "posted"]


def test_a_dry_run_posts_nothing_and_says_so(database, settings, account):
    (draft_id,) = Drafter(database).approve("Hello.")
    (outcome,) = publish_due(database, settings, NOW).posted
    assert outcome.url.startswith("dry-run:") and outcome.draft_id == draft_id
    assert publish_due(database, settings, NOW).posted == []


def test_a_dry_run_that_crashed_is_settled_by_the_same_receipt():
    post = Outgoing("ab" * 32, "Hello.", NOW)
    receipt = dry_run.publish(post, Sender("ada"))
    assert dry_run.find(post, Sender("ada"), later(60)) == receipt


def test_queued_rejected_and_undue_drafts_stay_where_they_are(database, settings, ada, network):
    due, undue, rejected = ada.approve("Due.", "Not due.", "Rejected.")
    with database.write() as session:
        drafts.schedule(session, undue, later(3600), actor="eve", now=NOW)
        drafts.reject(session, rejected, actor="eve", now=NOW)
        drafts.add(session, accounts.get(session, "ada"), [Sample(id="", text="Queued.")], actor="api", now=NOW)
    report = publish_due(database, settings, NOW)
    assert [outcome.draft_id for outcome in report.posted] == [due]
    assert report.waiting == 1
    assert [outcome.draft_id for outcome in publish_due(database, settings, later(3600)).posted] == [undue]


def test_a_round_sends_no_more_than_its_limit_and_only_for_the_account_that_it_names(database, settings, ada, network):
    ada.approve("One.", "Two.", "Three.")
    with database.write() as session:
        accounts.create(session, "bob", accounts.Profile(), now=NOW)
    Drafter(database, "bob").approve("Bob's.")
    assert [outcome.account for outcome in publish_due(database, settings, NOW, "bob").posted] == ["bob"]
    report = publish_due(database, settings, NOW, limit=2)
    assert (len(report.posted), report.waiting) == (2, 1)
    with pytest.raises(NotFound, match="no account 'eve'"):
        publish_due(database, settings, NOW, "eve")


def test_the_label_counts_and_a_text_that_is_too_long_with_it_is_not_sent(database, settings, ada, network):
    ada.set(label="")
    (draft_id,) = ada.approve("x" * 95)
    ada.set(label="#generated")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert outcome.state == State.FAILED and "106 characters long with its label, the network takes 100" in outcome.error
    assert network.texts == [] and ada.draft(draft_id).state == State.FAILED


# rules


def test_a_round_keeps_to_the_rules_of_the_account(database, settings, ada, network):
    ada.set(per_day=2, min_gap_minutes=60)
    ada.approve("One.", "Two.", "Three.")
    assert len(publish_due(database, settings, NOW).posted) == 1
    assert publish_due(database, settings, later(59 * 60)).posted == []
    assert len(publish_due(database, settings, later(2 * 3600)).posted) == 1
    report = publish_due(database, settings, later(14 * 3600))
    assert (report.posted, report.waiting) == ([], 1)
    assert len(publish_due(database, settings, later(24 * 3600)).posted) == 1


def test_what_a_person_posts_now_waits_for_no_rule_but_counts(database, settings, ada, network):
    ada.set(per_day=1, quiet_from="00:00", quiet_to="23:59")
    first, second = ada.approve("One.", "Two.")
    with pytest.raises(Conflict, match="allow its next post at 2026-05-04 23:59 UTC"):
        publish_next(database, settings, "ada", actor="api", now=NOW)
    assert publish_now(database, settings, second, actor="eve", now=NOW).state == State.POSTED
    ada.set(quiet_from="", quiet_to="")
    with pytest.raises(Conflict, match="2026-05-05 00:00"):
        publish_next(database, settings, "ada", actor="api", now=NOW)
    assert ada.draft(first).state == State.APPROVED


def test_the_next_draft_of_an_account_is_the_oldest(database, settings, ada, network):
    first, _ = ada.approve("One.", "Two.")
    assert publish_next(database, settings, "ada", actor="api", now=NOW).draft_id == first
    publish_next(database, settings, "ada", actor="api", now=NOW)
    with pytest.raises(NotFound, match="Approve one first"):
        publish_next(database, settings, "ada", actor="api", now=NOW)


def test_only_approved_drafts_are_posted_now(database, settings, ada, network):
    (draft_id,) = ada.approve("One.")
    publish_now(database, settings, draft_id, actor="eve", now=NOW)
    with pytest.raises(Conflict, match="is posted; only one that is approved"):
        publish_now(database, settings, draft_id, actor="eve", now=NOW)
    with pytest.raises(NotFound):
        publish_now(database, settings, 999, actor="eve", now=NOW)
    assert network.texts == ["One. #generated"]


def test_many_replicas_at_once_keep_the_rules(database, settings, ada, network):
    ada.set(per_day=3)
    ada.approve(*(f"Post {n}." for n in range(8)))
    threads = [threading.Thread(target=publish_due, args=(database, settings, NOW)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    publish_due(database, settings, NOW)
    assert len(network.posts) == 3


# what goes wrong


def test_a_refusal_fails_the_draft_and_its_message_shows_no_secret(database, settings, ada, network):
    network.plan = ["refuse"]
    first, _ = ada.approve("One.", "Two.")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert (outcome.draft_id, outcome.state, outcome.error) == (first, State.FAILED, "*** may not post")
    assert ada.draft(first).error == "*** may not post"
    assert ada.draft(first).claimed_at is None
    with database.write() as session:
        drafts.retry(session, first, actor="eve", now=NOW)
    assert len(publish_due(database, settings, NOW).posted) == 2


def test_a_busy_network_is_asked_again_after_a_pause_that_grows(database, settings, ada, network):
    settings = settings.model_copy(update={"max_attempts": 3})
    network.plan = ["busy"] * 3
    (draft_id,) = ada.approve("One.")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert (outcome.state, outcome.error) == (State.APPROVED, "too many posts")
    assert publish_due(database, settings, later(540)).failed == []
    assert len(publish_due(database, settings, later(700)).failed) == 1
    assert publish_due(database, settings, later(1800)).failed == []
    (last,) = publish_due(database, settings, later(2000)).failed
    assert last.state == State.FAILED and ada.draft(draft_id).attempts == 3
    assert network.texts == []


def test_a_network_that_names_its_pause_gets_it(database, settings, ada, network):
    settings = settings.model_copy(update={"retry_pause": 0})
    network.plan, network.retry_after = ["busy"], 900
    ada.approve("One.")
    publish_due(database, settings, NOW)
    assert publish_due(database, settings, later(800)).waiting == 1
    assert len(publish_due(database, settings, later(1000)).posted) == 1


def test_a_network_that_is_busy_or_silent_gets_no_other_post_meanwhile(database, settings, ada, network):
    network.plan = ["busy", "lost"]
    first, second, third = ada.approve("One.", "Two.", "Three.")
    publish_due(database, settings, NOW)
    assert publish_due(database, settings, later(540)).posted == []
    with pytest.raises(Conflict, match="is tried again at 2026-05-04 09:40 UTC"):
        publish_next(database, settings, "ada", actor="api", now=later(540))
    publish_due(database, settings, later(700))
    with pytest.raises(Conflict, match="has not said yet"):
        publish_next(database, settings, "ada", actor="api", now=later(800))
    assert publish_due(database, settings, later(800)).posted == [] and network.texts == []
    assert publish_now(database, settings, third, actor="eve", now=later(900)).state == State.POSTED
    assert {outcome.draft_id for outcome in publish_due(database, settings, later(2000)).posted} == {first, second}


@pytest.mark.parametrize("fate", ["cut", "late"])
def test_a_post_without_an_answer_is_found_again_not_sent_again(database, settings, ada, network, monkeypatch, fate):
    monkeypatch.setenv("LOOPBACK_TIMEOUT", "0.5")
    network.plan, network.lateness = [fate], 1
    (draft_id,) = ada.approve("One.")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert outcome.state == State.POSTING and outcome.error
    (settled,) = publish_due(database, settings, later(700)).posted
    assert settled.url == f"{network.url}/1"
    assert ada.draft(draft_id).state == State.POSTED and ada.kinds(draft_id)[-1] == "settled"
    assert network.texts == ["One. #generated"]


def test_a_network_that_never_ends_its_answer_does_not_keep_the_service(database, settings, ada, network):
    settings = settings.model_copy(update={"send_seconds": 2})
    network.plan = ["drip"]
    ada.approve("One.")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert outcome.state == State.POSTING and "did not answer in time" in outcome.error
    settings = settings.model_copy(update={"send_seconds": 30})
    assert len(publish_due(database, settings, later(700)).posted) == 1
    assert network.texts == ["One. #generated"]


def test_a_post_that_never_arrived_is_sent_once_more_but_not_before_that_is_certain(database, settings, ada, network):
    network.plan = ["lost"]
    settings = settings.model_copy(update={"settle_after": 900})
    (draft_id,) = ada.approve("One.")
    publish_due(database, settings, NOW)
    (outcome,) = publish_due(database, settings, later(700)).failed
    assert (outcome.state, outcome.error) == (State.POSTING, "it may still show up")
    report = publish_due(database, settings, later(2000))
    assert len(report.posted) == 1 and network.texts == ["One. #generated"]
    assert ada.kinds(draft_id)[2:] == ["claimed", "settled", "claimed", "posted"]


def test_what_nobody_can_say_needs_attention_and_is_never_sent_again(database, settings, ada, network):
    network.plan, network.down = ["cut"], True
    (draft_id,) = ada.approve("One.")
    for hours in range(10):
        publish_due(database, settings, later(3600 * hours))
    draft = ada.draft(draft_id)
    assert (draft.state, draft.error) == (State.NEEDS_ATTENTION, "the network answers 503")
    assert network.texts == ["One. #generated"]
    assert publish_due(database, settings, later(10**6)).posted == []


def test_drafts_that_were_lost_too_often_fail(database, settings, ada, network):
    settings = settings.model_copy(update={"max_attempts": 1})
    network.plan = ["lost"]
    (draft_id,) = ada.approve("One.")
    publish_due(database, settings, NOW)
    publish_due(database, settings, later(700))
    assert ada.draft(draft_id).state == State.FAILED and "never reached the network" in ada.draft(draft_id).error


def test_one_account_that_fails_does_not_keep_others_waiting(database, settings, ada, network):
    with database.write() as session:
        accounts.create(session, "bob", accounts.Profile(), now=NOW)
    network.plan = ["lost"] * 9
    ada.approve("One.", "Two.")
    Drafter(database, "bob").approve("Bob's.", "Bob's second.")
    report = publish_due(database, settings, NOW)
    assert [outcome.account for outcome in report.posted] == ["bob", "bob"]
    assert len(report.failed) == 1


# credentials


def test_a_missing_credential_is_named_before_anything_is_claimed(database, settings, ada, network, monkeypatch):
    monkeypatch.delenv("QUIPMILL_ACCOUNT_ADA_TOKEN")
    (draft_id,) = ada.approve("One.")
    (outcome,) = publish_due(database, settings, NOW).failed
    assert outcome.state == State.APPROVED
    assert outcome.error.startswith("account ada: QUIPMILL_ACCOUNT_ADA_TOKEN not set.")
    assert publish_now(database, settings, draft_id, actor="eve", now=NOW).error == ada.draft(draft_id).error == outcome.error
    monkeypatch.setenv("QUIPMILL_ACCOUNT_ADA_TOKEN", SECRET)
    assert len(publish_due(database, settings, NOW).posted) == 1
    assert ada.draft(draft_id).error == ""


def test_credentials_may_be_files_of_a_mounted_secret(settings, network, tmp_path, monkeypatch):
    monkeypatch.delenv("QUIPMILL_ACCOUNT_ADA_TOKEN")
    (tmp_path / "QUIPMILL_ACCOUNT_ADA_BOT_TOKEN").write_text("from a file\n")
    settings = settings.model_copy(update={"secrets_dir": tmp_path})
    account = credentials.publisher_account("ada-bot", "loopback", "@ada", network.url, settings)
    assert account.credentials == {"TOKEN": "from a file"} and "from a file" not in repr(account)


def test_no_secret_reaches_the_database(database, settings, ada, network):
    network.plan = ["refuse", "cut"]
    ada.approve("One.", "Two.", "Three.")
    for seconds in (0, 2000, 4000):
        publish_due(database, settings, later(seconds))
    with database.read() as session:
        rows = [
            str(tuple(row))
            for table in ("accounts", "drafts", "events")
            for row in session.connection().exec_driver_sql(f"select * from {table}")
        ]
    assert len(rows) > 10 and SECRET not in "".join(rows)


# crashes and slow senders


def test_what_a_crash_left_is_fenced_then_looked_for_then_sent(database, settings, ada, network):
    (draft_id,) = ada.approve("One.")
    with database.write() as session:  # a service that dies right after its claim
        place = claims.place_of(accounts.get(session, "ada"))
        claims.claim_draft(session, draft_id, place, settings, now=NOW, actor="scheduler")
    assert publish_due(database, settings, later(50)).posted == [] and ada.draft(draft_id).claimed_by
    publish_due(database, settings, later(60))  # the lease is over: fenced, nobody asked
    assert ada.draft(draft_id).claimed_by == "" and network.asked == 0
    publish_due(database, settings, later(75))
    assert network.asked == 0
    assert len(publish_due(database, settings, later(150)).posted) == 1
    assert network.asked == 1 and network.texts == ["One. #generated"]


def test_what_a_crash_left_is_looked_for_where_and_as_it_was_sent(database, settings, ada, network):
    (draft_id,) = ada.approve("One.")
    with database.write() as session:
        place = claims.place_of(accounts.get(session, "ada"))
        claims.claim_draft(session, draft_id, place, settings, now=NOW, actor="scheduler")
    network.take("One. #generated")
    ada.set(label="#bot", network="dry_run", server="")
    publish_due(database, settings, later(60))
    (outcome,) = publish_due(database, settings, later(150)).posted
    assert (outcome.text, outcome.url) == ("One. #generated", f"{network.url}/1")


def test_an_owner_whose_lease_ran_out_records_nothing_over_the_settlement(database, settings, ada, network):
    (draft_id,) = ada.approve("One.")
    with database.write() as session:
        place = claims.place_of(accounts.get(session, "ada"))
        slow = claims.claim_draft(session, draft_id, place, settings, now=NOW, actor="scheduler")
    network.take("One. #generated")
    publish_due(database, settings, later(60))
    publish_due(database, settings, later(150))
    before = ada.draft(draft_id)
    with database.write() as session:
        assert claims.refused(session, slow, "too slow", now=later(300), actor="scheduler") is None
        assert claims.postponed(session, slow, "too slow", settings, now=later(300), actor="scheduler") is None
        assert claims.unknown(session, slow, "too slow", settings, now=later(300), actor="scheduler") is None
        assert claims.not_sent(session, slow, settings, now=later(300), actor="scheduler") is None
    assert ada.draft(draft_id).version == before.version and ada.draft(draft_id).state == State.POSTED


def test_a_sender_that_starts_after_its_deadline_sends_nothing(network):
    account = Sender("ada", server=network.url, credentials={"TOKEN": SECRET})
    with pytest.raises(sending.PublishUnknown):
        sending.publish("loopback", Outgoing("ab" * 32, "One.", NOW), account, sending.clock() - 1)
    assert network.texts == []


def test_a_sender_that_was_stopped_sends_nothing_when_it_goes_on(network, monkeypatch, tmp_path):
    """Stopped right before its request, for longer than its deadline: the kernel's alarm rings before anything else goes on."""
    monkeypatch.setenv("LOOPBACK_STOP", str(tmp_path / "stopped"))
    account = Sender("ada", server=network.url, credentials={"TOKEN": SECRET})
    for seconds in (1.5, 5, 20):  # as long as a busy machine needs to come that far
        deadline = sending.clock() + seconds
        waker = threading.Thread(target=go_on, args=(deadline + 0.2, tmp_path / "stopped"))
        waker.start()
        with pytest.raises(sending.PublishUnknown):
            sending.publish("loopback", Outgoing("ab" * 32, "One.", NOW), account, deadline)
        ended = sending.clock()
        waker.join()
        if (tmp_path / "stopped").exists():
            break
    assert (tmp_path / "stopped").exists() and network.texts == []
    assert ended < deadline + 0.9, "the time-out of the parent had to end it"


def go_on(at: float, stopped: Path) -> None:
    time.sleep(max(0, at - sending.clock()))
    if stopped.exists():
        os.kill(int(stopped.read_text()), signal.SIGCONT)


def test_a_sender_knows_the_secrets_of_no_other_account(network, monkeypatch):
    monkeypatch.setenv("QUIPMILL_ACCOUNT_BOB_TOKEN", "bobs")
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", TOKEN)
    kept = sending._environment()
    assert not {"QUIPMILL_ACCOUNT_BOB_TOKEN", "QUIPMILL_ACCOUNT_ADA_TOKEN", "QUIPMILL_SERVICE_TOKEN"} & set(kept)
