"""Turn scripts and plays into lines of tokens for the lstm engine, and back.

    quipmill script plays/ https://example.com/scripts.tar.gz -o script.jsonl
    quipmill split script.jsonl -o data --duplicate-threshold 0
    quipmill script new_script.tokens.txt -o new_script.txt --back

Each record is what one person says in one go (`author` is who), or a stage direction.
"""

import argparse
from pathlib import Path

from quipmill.cli._options import add_config, read_config
from quipmill.config import ScriptConfig
from quipmill.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this verb."""
    parser.add_argument("raw", nargs="+", help="text file, .gz, folder, .tar, .tar.gz or .zip: a path, s3:// or https://")
    parser.add_argument("-o", "--out", type=Path, required=True, help="JSONL file to write, or with --back the text")
    parser.add_argument("--back", action="store_true", help="turn one file of token lines into text that can be read again")
    add_config(parser, ScriptConfig)


def run(args: argparse.Namespace) -> None:
    """Runs the stage."""
    from quipmill.stages.script import back, script

    if not args.back:
        script(args.raw, args.out, read_config(args, ScriptConfig))
    elif len(args.raw) > 1:
        raise UsageError("--back takes one file of token lines. Call it for each")
    else:
        back(args.raw[0], args.out)
