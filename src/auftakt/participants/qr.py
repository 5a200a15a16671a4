"""The QR code of an address, as data for one SVG path."""

from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4  # light modules around the code, as the standard asks


@dataclass(frozen=True, slots=True)
class QrPath:
    """`size`: edge of the square view box, quiet zone included."""

    size: int
    path: str


def qr_path(text: str) -> QrPath:
    """Dark modules, one stroke per run in a row."""
    matrix = segno.make(text, error="m", micro=False).matrix
    runs = []
    for row, modules in enumerate(matrix):
        column = 0
        for is_dark, run in groupby(bool(module) for module in modules):
            width = len(list(run))
            if is_dark:
                start = f"M{column + QUIET} {row + QUIET}"
                runs.append(f"{start}h{width}v1h-{width}z")
            column += width
    return QrPath(size=len(matrix) + 2 * QUIET, path="".join(runs))
