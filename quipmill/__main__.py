"""`python -m quipmill`, the same as `quipmill`."""

import sys

from quipmill.cli import main

if __name__ == "__main__":
    sys.exit(main())
