"""The cluster that the environment describes; without one everything here is skipped."""

import shutil
from collections.abc import Iterator

import pytest

from tests.cluster.kit import Cluster, from_environment
from tests.kubeflow.conftest import write_posts

POSTS = 400


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    cluster = from_environment()
    if cluster is None:
        pytest.skip("QUIPMILL_KFP_ENDPOINT is not set: see tests/cluster/README.md")
    yield cluster
    cluster.tidy()


@pytest.fixture(scope="session")
def origin(cluster: Cluster) -> str:
    """A file of posts where pods can read it."""
    cluster.store.put(write_posts(cluster.folder / "posts.txt", POSTS), f"{cluster.name}/posts.txt")
    return f"files:{cluster.uri('posts.txt')}"


@pytest.fixture(scope="session")
def values(cluster: Cluster, origin: str) -> dict[str, object]:
    """Parameters of a small training from nothing."""
    return {
        "origins": [origin],
        "archive_uri": cluster.uri("archive"),
        "base_model": "tiny",
        "steps": 40,
        "n": 20,
        "seed": "7",
        "min_new_posts": 0,
    }


@pytest.fixture(scope="session")
def trained(cluster: Cluster, values: dict[str, object]) -> str:
    """The run that trained the model which the other tests look at."""
    run = cluster.run_uploaded(cluster.upload(cluster.compile("posts")), values)
    assert cluster.wait(run) == "SUCCEEDED"
    return run


@pytest.fixture
def kubectl(cluster: Cluster) -> Cluster:
    if not shutil.which("kubectl"):
        pytest.skip("no kubectl here")
    return cluster
