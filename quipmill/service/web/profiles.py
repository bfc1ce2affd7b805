"""The accounts: what they are, and their posting rules."""

import zoneinfo
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Response
from sqlalchemy.orm import Session

from quipmill import plugins
from quipmill.errors import QuipmillError
from quipmill.service import accounts, credentials, drafts
from quipmill.service.accounts import Profile
from quipmill.service.models import Account
from quipmill.service.refusals import Conflict, Invalid, NotFound
from quipmill.service.web import pages
from quipmill.service.web.rendering import Acting, Here, PageRoute, Person, Said, go, render, sentence

router = APIRouter(include_in_schema=False, route_class=PageRoute)


def _form_profile(
    network: Annotated[str, Form()] = "dry_run",
    handle: Annotated[str, Form()] = "",
    server: Annotated[str, Form()] = "",
    voice: Annotated[str, Form()] = "",
    label: Annotated[str, Form()] = "",
    per_day: Annotated[str, Form(max_length=8)] = "",
    min_gap_minutes: Annotated[str, Form(max_length=8)] = "",
    quiet_from: Annotated[str, Form()] = "",
    quiet_to: Annotated[str, Form()] = "",
    time_zone: Annotated[str, Form()] = "UTC",
) -> Profile:
    """What the form says; a number that is none is refused by `accounts.check`, as one out of range is."""
    return Profile(
        network,
        handle.strip(),
        server.strip().rstrip("/"),
        voice.strip(),
        label.strip(),
        _number(per_day) if per_day.strip() else None,
        _number(min_gap_minutes or "0"),
        quiet_from,
        quiet_to,
        time_zone.strip(),
    )


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return -1


@router.get("/account")
def everyone(here: Person, done: str = "") -> Response:
    """All accounts."""
    with here.database.read() as session:
        rows = [
            {"account": account, "rules": pages.rule_words(account), "counts": _counts(session, account.name)}
            for account in accounts.everyone(session)
        ]
        return render(here, session, "accounts.html", "/account", rows=rows, said=Said("Saved.") if done == "save" else None)


def _counts(session: Session, name: str) -> dict[str, int]:
    return {str(state): number for state, number in drafts.counts(session, name).items()}


@router.get("/account/new")
def new(here: Person) -> Response:
    """The form of an account that is not there yet."""
    with here.database.read() as session:
        return _form(here, session, "", Profile(), existing=False)


@router.post("/account/new")
def add(here: Acting, profile: Annotated[Profile, Depends(_form_profile)], name: Annotated[str, Form()] = "") -> Response:
    """Adds an account."""
    try:
        with here.database.write() as session:
            accounts.create(session, name.strip(), profile, now=here.now)
    except (Conflict, Invalid) as error:
        with here.database.read() as session:
            return _form(here, session, name, profile, existing=False, error=error)
    return go("/account", done="save")


@router.get("/account/{name}")
def one(here: Person, name: str) -> Response:
    """The form of an account."""
    with here.database.read() as session:
        return _form(here, session, name, accounts.profile_of(_found(session, name)), existing=True)


@router.post("/account/{name}")
def change(here: Acting, name: str, profile: Annotated[Profile, Depends(_form_profile)]) -> Response:
    """Gives an account other rules."""
    try:
        with here.database.write() as session:
            accounts.change(session, _found(session, name).name, profile)
    except (Conflict, Invalid) as error:
        with here.database.read() as session:
            return _form(here, session, name, profile, existing=True, error=error)
    return go("/account", done="save")


def _found(session: Session, name: str) -> Account:
    if not accounts.NAME.fullmatch(name):
        raise NotFound("there is no such account")
    return accounts.get(session, name)


def _form(
    here: Here, session: Session, name: str, profile: Profile, *, existing: bool, error: QuipmillError | None = None
) -> Response:
    return render(
        here,
        session,
        "account.html",
        "/account",
        422 if error else 200,
        name=name,
        existing=existing,
        profile=profile,
        error=sentence(error) if error else "",
        networks=plugins.names("publishers"),
        credentials=_credentials(name or "name", profile.network),
        zones=_zones(),
    )


def _credentials(name: str, network: str) -> list[str]:
    """The environment variables that hold what it takes to post."""
    try:
        keys = plugins.load("publishers", network).CREDENTIALS
    except QuipmillError:
        return []
    return [credentials.variable(name, key) for key in keys]


@cache
def _zones() -> list[str]:
    return sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone or zone == "UTC")
