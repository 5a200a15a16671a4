"""Deleting asks first and shows where the measure came from."""

from auftakt.measures.models import Measure
from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory
from tests.measures.pages import address


def test_it_asks_and_then_deletes(project, jana, ulf, otto, sign_in):
    measure = MeasureFactory(project=project)
    OriginLinkFactory(
        project=project, outcome_kind="measure", outcome_id=measure.public_id
    )
    url = address("measure_delete", measure)
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(otto).post(url).status_code == 404
    client = sign_in(jana)
    assert "Entstanden aus Karte" in client.get(url).text
    assert Measure.objects.exists()
    assert client.post(url).status_code == 302
    assert not Measure.objects.exists()
    assert client.post(url).status_code == 404
