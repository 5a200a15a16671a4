"""What ends, the most urgent first; what has no date is named."""

from tests.factories.inventory import StructureFactory
from tests.inventory.pages import ROOT, queries_of

URL = f"{ROOT}enden/"


def test_the_most_urgent_stands_first(project, gesa, otto, sign_in, time_machine):
    time_machine.move_to("2026-11-22")
    for name, until in (
        ("Bald", "2026-12-31"),
        ("Vorbei", "2026-01-31"),
        ("Offen", None),
    ):
        StructureFactory(project=project, kind="offer", name=name, funding_until=until)
    StructureFactory(
        project=project, kind="concept", name="Konzept", valid_until="2030-12-31"
    )
    StructureFactory(project=project, name="Runde ohne Ende")
    page = sign_in(gesa).get(URL)
    found = [
        (ending, [row.name for row, _until in rows])
        for ending, _word, rows in page.context["groups"]
    ]
    assert found == [
        ("expired", ["Vorbei"]),
        ("soon", ["Bald"]),
        ("later", ["Konzept"]),
        ("open", ["Offen"]),
    ]
    assert "31.12.2026" in page.content.decode()
    assert sign_in(otto).get(URL).status_code == 404


def test_three_rows_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    StructureFactory(project=project, kind="offer")
    client.get(URL)
    one = queries_of(client, URL)
    StructureFactory.create_batch(2, project=project, kind="offer")
    assert queries_of(client, URL) == one
