"""What the environment says."""

from pathlib import Path

import pytest

from quipmill.errors import UsageError
from quipmill.service.settings import Settings, load
from tests.service.conftest import TOKEN


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("QUIPMILL_SERVICE_TOKEN", "QUIPMILL_DATABASE_URL", "QUIPMILL_PORT", "PORT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_there_is_no_start_without_a_token() -> None:
    with pytest.raises(UsageError, match=r"^QUIPMILL_SERVICE_TOKEN is not set. Draw a token"):
        load()


@pytest.mark.parametrize(
    "token",
    ["", "hunter2", "changeme-changeme-changeme", "<your token here, please>", "aaaaaaaaaaaaaaaaaaaaaaaa", "sixteen chars é 123"],
)
def test_weak_and_placeholder_tokens_are_refused_without_showing_them(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", token)
    with pytest.raises(UsageError, match="^QUIPMILL_SERVICE_TOKEN .*openssl rand") as caught:
        load()
    assert not token or token not in str(caught.value)


def test_the_newline_of_a_mounted_secret_is_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", f"{TOKEN}\n")
    assert load().service_token.get_secret_value() == TOKEN


def test_no_env_file_is_read_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"QUIPMILL_SERVICE_TOKEN={TOKEN}\nOTHER=1\n")
    with pytest.raises(UsageError, match="is not set"):
        load()
    assert load(".env").service_token.get_secret_value() == TOKEN
    with pytest.raises(UsageError, match="no such file"):
        load("missing.env")


@pytest.mark.parametrize(
    "url, reason",
    [
        ("mysql://a:hunter2@b/c", "names the database 'mysql'"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("hunter2", "is no database address"),
    ],
)
def test_a_database_that_cannot_be_used_is_refused_without_its_password(
    monkeypatch: pytest.MonkeyPatch, url: str, reason: str
) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", TOKEN)
    monkeypatch.setenv("QUIPMILL_DATABASE_URL", url)
    with pytest.raises(UsageError, match=f"^QUIPMILL_DATABASE_URL .*{reason}") as caught:
        load()
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_gets_the_driver_that_is_installed(scheme: str) -> None:
    settings = Settings(service_token=TOKEN, database_url=f"{scheme}://u:hunter2@/db?host=/cloudsql/p:r:i")
    assert settings.database.drivername == "postgresql+psycopg" and settings.database.query["host"] == "/cloudsql/p:r:i"
    assert "hunter2" not in f"{settings!r} {settings} {settings.database}" and TOKEN not in f"{settings!r}"


def test_the_port_of_cloud_run_is_honoured_and_our_own_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIPMILL_SERVICE_TOKEN", TOKEN)
    monkeypatch.setenv("PORT", "8081")
    assert load().port == 8081
    monkeypatch.setenv("QUIPMILL_PORT", "8082")
    assert load().port == 8082
    monkeypatch.setenv("QUIPMILL_PORT", "high")
    with pytest.raises(UsageError, match="^QUIPMILL_PORT is wrong"):
        load()


def test_all_replicas_sign_sessions_alike_and_with_another_key_than_the_token() -> None:
    one, two = Settings(service_token=TOKEN), Settings(service_token=TOKEN)
    assert one.session_key == two.session_key != TOKEN.encode()
    assert Settings(service_token=TOKEN, session_secret="another secret, long enough").session_key != one.session_key


def test_cookies_are_secure_where_the_service_is_reached_by_https() -> None:
    assert not Settings(service_token=TOKEN).cookies_are_secure
    assert Settings(service_token=TOKEN, public_url="https://posts.example.org").cookies_are_secure
    assert Settings(service_token=TOKEN, secure_cookies=True).cookies_are_secure
