"""The processes of one training of `gpt2_torch`, each with a GPU of its own, or on a CPU with its share of the threads.

Started by `gpt2_workers`, or by `torchrun`, they find each other by the same environment variables. Every one sees other rows of
the same batch, and the mean of their gradients is what one process would have found.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import torch
from torch import distributed

from quipmill.errors import UsageError

RENDEZVOUS: Final = "QUIPMILL_RENDEZVOUS"
"""Environment variable: where the processes meet, unless it is where `torchrun` says."""

PATIENCE: Final = timedelta(hours=6)
"""A process waits so long for the others, of which one may be storing a large checkpoint. Dead ones are noticed otherwise."""


@dataclass(frozen=True)
class World:
    """This process among those of its training; by default alone."""

    rank: int = 0
    size: int = 1
    local: int = 0
    """Number of its GPU."""

    @property
    def first(self) -> bool:
        """Whether this is the process that writes."""
        return self.rank == 0

    def add(self, values: Sequence[float]) -> list[float]:
        """The sums of all processes' values."""
        if self.size == 1:
            return list(values)
        summed = torch.tensor(values, dtype=torch.float64, device=self._device)
        distributed.all_reduce(summed)
        found: list[float] = summed.tolist()
        return found

    def share(self, number: int) -> int:
        """The first process's number."""
        return int(self._of_first([number], torch.int64)[0])

    def wait(self) -> None:
        """Until all processes are here."""
        self.add([0.0])

    @contextmanager
    def folder(self) -> Iterator[Path]:
        """An empty folder that the processes share, removed in the end."""
        if not self.first:
            name = self._of_first([0] * 4096, torch.uint8)
            yield Path(os.fsdecode(bytes(name).rstrip(b"\0")))
            return
        with tempfile.TemporaryDirectory(prefix="quipmill-") as made:
            self._of_first(list(os.fsencode(made).ljust(4096, b"\0")), torch.uint8)
            yield Path(made)

    def _of_first(self, values: list[int], kind: torch.dtype) -> list[int]:
        if self.size == 1:
            return values
        told = torch.tensor(values, dtype=kind, device=self._device)
        distributed.broadcast(told, 0)
        found: list[int] = told.tolist()
        return found

    @property
    def _device(self) -> torch.device:
        return torch.device("cuda", self.local) if torch.cuda.is_available() else torch.device("cpu")


@contextmanager
def joined() -> Iterator[World]:
    """Joins the training that the environment names, if it names one.

    Raises:
        UsageError: its processes are on several machines.
    """
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield World()
        return
    if os.environ.get("LOCAL_WORLD_SIZE", str(size)) != str(size):
        raise UsageError("gpt2_torch trains on the GPUs of one machine. Start all processes on one (torchrun --standalone)")
    world = World(int(os.environ["RANK"]), size, int(os.environ.get("LOCAL_RANK", os.environ["RANK"])))
    gpu = torch.cuda.is_available()
    if gpu:
        torch.cuda.set_device(world.local)
    else:
        torch.set_num_threads(max(1, torch.get_num_threads() // size))
    where = os.environ.get(RENDEZVOUS, "env://")
    distributed.init_process_group("nccl" if gpu else "gloo", where, timeout=PATIENCE, rank=world.rank, world_size=size)
    yield world
    distributed.destroy_process_group()  # not after an error: the others may never come
