"""What a newcomer does after `make demo`: `make serve`, log in, approve one, edit one, publish by dry run, see the receipt.

`make screenshots` takes the pictures of the README by this.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import expect

from tests.integration.service.chromium import ROOT, SCREENSHOTS, browsing, looking, screenshot

FOLDER = ROOT / "build/serve-test"
WINDOW = {"width": 1000, "height": 560}


@pytest.fixture
def served() -> Iterator[tuple[str, str, str]]:
    """Address, name and password, as `make serve` prints them."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QUIPMILL_")}
    command = ["make", "serve", f"SERVE={FOLDER.relative_to(ROOT)}", f"SERVE_PORT={port}"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment, start_new_session=True)
    assert process.stdout
    printed = ""
    try:
        while not (told := re.search(r"Open (\S+)/ +name: (\S+) +password: (\S+)", printed)):
            printed += (line := process.stdout.readline())
            assert line, f"make serve ended: {printed}"
        _wait_for(told[1])
        yield told[1], told[2], told[3]
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=60)


def _wait_for(url: str) -> None:
    for _ in range(600):
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the service did not get ready in a minute")


@pytest.mark.timeout(1800)
def test_a_newcomer_approves_edits_and_publishes(served: tuple[str, str, str]) -> None:
    url, name, password = served
    with browsing() as browser, looking(browser, url, viewport=WINDOW) as page:
        page.goto("/")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(password)
        page.get_by_role("button", name="Log in").click()
        text = page.locator(".draft > .text")
        first = text.inner_text()
        screenshot(page, "review")
        page.get_by_role("button", name="Approve", exact=True).click()
        expect(text).not_to_have_text(first)
        page.get_by_role("link", name="Edit").click()
        page.get_by_label("Text").fill("The tandem is back, and so is the biscuit. 🚲")
        expect(page.locator("#counter")).to_have_text("56 of 280 with #generated")
        screenshot(page, "edit")
        page.get_by_role("button", name="Save and approve").click()
        expect(page.get_by_role("button", name=re.compile("Undo: approved"))).to_be_visible()
        page.get_by_role("link", name=re.compile("^Due")).click()
        expect(page.get_by_role("button", name=re.compile("Publish now"))).to_have_count(2)
        page.get_by_role("button", name=re.compile("Publish now")).last.click()
        receipt = page.get_by_role("region", name="Dry run: this is what would be posted")
        expect(receipt).to_contain_text("The tandem is back, and so is the biscuit. 🚲 #generated")
        expect(receipt).to_contain_text("dry-run:")
        screenshot(page, "receipt")
    for picture in ("review", "receipt"):
        assert (SCREENSHOTS / f"{picture}.png").stat().st_size < 150_000


def test_a_second_start_finds_the_same_queue_and_nobody_else_reads_the_password(served: tuple[str, str, str]) -> None:
    assert {path.stat().st_mode & 0o077 for path in (FOLDER, *FOLDER.iterdir())} == {0}
    port = served[0].rstrip("/").rpartition(":")[2]  # is taken, so that it ends at once
    command = ["make", "serve", f"SERVE={FOLDER.relative_to(ROOT)}", f"SERVE_PORT={port}"]
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert "0 new samples" in again.stdout and served[2] in again.stdout
