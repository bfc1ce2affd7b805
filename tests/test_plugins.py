"""Sources and engines are found by name: built in, or by another package's entry point."""

import subprocess
import sys

import pytest

from quipmill import plugins
from quipmill.errors import MissingExtra, UsageError


def test_built_in_modules_load() -> None:
    assert plugins.load("sources", "files").__name__ == "quipmill.sources.files"


def test_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"no source 'fles'. Choose one of: files, x_archive, twint"):
        plugins.load("sources", "fles")


@pytest.fixture
def other_package(tmp_path, monkeypatch):
    """An installed distribution of somebody else, made of real metadata files."""
    (tmp_path / "rss_posts.py").write_text("def fetch(where, config, tally):\n    'Reads a feed.'\n    yield from ()\n")
    (tmp_path / "needy_posts.py").write_text("import a_package_that_nobody_has\n")
    info = tmp_path / "rss_posts-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: rss-posts\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[quipmill.sources]\nrss = rss_posts\nneedy = needy_posts\n")
    monkeypatch.syspath_prepend(tmp_path)


def test_another_package_adds_a_source(other_package) -> None:
    assert plugins.load("sources", "rss").__name__ == "rss_posts"
    assert plugins.names("sources") == [*plugins.BUILT_IN["sources"], "needy", "rss"]


def test_missing_package_is_one_sentence(other_package) -> None:
    with pytest.raises(MissingExtra, match=r"pip install 'quipmill\[needy\]'") as caught:
        plugins.load("sources", "needy")
    assert caught.value.exit_code == 2


def test_importing_quipmill_imports_no_framework() -> None:
    """The core image has none, and `quipmill --help` must be quick."""
    code = "import sys, quipmill, quipmill.cli, quipmill.plugins; print(sorted({'torch','tensorflow','kfp'} & set(sys.modules)))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
