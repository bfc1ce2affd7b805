"""Reads the recurring runs of a Kubeflow Pipelines cluster."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from quipmill.errors import ClusterError, UsageError
from quipmill.kubeflow import times
from quipmill.kubeflow.client import Client
from quipmill.kubeflow.refusals import one_line
from quipmill.kubeflow.submit import ENDED

PAGE: Final = 100

MARK: Final = re.compile(r"\[quipmill (?P<digest>[0-9a-f]{16})(?P<paused> paused)?\]")
"""In the description: what the schedule was made of, and whether it was to be off after an update."""


@dataclass(frozen=True)
class Schedule:
    """A recurring run as the cluster has it."""

    name: str
    schedule_id: str
    enabled: bool
    trigger: str
    """The cron expression, or `every 6 hours`."""
    says: str
    """The trigger as a sentence."""
    next: tuple[datetime, ...]
    """The next times, UTC; none while it is off, or if the trigger cannot be read."""
    created: datetime | None
    link: str
    digest: str = ""
    """Of what it was made of; empty if quipmill did not make it."""
    meant_to_pause: bool = False
    """An update that was interrupted is to leave it off."""


def schedules(client: Client, name: str | None = None, now: datetime | None = None) -> list[Schedule]:
    """All recurring runs, or those of a name, oldest first.

    Raises:
        ClusterError: the server cannot be asked.
    """
    chosen = {"predicates": [{"operation": "EQUALS", "key": "display_name", "stringValue": name}]} if name else None
    listed = _pages(
        lambda token: client.list_recurring_runs(
            page_token=token, page_size=PAGE, namespace=client.namespace, filter=json.dumps(chosen) if chosen else None
        )
    )
    found = [read(client, run, now or datetime.now(UTC)) for page in listed for run in page.recurring_runs or []]
    kept = [one for one in found if name is None or one.name == name]  # some servers compare without case
    return sorted(kept, key=lambda one: (one.created or datetime.min.replace(tzinfo=UTC), one.schedule_id))


def nothing_runs(client: Client, schedule: Schedule) -> None:
    """Kubernetes deletes what a recurring run owns along with it: the run that is going on."""
    chosen = {"predicates": [{"operation": "EQUALS", "key": "recurring_run_id", "stringValue": schedule.schedule_id}]}
    listed = client.list_runs(sort_by="created_at desc", page_size=PAGE, namespace=client.namespace, filter=json.dumps(chosen))
    for run in listed.runs or []:
        if run.recurring_run_id == schedule.schedule_id and str(run.state) not in ENDED:
            raise ClusterError(
                f"run {run.run_id} of {schedule.name} is going on, and Kubeflow Pipelines would end it with its schedule."
                " Wait for its end, or add --now"
            )


def find(client: Client, name: str) -> Schedule:
    """The schedule of a name or id."""
    there = schedules(client, name)
    if not there:
        everything = schedules(client)
        there = [schedule for schedule in everything if schedule.schedule_id == name]
        if not there:
            names = ", ".join(sorted({schedule.name for schedule in everything})[:20]) or "none at all"
            raise UsageError(f"no schedule is named {name!r}. There is: {names}")
    if len(there) > 1:
        raise ambiguous(name, there)
    return there[0]


def ambiguous(name: str, there: list[Schedule]) -> UsageError:
    """The error for a name that means more than one schedule."""
    ids = ", ".join(f"{one.schedule_id} ({'on' if one.enabled else 'off'})" for one in there)
    return UsageError(
        f"{len(there)} schedules are named {name!r}: {ids}. If an update was interrupted, give the same update again;"
        " otherwise delete what should not be there by its id"
    )


def again(client: Client, schedule: Schedule) -> Schedule:
    """As the server has it now."""
    return read(client, client.get_recurring_run(schedule.schedule_id), datetime.now(UTC))


def _pages(ask: Callable[[str], Any]) -> Iterator[Any]:
    token, seen = "", set[str]()
    while token not in seen:
        seen.add(token)
        page = ask(token)
        yield page
        token = page.next_page_token or ""


def read(client: Client, run: Any, now: datetime) -> Schedule:
    """A recurring run as kfp's client gives it."""
    enabled = str(run.status) == "ENABLED"
    when = _when(run.trigger, now)
    if isinstance(when, times.Cron):
        trigger, says = when.text, str(when)
    else:
        trigger = says = f"every {times.say_duration(when)}" if isinstance(when, int) else when
    mark = MARK.search(run.description or "")
    return Schedule(
        name=one_line(str(run.display_name)),
        schedule_id=str(run.recurring_run_id),
        enabled=enabled,
        trigger=trigger,
        says=says,
        next=_next(when, run.created_at, now) if enabled and not isinstance(when, str) else (),
        created=run.created_at,
        link=client.link("recurringrun", run.recurring_run_id),
        digest=mark["digest"] if mark else "",
        meant_to_pause=bool(mark and mark["paused"]),
    )


def _when(trigger: Any, now: datetime) -> times.Cron | int | str:
    """The trigger; words for one that cannot be read."""
    if trigger and trigger.cron_schedule and trigger.cron_schedule.cron:
        try:
            # five fields mean another thing to the server: seconds first, and no day of the week
            text = str(trigger.cron_schedule.cron)
            return times.read_cron(f"{text} *" if len(text.split()) == 5 else text, now)
        except UsageError:
            return f"cron {trigger.cron_schedule.cron}"
    if trigger and trigger.periodic_schedule and int(trigger.periodic_schedule.interval_second or 0) > 0:
        return int(trigger.periodic_schedule.interval_second)
    return "never"


def _next(when: times.Cron | int, created: datetime | None, now: datetime) -> tuple[datetime, ...]:
    """The next times; those of an interval count from the moment the schedule was made."""
    if isinstance(when, times.Cron) or not created:
        return times.next_times(when, now)
    passed = max(0, int((now - created.astimezone(UTC)).total_seconds()) // when)
    return times.next_times(when, created.astimezone(UTC).replace(microsecond=0) + timedelta(seconds=passed * when))
