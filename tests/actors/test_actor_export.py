"""The register as a file: text stays text, and comes back the same."""

from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from auftakt.actors.tables.worker import read_table
from tests.actors.posting import opened
from tests.actors.test_actor_import import upload
from tests.factories.actors import OrganisationFactory, PersonFactory

URL = "/p/ebersfelde/akteure/liste/"
SIGNS = ["=1+1", "+49 3999 12", "-5", "@x", "'=HYPERLINK(A1)"]


@pytest.fixture
def register(project):
    office = OrganisationFactory(
        project=project,
        name="=1+1",
        district="@x",
        phone="+49 3999 12",
        note="-5",
        interest="'=HYPERLINK(A1)",
        perspective="sceptical",
        migrant_kind="migrant_council",
        is_key_actor=True,
    )
    PersonFactory(project=project, name="Rosa Köhler", organisation=office)
    OrganisationFactory(name="Aus einem anderen Projekt")


def test_only_the_coordinator_may_take_the_list(
    project, jana, hanne, moderator, otto, sign_in
):
    assert sign_in(jana).get(URL).status_code == 200
    assert sign_in(hanne).get(URL).status_code == 403
    assert sign_in(moderator).get(URL).status_code == 403
    assert sign_in(otto).get(URL).status_code == 404


def test_no_cell_is_a_formula(register, jana, sign_in):
    response = sign_in(jana).get(URL)
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="akteure-ebersfelde.xlsx"'
    )
    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert set(SIGNS) <= {cell.value for cell in cells}
    assert "Aus einem anderen Projekt" not in {cell.value for cell in cells}


def test_csv_hides_every_formula_behind_an_apostrophe(register, jana, sign_in):
    text = sign_in(jana).get(f"{URL}?format=csv").content.decode("utf-8-sig")
    cells = [cell.strip('"') for line in text.splitlines() for cell in line.split(";")]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert set(SIGNS) <= {cell.removeprefix("'") for cell in cells}


@pytest.mark.parametrize("query", ["", "?format=csv"])
def test_what_is_given_out_can_be_read_in_again(
    register, project, otto, jana, sign_in, query
):
    content = sign_in(jana).get(f"{URL}{query}").content
    before = read_table(content).rows
    project.organisations.all().delete()
    project.persons.all().delete()
    client = sign_in(jana)
    address = upload(client, content).headers["Location"]
    client.post(address, opened(client, address))
    preview = address.replace("spalten", "vorschau")
    fields = opened(client, preview)
    response = client.post(preview.replace("vorschau", "uebernehmen"), fields)
    assert response.headers["Location"] == "/p/ebersfelde/akteure/"
    again = sign_in(jana).get(f"{URL}{query}").content
    assert read_table(again).rows == before


def test_the_sample_can_be_read_in(project, jana, ulf, sign_in):
    sample = reverse("actors:actor_sample", args=["ebersfelde"])
    assert sign_in(ulf).get(sample).status_code == 403
    content = sign_in(jana).get(sample).content
    assert [len(row.cells) for row in read_table(content).rows] == [13, 13]
