"""`quipmill <verb>`: one module per verb in this package, imported only when it is called.

A verb module has a docstring whose first line is its help, `add_arguments(parser)`, and `run(args) -> int | None`.
"""

import argparse
import ast
import logging
import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module, util
from pathlib import Path

from quipmill import __version__
from quipmill.errors import QuipmillError, discreet, explain_os_error


def verbs() -> dict[str, str]:
    """All verbs and the first line of their help, found without importing them."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            spec = util.find_spec(f"{__name__}.{module.name}")
            assert spec and spec.origin
            doc = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
            found[module.name.replace("_", "-")] = doc.partition("\n")[0]
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage, 130 interrupted."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    known = verbs()
    parser = argparse.ArgumentParser(prog="quipmill", description="From an account's posts to new posts in the same voice.")
    parser.add_argument("--version", action="version", version=f"quipmill {__version__}")
    commands = parser.add_subparsers(dest="verb", metavar="<verb>", required=True)
    chosen = next((word for word in arguments if not word.startswith("-")), None)
    for verb, help_line in known.items():
        command = commands.add_parser(verb, help=help_line, formatter_class=argparse.RawDescriptionHelpFormatter)
        if verb == chosen:
            module = import_module(f"{__name__}.{verb.replace('-', '_')}")
            command.description = module.__doc__
            command.add_argument("-v", "--verbose", action="store_true", help="say more of what happens")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    args = parser.parse_args(arguments)
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO, format="%(message)s", stream=sys.stderr)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines hold whole URLs
    try:
        code = int(args.run(args) or 0)
        sys.stdout.flush()
        return code
    except QuipmillError as error:
        print(f"quipmill {args.verb}: error: {discreet(error)}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # `quipmill ... | head` ends quietly; the signal itself would also strike at sockets
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        print(f"quipmill {args.verb}: error: {discreet(explain_os_error(error))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"quipmill {args.verb}: interrupted", file=sys.stderr)
        return 130
