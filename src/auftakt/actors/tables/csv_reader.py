"""CSV of any common encoding and separator."""

import codecs
import csv
from collections.abc import Iterator

from auftakt.actors.tables.grid import Grid, GridBuilder, RowBuilder
from auftakt.actors.tables.limits import Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.text import from_csv_text

SEPARATORS = (";", "\t", ",", "|")
_SAMPLE = 64 * 1024
_NULLS_OF_UTF16 = 0.2


def read_csv(
    content: bytes, limits: Limits, kind: type[RowBuilder] = GridBuilder
) -> Grid:
    text = decoded(content)
    if "\0" in text:
        raise TableRefusedError(TableProblem.NOT_A_TABLE)
    text, separator = separated(text)
    builder = kind(limits)
    for number, cells in _records(text, separator, limits):
        builder.add(number, [from_csv_text(cell) for cell in cells])
    return builder.finish()


def _records(
    text: str, separator: str, limits: Limits
) -> Iterator[tuple[int, list[str]]]:
    csv.field_size_limit(limits.cell_characters * 4)
    lines = text.splitlines(keepends=True)
    longest = limits.cell_characters * limits.columns
    if any(len(line) > longest for line in lines):
        raise TableRefusedError(TableProblem.TOO_MUCH_TEXT)
    reader = csv.reader(lines, delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise TableRefusedError(TableProblem.DAMAGED, {"row": number}) from error
        yield number, cells


def decoded(content: bytes) -> str:
    """By byte order mark, else by the pattern of zero bytes, else UTF-8 or cp1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _strictly(content, encoding)
    sample = content[:_SAMPLE]
    odd = sample[1::2].count(0) / max(len(sample), 1)
    even = sample[0::2].count(0) / max(len(sample), 1)
    if odd > _NULLS_OF_UTF16:
        return _strictly(content, "utf-16-le")
    if even > _NULLS_OF_UTF16:
        return _strictly(content, "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise TableRefusedError(TableProblem.NOT_A_TABLE) from error


def separated(text: str) -> tuple[str, str]:
    """The text and its separator: Excel's "sep=" line, else the most frequent one."""
    first = text[:_SAMPLE].lstrip("\r\n").split("\n", 1)[0].strip()
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        return text.lstrip("\r\n").split("\n", 1)[-1], first[-1]
    sample = _outside_quotes(text[:_SAMPLE])
    counts = {sign: sample.count(sign) for sign in SEPARATORS}
    return text, max(SEPARATORS, key=lambda sign: counts[sign])


def _outside_quotes(text: str) -> str:
    return "".join(text.split('"')[::2])
