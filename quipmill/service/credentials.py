"""Credentials of accounts: from the environment, or from the files of a mounted secret. Never from the database.

The key `TOKEN` of the account `ada-bot` is the variable `QUIPMILL_ACCOUNT_ADA_BOT_TOKEN`, or a file of that name in the folder
`QUIPMILL_SECRETS_DIR`. They are read whenever they are needed, so that a renewed secret needs no restart.
"""

import os
import re
from pathlib import Path
from typing import Final

from quipmill import plugins, publishers
from quipmill.errors import UsageError
from quipmill.service.settings import Settings

_LARGEST: Final = 64 << 10


def variable(account: str, key: str) -> str:
    """The name of the variable, or file, that holds a credential."""
    return "QUIPMILL_ACCOUNT_" + re.sub(r"[^A-Z0-9]", "_", f"{account}_{key}".upper())


def publisher_account(name: str, network: str, handle: str, server: str, settings: Settings) -> publishers.Account:
    """The account with its credentials, as publishers want it.

    Raises:
        UsageError: a credential is missing, or nobody knows the network; one sentence that says what to set.
    """
    publisher = plugins.load("publishers", network)
    keys: tuple[str, ...] = publisher.CREDENTIALS
    found = {key: _credential(variable(name, key), settings.secrets_dir) for key in (*keys, *getattr(publisher, "OPTIONAL", ()))}
    if missing := [variable(name, key) for key in keys if not found[key]]:
        place = "the environment" + (f" or as files in {settings.secrets_dir}" if settings.secrets_dir else "")
        raise UsageError(f"account {name}: {' and '.join(missing)} not set. Set what {network} needs in {place}")
    # nothing is settled while an attempt may live
    return publishers.Account(name, handle, server, found, max(settings.settle_after, settings.send_seconds))


def secrets_of_environment() -> list[str]:
    """The values of all credentials in the environment: what logs must not show."""
    return [value for name, value in os.environ.items() if name.startswith("QUIPMILL_ACCOUNT_") and value]


def _credential(name: str, folder: Path | None) -> str:
    if value := os.environ.get(name, "").strip():
        return value
    try:
        with (folder / name).open("rb") if folder else open(os.devnull, "rb") as file:
            return file.read(_LARGEST).decode("utf-8", "strict").strip()
    except (OSError, UnicodeDecodeError):
        return ""
