"""The pages in a real browser: keys, counter, undo, bulk, login, hostile and right-to-left text, and what axe-core says."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from quipmill.schema import Sample
from quipmill.service import accounts, drafts, users
from quipmill.service.accounts import Profile
from quipmill.service.database import Database, upgrade
from quipmill.service.models import Draft, State
from quipmill.service.settings import Settings
from tests.integration.service.chromium import DESKTOP, PHONE, browsing, faults, looking, screenshot, serving

PASSWORD = "the wheel is round"
SCRIPT = '<script>alert(1)</script><img src=x onerror="alert(2)"> </textarea><script>alert(3)</script>'
HEBREW = "הגלגל מסתובב סביב העיר 🚲 ואז חוזר"
FAMILY = "👩‍👩‍👧‍👦 rode the tandem. 🇳🇿 日本語 too."
NEAREST = "The roundabout's back. There's a yellow line sprayed on the road, round as an egg."
TEXTS = [
    "The tandem's a scarf for a mist.",
    "Brenda's the lighthouse.",
    "I've been in the hill.",
    "A bike's got to.",
    "Oil, with biscuits.",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as browser:
        yield browser


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(service_token="3f1a7c2e9b8d4506a1b2c3d4e5f60718", database_url=f"sqlite:///{tmp_path}/web.db")


@pytest.fixture
def database(settings: Settings) -> Iterator[Database]:
    """The account `demo` with five drafts, and the user `ada`."""
    database = Database(settings.database)
    upgrade(database)
    with database.write() as session:
        users.add(session, "ada", PASSWORD, now=datetime.now(UTC))
        accounts.create(session, "demo", Profile(voice="A bicycle mechanic by the sea"), now=datetime.now(UTC))
    add(database, *(Sample(f"s{number}", text, temperature=0.7, engine="gpt2_torch") for number, text in enumerate(TEXTS)))
    yield database
    database.close()


@pytest.fixture
def url(settings: Settings, database: Database) -> Iterator[str]:
    with serving(settings) as url:
        yield url


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """A desktop browser, logged in, with the first draft."""
    with looking(browser, url) as page:
        log_in(page)
        yield page


def add(database: Database, *samples: Sample) -> list[int]:
    with database.write() as session:
        account = accounts.get(session, "demo")
        return drafts.add(session, account, samples, actor="api", now=datetime.now(UTC)).added


def make(database: Database, draft_id: int, kind: str, **values: Any) -> None:
    with database.write() as session:
        drafts.change(session, drafts.get(session, draft_id), kind, actor="scheduler", now=datetime.now(UTC), **values)


def draft(database: Database, draft_id: int) -> Draft:
    with database.read() as session:
        return drafts.get(session, draft_id)


def states(database: Database) -> list[State]:
    with database.read() as session:
        return [draft.state for draft in drafts.page(session).drafts]


def log_in(page: Page, password: str = PASSWORD) -> None:
    page.goto("/login")
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")
    if password == PASSWORD:
        page.wait_for_url("**/queue")


def shows(page: Page, text: str) -> None:
    expect(page.locator(".draft > .text")).to_have_text(text)


def test_a_person_reviews_by_keyboard_alone(browser: Browser, url: str, database: Database) -> None:
    with looking(browser, url) as page:
        page.goto("/")
        expect(page.get_by_label("Name")).to_be_focused()
        page.keyboard.type("ada")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        shows(page, TEXTS[0])
        page.keyboard.press("a")
        shows(page, TEXTS[1])
        expect(page.get_by_role("status").first).to_have_text("Approved.")
        expect(page.locator(".draft")).to_be_focused()
        page.keyboard.press("r")
        shows(page, TEXTS[2])
        page.keyboard.press("s")
        shows(page, TEXTS[3])
        page.keyboard.press("u")
        shows(page, TEXTS[1])
        page.keyboard.press("u")
        shows(page, TEXTS[0])
        page.keyboard.press("a")
        shows(page, TEXTS[3])
        expect(page.locator(".draft")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Approve", exact=True)).to_be_focused()
        page.keyboard.press("Enter")
        shows(page, TEXTS[4])
        assert states(database) == ["approved", "queued", "queued", "approved", "queued"]


def test_the_keys_are_explained_and_can_be_turned_off(page: Page, database: Database) -> None:
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Undo the last change")
    page.keyboard.press("a")  # not while the dialog is open
    page.get_by_label("Single keys work on this device").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    page.wait_for_timeout(200)
    assert set(states(database)) == {"queued"}
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single keys work on this device").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("a")
    shows(page, TEXTS[1])


def test_a_key_that_is_held_down_decides_once(page: Page, database: Database) -> None:
    for _ in range(6):
        page.keyboard.down("a")  # all but the first say `repeat`
    page.keyboard.up("a")
    shows(page, TEXTS[1])
    page.wait_for_timeout(300)
    assert states(database).count(State.APPROVED) == 1


def test_keys_with_modifiers_are_the_browsers(page: Page, database: Database) -> None:
    page.keyboard.press("Control+a")
    page.keyboard.press("Alt+r")
    page.wait_for_timeout(200)
    assert set(states(database)) == {"queued"}


def test_the_counter_follows_what_is_typed(page: Page, database: Database) -> None:
    page.keyboard.press("e")
    text, counter = page.get_by_label("Text"), page.locator("#counter")
    expect(text).to_be_focused()
    with database.read() as session:
        measure = accounts.measure(drafts.get(session, 1).account)
    for typed in ("ares", FAMILY, "日本語" * 20, "https://example.com/" + "long" * 99, "e\u0301" * 99, HEBREW, "a\nb", "x" * 275):
        text.fill(typed)
        expect(counter).to_have_text(
            f"{measure.length(typed)} of 280 with #generated" + (": 6 too many" if "xx" in typed else "")
        )
    expect(counter).to_have_class("counter over")
    expect(page.get_by_role("status").first).to_have_text("286 of 280 with #generated: 6 too many")
    page.keyboard.press("Backspace")
    expect(counter).to_contain_text("5 too many")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice.bad")).to_contain_text("285 characters long")
    expect(text).to_have_value("x" * 274)
    text.fill("Brenda is the lighthouse.\nAnd proud of it: 🗼")
    page.keyboard.press("Control+Enter")
    shows(page, "Brenda is the lighthouse.\nAnd proud of it: 🗼")
    assert (draft(database, 1).text, draft(database, 1).state) == ("Brenda is the lighthouse.\nAnd proud of it: 🗼", State.QUEUED)
    page.keyboard.press("u")
    shows(page, TEXTS[0])


def test_letters_in_the_editor_are_letters(page: Page, database: Database) -> None:
    page.keyboard.press("e")
    page.get_by_label("Text").fill("")
    page.keyboard.type("arsue?")
    expect(page.get_by_label("Text")).to_have_value("arsue?")
    page.keyboard.press("Escape")
    shows(page, TEXTS[0])
    assert set(states(database)) == {"queued"}


def test_saving_and_approving_goes_on(page: Page, database: Database) -> None:
    page.keyboard.press("e")
    page.get_by_label("Text").fill("Better.")
    page.get_by_role("button", name="Save and approve").click()
    shows(page, TEXTS[1])
    assert (draft(database, 1).text, draft(database, 1).state) == ("Better.", State.APPROVED)


def test_many_are_decided_at_once(page: Page, database: Database) -> None:
    page.get_by_role("link", name="Posts", exact=True).click()
    approve = page.get_by_role("button", name="Approve", exact=True)
    expect(approve).to_be_disabled()
    page.get_by_label("Select all").focus()
    page.keyboard.press("Space")
    expect(page.locator("#marked")).to_have_text("5 selected")
    page.get_by_label("Select draft 3").uncheck()
    approve.click()
    expect(page.locator(".notice")).to_contain_text("4 approved.")
    assert states(database).count(State.APPROVED) == 4 and draft(database, 3).state == State.QUEUED
    page.locator(".notice").get_by_role("button", name="Undo").click()
    expect(page.locator("#main")).to_contain_text("Taken back.")
    assert set(states(database)) == {"queued"}


def test_a_login_that_fails_too_often_has_to_wait(browser: Browser, url: str) -> None:
    with looking(browser, url) as page:
        for _ in range(5):
            log_in(page, "guess")
            expect(page.get_by_role("alert")).to_have_text("The name or the password is wrong.")
            expect(page.get_by_label("Password")).to_be_focused()
        log_in(page, "the right one or not")
        expect(page.get_by_role("alert")).to_contain_text("Too many logins have failed.")
        screenshot(page, "login-throttled")


def test_the_page_that_was_asked_for_comes_after_the_login(browser: Browser, url: str) -> None:
    with looking(browser, url) as page:
        page.goto("/posts?state=queued")
        page.get_by_label("Name").fill("ada")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        expect(page).to_have_url(f"{url}/posts?state=queued")
        page.get_by_role("button", name="Log out").click()
        expect(page).to_have_url(f"{url}/login")
        page.go_back()
        page.reload()
        expect(page).to_have_url(f"{url}/login?next=%2Fposts%3Fstate%3Dqueued")


def test_a_visit_that_has_ended_leads_to_the_login_and_decides_nothing(page: Page, database: Database) -> None:
    with database.write() as session:
        users.set_password(session, "ada", "another wheel")
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="Log in")).to_be_visible()
    assert set(states(database)) == {"queued"}


def test_a_post_with_markup_is_text(page: Page, database: Database) -> None:
    (number,) = add(database, Sample("x", SCRIPT, flags=["copied"], nearest=SCRIPT + " and more", prompt=SCRIPT))
    for path in (f"/queue?draft={number}", f"/posts/{number}", "/posts", "/history"):
        page.goto(path)
        expect(page.locator("main")).to_contain_text("<script>alert(1)</script>")
        assert page.locator("main script, main img").count() == 0
    page.goto(f"/queue?draft={number}&edit=1")
    expect(page.get_by_label("Text")).to_have_value(SCRIPT)
    page.get_by_label("Text").fill(SCRIPT + "!")
    page.keyboard.press("Control+Enter")  # comes back by htmx this time
    shows(page, SCRIPT + "!")
    screenshot(page, "queue-markup")


def test_text_runs_in_its_own_direction(page: Page, database: Database) -> None:
    right, left = add(database, Sample("r", HEBREW), Sample("l", FAMILY))
    for number, text, direction in ((right, HEBREW, "rtl"), (left, FAMILY, "ltr")):
        page.goto(f"/queue?draft={number}")
        shows(page, text)
        assert page.locator(".draft > .text").evaluate("node => getComputedStyle(node).direction") == direction
        screenshot(page, f"queue-{direction}")
        page.keyboard.press("e")
        assert page.get_by_label("Text").evaluate("node => getComputedStyle(node).direction") == direction


def test_two_people_never_decide_over_each_other(page: Page, database: Database, browser: Browser, url: str) -> None:
    with looking(browser, url) as other:
        log_in(other)
        page.keyboard.press("e")
        page.get_by_label("Text").fill("Mine.")
        page.keyboard.press("Control+Enter")
        shows(page, "Mine.")
        other.keyboard.press("a")
        expect(other.locator(".notice")).to_contain_text("nothing was done")
        shows(other, "Mine.")
    assert draft(database, 1).state == State.QUEUED


def test_the_way_back_shows_pages_as_they_are_now(page: Page) -> None:
    page.keyboard.press("a")
    shows(page, TEXTS[1])
    page.get_by_role("link", name="Due").click()
    expect(page.get_by_role("heading", name="What is due when")).to_be_focused()
    expect(page.get_by_role("link", name=TEXTS[0])).to_be_visible()
    page.go_back()
    shows(page, TEXTS[1])


def test_a_server_that_is_gone_is_told(browser: Browser, url: str) -> None:
    with looking(browser, url, forgiven="ERR_FAILED|htmx:(sendError|afterRequest)") as page:
        log_in(page)
        page.route("**/queue", lambda route: route.abort())
        page.keyboard.press("a")
        expect(page.get_by_role("alert")).to_contain_text("The server did not answer")
        page.unroute("**/queue")
        page.keyboard.press("a")
        shows(page, TEXTS[1])
        expect(page.get_by_role("alert")).to_be_hidden()


def test_everything_works_without_scripts(browser: Browser, url: str, database: Database) -> None:
    with looking(browser, url, java_script_enabled=False) as page:
        log_in(page)
        page.get_by_role("button", name="Approve", exact=True).click()
        shows(page, TEXTS[1])
        page.get_by_role("link", name="Edit").click()
        page.get_by_label("Text").fill("x" * 300)
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(".notice.bad")).to_contain_text("311 characters long")
        page.get_by_label("Text").fill("Without scripts.")
        page.get_by_role("button", name="Save and approve").click()
        page.get_by_role("link", name="Skip", exact=True).click()
        shows(page, TEXTS[3])
        page.get_by_role("button", name="Undo").click()
        shows(page, "Without scripts.")
        page.get_by_role("link", name="Posts", exact=True).click()
        page.get_by_label("Select draft 4").check()
        page.get_by_role("button", name="Reject").click()
        expect(page.locator(".notice")).to_contain_text("1 rejected.")
        expect(page.get_by_role("button", name="Keys")).to_have_count(0)
    assert states(database) == ["approved", "queued", "queued", "rejected", "queued"]


PAGES = {
    "login": "/login",
    "queue": "/queue",
    "queue-copied": "/queue?draft=6",
    "edit": "/queue?draft=2&edit=1",
    "posts": "/posts",
    "posts-none": "/posts?q=nothing",
    "post": "/posts/2",
    "receipt": "/posts/3",
    "undecided": "/posts/5",
    "due": "/due",
    "attention": "/attention",
    "history": "/history",
    "accounts": "/account",
    "account": "/account/ada-bot",
    "account-new": "/account/new",
    "upload": "/upload",
    "missing": "/posts/77",
}


@pytest.fixture
def busy(database: Database) -> None:
    """Drafts in every state, and an account with rules."""
    now = datetime.now(UTC)
    add(database, Sample("c", "The roundabout's back, a fil, one.", flags=["copied"], nearest=NEAREST, overlap=21))
    add(database, Sample("h", HEBREW), Sample("f", FAMILY), *(Sample(f"d{n}", f"The wheel turns {n} times.") for n in range(9)))
    profile = Profile("mastodon", "ada", per_day=2, quiet_from="22:00", quiet_to="07:00", time_zone="Europe/Berlin")
    with database.write() as session:
        accounts.create(session, "ada-bot", profile, now=now)
        for number in (9, 10, 11):
            drafts.approve(session, number, actor="ada", now=now)
        drafts.edit(session, 10, "The wheel turns twice.", actor="ada", now=now)
        drafts.schedule(session, 10, now + timedelta(days=2), actor="ada", now=now)
        drafts.reject(session, 12, actor="ada", now=now)
    receipt = {"receipt_id": "5d41402abc4b2a76", "receipt_url": "dry-run:5d41402abc4b2a76", "posted_at": now}
    make(database, 3, "posted", state=State.POSTED, note={}, **receipt)
    make(
        database,
        4,
        "failed",
        state=State.FAILED,
        error="The post is 301 characters long, 280 is the most. Shorten it.",
        attempts=1,
    )
    make(
        database,
        5,
        "needs_attention",
        state=State.NEEDS_ATTENTION,
        error="The network did not answer.",
        claimed_at=now,
        attempts=2,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["desktop", "phone"])
def test_every_page_is_accessible_and_fits(browser: Browser, url: str, busy: None, scheme: str, device: str) -> None:
    found = {}
    with looking(browser, url, color_scheme=scheme, viewport=PHONE if device == "phone" else DESKTOP) as page:
        for name, path in PAGES.items():
            page.goto(path)
            screenshot(page, f"{name}-{device}-{scheme}")
            if wrong := faults(page):
                found[name] = wrong
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than the screen"
            if name == "login":
                log_in(page)
        page.goto("/queue")
        page.get_by_role("button", name="Keys").click()
        screenshot(page, f"keys-{device}-{scheme}")
        assert not faults(page)
    assert not found


def test_text_may_be_twice_as_large(browser: Browser, url: str, busy: None) -> None:
    """What WCAG calls reflow: 1280 pixels at 400 % are 320."""
    with looking(browser, url, viewport={"width": 320, "height": 640}) as page:
        log_in(page)
        for name, path in PAGES.items():
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than the screen"
