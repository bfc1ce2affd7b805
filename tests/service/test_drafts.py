"""What people and programs do with drafts."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from quipmill.schema import Sample
from quipmill.service import accounts, drafts
from quipmill.service.database import Database
from quipmill.service.models import Account, Draft, State
from quipmill.service.refusals import Conflict, Invalid, NotFound
from tests.service.conftest import NOW

ADA = {"actor": "ada", "now": NOW}


def added(database: Database, account: Account, *texts: str) -> list[int]:
    with database.write() as session:
        return drafts.add(session, account, [Sample(f"s-{text[:60]}", text) for text in texts], **ADA).added


def test_adding_the_same_samples_again_changes_nothing(database: Database, account: Account) -> None:
    samples = [Sample("a", "One."), Sample("b", "Two.")]
    with database.write() as session:
        first = drafts.add(session, account, samples, **ADA)
    with database.write() as session:
        again = drafts.add(session, account, samples, **ADA)
    assert (len(first.added), first.known, again.added, again.known) == (2, 0, [], 2)


def test_a_text_that_differs_in_blanks_only_is_known(database: Database, account: Account) -> None:
    with database.write() as session:
        result = drafts.add(session, account, [Sample("a", "One  two."), Sample("b", " One\ntwo. ")], **ADA)
    assert len(result.added) == 1 and result.known == 1


def test_another_account_may_have_the_same_sample(database: Database, account: Account) -> None:
    with database.write() as session:
        other = accounts.create(session, "bob", accounts.Profile(), now=NOW)
    assert added(database, account, "One.") and added(database, other, "One.")


def test_samples_without_an_id_are_told_apart_by_their_text(database: Database, account: Account) -> None:
    with database.write() as session:
        result = drafts.add(session, account, [Sample("", "One."), Sample("", "Two."), Sample("", "One.")], **ADA)
    assert len(result.added) == 2 and result.known == 1


def test_ids_come_in_the_order_of_the_samples(database: Database, account: Account) -> None:
    ids = added(database, account, *(f"Number {n}." for n in range(2500)))
    assert ids == sorted(ids)
    with database.read() as session:
        assert [drafts.get(session, ids[n]).text for n in (0, 1234, 2499)] == ["Number 0.", "Number 1234.", "Number 2499."]


@pytest.mark.parametrize(
    "sample, reason",
    [
        (Sample("a", " \n "), "empty"),
        (Sample("a", "x" * 270), "281 characters long with its label #generated, the network takes 280"),
        (Sample("a", "nul \0"), "holds a character that is no text"),
        (Sample("a", "half \ud83d"), "holds a character that is no text"),
        (Sample("a" * 129, "One."), "id must be plain text of at most 128"),
        (Sample("a\0", "One."), "id must be plain text of at most 128"),
        (Sample("a", "x" * 10_000), "more than 5600 characters long"),
    ],
)
def test_what_cannot_be_posted_is_refused_with_the_reason(
    database: Database, account: Account, sample: Sample, reason: str
) -> None:
    with database.write() as session:
        result = drafts.add(session, account, [Sample("fine", "Fine."), sample], **ADA)
    [(place, why)] = result.refused
    assert place == 2 and reason in why and len(result.added) == 1


def test_the_longest_text_that_fits_with_its_label_is_taken(database: Database, account: Account) -> None:
    assert added(database, account, "x" * 269)


def test_a_text_that_has_the_label_already_does_not_pay_twice(database: Database, account: Account) -> None:
    assert added(database, account, "x" * 269 + " #Generated")


def test_what_evaluate_said_is_kept_as_far_as_databases_take_it(database: Database, account: Account) -> None:
    sample = Sample("a", "One.", flags=["copied\0"], nearest="\ud800 of old", bits_per_byte=float("nan"), overlap=40, keep=True)
    with database.write() as session:
        draft_id = drafts.add(session, account, [sample], **ADA).added[0]
    with database.read() as session:
        draft = drafts.get(session, draft_id)
        assert draft.details == {
            "flags": ["copied"], "nearest": "\ufffd of old", "overlap": 40, "keep": True, "top_p": 1.0,
            "seed": 0, "temperature": 0.0, "top_k": 0, "tokens": 0,
        }  # fmt: skip
        assert draft.flagged


def test_ten_thousand_samples_take_less_than_two_seconds(database: Database, account: Account) -> None:
    text = "It was the best of times, it was the worst of times. See https://example.com/{n} for #more of it, by @ada."
    samples = [Sample(f"id-{n}", text.format(n=n), flags=["copied"], nearest="It was the best of times") for n in range(10_000)]
    start = time.process_time()  # not by the clock: other tests may run beside
    with database.write() as session:
        assert len(drafts.add(session, account, samples, **ADA).added) == 10_000
    assert time.process_time() - start < 2


def test_many_who_add_overlapping_samples_at_once_add_each_once(database: Database, account: Account) -> None:
    def bring(shift: int) -> int:
        order = [(n * 7 + shift * 13) % 200 for n in range(200)]
        with database.write() as session:
            return len(drafts.add(session, account, [Sample(f"i{(n + shift) % 300}", f"Text {n}.") for n in order], **ADA).added)

    with ThreadPoolExecutor(8) as threads:
        total = sum(threads.map(bring, range(8)))
    with database.read() as session:
        assert drafts.counts(session)[State.QUEUED] == total <= 200


def test_a_person_decides_changes_their_mind_and_takes_it_back(database: Database, account: Account) -> None:
    [draft_id] = added(database, account, "One.")
    with database.write() as session:
        approved = drafts.approve(session, draft_id, **ADA)
        assert (approved.state, approved.decided_by, approved.decided_at) == (State.APPROVED, "ada", NOW)
    with database.write() as session:
        drafts.schedule(session, draft_id, NOW + timedelta(days=1), **ADA)
        drafts.edit(session, draft_id, "Another one.", **ADA)
        drafts.reject(session, draft_id, **ADA)
    seen = []
    for _ in range(4):
        with database.write() as session:
            draft = drafts.undo(session, draft_id, **ADA)
            seen.append((str(draft.state), draft.text, draft.due_at))
    later = NOW + timedelta(days=1)
    assert seen == [
        ("approved", "Another one.", later), ("approved", "One.", later), ("approved", "One.", None), ("queued", "One.", None)
    ]  # fmt: skip
    with database.write() as session, pytest.raises(Conflict, match="nothing to take back"):
        drafts.undo(session, draft_id, **ADA)
    with database.read() as session:
        kinds = [event.kind for event in drafts.history(session, draft_id)]
    assert kinds == ["added", "approved", "scheduled", "edited", "rejected", *["undone"] * 4]


def test_nothing_is_taken_back_once_it_was_sent(database: Database, account: Account) -> None:
    [draft_id] = added(database, account, "One.")
    with database.write() as session:
        draft = drafts.approve(session, draft_id, **ADA)
        drafts.change(session, draft, "claimed", state=State.POSTING, actor="scheduler", now=NOW)
        drafts.change(session, draft, "failed", state=State.FAILED, actor="scheduler", now=NOW)
    with database.write() as session, pytest.raises(Conflict, match="was sent since"):
        drafts.undo(session, draft_id, **ADA)


def test_a_failed_draft_starts_anew_when_a_person_says_so(database: Database, account: Account) -> None:
    [draft_id] = added(database, account, "One.")
    with database.write() as session:
        draft = drafts.approve(session, draft_id, **ADA)
        key = draft.post_key
        drafts.change(session, draft, "failed", state=State.FAILED, attempts=5, error="no", claimed_at=NOW, actor="x", now=NOW)
    with database.write() as session:
        draft = drafts.retry(session, draft_id, **ADA)
        assert (draft.state, draft.attempts, draft.error, draft.claimed_at, draft.post_key) == ("approved", 0, "", None, key)


DECISIONS: list[Callable[..., Draft]] = [drafts.approve, drafts.reject, drafts.retry]


@pytest.mark.parametrize("decide", DECISIONS)
def test_what_is_posted_stays_posted(database: Database, account: Account, decide: Callable[..., Draft]) -> None:
    [draft_id] = added(database, account, "One.")
    with database.write() as session:
        drafts.change(session, drafts.get(session, draft_id), "posted", state=State.POSTED, actor="x", now=NOW)
    with database.write() as session, pytest.raises(Conflict, match=f"draft {draft_id} is posted; only one that is"):
        decide(session, draft_id, **ADA)


def test_who_decides_on_an_older_version_is_told_so(database: Database, account: Account) -> None:
    [draft_id] = added(database, account, "One.")
    with database.write() as session:
        seen = drafts.get(session, draft_id).version
        drafts.edit(session, draft_id, "Two.", version=seen, **ADA)
    with database.write() as session, pytest.raises(Conflict, match="was changed meanwhile"):
        drafts.approve(session, draft_id, version=seen, **ADA)


def test_of_two_who_decide_at_once_one_is_told_so(database: Database, account: Account) -> None:
    [draft_id] = added(database, account, "One.")

    def decide(actor: str) -> bool:
        try:
            with database.write() as session:
                drafts.approve(session, draft_id, actor=actor, now=NOW, version=1)
            return True
        except Conflict:
            return False

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(decide, "abcd")) == 1


def test_an_edit_is_checked_like_a_new_draft(database: Database, account: Account) -> None:
    [first, second] = added(database, account, "One.", "Two.")
    with database.write() as session, pytest.raises(Invalid, match="cannot be posted: empty"):
        drafts.edit(session, first, " ", **ADA)
    with database.write() as session, pytest.raises(Invalid, match="the network takes 280"):
        drafts.edit(session, first, "x" * 281, **ADA)
    with database.write() as session:
        with pytest.raises(Conflict, match="a draft of this text already"):
            drafts.edit(session, first, "Two. ", **ADA)
        drafts.edit(session, second, "Three.", **ADA)  # the session goes on
    with database.write() as session:
        assert drafts.edit(session, first, "Two.", **ADA).original == "One."


def test_pages_show_every_match_once_in_either_order(database: Database, account: Account) -> None:
    ids = added(database, account, *(f"Number {n}." for n in range(25)))
    for newest_first in (False, True):
        seen: list[int] = []
        cursor: str | None = None
        with database.read() as session:
            while True:
                found = drafts.page(session, cursor=cursor, limit=10, newest_first=newest_first)
                seen += [draft.id for draft in found.drafts]
                if (cursor := found.next_cursor) is None:
                    break
        assert seen == (ids[::-1] if newest_first else ids)


def test_pages_are_filtered(database: Database, account: Account) -> None:
    [first, second, third] = added(database, account, "Größe 100%", "kleiner_als", "other")
    with database.write() as session:
        drafts.approve(session, second, **ADA)
        flagged = drafts.add(session, account, [Sample("f", "flagged", flags=["copied"])], **ADA).added

    def ids(**wanted: object) -> list[int]:
        with database.read() as session:
            return [draft.id for draft in drafts.page(session, **wanted).drafts]  # type: ignore[arg-type]

    assert ids(query="GRÖSSE") == [] and ids(query="GRÖß") == [first]
    assert ids(query="%") == [first] and ids(query="r_a") == [second]
    assert ids(states=[State.APPROVED]) == [second]
    assert ids(flagged=True) == flagged and flagged[0] not in ids(flagged=False)
    assert ids(account="ada", limit=1) == [first]
    with pytest.raises(NotFound, match="There are: ada"):
        ids(account="nobody")


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "é", "A" * 5000, "AAAAAAAAAAEAAAAAAAA"])
def test_a_cursor_that_somebody_made_up_is_refused(database: Database, account: Account, cursor: str) -> None:
    with database.read() as session, pytest.raises(Invalid, match="the cursor is none of this list"):
        drafts.page(session, cursor=cursor)


def test_a_cursor_of_another_list_is_refused(database: Database, account: Account) -> None:
    added(database, account, "One.", "Two.")
    with database.read() as session:
        cursor = drafts.page(session, limit=1).next_cursor
        with pytest.raises(Invalid):
            drafts.page(session, cursor=cursor, newest_first=True)
        with pytest.raises(Invalid):
            drafts.recent(session, cursor=cursor)


def test_the_newest_events_of_all_drafts_come_in_pages(database: Database, account: Account) -> None:
    [first, _] = added(database, account, "One.", "Two.")
    with database.write() as session:
        drafts.approve(session, first, **ADA)
    with database.read() as session:
        events, cursor = drafts.recent(session, account="ada", limit=2)
        assert [(event.kind, event.draft.text) for event in events] == [("approved", "One."), ("added", "Two.")]
        rest, cursor = drafts.recent(session, cursor=cursor, limit=2)
        assert [event.kind for event in rest] == ["added"] and cursor is None


def test_counts_name_every_state(database: Database, account: Account) -> None:
    [first, _] = added(database, account, "One.", "Two.")
    with database.write() as session:
        drafts.reject(session, first, **ADA)
    with database.read() as session:
        counted = drafts.counts(session, "ada")
    assert counted == {**dict.fromkeys(State, 0), State.QUEUED: 1, State.REJECTED: 1}


def test_the_export_holds_every_draft_and_nothing_secret(database: Database, account: Account) -> None:
    added(database, account, *(f"Number {n}." for n in range(501)))
    with database.read() as session:
        records = list(drafts.export(session))
    assert len(records) == 501 and records[0]["created_at"] == "2026-05-04T09:30:00Z" and records[0]["account"] == "ada"
    assert not {"post_key", "claimed_by"} & set(records[0])


def test_a_draft_that_is_not_there_is_named(database: Database) -> None:
    with database.read() as session, pytest.raises(NotFound, match="no draft 7"):
        drafts.history(session, 7)
