"""What a base model's folder says of itself, and the digest that names it for `base_model`, `finetune` and `evaluate`."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from quipmill.errors import CheckpointError
from quipmill.schema import digest_file

BASE: Final = "base.json"
"""The note that `base_model` writes last; it is no part of the digest."""

_MAX_NOTE_BYTES: Final = 1 << 20


def digest_files(folder: Path, names: Iterable[str] | None = None) -> tuple[str, dict[str, str]]:
    """The digest of a base model, and the SHA-256 of each of its files.

    Args:
        folder: the base model.
        names: its files; None takes all that lie there.
    """
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    wanted = sorted(names if names is not None else (name for name in found if name.rpartition("/")[2] != BASE))
    files = {name: digest_file(folder / name) for name in wanted}
    return hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest(), files


def describe_base(base: Path) -> dict[str, str]:
    """`name`, `digest` and, for a base that is a checkpoint of one's own, `parent`.

    The digest is of the files themselves, so that a base folder that somebody changed is another one.

    Raises:
        CheckpointError: there is no such folder, or nothing in it.
    """
    facts: dict[str, Any] = {}
    if (base / BASE).is_file():
        try:
            facts = json.loads((base / BASE).read_text(encoding="utf-8")[:_MAX_NOTE_BYTES])
        except (ValueError, RecursionError) as error:
            raise CheckpointError(f"{base / BASE}: not JSON ({error}). Run `quipmill base-model` again") from error
    digest, files = digest_files(base)
    if not files:
        raise CheckpointError(f"{base}: no base model here. Make one with `quipmill base-model tiny -o {base}`")
    named = {name: str(facts[name])[:200] for name in ("name", "parent") if isinstance(facts, dict) and facts.get(name)}
    return {"name": base.name, **named, "digest": digest}
