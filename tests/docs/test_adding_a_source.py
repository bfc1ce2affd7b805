"""docs/adding-a-source.md is built and run as it is printed."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-source.md"
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Ada's notes</title>
<item><guid>https://a.example/notes/1</guid><link>https://a.example/notes/1</link>
<pubDate>Mon, 05 Jan 2026 10:00:00 +0100</pubDate>
<description>&lt;p&gt;Tea &amp;amp; cake&lt;/p&gt;</description></item>
<item><guid>https://a.example/notes/2</guid><description>Undated, but here.</description></item></channel></rss>"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    (folder := tmp_path / "site").mkdir()
    (folder / "feed.xml").write_text(FEED)
    (folder / "page.html").write_text("<html>no feed</html>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The page's package, installed as its reader would, into a folder."""
    blocks = dict(re.findall(r"```(python|ini)\n(.*?)```", PAGE.read_text(), re.DOTALL))
    (source := tmp_path / "source").mkdir()
    (source / "rss_posts.py").write_text(blocks["python"])
    (source / "setup.cfg").write_text(blocks["ini"])
    (source / "pyproject.toml").write_text('[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n')
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--target", str(tmp_path / "installed"), str(source)], check=True)
    return tmp_path / "installed"


def scrape(package: Path, origin: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(package), "QUIPMILL_ALLOW_PRIVATE": "1"}
    command = [
        sys.executable,
        "-m",
        "quipmill",
        "scrape",
        origin,
        "-o",
        str(folder / "posts.jsonl"),
        "--archive",
        str(folder / "archive"),
    ]
    return subprocess.run(command, env=environment, capture_output=True, text=True, cwd=folder)


def test_the_page_builds_a_source_that_works(package: Path, site: str, tmp_path: Path) -> None:
    done = scrape(package, f"rss:{site}/feed.xml", tmp_path)
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in (tmp_path / "posts.jsonl").read_text().splitlines())
    assert (first["text"], first["author"], first["created_at"]) == ("Tea & cake", "Ada's notes", "2026-01-05T09:00:00Z")
    assert second["text"] == "Undated, but here."


def test_its_errors_are_one_sentence(package: Path, site: str, tmp_path: Path) -> None:
    done = scrape(package, f"rss:{site}/page.html", tmp_path)
    assert done.returncode == 1 and "not a feed. Give the address" in done.stderr and "Traceback" not in done.stderr


def test_its_function_has_fewer_than_30_lines() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    assert len([line for line in code.splitlines() if line.strip()]) < 30
