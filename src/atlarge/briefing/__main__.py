"""`python -m atlarge.briefing FOLDER FONT...` cuts fonts down to the record's own characters; `make fonts` calls it.

The fonts that ship have the alphabets of the record's sources. Its name forms are in many more scripts, and the whole
fonts for those weigh 25 MB: of each only the glyphs are kept that some entry needs, with the rules that join them. A
font of a collection is named as FILE#NUMBER.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from atlarge.briefing.pdf import FONTS, printable
from atlarge.dates import in_json
from atlarge.facts.opening import open_record


def main(arguments: list[str]) -> int:
    """Write one cut font for each font that has characters which those that ship, and those before it, lack."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found, unused-ignore]
    from fontTools.ttLib import TTFont  # type: ignore[import-not-found, unused-ignore]

    folder, *fonts = arguments
    shipped = [TTFont(file) for file in FONTS.glob("*.ttf")]
    wanted = set(_texts(msgspec.to_builtins(open_record(), enc_hook=in_json)))
    wanted -= {ord(" "), *(code for font in shipped for code in font.getBestCmap())}
    for given in fonts:
        file, _, number = given.partition("#")
        font = TTFont(file, fontNumber=int(number or 0), recalcTimestamp=False)
        has = wanted & set(font.getBestCmap())
        cutter = Subsetter(Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, hinting=False))
        cutter.populate(unicodes=has)
        cutter.subset(font)
        font.save(Path(folder) / f"{Path(file).stem}{'.otf' if 'CFF ' in font else '.ttf'}")
        wanted -= has
    if wanted:
        sys.stdout.write(f"no font given has {' '.join(f'U+{code:04X}' for code in sorted(wanted))}\n")
    return 1 if wanted else 0


def _texts(value: Any) -> Iterator[int]:
    if isinstance(value, str):
        yield from map(ord, printable(value))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from map(ord, str(key))
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
