"""Accounts and their posting rules."""

from dataclasses import replace

import pytest

from quipmill.schema import Sample
from quipmill.service import accounts, drafts
from quipmill.service.accounts import Profile
from quipmill.service.database import Database
from quipmill.service.models import Account, State
from quipmill.service.refusals import Conflict, Invalid, NotFound
from tests.service.conftest import NOW


@pytest.mark.parametrize("name", ["", "Ada", "a b", "-ada", "ada-", "a" * 65, "adä", "ada\n", "a_b"])
def test_a_name_that_could_not_name_credentials_is_refused(database: Database, name: str) -> None:
    with database.write() as session, pytest.raises(Invalid, match="is no name of an account"):
        accounts.create(session, name, Profile(), now=NOW)


def test_a_name_is_given_once(database: Database, account: Account) -> None:
    with database.write() as session:
        with pytest.raises(Conflict, match="there is an account 'ada' already"):
            accounts.create(session, "ada", Profile(), now=NOW)
        assert [found.name for found in accounts.everyone(session)] == ["ada"]


@pytest.mark.parametrize(
    "wrong, reason",
    [
        ({"network": "myspace"}, "no network 'myspace'. Choose one of: dry_run"),
        ({"time_zone": "Mars/Olympus"}, "no time zone"),
        ({"time_zone": "../../etc/passwd"}, "no time zone"),
        ({"time_zone": ""}, "no time zone"),
        ({"quiet_from": "22:00"}, "belong together"),
        ({"quiet_from": "22:00", "quiet_to": "24:00"}, "quiet_to must be a time of the day"),
        ({"quiet_from": "22:00", "quiet_to": "22:00"}, "nothing would ever be posted"),
        ({"per_day": 0}, "per_day must be between"),
        ({"min_gap_minutes": -1}, "min_gap_minutes must be between"),
        ({"server": "ftp://example.org"}, "server must be a web address"),
        ({"server": "https://ada:pw@example.org"}, "server must be a web address"),
        ({"label": "x" * 65}, "label must be plain text of at most 64"),
        ({"voice": "nul\0"}, "voice must be plain text"),
    ],
)
def test_rules_that_cannot_be_are_refused_in_one_sentence(database: Database, wrong: dict[str, object], reason: str) -> None:
    with database.write() as session, pytest.raises(Invalid, match=reason):
        accounts.create(session, "ada", Profile(**wrong), now=NOW)  # type: ignore[arg-type]


def test_rules_are_changed_as_a_whole(database: Database, account: Account) -> None:
    profile = Profile(per_day=3, quiet_from="22:00", quiet_to="07:00", time_zone="Europe/Berlin", min_gap_minutes=90)
    with database.write() as session:
        accounts.change(session, "ada", profile)
    with database.read() as session:
        assert accounts.profile_of(accounts.get(session, "ada")) == profile


def test_an_account_does_not_move_while_a_post_of_it_is_under_way(database: Database, account: Account) -> None:
    with database.write() as session:
        [draft_id] = drafts.add(session, account, [Sample("a", "One.")], actor="x", now=NOW).added
        drafts.change(session, drafts.get(session, draft_id), "claimed", state=State.POSTING, actor="x", now=NOW)
    with database.write() as session:
        with pytest.raises(Conflict, match="is under way or needs attention"):
            accounts.change(session, "ada", Profile(network="mastodon", server="https://hachyderm.io"))
        accounts.change(session, "ada", replace(Profile(), per_day=2))


def test_an_account_with_drafts_stays(database: Database, account: Account) -> None:
    with database.write() as session:
        accounts.create(session, "bob", Profile(), now=NOW)
        drafts.add(session, account, [Sample("a", "One.")], actor="x", now=NOW)
    with database.write() as session:
        with pytest.raises(Conflict, match="whose history is kept"):
            accounts.remove(session, "ada")
        accounts.remove(session, "bob")
        assert [found.name for found in accounts.everyone(session)] == ["ada"]


def test_the_only_account_is_meant_where_none_is_named(database: Database) -> None:
    with database.write() as session:
        with pytest.raises(NotFound, match="no account yet"):
            accounts.default(session)
        accounts.create(session, "ada", Profile(), now=NOW)
        assert accounts.default(session).name == "ada"
        accounts.create(session, "bob", Profile(), now=NOW)
        with pytest.raises(Conflict, match="there are 2 accounts. Name one, or set QUIPMILL_ACCOUNT"):
            accounts.default(session)
        assert accounts.default(session, "bob").name == "bob"


@pytest.mark.parametrize(
    "text, label, posted",
    [
        ("One.", "#generated", "One. #generated"),
        ("One.\n", "#generated", "One. #generated"),
        ("One #Generated two", "#generated", "One #Generated two"),
        ("One #generatedly", "#generated", "One #generatedly #generated"),
        ("One.", "", "One."),
        ("One, written by a machine", "written by a machine", "One, written by a machine"),
    ],
)
def test_the_label_is_added_once(text: str, label: str, posted: str) -> None:
    assert accounts.labelled(text, label) == posted
