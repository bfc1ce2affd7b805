"""Training checkpoints in a store, so that a killed or pre-empted training goes on where it was.

They live under `<uri>/<key>/step-<n>`, each a folder that appears whole or not at all and is verified when it is read; a damaged
one is passed over for the one before. Where no URI is given, nothing is kept and training starts from the beginning.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quipmill.errors import StoreError
from quipmill.store import MARKER, Store, get_folder, open_store, put_folder

logger = logging.getLogger(__name__)

KEEP: Final = 2
"""Checkpoints of one training that are kept: the newest, and the one before in case it is damaged."""


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
        """Stores a folder of state as that of `step`, and removes the oldest. A store that refuses is no reason to stop training.

        Returns:
            Whether it was stored.
        """
        if not self:
            return False
        try:
            store = self._store()
            put_folder(store, folder, self._name(step))
            for old in self._steps(store)[:-KEEP]:
                self._remove(store, old)
        except (StoreError, OSError) as error:
            logger.warning("finetune: the checkpoint of step %d could not be stored, training goes on: %s", step, error)
            return False
        logger.info("finetune: stored the checkpoint of step %d", step)
        return True

    def load(self, folder: Path) -> int | None:
        """Copies the newest whole state to `folder` and returns its step; None where there is none.

        Raises:
            StoreError: the store cannot be reached; starting over silently would cost more than it saves.
        """
        if not self:
            return None
        store = self._store()
        for step in reversed(self._steps(store)):
            try:
                get_folder(store, self._name(step), folder)
            except StoreError as error:
                store.exists(f"{self._name(step)}/{MARKER}")  # raises where the store is out of reach: that is no damage
                logger.warning("finetune: the checkpoint of step %d is damaged, trying the one before: %s", step, error)
                continue
            return step
        return None

    def agree(self, facts: Mapping[str, int]) -> dict[str, int]:
        """What the first attempt of this training wrote here: `facts` if this is the first, such as the seed that was drawn."""
        if not self:
            return dict(facts)
        store, name = self._store(), f"{self.key}/agreed.json"
        store.write(name, json.dumps(dict(facts)).encode(), if_absent=True)
        try:
            return {name: int(value) for name, value in json.loads(store.read(name, 1 << 16)).items()}
        except (ValueError, TypeError, AttributeError) as error:
            raise StoreError(f"{store.uri(name)}: not what a training wrote there. Remove it") from error

    def _store(self) -> Store:
        assert self.uri is not None
        return open_store(self.uri)

    def _name(self, step: int) -> str:
        return f"{self.key}/step-{step:09d}"

    def _steps(self, store: Store) -> list[int]:
        """The steps of which a whole folder is there, oldest first."""
        start, end = f"{self.key}/step-", f"/{MARKER}"
        middles = [k[len(start) : -len(end)] for k in store.list(start) if k.endswith(end)]
        return sorted(int(middle) for middle in middles if middle.isdecimal())

    def _remove(self, store: Store, step: int) -> None:
        name = self._name(step)
        store.delete(f"{name}/{MARKER}")  # first, so that no half-removed folder passes for a whole one
        for key in list(store.list(f"{name}/")):
            store.delete(key)
