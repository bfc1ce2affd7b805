"""What the environment says: one `QUIPMILL_` variable per field. No `.env` file is read unless `load` is given one."""

import hashlib
import hmac
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from quipmill.errors import UsageError

SHORTEST_TOKEN: Final = 16
_PLACEHOLDERS: Final = (
    "changeme",
    "change-me",
    "change_me",
    "replace",
    "example",
    "placeholder",
    "your-",
    "your_",
    "secret",
    "password",
)
_DRIVERS: Final = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg", "sqlite": "sqlite+pysqlite"}

Read = TypeVar("Read", bound=BaseSettings)


class _DatabaseOnly(BaseSettings):
    """Where the database is."""

    model_config = SettingsConfigDict(
        env_prefix="QUIPMILL_", frozen=True, extra="ignore", hide_input_in_errors=True, populate_by_name=True
    )

    database_url: SecretStr = SecretStr("sqlite:///quipmill.db")
    """`sqlite:///<file>` or `postgresql://<user>:<password>@<host>/<name>`; `?host=/cloudsql/...` reaches a Unix socket."""

    @field_validator("database_url")
    @classmethod
    def _database_is_known(cls, url: SecretStr) -> SecretStr:
        database_url(url.get_secret_value())
        return url

    @cached_property
    def database(self) -> URL:
        """The address of the database; its password does not show in `str` and `repr`."""
        return database_url(self.database_url.get_secret_value())


class Settings(_DatabaseOnly):
    """The settings of one service; every field but the token has a default."""

    service_token: SecretStr
    """What programs send as `x-token`; at least 16 characters that nobody can guess."""
    session_secret: SecretStr | None = None
    """Signs session cookies; without one it is derived from the token, which every replica has."""
    account: str = ""
    """The account of requests that name none; empty where there is only one."""
    secrets_dir: Path | None = None
    """A folder of mounted secrets: one file per credential, called like its variable."""
    scheduler: bool = False
    """Whether this process posts what is due."""
    scheduler_interval: Annotated[float, Field(ge=0.05, le=86400)] = 30.0
    """Seconds between two looks at what is due."""
    settle_after: Annotated[float, Field(ge=0, le=86400)] = 900.0
    """Seconds after which a network has certainly shown or forgotten a request that got no answer."""
    send_seconds: Annotated[float, Field(ge=1, le=600)] = 60.0
    """Seconds that a network has to take a post; then the attempt is ended, and the network is asked whether it has it."""
    max_attempts: Annotated[int, Field(ge=1)] = 5
    """Attempts to send a draft before it counts as failed."""
    retry_pause: Annotated[float, Field(ge=0, le=86400)] = 60.0
    """Seconds before the second attempt, or the second question whether the network has a post; twice as long each time."""
    attention_after: Annotated[float, Field(ge=0)] = 6 * 3600.0
    """Seconds after which a draft needs a person's attention if the network still cannot say whether it has it."""
    max_upload_bytes: Annotated[int, Field(ge=1024)] = 32 << 20
    """A larger file or body is refused with 413."""
    max_samples: Annotated[int, Field(ge=1)] = 100_000
    """More samples in one file or request are refused."""
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, validation_alias=AliasChoices("QUIPMILL_PORT", "PORT"))] = 8000
    public_url: str = ""
    """How people reach the service, `https://posts.example.org`."""
    secure_cookies: bool | None = None
    """Whether cookies travel over HTTPS only; without a value they do if `public_url` is `https://`."""
    session_hours: Annotated[float, Field(gt=0, le=24 * 365)] = 12.0
    """Hours after which a person logs in again."""
    trusted_proxies: str = ""
    """Addresses of proxies whose `X-Forwarded-For` and `-Proto` are believed, with commas between them; `*` for all."""
    log_format: Literal["text", "json"] = "text"

    @field_validator("service_token")
    @classmethod
    def _token_is_strong(cls, token: SecretStr) -> SecretStr:
        value = token.get_secret_value().strip()  # a mounted secret often ends with a newline
        advice = "Draw one, for example with: openssl rand -hex 32"
        if len(value) < SHORTEST_TOKEN or len(set(value)) < SHORTEST_TOKEN // 2:
            raise ValueError(f"is too short or too simple, it needs {SHORTEST_TOKEN} characters that nobody can guess. {advice}")
        if value.startswith("<") or any(word in value.lower() for word in _PLACEHOLDERS):
            raise ValueError(f"is a placeholder. {advice}")
        if not (value.isascii() and value.isprintable()) or " " in value:
            raise ValueError(f"holds characters that no HTTP header takes. {advice}")
        return SecretStr(value)

    @field_validator("session_secret")
    @classmethod
    def _session_secret_is_long(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and len(secret.get_secret_value().strip()) < SHORTEST_TOKEN:
            raise ValueError(
                f"is too short, it needs {SHORTEST_TOKEN} characters that nobody can guess. Leave it out or draw one"
            )
        return secret or None

    @field_validator("secure_cookies", "session_secret", "secrets_dir", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: Any) -> Any:
        return None if value == "" else value

    @cached_property
    def session_key(self) -> bytes:
        """What session cookies are signed with: the same in all replicas."""
        if self.session_secret:
            return self.session_secret.get_secret_value().strip().encode()
        return hmac.digest(self.service_token.get_secret_value().encode(), b"quipmill session cookies", hashlib.sha256)

    @property
    def cookies_are_secure(self) -> bool:
        """Whether cookies carry `Secure`."""
        return self.public_url.startswith("https://") if self.secure_cookies is None else self.secure_cookies


def database_url(text: str) -> URL:
    """The address with the driver that quipmill brings.

    Raises:
        ValueError: it is none, in memory, or of a database that quipmill does not know.
    """
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):  # their message holds the whole text, password and all
        raise ValueError("is no database address. Write sqlite:///<file> or postgresql://<user>@<host>/<name>") from None
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    if url.drivername not in _DRIVERS.values():
        raise ValueError(f"names the database {url.drivername.partition('+')[0]!r}. Use sqlite or postgresql")
    if url.drivername.startswith("sqlite") and url.database in (None, "", ":memory:"):
        raise ValueError("keeps the database in memory, where every connection has another one. Name a file: sqlite:///<file>")
    return url


def load(env_file: str | Path | None = None) -> Settings:
    """The settings of the environment, and of a file of `NAME=value` lines if one is asked for.

    Raises:
        UsageError: a variable is missing or wrong; one sentence without its value.
    """
    return _read(Settings, env_file)


def load_database_url(env_file: str | Path | None = None) -> URL:
    """The address of the database alone, for work on it that needs no token."""
    return _read(_DatabaseOnly, env_file).database


def _read(kind: type[Read], env_file: str | Path | None) -> Read:
    if env_file and not Path(env_file).is_file():
        raise UsageError(f"{env_file}: no such file. Check the path")
    try:
        return kind(_env_file=env_file)
    except ValidationError as error:
        raise UsageError(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    name = str(first["loc"][0])
    variable = name if name.isupper() else f"QUIPMILL_{name.upper()}"
    if first["type"] == "missing":
        return f"{variable} is not set. Draw a token that nobody can guess: export {variable}=$(openssl rand -hex 32)"
    message = first["msg"].removeprefix("Value error, ")
    return (
        f"{variable} {message}" if first["type"] == "value_error" else f"{variable} is wrong: {message[:1].lower()}{message[1:]}"
    )
