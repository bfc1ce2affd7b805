"""A store in which a run may die, or another run may come between, at any operation; what lies below it is a real one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from quipmill.store import MAX_READ, Store

T = TypeVar("T")


class Died(BaseException):
    """The process is gone. Nothing in quipmill catches it."""


class FaultyStore(Store):
    """Passes everything on to a real store.

    Args:
        real: where things are kept.
        dies_at: the operation, from 0, at which the run dies; None never.
        before: whether it dies before the operation or right after it.
        meanwhile: what others do at the operation `meanwhile_at`, before it happens.
        meanwhile_at: see there.
    """

    def __init__(
        self,
        real: Store,
        dies_at: int | None = None,
        before: bool = True,
        meanwhile: Callable[[], None] | None = None,
        meanwhile_at: int = 0,
    ) -> None:
        super().__init__(real.root)
        self.real, self.operations = real, 0
        self._dies_at, self._before, self._meanwhile, self._meanwhile_at = dies_at, before, meanwhile, meanwhile_at

    def _step(self, operation: Callable[[], T]) -> T:
        number, self.operations = self.operations, self.operations + 1
        if self._meanwhile and number == self._meanwhile_at:
            self._meanwhile()
        if number == self._dies_at and self._before:
            raise Died
        result = operation()
        if number == self._dies_at:
            raise Died
        return result

    def list(self, prefix: str = "") -> Iterator[str]:
        yield from self._step(lambda: [*self.real.list(prefix)])

    def size(self, key: str) -> int | None:
        return self._step(lambda: self.real.size(key))

    def delete(self, key: str) -> None:
        self._step(lambda: self.real.delete(key))

    def get(self, key: str, path: str | Path) -> None:
        self._step(lambda: self.real.get(key, path))

    def put(self, path: str | Path, key: str, if_absent: bool = False) -> bool:
        return self._step(lambda: self.real.put(path, key, if_absent))

    def read(self, key: str, max_bytes: int = MAX_READ) -> bytes:
        return self._step(lambda: self.real.read(key, max_bytes))

    def write(self, key: str, data: bytes, if_absent: bool = False) -> bool:
        return self._step(lambda: self.real.write(key, data, if_absent))
