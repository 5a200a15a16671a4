"""Uploading figures: real and malformed files end in a draft or a clear sentence."""

import random
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from auftakt.actors.tables.limits import WIDE_LIMITS
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.reading import read_rows
from auftakt.inventory.domain.areas import kept_areas
from auftakt.inventory.domain.official import read_observed
from auftakt.inventory.domain.official.observed import UnknownTableError
from auftakt.inventory.models import Figure, InventoryDraft
from auftakt.kernel.models import AuditEntry
from tests.actors.workbooks import sheet, workbook
from tests.inventory.figures import address
from tests.inventory.hostile_tables import HOSTILE
from tests.inventory.official_tables import COLUMNS, NEW_FLAT, SHEET, TABLE
from tests.inventory.test_domain_official import HOME
from tests.official import official_file

REFUSALS = {"TableRefusedError", "UnknownTableError", "NotOursError"}


@pytest.fixture
def url(project):
    return address("figure_import", project)


def upload(client, url, content, name="zahlen.csv"):
    return client.post(url, {"datei": SimpleUploadedFile(name, content)})


def errors(response):
    return " ".join(response.context["form"].errors["datei"])


def test_who_may(url, sign_in, jana, ulf, otto):
    assert sign_in(jana).get(url).status_code == 200
    assert sign_in(ulf).get(url).status_code == 403
    assert sign_in(otto).get(url).status_code == 404


@pytest.mark.parametrize(
    "content",
    [TABLE.encode("cp1252"), NEW_FLAT.encode(), COLUMNS.encode("utf-16"),
     SHEET.encode("cp1252")],
    ids=["table", "flat", "utf-16", "sheet"],
)  # fmt: skip
def test_a_good_file_becomes_a_draft_and_no_figure(url, sign_in, jana, content):
    response = upload(sign_in(jana), url, content)
    draft = InventoryDraft.objects.get()
    assert response.headers["Location"].endswith(f"{draft.public_id}/vorschau/")
    assert (draft.by, draft.purpose) == (jana, "figures")
    assert not Figure.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        "regionalstatistik-12411-01-01-5-B-laender.csv",
        "genesis-11111-0001-ffcsv-alt.csv",
    ],
)
def test_the_real_files_become_drafts(url, sign_in, jana, name):
    response = upload(sign_in(jana), url, official_file(name).read_bytes())
    assert response.status_code == 302


def test_a_second_upload_replaces_the_first(url, sign_in, jana):
    client = sign_in(jana)
    upload(client, url, TABLE.encode())
    upload(client, url, SHEET.encode())
    assert InventoryDraft.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.4", "Das ist keine Tabelle."),
        (b"", "leer"),
        (b"nur ein Satz", "keine Zahlen, die wir erkennen"),
        (b"A;B\nC;D\n", "keine Zahlen, die wir erkennen"),
        (b"x" * (10 * 1024 * 1024 + 1), "Erlaubt sind 10 MB."),
        (sheet("<row><c>"), "beschädigt"),
    ],
)
def test_other_files_are_refused_with_a_way_out(url, sign_in, jana, content, words):
    response = upload(sign_in(jana), url, content)
    assert response.status_code == 200
    assert words in errors(response)
    assert not InventoryDraft.objects.exists()
    assert not AuditEntry.objects.exists()


def test_the_sample_can_be_filled_in_and_read(url, sign_in, jana, project):
    client = sign_in(jana)
    sample = client.get(address("figure_sample", project)).content
    book = openpyxl.load_workbook(BytesIO(sample))
    for column, value in ((2, 24600), (5, "31.12.2025"), (6, "Einwohnermeldeamt")):
        book.active.cell(2, column, value)
    filled = BytesIO()
    book.save(filled)
    upload(client, url, filled.getvalue(), "zahlen.xlsx")
    assert InventoryDraft.objects.get().choices["format"] == "sheet"


SOUND = {
    "table": TABLE.encode("cp1252"),
    "flat": NEW_FLAT.encode(),
    "columns": COLUMNS.encode("utf-16"),
    "xlsx": workbook([row.split(";") for row in SHEET.splitlines()]),
}


def spoiled(sound, seed):
    """Cut short, or with some bits turned."""
    chance = random.Random(seed)  # noqa: S311 - repeatable
    content = bytearray(sound)
    if seed % 3 == 0:
        del content[chance.randrange(len(content)) :]
    else:
        for _ in range(1 + seed % 40):
            place = chance.randrange(len(content))
            content[place] ^= 1 << chance.randrange(8)
    return bytes(content)


def outcome(content):
    """The number of values, or why there are none."""
    try:
        rows = [(row.number, row.cells) for row in read_rows(content)]
        found = read_observed(rows, lambda areas: kept_areas(areas, HOME))
    except (TableRefusedError, UnknownTableError) as refused:
        return type(refused).__name__
    return len(found.cells)


@pytest.mark.parametrize("kind", list(SOUND))
def test_two_hundred_malformed_files_give_values_or_a_reason(kind):
    """Fifty of each kind; read in the child process as an upload is."""
    for seed in range(44):
        assert outcome(spoiled(SOUND[kind], seed)) is not None
    text = SOUND[kind].decode("latin-1")
    for encoding in ("utf-8", "utf-16", "cp037", "shift_jis", "utf-7", "koi8-r"):
        assert outcome(text.encode(encoding, "replace")) is not None


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_hostile_file_ends_in_a_reason(name):
    """The child caps what it may cost; `make bench` prints what it does cost."""
    assert outcome(HOSTILE[name]()) in REFUSALS


def test_the_page_gets_no_more_fields_than_it_reads_at_once():
    """3,000 rows of 392 fields end before they are handed over."""
    with pytest.raises(TableRefusedError) as refused:
        read_rows(HOSTILE["wide and long"]())
    assert refused.value.problem is TableProblem.TOO_MANY_CELLS
    assert refused.value.facts == {"limit": WIDE_LIMITS.cells}
    rows = read_rows(b"".join(b"1;" * 399 + b"x\n" for _ in range(1_000)))
    assert len(rows) == 1_000
