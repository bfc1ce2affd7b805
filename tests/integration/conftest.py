"""What integration tests of several areas need: servers that are slow to start."""

from collections.abc import Iterator

import pytest

from tests.fakes.pds import Pds, missing, running_pds


@pytest.fixture(scope="session")
def pds() -> Iterator[Pds]:
    """A real server of Bluesky and its directory."""
    if reason := missing():
        pytest.skip(reason)
    with running_pds() as servers:
        yield servers
