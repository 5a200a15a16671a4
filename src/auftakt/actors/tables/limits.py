"""How much a table may cost. The figures are those of reliability-security.md, A9."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """`rows` counts rows with content below the header, `cells` the places up to each
    row's last content; sizes are in bytes.
    """

    file_bytes: int = 10 * MEGABYTE
    unpacked_bytes: int = 80 * MEGABYTE
    parts: int = 500
    rows: int = 5_000
    columns: int = 60
    cells: int = 300_000
    cell_characters: int = 5_000
    text_characters: int = 4_000_000
    cpu_seconds: int = 2
    wall_seconds: float = 10.0
    memory_bytes: int = 200 * MEGABYTE


LIMITS = Limits()
# Tables of the statistics offices: one row per Gemeinde, one column per year and sex.
WIDE_LIMITS = Limits(rows=20_000, columns=400, cells=400_000)
PLAIN = "plain"  # what asks the worker for rows without a header
