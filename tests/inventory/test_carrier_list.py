"""Who carries what: spellings come together, nobody's entries last."""

from tests.factories.actors import OrganisationFactory
from tests.factories.inventory import StructureFactory
from tests.inventory.pages import ROOT, queries_of

URL = f"{ROOT}traeger/"


def test_spellings_of_one_carrier_come_together(project, gesa, sign_in):
    diakonie = OrganisationFactory(project=project, name="Diakonie e. V.")
    StructureFactory(project=project, carrier=diakonie, carrier_name="Diakonie e. V.")
    StructureFactory(project=project, carrier_name="Diakonie", fields=["housing"])
    StructureFactory(project=project, carrier_name="Caritas")
    StructureFactory(project=project, carrier_name="")
    page = sign_in(gesa).get(URL)
    found = [(name, len(rows)) for name, _fields, rows in page.context["rows"]]
    assert [number for _name, number in found] == [2, 1, 1]
    assert [name for name, _number in found][1:] == ["Caritas", ""]
    assert "Ohne Träger" in page.content.decode()


def test_others_are_refused(project, otto, sign_in):
    assert sign_in(otto).get(URL).status_code == 404


def test_three_rows_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    StructureFactory(project=project)
    client.get(URL)
    one = queries_of(client, URL)
    StructureFactory.create_batch(2, project=project, carrier_name="Caritas")
    assert queries_of(client, URL) == one
