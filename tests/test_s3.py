"""How the environment leads to an S3 server: TLS with an own authority, addresses, mounted secrets, the chain of credentials."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from quipmill.errors import StoreError
from quipmill.store import open_store
from tests.fakes.certificates import own_authority
from tests.fakes.s3 import ACCESS_KEY, SECRET_KEY, Bucket, S3Server, running_server

AWS = ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN", "PROFILE", "REGION", "DEFAULT_REGION", "ENDPOINT_URL", "CA_BUNDLE")


@pytest.fixture(autouse=True)
def no_credentials_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in AWS:
        monkeypatch.delenv(f"AWS_{name}", raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))


@pytest.fixture
def without_keys(s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> Bucket:
    for name in ("ACCESS_KEY", "SECRET_KEY"):
        monkeypatch.delenv(f"QUIPMILL_S3_{name}")
    s3.server.signatures.clear()
    return s3


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[S3Server, Path]]:
    authority, context = own_authority(tmp_path_factory.mktemp("certificates"))
    with running_server(context) as server:
        yield server, authority


def works(uri: str) -> bool:
    store = open_store(uri)
    return store.write("a/b", b"one") and store.read("a/b") == b"one" and list(store.list("a/")) == ["a/b"]


def one_sentence(error: pytest.ExceptionInfo[Exception]) -> str:
    text = str(error.value)
    assert "\n" not in text and len(text) < 500 and ACCESS_KEY not in text and SECRET_KEY not in text
    return text


# --- TLS


@pytest.mark.parametrize("how", ["file", "text", "text in one line", "mounted", "AWS"])
def test_an_own_authority_is_trusted_if_it_is_named(
    how: str, secure: tuple[S3Server, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, authority = secure
    bucket = f"own-{how.replace(' ', '-').lower()}"
    for name, value in Bucket(bucket, server).environment.items():
        monkeypatch.setenv(name, value)
    pem = authority.read_text()
    name, value = {
        "file": ("QUIPMILL_S3_CA_FILE", str(authority)),
        "text": ("QUIPMILL_S3_CA_FILE", pem),
        "text in one line": ("QUIPMILL_S3_CA_FILE", pem.strip().replace("\n", "\\n")),
        "mounted": ("QUIPMILL_S3_CA_FILE_FILE", str(authority)),
        "AWS": ("AWS_CA_BUNDLE", str(authority)),
    }[how]
    monkeypatch.setenv(name, value)
    open_store(f"s3://{bucket}")._client.make_bucket(bucket)  # type: ignore[attr-defined]
    assert works(f"s3://{bucket}")


def test_another_authority_does_not_do(secure: tuple[S3Server, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other, _ = own_authority(tmp_path)
    for name, value in Bucket("x-x", secure[0]).environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("QUIPMILL_S3_CA_FILE", str(other))
    with pytest.raises(StoreError, match=r"its certificate is not trusted\). Check QUIPMILL_S3_CA_FILE") as error:
        open_store("s3://x-x").exists("a")
    one_sentence(error)


@pytest.mark.parametrize(
    "wrong", ["-----BEGIN CERTIFICATE-----\nbm90aGluZw==\n-----END CERTIFICATE-----", "-----BEGIN CERTIFICATE-----"]
)
def test_what_is_no_certificate_is_said(wrong: str, s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_S3_CA_FILE", wrong)
    with pytest.raises(StoreError, match="QUIPMILL_S3_CA_FILE: this is no certificate. Give a PEM file, or its text") as error:
        open_store(s3.uri)
    one_sentence(error)


def test_a_file_that_is_no_certificate_is_said(s3: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    monkeypatch.setenv("QUIPMILL_S3_CA_FILE", str(tmp_path / "ca.pem"))
    with pytest.raises(StoreError, match="ca.pem: this is no certificate") as error:
        open_store(s3.uri)
    one_sentence(error)


# --- addresses


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name under s3.test leads to this machine."""
    real: Callable[..., Any] = socket.getaddrinfo

    def look_up(host: Any, *rest: Any, **more: Any) -> Any:
        return real("127.0.0.1" if str(host).endswith("s3.test") else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.mark.parametrize(("style", "virtual"), [("0", True), ("off", True), ("1", False), ("true", False), ("", False)])
def test_the_bucket_is_in_the_path_or_in_the_host(
    style: str, virtual: bool, names: None, s3: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = s3.endpoint.rpartition(":")[2]
    monkeypatch.setenv("QUIPMILL_S3_ENDPOINT", f"http://s3.test:{port}")
    monkeypatch.setenv("QUIPMILL_S3_PATH_STYLE", style)
    s3.server.hosts.clear()
    s3.server.requests.clear()
    if virtual:
        assert works(s3.uri)
    else:  # moto itself takes every name for one of a bucket
        with pytest.raises(StoreError):
            open_store(s3.uri).read("a/b")
    assert set(s3.server.hosts) == {f"{s3.name}.s3.test:{port}" if virtual else f"s3.test:{port}"}
    assert all(line.partition(" ")[2].startswith(f"/{s3.name}") != virtual for line in s3.server.requests)


@pytest.mark.parametrize(
    ("endpoint", "region", "host"),
    [
        ("https://s3.amazonaws.com", "eu-central-1", "bucket.s3.eu-central-1.amazonaws.com"),
        ("https://s3.eu-central-1.amazonaws.com", "", "bucket.s3.eu-central-1.amazonaws.com"),
        ("s3.dualstack.eu-west-1.amazonaws.com", "", "bucket.s3.dualstack.eu-west-1.amazonaws.com"),
        ("https://s3.cn-north-1.amazonaws.com.cn", "", "bucket.s3.cn-north-1.amazonaws.com.cn"),
        ("http://minio-service.kubeflow:9000", "", "minio-service.kubeflow:9000"),
    ],
)
def test_which_host_is_asked(endpoint: str, region: str, host: str, s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_S3_ENDPOINT", endpoint)
    monkeypatch.setenv("QUIPMILL_S3_REGION", region)
    client = open_store("s3://bucket")._client  # type: ignore[attr-defined]
    asked = client._base_url.build(method="GET", region=client._base_url.region or region, bucket_name="bucket", object_name="a")
    assert asked.netloc == host


def test_the_endpoint_of_aws_tools_does_too(s3: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIPMILL_S3_ENDPOINT")
    for name in ("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"):
        monkeypatch.setenv(name, s3.endpoint)
        assert works(s3.uri)
        monkeypatch.setenv(name, "http://127.0.0.1:9") if name == "AWS_ENDPOINT_URL" else None


# --- credentials


def test_a_mounted_secret(without_keys: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("ACCESS_KEY", ACCESS_KEY), ("SECRET_KEY", SECRET_KEY), ("REGION", "us-east-1")):
        (tmp_path / name).write_text(f"{value}\n")
        monkeypatch.setenv(f"QUIPMILL_S3_{name}_FILE", str(tmp_path / name))
    assert works(without_keys.uri)
    assert f"Credential={ACCESS_KEY}/" in without_keys.server.signatures[-1]
    monkeypatch.setenv("QUIPMILL_S3_ACCESS_KEY", "the-variable-wins")
    assert works(without_keys.uri) and "Credential=the-variable-wins/" in without_keys.server.signatures[-1]
    (tmp_path / "SECRET_KEY").unlink()
    with pytest.raises(StoreError, match="QUIPMILL_S3_SECRET_KEY_FILE: .*cannot be read as a text. Check the path") as error:
        open_store(without_keys.uri)
    one_sentence(error)


def test_the_chain_in_its_order(without_keys: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def used() -> str:
        assert works(without_keys.uri)
        return without_keys.server.signatures[-1].partition("Credential=")[2].partition("/")[0]

    with role({"AccessKeyId": "of-the-role", "SecretAccessKey": "s", "Token": "t", "Expiration": "2999-01-01T00:00:00Z"}) as url:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", url)
        assert used() == "of-the-role"
        (tmp_path / "credentials").write_text(
            "[default]\naws_access_key_id = of-the-file\naws_secret_access_key = b\n"
            "[other]\naws_access_key_id = of-the-profile\naws_secret_access_key = b\naws_session_token = c\n"
        )
        assert used() == "of-the-file"
        monkeypatch.setenv("AWS_PROFILE", "other")
        assert used() == "of-the-profile"
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "of-the-environment")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "d")
        assert used() == "of-the-environment"
        monkeypatch.setenv("QUIPMILL_S3_ACCESS_KEY", "our-own")
        monkeypatch.setenv("QUIPMILL_S3_SECRET_KEY", "e")
        assert used() == "our-own"


@pytest.mark.parametrize("answer", [{"Code": "Failed", "Message": SECRET_KEY}, {}, "no JSON"])
def test_a_role_that_gives_nothing_is_no_credentials(
    answer: object, without_keys: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    with role(answer) as url:
        monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", url)
        with pytest.raises(StoreError, match="no credentials. Set QUIPMILL_S3_ACCESS_KEY and QUIPMILL_S3_SECRET_KEY") as error:
            open_store(without_keys.uri).exists("a")
    one_sentence(error)


def test_a_role_that_is_away_is_no_credentials(without_keys: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/")
    with pytest.raises(StoreError, match="no credentials") as error:
        open_store(without_keys.uri).exists("a")
    one_sentence(error)


def test_a_service_account_with_a_role(without_keys: Bucket, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As EKS mounts it, with the token service's answer from its documentation."""
    (tmp_path / "token").write_text("a.web.token")
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(tmp_path / "token"))
    monkeypatch.setenv("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/quipmill")
    answer = (
        '<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>'
        "<Credentials><AccessKeyId>ASIAofthepod</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
        "<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>"
        "</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>"
    )
    with role(answer) as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_STS", url)
        assert works(without_keys.uri)
    assert "Credential=ASIAofthepod/" in without_keys.server.signatures[-1]


@contextmanager
def role(answer: object) -> Iterator[str]:
    """The address where a pod's role gives its credentials."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            data = (answer if isinstance(answer, str) else json.dumps(answer)).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/credentials"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
