"""A reader or a server that hangs up."""

import signal
import subprocess
import sys
from pathlib import Path

from quipmill.cli import main


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    posts = tmp_path / "posts.jsonl"
    posts.write_text(f'{{"id": "1", "author": "ada", "text": "{"x" * 200}"}}\n' * 5000)
    command = [sys.executable, "-m", "quipmill", "show", str(posts), "-n", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as shown:
        assert shown.stdout and shown.stderr
        shown.stdout.readline()
        shown.stdout.close()
        assert shown.stderr.read() == b"" and shown.wait() == 141
    main(["show", str(posts), "-n", "0"])
    assert signal.getsignal(signal.SIGPIPE) == signal.SIG_IGN  # or a server that hangs up would end the program without a word
