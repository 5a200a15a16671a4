"""Files made to hurt: each costs at most 2 s and 200 MB, and never the server (A9)."""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from auftakt.actors.tables.limits import LIMITS
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.reading import read_file
from auftakt.actors.tables.worker import answer
from tests.actors.workbooks import (
    CANARY,
    HEADER,
    ROW,
    SHEET,
    cell,
    csv_bytes,
    entity_bomb,
    replaced,
    shared_strings,
    sheet,
    workbook,
    zip_of,
)

MEGA = 1_000_000
WHILE_BUSY = 4.0  # other tests share the processors; the limit itself counts CPU time


def _package_bomb() -> bytes:
    return replaced({SHEET: b" " * 399 * MEGA})


def _formatted_rows() -> bytes:
    rows = (f'<row r="{n}"><c r="XFD{n}"/></row>' for n in range(1, 30_000))
    return sheet("".join(rows))


def _external_entity() -> bytes:
    declared = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return sheet(f"<row>{cell('A1', '&x;')}</row>", before=declared)


def _styles() -> bytes:
    formats = b"<xf/>" * 10 * MEGA
    return replaced({"xl/styles.xml": b"<s><cellXfs>" + formats + b"</cellXfs></s>"})


def _one(reference: str) -> bytes:
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return sheet(f'<row r="{row}">{cell(reference, "x")}</row>')


HOSTILE: dict[str, Callable[[], bytes]] = {
    "sparse cell": lambda: _one("XFD1048576"),
    "row number": lambda: _one("A999999999"),
    "column name": lambda: _one("ZZZZZZ1"),
    "formatted rows": _formatted_rows,
    "million rows": lambda: sheet("<row/>" * 5 * MEGA),
    "text reference": lambda: sheet('<row><c r="A1" t="s"><v>9</v></c></row>'),
    "endless cell": lambda: sheet(f"<row>{cell('A1', 'A' * 70 * MEGA)}</row>"),
    "endless text": lambda: shared_strings(f"<si><t>{'A' * 70 * MEGA}</t></si>"),
    "many texts": lambda: shared_strings("<si><t>a</t></si>" * 4 * MEGA),
    "unpacks to 399 MB": _package_bomb,
    "many parts": lambda: zip_of((f"part{n}", b"x") for n in range(2_000)),
    "nested zip": lambda: zip_of([("[Content_Types].xml", b""), ("a", zip_of([]))]),
    "path traversal": lambda: zip_of([("../../etc/passwd", b"x"), ("/abs", b"y")]),
    "entity bomb": entity_bomb,
    "external entity": _external_entity,
    "deep nesting": lambda: sheet("<a>" * MEGA),
    "million columns": lambda: b"a;" * MEGA,
    "empty columns": lambda: b";" * 9 * MEGA,
    "open quote": lambda: b'"' + b"a\n" * 4 * MEGA,
    "many open quotes": lambda: b"a;b\n" + b'"x\n' * 2 * MEGA,
    "only line ends": lambda: b"\n" * 9 * MEGA,
    "noise": lambda: random.Random(7).randbytes(9 * MEGA),  # noqa: S311 - repeatable
    "polyglot": lambda: b"%PDF-1.4\n" + workbook([HEADER, ROW]),
    "styles": _styles,
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_hostile_file_is_refused_in_time(name):
    content = HOSTILE[name]()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    with pytest.raises(TableRefusedError):
        read_file(content)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent <= LIMITS.cpu_seconds + 0.3
    assert time.monotonic() - started <= LIMITS.cpu_seconds + WHILE_BUSY


def test_the_child_cannot_take_more_memory_than_its_limit():
    code = (
        "from auftakt.actors.tables.worker import restrict, LIMITS\n"
        "restrict(LIMITS)\n"
        "try:\n    bytearray(LIMITS.memory_bytes)\n"
        "except MemoryError:\n    print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "refused\n"


def test_the_child_imports_no_django():
    code = (
        "import sys, auftakt.actors.tables.worker\n"
        "print([name for name in sys.modules if name.startswith('django')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def _spoiled(sound: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - repeatable
    content = bytearray(sound)
    if seed % 3 == 0:
        del content[chance.randrange(len(content)) :]
    else:
        for _ in range(1 + seed % 40):
            place = chance.randrange(len(content))
            content[place] ^= 1 << chance.randrange(8)
    return bytes(content)


SOUND = {
    "xlsx": workbook([HEADER, ROW, ROW]),
    "cp1252": csv_bytes([HEADER, ROW, ROW], ";", "cp1252"),
    "utf-8": csv_bytes([HEADER, ROW, ROW], ",", "utf-8"),
    "utf-16": csv_bytes([HEADER, ROW, ROW], "\t", "utf-16"),
}


@pytest.mark.parametrize("kind", list(SOUND))
def test_hundreds_of_spoiled_files_give_a_table_or_a_reason(kind):
    """Truncated and bit-flipped: nothing but an answer may come out."""
    for seed in range(150):
        told = answer(_spoiled(SOUND[kind], seed))
        if "problem" in told:
            assert TableProblem(told["problem"])
        else:
            assert all(len(cells) == len(told["header"]) for _, cells in told["rows"])


@pytest.mark.parametrize("written", ["cp1252", "utf-8", "utf-16", "cp037", "shift_jis"])
@pytest.mark.parametrize("read", ["cp1252", "utf-8-sig", "utf-16-le", "latin-1"])
def test_wrongly_declared_encodings_give_a_table_or_a_reason(written, read):
    text = csv_bytes([HEADER, ROW], ";", "utf-8").decode()
    garbled = text.encode(written, "replace").decode(read, "replace")
    told = answer(garbled.encode("utf-8", "replace"))
    assert "rows" in told or TableProblem(told["problem"])


def test_a_refused_file_tells_no_value(capfd, caplog):
    content = csv_bytes([[*HEADER, "Asylstatus"], [*ROW, CANARY]], ";", "cp1252")
    with pytest.raises(TableRefusedError) as caught:
        read_file(content)
    assert caught.value.facts == {
        "columns": [{"name": "Asylstatus", "reason": "residence", "column": "H"}]
    }
    out, err = capfd.readouterr()
    assert CANARY not in f"{out}{err}{caplog.text}{caught.value!r}"
