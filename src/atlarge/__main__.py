"""`python -m atlarge`: the same as the command `atlarge`."""

from __future__ import annotations

import sys

from atlarge.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
