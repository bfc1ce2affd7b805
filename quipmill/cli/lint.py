"""Find what compiles and then fails or misleads, in anybody's compiled KFP pipeline.

    quipmill lint build/*.yaml
    quipmill lint pipeline.yaml --ignore QM301 --ignore QM204@root/train --strict

Ends with 1 if there are errors (with --strict: or warnings), with 0 otherwise. docs/lint.md explains every code.
"""

import argparse
import dataclasses
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quipmill.errors import UsageError

if TYPE_CHECKING:
    from quipmill.kubeflow.lint import Finding, Ignore, Report

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Names in a file may move the cursor or turn the direction of writing: not here."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="compiled pipelines or components (YAML)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")
    parser.add_argument("--strict", action="store_true", help="warnings fail as errors do")
    parser.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="CODE[@PLACE]",
        help="leave a code out, everywhere or at a place and below it; may be repeated",
    )


def run(args: argparse.Namespace) -> int:
    """Lints every file, and prints what was found."""
    from quipmill.kubeflow.lint import check, silence

    for file in args.files:
        if not file.is_file():
            raise UsageError(f"{file}: no such file. Check the path")
    ignore = silence.ignores(args.ignore)
    reports = {file: check(file, ignore) for file in args.files}
    used = {one for report in reports.values() for one in report.used}
    unused = [one for one in ignore if one not in used]
    totals = _totals(reports, unused)
    if args.format == "json":
        print(json.dumps({"files": [_as_json(file, report) for file, report in reports.items()], **totals}, indent=2))
    else:
        _print(reports, unused, totals)
    return int(totals["errors"] > 0 or (args.strict and (totals["warnings"] > 0 or bool(totals["unused_ignores"]))))


def _totals(reports: "dict[Path, Report]", unused: "list[Ignore]") -> dict[str, Any]:  # counts, and one list
    severities = [finding.severity for report in reports.values() for finding in report.findings]
    return {
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "silenced": sum(report.silenced for report in reports.values()),
        "unused_ignores": [*map(str, unused), *(str(one) for report in reports.values() for one in report.unused)],
    }


def _as_json(file: Path, report: "Report") -> dict[str, Any]:  # as printed
    findings = [{"severity": finding.severity, **dataclasses.asdict(finding)} for finding in report.findings]
    return {"file": str(file), "findings": findings, "silenced": report.silenced}


def _print(reports: "dict[Path, Report]", unused: "list[Ignore]", totals: dict[str, Any]) -> None:
    for file, report in reports.items():
        if report.findings or report.unused:
            print(_clean(str(file)))
        for finding in report.findings:
            _print_finding(finding)
        for one in report.unused:
            print(f"  the annotation for {_clean(str(one))} silences nothing. Take it out")
    for one in unused:
        print(f"--ignore {_clean(str(one))} silences nothing. Take it out, or correct the place")
    parts = (_count(totals["errors"], "error"), _count(totals["warnings"], "warning"), f"{totals['silenced']} silenced")
    print(f"{_count(len(reports), 'file')}: {', '.join(parts)}")


def _print_finding(finding: "Finding") -> None:
    print(f"  {finding.code} {finding.severity:<7}  {_clean(finding.place or 'the file')}")
    print(f"      {_clean(finding.problem)}.\n      {_clean(finding.fix)}.")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _clean(text: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
