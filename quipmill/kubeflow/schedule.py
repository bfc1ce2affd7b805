"""Recurring runs of a Kubeflow Pipelines cluster, by name: one run at a time, none made up for, the same request twice is one.

    from quipmill.kubeflow.client import connect
    from quipmill.kubeflow.schedule import Plan, create

    plan = Plan("posts", {"origins": ["bluesky:ada.example.com"]}, cron="0 3 * * *", experiment="posts")
    print(create(connect(), "nightly", plan).schedule.next)

Kubeflow Pipelines cannot change a recurring run, and deleting one ends the run that it started. `update` makes a new one that
is off, switches the old one off, the new one on, and deletes the old one; killed at any point, the same `update` finishes it.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Literal

from quipmill.errors import ClusterError, QuipmillError, UsageError
from quipmill.kubeflow import times
from quipmill.kubeflow.client import Client
from quipmill.kubeflow.package import Build, Package, prepared
from quipmill.kubeflow.recurring import MARK, Schedule, again, ambiguous, find, nothing_runs, read, schedules
from quipmill.kubeflow.submit import experiment_of, logger

SHORTEST: Final = 60
"""Seconds between two runs; pods take as long to start."""


@dataclass(frozen=True)
class Plan:
    """What is to run, and when. Either `cron` or `every` is given."""

    source: str | Path
    """A name of the pipelines table, or a compiled YAML file."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """The pipeline's parameters."""
    cron: str | None = None
    """Five fields, or six with the seconds first; UTC."""
    every: str | None = None
    """`6h`, `1d`, `90m`."""
    experiment: str | None = None
    description: str = ""
    service_account: str | None = None
    pipeline_root: str | None = None
    cache: bool | None = None
    """Caching of every step; None leaves it as compiled."""
    build: Build | None = None
    as_text: bool = False
    """The values are text, as a command line gives them."""
    check: bool = True
    """Lint the YAML first."""

    def when(self, now: datetime) -> times.Cron | int:
        """The cron expression, or the seconds between two runs.

        Raises:
            UsageError: it cannot be read, or both or neither are given.
        """
        if (self.cron is None) == (self.every is None):
            raise UsageError(
                "a schedule needs either a cron expression or an interval. Write for example --cron '0 3 * * *' or --every 6h"
            )
        if self.cron is not None:
            return times.read_cron(self.cron, now)
        seconds = times.read_duration(self.every or "")
        if seconds < SHORTEST:
            raise UsageError(f"--every {self.every} is shorter than a minute. Give 1m or more")
        return seconds


@dataclass(frozen=True)
class Change:
    """What a verb did."""

    did: Literal["created", "unchanged", "updated", "paused", "resumed", "deleted"]
    schedule: Schedule


def create(client: Client, name: str, plan: Plan, say: Callable[[str], object] = logger.warning) -> Change:
    """Makes a schedule, enabled; does nothing if the same one is there.

    Raises:
        UsageError: the plan is wrong, or another schedule has the name.
        ClusterError: the server refuses or cannot be asked.
    """
    with _made(client, name, plan, say) as made:
        there = schedules(client, name)
        if not there:
            return Change("created", made.send(enabled=True))
        if [one.digest for one in there] == [made.digest]:
            return Change("unchanged", there[0])
    raise UsageError(f"a schedule {name!r} is there already, of another plan ({there[0].says}). Use quipmill schedule update")


def update(client: Client, name: str, plan: Plan, *, now: bool = False, say: Callable[[str], object] = logger.warning) -> Change:
    """Replaces a schedule: at no moment is there none of the name, or more than one enabled; a paused one stays paused.

    Args:
        now: replace it although a run of it is going on, which ends that run.

    Raises:
        UsageError: the plan is wrong, or no or several schedules have the name.
        ClusterError: the server refuses or cannot be asked, or a run is going on; then all is as it was.
    """
    with _made(client, name, plan, say) as made:
        there = schedules(client, name)
        new = next((one for one in there if one.digest == made.digest), None)
        old = [one for one in there if one is not new]
        if not there:
            raise UsageError(f"no schedule is named {name!r}. Use quipmill schedule create")
        if sum(one.enabled for one in there) > 1 or len(old) > 1:
            raise ambiguous(name, there)
        if new and not old:
            return Change("unchanged", new)
        if not now:
            nothing_runs(client, old[0])
        paused = new.meant_to_pause if new else not old[0].enabled
        return Change("updated", _replace(client, old[0], new or made.send(enabled=False, paused=paused), paused, now))


def pause(client: Client, name: str) -> Change:
    """Switches a schedule off; a run that is going on ends as usual."""
    found = find(client, name)
    if not found.enabled:
        return Change("unchanged", found)
    client.disable_recurring_run(found.schedule_id)
    return Change("paused", again(client, found))


def resume(client: Client, name: str) -> Change:
    """Switches a schedule on; the server starts at once what it missed last, once."""
    found = find(client, name)
    if found.enabled:
        return Change("unchanged", found)
    client.enable_recurring_run(found.schedule_id)
    return Change("resumed", again(client, found))


def delete(client: Client, name: str, *, now: bool = False) -> Change:
    """Deletes a schedule; its finished runs stay.

    Args:
        now: delete it although a run of it is going on, which ends that run.

    Raises:
        ClusterError: a run is going on.
    """
    found = find(client, name)
    if not now:
        nothing_runs(client, found)
    client.delete_recurring_run(found.schedule_id)
    return Change("deleted", found)


@dataclass(frozen=True)
class _Made:
    """A checked plan, which can be sent as long as its package is there."""

    client: Client
    name: str
    plan: Plan
    package: Package
    when: times.Cron | int
    digest: str

    def send(self, enabled: bool, paused: bool = False) -> Schedule:
        mark = f"[quipmill {self.digest}{' paused' if paused else ''}]"
        _, experiment_id = experiment_of(self.client, self.plan.experiment)
        made = self.client.create_recurring_run(
            experiment_id,
            self.name,
            description=f"{self.plan.description} {mark}".strip(),
            cron_expression=self.when.text if isinstance(self.when, times.Cron) else None,
            interval_second=None if isinstance(self.when, times.Cron) else self.when,
            max_concurrency=1,
            no_catchup=True,
            params=self.package.parameters,
            pipeline_package_path=str(self.package.path),
            enabled=enabled,
            pipeline_root=self.plan.pipeline_root,
            service_account=self.plan.service_account,
        )
        if not made.recurring_run_id:
            raise ClusterError(f"{self.client.where}: the answer names no recurring run. Look at quipmill schedule list")
        return again(self.client, read(self.client, made, datetime.now(UTC)))


@contextmanager
def _made(client: Client, name: str, plan: Plan, say: Callable[[str], object]) -> Iterator[_Made]:
    """Checks a plan; nothing is sent."""
    if not name.strip() or len(name) > 100:
        raise UsageError("a schedule needs a name of 1 to 100 characters. Give --name")
    if MARK.search(plan.description):
        raise UsageError("a description must not hold quipmill's own mark. Leave it out")
    when = plan.when(datetime.now(UTC))
    given = {"build": plan.build, "cache": plan.cache, "as_text": plan.as_text, "check": plan.check, "say": say}
    with prepared(plan.source, plan.values, **given) as package:  # type: ignore[arg-type]  # each by its own name
        words = when.text if isinstance(when, times.Cron) else f"every {when}"
        parts = [package.digest, words, plan.experiment, plan.description, plan.service_account, plan.pipeline_root]
        yield _Made(client, name, plan, package, when, hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16])


def _replace(client: Client, old: Schedule, new: Schedule, paused: bool, now: bool) -> Schedule:
    try:
        if old.enabled:
            client.disable_recurring_run(old.schedule_id)
        if not now:
            nothing_runs(client, old)  # one may have started since
        if not paused and not new.enabled:
            client.enable_recurring_run(new.schedule_id)
    except QuipmillError as error:
        _undo(client, old, new, error)
        raise
    client.delete_recurring_run(old.schedule_id)
    return again(client, new)


def _undo(client: Client, old: Schedule, new: Schedule, error: QuipmillError) -> None:
    """Brings the old schedule back and takes the new one away; cut anywhere, the next update still knows what was meant."""
    try:
        client.disable_recurring_run(new.schedule_id)  # it may be on although the answer to that was lost
        if old.enabled:
            client.enable_recurring_run(old.schedule_id)
        client.delete_recurring_run(new.schedule_id)
    except QuipmillError:
        raise ClusterError(f"{error}. The update stopped halfway: the same quipmill schedule update finishes it") from None
