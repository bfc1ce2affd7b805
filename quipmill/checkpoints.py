"""Training checkpoints in a store, so that a killed or pre-empted training goes on where it was.

They live under `<uri>/<key>/step-<n>`, each a folder that appears whole or not at all, says whose it is, and is verified when it
is read; one that is damaged or foreign is passed over, with its reason, for the one before. Where no URI is given, nothing is
kept and training starts from the beginning.
"""

import errno
import json
import logging
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from quipmill.errors import CheckpointError, StoreError
from quipmill.schema import write_json
from quipmill.store import MARKER, Store, get_folder, open_store, put_folder

logger = logging.getLogger(__name__)

T = TypeVar("T")

KEEP: Final = 2
"""Checkpoints of one training that are kept: the newest, and the one before in case it is damaged."""

ABOUT: Final = "about.json"
"""Whose a stored state is. Its name sorts first, so that it is the first file that a half-stored folder has."""

_MAX_ABOUT_BYTES: Final = 1 << 16


@dataclass(frozen=True)
class Checkpoints:
    """Where one training keeps its state; falsy where it keeps none.

    Args:
        uri: a folder or `s3://` prefix; None keeps nothing.
        key: names the training, `<run id>/<digest of train, base and config>`, so that another one never goes on from it.
    """

    uri: str | None = None
    key: str = "local"

    def __bool__(self) -> bool:
        return self.uri is not None

    def save(self, folder: Path, step: int) -> bool:
        """Stores a folder of state as that of `step`, and removes all but it and the one before.

        A newer one is removed as well: this training would have gone on from it, had it been good. A store that refuses is no
        reason to stop training.

        Returns:
            Whether it was stored.
        """
        if not self:
            return False
        try:
            store = self._store()
            write_json(folder / ABOUT, {"key": self.key, "step": step})
            put_folder(store, folder, self._name(step))
            kept = [one for one in self._steps(store) if one <= step][-KEEP:]
            for old in set(self._steps(store, whole=False)) - set(kept):
                store.delete(f"{self._name(old)}/{MARKER}")  # first, so that no half-removed folder passes for a whole one
                store.clear(self._name(old))
        except (StoreError, OSError) as error:
            logger.warning("finetune: the checkpoint of step %d could not be stored, training goes on: %s", step, error)
            return False
        logger.info("finetune: stored the checkpoint of step %d", step)
        return True

    def load(self, folder: Path) -> int | None:
        """Copies the newest whole state to `folder` and returns its step; None where there is none. See also `resume`.

        Raises:
            StoreError: the store cannot be reached, or the disk is full; starting over silently would cost more than it saves.
        """
        return next(self._whole(folder), None)

    def resume(self, read: Callable[[Path, int], T]) -> T | None:
        """What `read` makes of the newest state that it can take up; None where there is none, to start from the beginning.

        Args:
            read: takes the folder of a whole state, and its step. It raises `CheckpointError`, and leaves everything as it was,
                for a state that is not one of such a training; the one before is tried then.

        Raises:
            StoreError: as `load`.
        """
        with tempfile.TemporaryDirectory(prefix="quipmill-") as work:
            for step in self._whole(folder := Path(work) / "state"):
                try:
                    return read(folder, step)
                except CheckpointError as error:
                    _refuse(step, str(error).replace(f"{folder}/", ""))  # a copy, that nobody will find
        return None

    def agree(self, facts: Mapping[str, int]) -> dict[str, int]:
        """What the first attempt of this training wrote here: `facts` if this is the first, such as the seed that was drawn."""
        if not self:
            return dict(facts)
        store, name = self._store(), f"{self.key}/agreed.json"
        store.write(name, json.dumps(dict(facts)).encode(), if_absent=True)
        try:
            values = json.loads(store.read(name, _MAX_ABOUT_BYTES))
            return {fact: int(values[fact]) for fact in facts}
        except (ValueError, TypeError, LookupError, OverflowError, RecursionError) as error:
            raise StoreError(f"{store.uri(name)}: not what a training wrote there. Remove it") from error

    def _store(self) -> Store:
        assert self.uri is not None
        return open_store(self.uri)

    def _name(self, step: int) -> str:
        return f"{self.key}/step-{step:09d}"

    def _steps(self, store: Store, whole: bool = True) -> list[int]:
        """The steps of which a whole folder is there, or, if not `whole`, anything at all; oldest first."""
        start = f"{self.key}/step-"
        found = (key[len(start) :].partition("/") for key in store.list(start))
        return sorted({int(number) for number, _, rest in found if number.isdecimal() and (rest == MARKER or not whole)})

    def _whole(self, folder: Path) -> Iterator[int]:
        """Copies one whole state of this training after the other to `folder`, newest first."""
        if not self:
            return
        store = self._store()
        for step in reversed(self._steps(store)):
            try:
                get_folder(store, self._name(step), folder)
                self._check_owner(folder, step)
            except StoreError as error:
                if isinstance(error.__cause__, OSError) and error.__cause__.errno != errno.EIO:
                    raise  # a full disk, or no permission: nothing is wrong with the state
                store.exists(f"{self._name(step)}/{MARKER}")  # raises where the store is out of reach: that is no damage
                _refuse(step, str(error))
            except CheckpointError as error:
                _refuse(step, str(error))
            else:
                yield step

    def _check_owner(self, folder: Path, step: int) -> None:
        about = read_facts(folder / ABOUT, dict[str, str | int], _MAX_ABOUT_BYTES)
        if about != {"key": self.key, "step": step}:
            raise CheckpointError(f"it is that of {str(about)[:200]}, foreign to this training")


def read_facts(path: Path, kind: type[T], max_bytes: int) -> T:
    """A JSON file of a stored state: a dataclass, or another type made of numbers, text, lists, tuples and dictionaries.

    Args:
        path: the file.
        kind: what it must be.
        max_bytes: a larger file is refused unread.

    Raises:
        CheckpointError: it is missing, too large, or something else; the message does not name the folder, which is a copy.
    """
    try:
        if path.stat().st_size > max_bytes:
            raise CheckpointError(f"{path.name} is larger than the {max_bytes:,} bytes that it can have")
        found: T = _made(json.loads(path.read_text(encoding="utf-8")), kind)
    except OSError as error:
        raise CheckpointError(f"{path.name} is missing: no state of such a training") from error
    except (ValueError, RecursionError) as error:
        raise CheckpointError(f"{path.name} is not what such a training writes ({str(error)[:200]})") from error
    return found


def _made(value: Any, kind: Any) -> Any:  # Any: JSON, and types, which Python has no type for
    """A JSON value as `kind`, every part of it checked."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is dict and isinstance(value, dict):
        return {key: _made(one, inner[1]) for key, one in value.items()}
    if origin is list and isinstance(value, list):
        return [_made(one, inner[0]) for one in value]
    if origin is tuple and isinstance(value, list) and len(value) == len(inner):
        return tuple(_made(one, part) for one, part in zip(value, inner, strict=True))
    hints = get_type_hints(kind) if hasattr(kind, "__dataclass_fields__") else {}
    if hints and isinstance(value, dict) and value.keys() == {field.name for field in fields(kind)}:
        return kind(**{name: _made(one, hints[name]) for name, one in value.items()})
    if type(value) in (inner or (kind,)) or (kind is float and type(value) is int and abs(value) < 1 << 63):
        return value
    raise ValueError(f"expected {getattr(kind, '__name__', kind)}, found {str(value)[:40]!r}")


def _refuse(step: int, reason: str) -> None:
    logger.warning("finetune: the checkpoint of step %d is refused, the one before is tried: %s", step, reason)
