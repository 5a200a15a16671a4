"""What is said of an empty cell, and that it can be taken back."""

import pytest

from auftakt.inventory.models import CellNote
from auftakt.kernel.models import AuditEntry
from tests.factories.inventory import CellNoteFactory
from tests.inventory.pages import ROOT

URL = f"{ROOT}feld/housing/older/"


def test_an_unclear_cell_names_who_is_asked(project, jana, sign_in):
    client = sign_in(jana)
    refused = client.post(URL, {"state": "unclear", "asked": ""})
    assert "asked" in refused.context["form"].errors
    client.post(URL, {"state": "unclear", "asked": "Fachbereich Bürgerdienste"})
    note = CellNote.objects.get()
    assert (note.field, note.target_group, note.state, note.asked) == (
        "housing", "older", "unclear", "Fachbereich Bürgerdienste",
    )  # fmt: skip
    assert AuditEntry.objects.latest("sequence").action == "cell.note"


def test_it_becomes_a_gap_again(project, jana, sign_in):
    CellNoteFactory(project=project)
    sign_in(jana).post(URL, {"state": ""})
    assert not CellNote.objects.exists()
    assert AuditEntry.objects.latest("sequence").action == "cell.clear"


def test_what_does_not_apply_asks_nobody(project, jana, sign_in):
    CellNoteFactory(project=project)
    sign_in(jana).post(URL, {"state": "not_applicable", "asked": "Amt"})
    assert CellNote.objects.get().asked == ""


@pytest.mark.parametrize("path", ["unsinn/older", "housing/unsinn"])
def test_unknown_cells_do_not_exist(project, jana, sign_in, path):
    assert sign_in(jana).get(f"{ROOT}feld/{path}/").status_code == 404


def test_readers_are_refused(project, ulf, otto, sign_in):
    assert sign_in(ulf).get(URL).status_code == 403
    assert sign_in(otto).post(URL, {"state": ""}).status_code == 404
