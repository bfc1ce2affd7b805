"""Debian's Chromium, driven by Playwright, and the service on a port of its own for it to look at."""

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from quipmill.service.app import create_app
from quipmill.service.settings import Settings

ROOT = Path(__file__).parents[3]
AXE = ROOT / "build/node/axe/node_modules/axe-core/axe.min.js"
SCREENSHOTS = ROOT / os.environ.get("QUIPMILL_SCREENSHOTS", "build/screenshots")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@contextmanager
def browsing() -> Iterator[Browser]:
    """The browser, with an empty profile; nothing is downloaded."""
    if not (path := shutil.which("chromium")):
        pytest.skip("no chromium: make browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def looking(
    browser: Browser, url: str, forgiven: str = "the server responded with a status of 4", **options: object
) -> Iterator[Page]:
    """A page in a fresh context. At the end nothing may have broken the content policy, thrown, or opened a dialog.

    Args:
        forgiven: what a complaint on the console may say; refused forms answer with 4xx, which browsers call an error.
    """
    context: BrowserContext = browser.new_context(**{"base_url": url, "viewport": DESKTOP, **options})  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if _complains(message, forgiven) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: None if request.url.startswith(url) else complaints.append(f"asked {request.url}"))
    yield page
    context.close()
    assert not complaints, complaints


def _complains(message: ConsoleMessage, forgiven: str) -> bool:
    return message.type in ("error", "warning") and not re.search(forgiven, message.text)


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The service under uvicorn, on a free port; the address."""
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, log_config=None))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    assert server.started, "the service did not start"
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def faults(page: Page) -> list[str]:
    """What axe-core finds wrong with a page."""
    if not AXE.is_file():
        pytest.skip("no axe-core: make browser")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['impact']}: {rule['id']}: {node['html']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def screenshot(page: Page, name: str) -> None:
    """Keeps a picture for people to look at, in build/screenshots."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", caret="initial")  # else it adds a style, which the policy forbids
