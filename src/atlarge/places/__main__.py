"""`python -m atlarge.places BASE OTHER STATES OUT` makes the atlas anew; `make map` calls it."""

from __future__ import annotations

import sys

from atlarge.places.building import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
