"""The people who may log in."""

import time

import pytest
from sqlalchemy import select

from quipmill.service import users
from quipmill.service.database import Database
from quipmill.service.models import User
from quipmill.service.refusals import Conflict, Invalid, NotFound
from tests.service.conftest import NOW

PASSWORD = "correct horse battery"


def test_a_person_logs_in_with_their_password_only(database: Database) -> None:
    with database.write() as session:
        users.add(session, "ada", PASSWORD, now=NOW)
    with database.read() as session:
        assert users.verify(session, "ada", PASSWORD)
        for name, password in [("ada", "wrong"), ("ada", ""), ("bob", PASSWORD), ("Ada", PASSWORD), ("a\0", "\ud800"), ("", "")]:
            assert users.verify(session, name, password) is None


def test_no_password_is_kept_and_hashes_are_salted(database: Database) -> None:
    with database.write() as session:
        one, two = (users.add(session, name, PASSWORD, now=NOW) for name in ("ada", "bob"))
        assert one.password_hash.startswith("$argon2id$") and one.password_hash != two.password_hash


def test_a_new_password_ends_the_sessions_of_the_old_one(database: Database) -> None:
    with database.write() as session:
        before = users.add(session, "ada", PASSWORD, now=NOW).session_version
    with database.write() as session:
        users.set_password(session, "ada", "another horse battery")
        assert users.get(session, "ada").session_version != before
        assert users.verify(session, "ada", PASSWORD) is None and users.verify(session, "ada", "another horse battery")


def test_who_gets_the_name_of_somebody_removed_does_not_get_their_sessions(database: Database) -> None:
    versions = []
    for _ in range(2):
        with database.write() as session:
            versions.append(users.add(session, "ada", PASSWORD, now=NOW).session_version)
        with database.write() as session:
            users.remove(session, "ada")
    assert versions[0] != versions[1]
    with database.read() as session:
        assert session.scalars(select(User)).all() == []
        with pytest.raises(NotFound, match="no user 'ada'"):
            users.get(session, "ada")


@pytest.mark.parametrize("name", ["", "a b", "a" * 65, "ädä", "-ada", "ada\n", "<b>"])
def test_a_name_that_is_none_is_refused(database: Database, name: str) -> None:
    with database.write() as session, pytest.raises(Invalid, match="is no name of a user"):
        users.add(session, name, PASSWORD, now=NOW)


@pytest.mark.parametrize("password", ["", "hunter2", "x" * 1025, "tabs\tand more of it"])
def test_a_password_that_is_none_is_refused_without_showing_it(database: Database, password: str) -> None:
    with database.write() as session, pytest.raises(Invalid, match="the password") as caught:
        users.add(session, "ada", password, now=NOW)
    assert not password or password not in str(caught.value)


def test_a_name_is_given_once(database: Database) -> None:
    with database.write() as session:
        users.add(session, "ada", PASSWORD, now=NOW)
        with pytest.raises(Conflict, match="there is a user ada already"):
            users.add(session, "ada", PASSWORD, now=NOW)


def test_an_unknown_name_takes_as_long_as_a_known_one(database: Database) -> None:
    with database.write() as session:
        users.add(session, "ada", PASSWORD, now=NOW)
    seconds = {"ada": [0.0], "nobody": [0.0]}
    with database.read() as session:
        users.verify(session, "nobody", "x")  # draws the hash of nobody
        for name in ("ada", "nobody") * 5:
            start = time.process_time()
            users.verify(session, name, "wrong")
            seconds[name].append(time.process_time() - start)
    known, unknown = sorted(seconds["ada"])[3], sorted(seconds["nobody"])[3]
    assert unknown > known / 2
