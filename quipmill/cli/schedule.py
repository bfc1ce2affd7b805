"""Run a pipeline again and again on a Kubeflow Pipelines cluster: create, list, update, pause, resume, delete.

    quipmill schedule create posts origins='["bluesky:ada.example.com"]' --name nightly --cron '0 3 * * *' --experiment posts
    quipmill schedule update posts origins='["bluesky:ada.example.com"]' --name nightly --every 6h --experiment posts
    quipmill schedule list
    quipmill schedule pause nightly

A cron expression has five fields, or six with the seconds first; times are UTC. One run at a time; what was missed is not made up
for. Creating the same schedule again changes nothing; `update` replaces it. A token is never an option: it comes from
QUIPMILL_KFP_TOKEN or a file.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from quipmill.cli._kfp import add_connection, add_package, build, connection

if TYPE_CHECKING:
    from quipmill.kubeflow.recurring import Schedule
    from quipmill.kubeflow.schedule import Plan


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the verbs and their options."""
    verbs = parser.add_subparsers(dest="action", metavar="<action>", required=True)
    for action, help_line in (("create", "make one, enabled"), ("update", "replace one by another plan")):
        command = verbs.add_parser(action, help=help_line, description=f"{help_line.capitalize()}.")
        _add_plan(command)
        add_connection(command)
    add_connection(verbs.add_parser("list", help="all of them, with their next times", description="All of them."))
    for action, help_line in (("pause", "switch one off"), ("resume", "switch one on"), ("delete", "delete one")):
        command = verbs.add_parser(action, help=help_line, description=f"{help_line.capitalize()}.")
        command.add_argument("name", metavar="NAME", help="its name or id")
        add_connection(command)
    for command in (verbs.choices["update"], verbs.choices["delete"]):
        command.add_argument("--now", action="store_true", help="even if a run of it is going on, which ends that run")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", help="the schedule's name (default: the pipeline's)")
    when = parser.add_mutually_exclusive_group(required=True)
    when.add_argument("--cron", metavar="FIELDS", help="'0 3 * * *': 03:00 UTC every day; six fields begin with the seconds")
    when.add_argument("--every", metavar="TIME", help="6h, 1d, 90m")
    parser.add_argument("--description", default="", metavar="TEXT", help="shown in the dashboard")
    add_package(parser)


def run(args: argparse.Namespace) -> None:
    """Does it, and says what the schedule means."""
    from quipmill.kubeflow import recurring, schedule

    if args.action == "list":
        _list(recurring.schedules(connection(args)))
        return
    if args.action in ("create", "update"):
        plan, name = _plan(args), args.name or PurePath(args.pipeline).stem
        plan.when(datetime.now(UTC))  # a typing error is told even if the cluster is not reached
        client = connection(args)
        if args.action == "create":
            change = schedule.create(client, name, plan, _say)
        else:
            change = schedule.update(client, name, plan, now=args.now, say=_say)
    elif args.action == "delete":
        change = schedule.delete(connection(args), args.name, now=args.now)
    else:
        change = {"pause": schedule.pause, "resume": schedule.resume}[args.action](connection(args), args.name)
    _show(change.did, change.schedule)


def _plan(args: argparse.Namespace) -> "Plan":
    from quipmill.kubeflow import parameters
    from quipmill.kubeflow.schedule import Plan

    return Plan(
        source=args.pipeline,
        values=parameters.assignments(args.parameters),
        cron=args.cron,
        every=args.every,
        experiment=args.experiment,
        description=args.description,
        service_account=args.service_account,
        pipeline_root=args.pipeline_root,
        cache=args.cache,
        build=build(args),
        as_text=True,
        check=args.lint,
    )


def _show(did: str, schedule: "Schedule") -> None:
    print(f"{schedule.name}: {did}. Runs {schedule.says}" if did != "deleted" else f"{schedule.name}: deleted")
    if did == "deleted":
        return
    if did == "resumed":
        print("A time that was missed meanwhile is made up for once, at once.")
    if schedule.enabled:
        unless = "" if schedule.trigger.startswith("every") else ", unless the cluster sets CRON_SCHEDULE_TIMEZONE"
        print(f"Next: {', '.join(map(_time, schedule.next)) or 'unknown'} (UTC{unless})")
    else:
        print(f"It is off: quipmill schedule resume {schedule.name}")
    print(schedule.link)


def _list(schedules: "list[Schedule]") -> None:
    if not schedules:
        print("no schedules", file=sys.stderr)
        return
    rows = [("NAME", "STATE", "NEXT (UTC)", "RUNS", "ID")]
    for one in schedules:
        next_time = _time(one.next[0]) if one.next else "-"
        rows.append((one.name, "on" if one.enabled else "off", next_time, one.says, one.schedule_id))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]))


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S").removesuffix(":00")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
