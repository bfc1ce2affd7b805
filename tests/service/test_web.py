"""The pages without a browser: who may see them, what forms they accept, what they escape, and that they work without scripts."""

import re
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from quipmill.schema import Sample
from quipmill.service import accounts, drafts, sessions, users, web
from quipmill.service.accounts import Profile
from quipmill.service.database import Database
from quipmill.service.models import Draft, LoginAttempt, State, User
from quipmill.service.sessions import SecurityHeaders
from quipmill.service.settings import Settings
from quipmill.service.web import pages

PASSWORD = "the wheel is round"
QUICK_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
NOW = datetime.now(UTC)
TOKEN = re.compile(r'name="csrf_token" value="([0-9a-f]{64})"')


class Visitor:
    """A browser without scripts."""

    def __init__(self, settings: Settings, database: Database, base_url: str = "http://testserver") -> None:
        app = FastAPI()
        app.state.settings, app.state.database = settings, database
        app.include_router(web.router)
        app.add_middleware(SecurityHeaders, secure=settings.cookies_are_secure)
        self.client = TestClient(app, base_url=base_url, follow_redirects=False)
        self.database, self.settings, self.token = database, settings, ""

    def get(self, path: str) -> Response:
        return self._seen(self.client.get(path))

    def post(self, path: str, token: str | None = None, **fields: Any) -> Response:
        return self._seen(self.client.post(path, data={"csrf_token": self.token if token is None else token, **fields}))

    def follow(self, response: Response) -> Response:
        assert response.status_code == 303, response.text
        return self.get(response.headers["location"])

    def log_in(self, name: str = "ada", password: str = PASSWORD, next: str = "") -> Response:
        self.get("/login")
        response = self.post("/login", name=name, password=password, next=next)
        if response.status_code == 303:
            self.follow(response)
        return response

    def draft(self, draft_id: int) -> Draft:
        with self.database.read() as session:
            return drafts.get(session, draft_id)

    def _seen(self, response: Response) -> Response:
        self.token = found[1] if (found := TOKEN.search(response.text)) else self.token
        return response


@pytest.fixture
def filled(database: Database) -> Database:
    """Five drafts of the account `demo`, and the user `ada`."""
    with database.write() as session:
        session.add(User(name="ada", password_hash=QUICK_HASH, created_at=NOW))
        account = accounts.create(session, "demo", Profile(voice="A bicycle mechanic"), now=NOW)
        samples = [Sample(str(number), f"The wheel turns {number} times.") for number in range(1, 6)]
        drafts.add(session, account, samples, actor="api", now=NOW)
    return database


@pytest.fixture
def stranger(settings: Settings, filled: Database) -> Visitor:
    return Visitor(settings, filled)


@pytest.fixture
def ada(stranger: Visitor) -> Visitor:
    assert stranger.log_in().status_code == 303
    return stranger


def add(visitor: Visitor, *samples: Sample) -> list[int]:
    with visitor.database.write() as session:
        return drafts.add(session, accounts.get(session, "demo"), samples, actor="api", now=NOW).added


def make(visitor: Visitor, draft_id: int, **values: Any) -> None:
    with visitor.database.write() as session:
        drafts.change(session, drafts.get(session, draft_id), "failed", actor="scheduler", now=NOW, **values)


PAGES = ["/queue", "/due", "/attention", "/posts", "/posts/1", "/history", "/account", "/account/new", "/account/demo", "/upload"]


def test_a_stranger_is_sent_to_the_login(stranger: Visitor) -> None:
    for page in ("/", *PAGES):
        response = stranger.get(page)
        assert (response.status_code, response.headers["location"].partition("?")[0]) == (303, "/login"), page


def test_a_form_without_its_token_changes_nothing(ada: Visitor) -> None:
    fields = {"draft": 1, "version": 1, "do": "approve", "ids": ["1.1"], "name": "other"}
    for path in ("/queue", "/undo", "/length", "/posts", "/posts/1", "/account/new", "/account/demo", "/upload", "/logout"):
        for token in ("", "0" * 64, "é"):
            assert ada.post(path, token=token, **fields).status_code in (400, 403), path
    assert ada.get("/queue").status_code == 200, "still logged in"
    assert ada.draft(1).state == State.QUEUED


def test_the_token_of_another_visit_is_refused(ada: Visitor, settings: Settings, database: Database) -> None:
    eve = Visitor(settings, database)
    eve.get("/login")
    assert ada.post("/queue", token=eve.token, draft=1, version=1, do="approve").status_code == 403


def test_login_is_refused_with_the_token_of_another_page(stranger: Visitor) -> None:
    stranger.get("/login")
    assert stranger.post("/login", token="f" * 64, name="ada", password=PASSWORD).status_code == 403
    assert stranger.get("/queue").status_code == 303


def test_a_login_gives_a_new_visit_and_an_unscripted_cookie(stranger: Visitor) -> None:
    before = stranger.get("/login").cookies["quipmill"]
    answer = stranger.log_in()
    cookie = answer.headers["set-cookie"]
    assert stranger.client.cookies["quipmill"] != before
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and "Path=/" in cookie and "Secure" not in cookie


def test_cookies_are_bound_to_the_host_where_people_come_over_tls(settings: Settings, filled: Database) -> None:
    visitor = Visitor(settings.model_copy(update={"public_url": "https://posts.example.org"}), filled, "https://testserver")
    cookie = visitor.log_in().headers["set-cookie"]
    assert cookie.startswith("__Host-quipmill=") and "Secure" in cookie
    assert "max-age" in visitor.get("/queue").headers["strict-transport-security"]


@pytest.mark.parametrize(
    "name, password", [("ada", "wrong"), ("eve", PASSWORD), ("", ""), ("ada\0", PASSWORD), ("ada", "x" * 1024)]
)
def test_a_wrong_login_says_no_more_than_that(stranger: Visitor, name: str, password: str) -> None:
    response = stranger.log_in(name, password)
    assert response.status_code == 401 and "The name or the password is wrong." in response.text
    assert stranger.get("/queue").status_code == 303


def test_guessing_is_slowed_down_and_the_right_password_too(stranger: Visitor, settings: Settings, database: Database) -> None:
    for _ in range(sessions.PER_NAME_AND_ADDRESS):
        assert stranger.log_in(password="guess").status_code == 401
    response = stranger.log_in()
    assert response.status_code == 429 and response.headers["retry-after"] == "900"
    other_database = Database(settings.database)
    assert Visitor(settings, other_database).log_in().status_code == 429, "the database counts, not the process"
    other_database.close()
    with database.write() as session:
        session.query(LoginAttempt).update({"at": NOW - sessions.WINDOW})
    assert stranger.log_in().status_code == 303


def test_an_address_that_tries_many_names_is_slowed_down(stranger: Visitor) -> None:
    codes = [stranger.log_in(f"name{number}", "guess").status_code for number in range(sessions.PER_ADDRESS + 2)]
    assert codes == [401] * sessions.PER_ADDRESS + [429, 429]


def test_a_login_that_succeeds_clears_the_count(stranger: Visitor, database: Database) -> None:
    for _ in range(3):
        for _ in range(sessions.PER_NAME_AND_ADDRESS - 1):
            assert stranger.log_in(password="guess").status_code == 401
        assert stranger.log_in().status_code == 303
        stranger.client.cookies.clear()


def test_a_new_password_and_a_removal_end_the_visit(ada: Visitor, database: Database) -> None:
    with database.write() as session:
        users.set_password(session, "ada", "another wheel")
    assert ada.get("/queue").status_code == 303
    assert ada.log_in(password="another wheel").status_code == 303
    with database.write() as session:
        users.remove(session, "ada")
    assert ada.get("/queue").status_code == 303


def test_a_visit_ends_after_its_hours(ada: Visitor, settings: Settings, database: Database) -> None:
    later = Visitor(settings.model_copy(update={"session_hours": 0.0001}), database)
    later.client.cookies = ada.client.cookies
    assert ada.get("/queue").status_code == 200
    time.sleep(1.1)
    assert later.get("/queue").status_code == 303


@pytest.mark.parametrize(
    "change",
    [lambda c: c[:-9] + ("A" if c[-9] != "A" else "B") + c[-8:], lambda c: c.split(".")[0], lambda c: "", lambda c: "x" * 5000],
)
def test_a_cookie_that_the_service_did_not_sign_is_nobody(ada: Visitor, change: Any) -> None:
    cookie = ada.client.cookies["quipmill"]
    ada.client.cookies.clear()
    ada.client.cookies.set("quipmill", change(cookie))
    assert ada.get("/queue").status_code == 303


def test_a_cookie_of_another_secret_is_nobody(ada: Visitor, settings: Settings, database: Database) -> None:
    address = settings.database_url.get_secret_value()
    other = Visitor(Settings(service_token="another-t0ken-of-16", database_url=address), database)
    other.client.cookies = ada.client.cookies
    assert other.get("/queue").status_code == 303


def test_looking_at_the_login_makes_a_visit_no_longer(ada: Visitor) -> None:
    assert "set-cookie" not in ada.get("/login").headers


def test_an_empty_service_says_how_to_let_somebody_in(settings: Settings, database: Database) -> None:
    assert "quipmill users add" in Visitor(settings, database).get("/login").text


def test_logging_out_takes_the_cookie_away(ada: Visitor) -> None:
    assert ada.post("/logout").status_code == 303
    assert ada.get("/queue").status_code == 303


def test_a_login_leads_to_own_pages_only(stranger: Visitor) -> None:
    elsewhere = "//evil https://evil /\\evil \\\\evil javascript:alert(1) /%2f/evil /@evil /queue#x /// /.evil /queue?next=//evil"
    for next in (*elsewhere.split(), " //evil", "/queue\n//evil", "/queue\r\nSet-Cookie: a=b"):
        assert sessions.own_page(next, "/queue") == "/queue", next
        if next.startswith("//e"):
            assert stranger.log_in(next=next).headers["location"] == "/queue"


def test_a_login_leads_back_to_the_page_that_was_asked_for(stranger: Visitor) -> None:
    form = stranger.follow(stranger.get("/posts?state=approved&q=wheel+1"))
    asked = re.search(r'name="next" value="([^"]*)"', form.text)
    assert asked
    answer = stranger.post("/login", name="ada", password=PASSWORD, next=asked[1].replace("&amp;", "&"))
    assert answer.headers["location"] == "/posts?state=approved&q=wheel+1"


def test_every_answer_carries_the_headers_that_keep_it_safe(ada: Visitor) -> None:
    for page in ("/login", *PAGES, "/posts/999", "/nowhere"):
        headers = ada.get(page).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"
        assert page == "/nowhere" or headers["cache-control"] == "no-store"


def test_pages_hold_no_inline_script_or_style(ada: Visitor) -> None:
    for page in ("/login", *PAGES):
        text = ada.get(page).text
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|hx-on|<script(?![^>]*\ssrc=)", text), page
        assert not re.findall(r'(?:src|href)="(?![/#])', text), "everything is loaded from here"


HOSTILE = "<script>alert(1)</script> \"><img src=x onerror=alert(2)> '-- {{ 1234*1000 }} &lt;b&gt; <!--"


def test_text_of_posts_is_shown_and_never_run(ada: Visitor) -> None:
    sample = Sample(
        "h",
        HOSTILE,
        flags=["copied", "<b>odd</b>"],
        nearest=HOSTILE + " more",
        overlap=30,
        prompt=HOSTILE,
        engine="<i>",
        keep=True,
    )
    (number,) = add(ada, sample)
    pages = [
        f"/queue?draft={number}",
        f"/queue?draft={number}&edit=1",
        f"/posts/{number}",
        "/posts",
        "/history",
        "/posts?q=" + HOSTILE,
    ]
    ada.post("/posts/1", version=1, do="save", text=HOSTILE + " edited")
    for page in pages:
        text = ada.get(page).text
        assert "<script>alert" not in text and "<img" not in text.replace('<img src="/static/icon.svg', ""), page
        assert "&lt;script&gt;" in text and "1234000" not in text, page
        assert "<b>odd" not in text and "<i>" not in text


def test_control_characters_become_visible(ada: Visitor) -> None:
    (number,) = add(ada, Sample("c", "bell \x07 and escape \x1b[31m"))
    text = ada.get(f"/queue?draft={number}").text
    assert "\x07" not in text and "\x1b" not in text and "␇" in text


def test_every_text_has_its_own_direction(ada: Visitor) -> None:
    (number,) = add(ada, Sample("rtl", "הגלגל מסתובב 🚲 شكرا"))
    for page in (f"/queue?draft={number}", f"/queue?draft={number}&edit=1", f"/posts/{number}"):
        text = ada.get(page).text
        assert re.search(r'<(p|textarea)[^>]*dir="auto"[^>]*>\s*הגלגל מסתובב 🚲 شكرا', text)


def test_the_queue_goes_on_after_each_decision(ada: Visitor) -> None:
    assert "The wheel turns 1 times." in ada.get("/queue").text
    page = ada.follow(ada.post("/queue", draft=1, version=1, do="approve"))
    assert "The wheel turns 2 times." in page.text and 'role="status">Approved.' in page.text
    page = ada.follow(ada.post("/queue", draft=2, version=1, do="reject"))
    assert "The wheel turns 3 times." in page.text
    assert (ada.draft(1).state, ada.draft(2).state, ada.draft(1).decided_by) == (State.APPROVED, State.REJECTED, "ada")


def test_skipped_drafts_come_round_again(ada: Visitor) -> None:
    seen, page = [], ada.get("/queue").text
    for _ in range(6):
        seen += re.findall(r"The wheel turns (\d) times", page)[:1]
        skip = re.search(r'href="([^"]*)" data-key="s"', page)
        assert skip
        page = ada.get(skip[1].replace("&amp;", "&")).text
    assert seen == ["1", "2", "3", "4", "5", "1"]


def test_undo_steps_back_one_decision_after_the_other(ada: Visitor) -> None:
    ada.post("/queue", draft=1, version=1, do="approve")
    page = ada.follow(ada.post("/queue", draft=2, version=1, do="reject"))
    for number in (2, 1):
        undo = re.search(r'action="/undo">.*?name="ids" value="(\d)"', page.text, re.DOTALL)
        assert undo and int(undo[1]) == number
        page = ada.follow(ada.post("/undo", ids=[number], back="/queue"))
        assert f"The wheel turns {number} times." in page.text
    assert 'data-key="u"' not in page.text, "there is nothing more to take back"
    assert {ada.draft(number).state for number in (1, 2)} == {State.QUEUED}


def test_a_decision_about_something_else_than_was_shown_is_refused(ada: Visitor) -> None:
    ada.post("/queue", draft=1, version=1, do="save", text="Changed by somebody.")
    page = ada.follow(ada.post("/queue", draft=1, version=1, do="approve"))
    assert "nothing was done" in page.text and "Changed by somebody." in page.text
    assert ada.draft(1).state == State.QUEUED


@pytest.mark.parametrize(
    "text, reason",
    [("x" * 281, "292 characters long"), ("  ", "empty"), ("The wheel  turns 2 times.", "has a draft of this text")],
)
def test_an_edit_that_cannot_be_keeps_what_was_typed(ada: Visitor, text: str, reason: str) -> None:
    response = ada.post("/queue", draft=1, version=1, do="save", text=text)
    assert response.status_code == 422 and reason in response.text and text.strip() in response.text
    assert ada.draft(1).text == "The wheel turns 1 times."


def test_an_edit_that_cannot_be_measured_keeps_what_was_typed(ada: Visitor, database: Database) -> None:
    with database.write() as session:
        accounts.get(session, "demo").network = "gone"
    for path in ("/queue", "/posts/1"):
        response = ada.post(path, draft=1, version=1, do="save", text="Typed with care.")
        assert response.status_code in (422, 409) and "Typed with care." in response.text, path
        assert "gone" in response.text and ada.get("/due").status_code == ada.get("/account/demo").status_code == 200


def test_saving_and_approving_is_one_step(ada: Visitor) -> None:
    ada.post("/queue", draft=1, version=1, do="save_approve", text="Better.\r\nMuch better.")
    assert (ada.draft(1).text, ada.draft(1).state) == ("Better.\nMuch better.", State.APPROVED)


@pytest.mark.parametrize(
    "text", ["abc", "日本語", "👩‍👩‍👧‍👦 family", "see https://example.com/" + "x" * 300, "é" * 270, "\r\n", "שלום #generated"]
)
def test_the_counter_counts_like_the_network(ada: Visitor, text: str) -> None:
    answer = ada.post("/length", draft=1, text=text)
    with ada.database.read() as session:
        measure = accounts.measure(drafts.get(session, 1).account)
    found = re.search(r"([\d,]+) of 280", answer.text)
    assert found and int(found[1].replace(",", "")) == measure.length(text.strip())
    assert (' class="counter over"' in answer.text) == (measure.length(text.strip()) > 280)


def test_a_copy_is_shown_beside_its_training_post(ada: Visitor) -> None:
    sample = Sample(
        "k",
        "I saw a bicycle lean on the harbour wall.",
        flags=["copied"],
        nearest="A bicycle lean on the harbour wall today",
        overlap=35,
    )
    (number,) = add(ada, sample)
    text = ada.get(f"/queue?draft={number}").text
    assert "Most of it is copied from a training post." in text
    assert text.count("<mark> bicycle lean on the harbour wall</mark>") == 2


def test_many_are_approved_and_taken_back_at_once(ada: Visitor) -> None:
    ada.post("/posts/3", version=1, do="reject")
    page = ada.follow(ada.post("/posts", do="approve", ids=["1.1", "2.1", "3.1"]))
    assert "2 approved. 1 left as it is: changed or decided meanwhile." in page.text
    assert [ada.draft(number).state for number in (1, 2, 3)] == [State.APPROVED, State.APPROVED, State.REJECTED]
    ada.follow(ada.post("/undo", ids=[1, 2], back="/posts"))
    assert {ada.draft(number).state for number in (1, 2)} == {State.QUEUED}


def test_a_list_is_filtered_and_paged(ada: Visitor) -> None:
    add(ada, *(Sample(f"n{number}", f"Another one, {number}", flags=["copied"][: number % 2]) for number in range(60)))
    first = ada.get("/posts?q=another").text
    more = re.search(r'class="button" href="([^"]*)">More', first)
    assert more and first.count('name="ids"') == 50
    assert ada.get(more[1].replace("&amp;", "&")).text.count('name="ids"') == 10
    assert ada.get("/posts?flagged=yes").text.count('name="ids"') == 30
    assert ada.get("/posts?state=rejected").text.count('name="ids"') == 0
    assert ada.get("/posts?q=%00&state=nonsense&account=nobody").status_code == 200


def test_large_numbers_are_not_counted_out(ada: Visitor) -> None:
    add(ada, *(Sample(f"n{number}", f"Another one, {number}") for number in range(1000)))
    assert "999+ waiting" in ada.get("/queue").text and "999+ waiting" in ada.get("/queue?account=demo").text
    assert "1,005" in ada.get("/posts").text


def test_a_dry_run_shows_its_receipt(ada: Visitor) -> None:
    ada.post("/posts/1", version=1, do="approve")
    assert "Publish now" in ada.get("/due").text
    page = ada.follow(ada.post("/posts/1", version=2, do="publish"))
    assert "Dry run: this is what would be posted" in page.text and "The wheel turns 1 times. #generated" in page.text
    assert "dry-run:" in page.text and ada.draft(1).state == State.POSTED
    assert ada.post("/undo", ids=[1]).status_code == 409, "what was sent cannot be taken back"


def test_a_schedule_is_meant_on_the_clocks_of_the_account(ada: Visitor) -> None:
    ada.post("/account/demo", network="dry_run", label="#generated", time_zone="Asia/Tokyo")
    ada.post("/posts/1", version=1, do="approve")
    page = ada.follow(ada.post("/posts/1", version=2, do="schedule", due_at="2030-01-02T09:00"))
    assert ada.draft(1).due_at == datetime(2030, 1, 2, 0, 0, tzinfo=UTC) and "09:00 Asia/Tokyo" in page.text
    assert "Wed 2 Jan 2030, 09:00 Asia/Tokyo" in ada.get("/due").text
    assert ada.post("/posts/1", version=3, do="schedule", due_at="soon").status_code == 422


def test_a_scheduled_draft_does_not_hold_up_the_others(ada: Visitor) -> None:
    ada.post("/account/demo", network="dry_run", min_gap_minutes="60", time_zone="UTC")
    for number in (1, 2, 3):
        ada.post(f"/posts/{number}", version=1, do="approve")
    soon = datetime.now(UTC) + timedelta(minutes=90)
    ada.post("/posts/1", version=2, do="schedule", due_at=f"{soon:%Y-%m-%dT%H:%M}")
    with ada.database.read() as session:
        plan = pages.plan(session, accounts.get(session, "demo"), 3, now=datetime.now(UTC))
    assert [row.draft.id for row in plan.rows] == [2, 3, 1]
    assert [row.soon for row in plan.rows] == [True, False, False]
    assert plan.rows[2].at and plan.rows[1].at and plan.rows[2].at - plan.rows[1].at == timedelta(hours=1)


def test_what_failed_can_be_tried_again(ada: Visitor) -> None:
    make(ada, 1, state=State.FAILED, error="The network is closed.")
    assert "The network is closed." in ada.get("/attention").text
    page = ada.follow(ada.post("/posts/1", version=2, do="retry", back="/attention"))
    assert "All is well" in page.text and ada.draft(1).state == State.APPROVED


def test_a_person_says_that_a_post_is_there(ada: Visitor) -> None:
    make(ada, 1, state=State.NEEDS_ATTENTION, error="No answer.", claimed_at=NOW)
    assert "It is posted" in ada.get("/attention").text
    assert ada.post("/posts/1", version=2, do="is_posted", url="javascript:alert(1)").status_code == 422
    page = ada.follow(ada.post("/posts/1", version=2, do="is_posted", url="https://example.org/1"))
    assert '<a href="https://example.org/1"' in page.text
    assert (ada.draft(1).state, ada.draft(1).posted_at) == (State.POSTED, NOW)
    assert ada.post("/posts/1", version=3, do="is_posted").status_code == 422


def test_an_address_that_is_no_web_page_is_no_link(ada: Visitor) -> None:
    make(ada, 1, state=State.POSTED, posted_at=NOW, receipt_id="1", receipt_url="javascript:alert(1)")
    assert 'href="javascript' not in ada.get("/posts/1").text


def test_accounts_are_added_and_changed(ada: Visitor) -> None:
    profile = {"network": "mastodon", "per_day": "3", "quiet_from": "22:00", "quiet_to": "07:00", "time_zone": "Europe/Berlin"}
    page = ada.follow(ada.post("/account/new", name="ada-bot", **profile))
    assert "At most 3 a day, quiet from 22:00 to 07:00 (Europe/Berlin)" in page.text
    assert "QUIPMILL_ACCOUNT_ADA_BOT_TOKEN" in ada.get("/account/ada-bot").text
    for wrong in (
        {"per_day": "x"},
        {"time_zone": "Mars"},
        {"quiet_to": ""},
        {"network": "fax"},
        {"label": "a\0b"},
        {"min_gap_minutes": "-1"},
    ):
        assert ada.post("/account/ada-bot", **{**profile, **wrong}).status_code == 422
    assert ada.post("/account/new", name="Not A Name", **profile).status_code == 422
    assert ada.get("/account/%00").status_code == ada.get("/account/nobody").status_code == 404


def test_a_file_is_uploaded_with_a_report_per_line(ada: Visitor) -> None:
    ada.get("/upload")
    lines = '{"id": "u1", "text": "From a file."}\nnonsense\n{"id": "1", "text": "Known already."}\n'
    send = {"data": {"csrf_token": ada.token, "account": "demo"}, "files": {"file": ("samples.jsonl", lines.encode())}}
    text = ada.client.post("/upload", **send).text
    assert "1 new, 1 known already, 1 kept out" in text and "Line 2" in text
    send["files"] = {"file": ("empty.txt", b"")}
    assert ada.client.post("/upload", **send).status_code == 422


def test_history_says_who_did_what(ada: Visitor) -> None:
    ada.post("/posts/1", version=1, do="save", text="Shorter.")
    text = ada.get("/history").text
    assert re.search(
        r"<strong>Edited</strong>.*?by <bdi>ada</bdi>.*?<del[^>]*>The wheel turns 1 times.</del>.*?<ins[^>]*>Shorter.",
        text,
        re.DOTALL,
    )
    assert text.count(">Undo<span") == 1
    ada.follow(ada.post("/undo", ids=[1], back="/history"))
    assert "Took back: edited" in ada.get("/history").text and ada.draft(1).text == "The wheel turns 1 times."


@pytest.mark.parametrize(
    "path, fields",
    [("/queue", {"draft": 2**70, "version": 1, "do": "approve"}), ("/queue", {}), ("/posts", {"do": "approve", "ids": ["1"]}),
     ("/posts", {"do": "burn", "ids": ["1.1"]}), ("/posts/1", {"do": "burn", "version": 1}), ("/undo", {"ids": [str(2**70)]}),
     ("/undo", {}), ("/posts/99999999999999999999", {"do": "approve", "version": 1}), ("/length", {"draft": 77}),
     ("/posts/77", {"do": "approve", "version": 1})],
)  # fmt: skip
def test_nonsense_is_answered_with_a_page(ada: Visitor, path: str, fields: dict[str, Any]) -> None:
    response = ada.post(path, **fields)
    assert 400 <= response.status_code < 500 and "<h1" in response.text


def test_assets_are_served_from_a_fixed_list(stranger: Visitor) -> None:
    for name in re.findall(r'"(/static/[^"]+)"', stranger.get("/login").text):
        answer = stranger.get(name)
        assert answer.status_code == 200 and "immutable" in answer.headers["cache-control"]
    for name in ("htmx-LICENSE.txt", "..%2f__init__.py", "%2e%2e/web.py", "nothing"):
        assert stranger.get(f"/static/{name}").status_code == 404
