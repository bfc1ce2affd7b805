"""Secrets are planted everywhere a run may read them, and then looked for in everything that it leaves behind."""

import gzip
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from quipmill.errors import discreet
from quipmill.kubeflow.compile import compile_pipeline
from quipmill.kubeflow.scrub import Scrubber
from tests.fakes.curation_server import Curation, running_curation
from tests.fakes.s3 import Bucket
from tests.kubeflow.conftest import write_posts

PLANTED = {
    "X_BEARER_TOKEN": "planted-x-bearer-AAAA%2Fsecret",
    "MASTODON_TOKEN": "planted-mastodon-4f1c",
    "QUIPMILL_SERVICE_TOKEN": "planted-service-77aa01",
    "QUIPMILL_ACCOUNT_ADA_PASSWORD": "planted-account-0x1",
    "AWS_SESSION_TOKEN": "planted-session-99",
}
IN_ADDRESSES = ("planted-signature", "planted%2Dsignature", "planted-password", "planted-credential")


@pytest.fixture
def service() -> Iterator[Curation]:
    with running_curation() as server:
        server.token = PLANTED["QUIPMILL_SERVICE_TOKEN"]
        yield server


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def quipmill(*words: str, env: dict[str, str]) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", "quipmill", *words], env=env, capture_output=True, text=True, timeout=280)
    return done.returncode, done.stdout + done.stderr


def check(folder: Path, shown: str, secrets: list[str]) -> None:
    """Looks into every file, packed ones too, and every name."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files or shown
    for secret in secrets:
        assert secret not in shown, f"{secret} was shown: {[line for line in shown.splitlines() if secret in line][:3]}"
        for path in files:
            data = path.read_bytes()
            data = gzip.decompress(data) if path.suffix == ".gz" else data
            assert secret.encode() not in data, f"{secret} is in {path.relative_to(folder)}"
            assert secret not in str(path.relative_to(folder)), f"{secret} names a file"


def test_no_secret_is_left_behind(tmp_path: Path, service: Curation, s3: Bucket) -> None:
    """Compiling, a good run, one whose steps fail, and one that the service refuses; archive and origin on S3."""
    posts = write_posts(tmp_path / "posts.txt")
    env = {**os.environ, **PLANTED, "QUIPMILL_ALLOW_PRIVATE": "1"}
    secrets = [*PLANTED.values(), *IN_ADDRESSES, env["QUIPMILL_S3_SECRET_KEY"], env["QUIPMILL_S3_ACCESS_KEY"]]

    with serving_files(tmp_path) as url:
        host = url.removeprefix("http://")
        signed = f"files:http://ada:planted-password@{host}/posts.txt?X-Amz-Credential=planted-credential&sig=planted%2Dsignature"
        gone = signed.replace("posts.txt", "gone.txt")
        package = compile_pipeline("posts_each", tmp_path / "build", engine="markov", gpu=None)
        check(tmp_path / "build", "", secrets)

        good = [f"queries={json.dumps([signed])}", f"service_url={service.url}", "account=ada", "n=5", "seed=1", "--cache"]
        code, shown = quipmill("run", str(package), *good, "--out", str(tmp_path / "good"), env=env)
        assert code == 0, shown
        assert service.drafts and service.requests[0][1] == service.token
        check(tmp_path / "good", shown, secrets)
        record = json.loads((tmp_path / "good/run.json").read_text())
        assert record["parameters"]["queries"] == [f"files:http://{host}/posts.txt"]

        bad = [f"queries={json.dumps([gone, 'mastodon:' + signed.partition(':')[2], signed.removeprefix('files:')])}"]
        code, shown = quipmill("run", str(package), *bad, "--out", str(tmp_path / "bad"), env=env)
        assert code == 1 and "gone.txt" in shown
        check(tmp_path / "bad", shown, secrets)

        for origin in (gone, f"@{gone.removeprefix('files:')}", *json.loads(bad[0].partition("=")[2])[1:]):  # as in a pod
            code, shown = quipmill("scrape", origin, "-o", str(tmp_path / "scraped/posts.jsonl"), env=env)
            assert code and "error: " in shown
            check(tmp_path / "scraped", shown, secrets)

        service.token = "another"
        archived = [f"queries={json.dumps([f'files:{posts}'])}", f"archive_uri={s3.uri}/archive", *good[1:-1]]
        code, shown = quipmill("run", str(package), *archived, "--out", str(tmp_path / "refused"), env=env)
        assert code == 1 and "the service says 401" in shown
        check(tmp_path / "refused", shown, secrets)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ada:hunter2@host/p.csv", "https://host/p.csv"),
        ("https://host/p.csv?sig=abcdefgh&x=1", "https://host/p.csv"),
        ("https://host/p.csv#access_token=abcdefgh", "https://host/p.csv"),
        ("https://host/p.csv", "https://host/p.csv"),
        ("s3://key:secret@bucket/p", "s3://bucket/p"),
    ],
)
def test_addresses_are_shown_without_what_may_be_secret(address: str, shown: str) -> None:
    scrub = Scrubber({"queries": [f"files:{address}", "plain"], "n": 3})
    assert scrub(f"reading files:{address} now") == f"reading files:{shown} now"
    assert scrub.value({"a": [address, 1, None]}) == {"a": [shown, 1, None]}


def test_parts_of_an_address_are_taken_out_alone() -> None:
    scrub = Scrubber([["@https://ada:hunter2@host/q.txt?sig=ab%2Fcdefgh&page=10&a=json"]])
    assert scrub("hunter2 ab/cdefgh ab%2Fcdefgh") == "*** *** ***"
    assert scrub("page 10 as json") == "page 10 as json"
    assert scrub(json.dumps("https://ada:hunter2@host/q.txt?sig=ab%2Fcdefgh&page=10&a=json")) == '"https://host/q.txt"'
    assert Scrubber({})("as it is") == "as it is"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("'https://ada:pw@h:8/p?q=1' is no origin", "'https://h:8/p' is no origin"),
        ("http://ada:p@ss@host/x#t=1 broke", "http://host/x broke"),
        ("s3://bucket/p: nothing there. Write to ada@example.com", "s3://bucket/p: nothing there. Write to ada@example.com"),
        ("Write http://<host>[:port] or https://<host>", "Write http://<host>[:port] or https://<host>"),
    ],
)
def test_errors_show_addresses_without_what_may_be_secret(said: str, shown: str) -> None:
    assert discreet(said) == shown
