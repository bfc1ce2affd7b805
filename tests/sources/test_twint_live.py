"""What is true without twint, which only `make integration` installs (tests/integration/sources/test_twint_live.py)."""

import sys

import pytest

from quipmill import plugins
from quipmill.errors import MissingExtra


@pytest.mark.parametrize("package", ["twint", "aiohttp"])
def test_without_twint_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.delitem(sys.modules, "quipmill.sources.twint_live", raising=False)
    monkeypatch.setitem(sys.modules, package, None)  # type: ignore[arg-type]  # Python's own way to say that it is not there
    with pytest.raises(MissingExtra, match=r"^source 'twint_live' needs packages .* pip install 'quipmill\[twint\]'$"):
        plugins.load("sources", "twint_live")
