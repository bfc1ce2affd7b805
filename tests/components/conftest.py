"""A few hundred short posts as a plain text file."""

from pathlib import Path

import pytest

from tests.kubeflow.conftest import write_posts


@pytest.fixture
def posts_file(tmp_path: Path) -> Path:
    return write_posts(tmp_path / "posts.txt")
