"""A card becomes a measure; both ends say so, also when the measure is given up."""

import pytest
from django.urls import reverse

from auftakt.measures.models import Measure
from tests.factories.swot import (
    AgreedPointFactory,
    SwotEntryFactory,
    TowsStrategyFactory,
)
from tests.swot.pages import ROOT

SOURCES = {
    "swot_entry": (SwotEntryFactory, ROOT, "Karte"),
    "strategy": (TowsStrategyFactory, f"{ROOT}wege/", "Weg"),
    "agreed_point": (
        AgreedPointFactory,
        f"{ROOT}festgehalten/",
        "Stärke oder Herausforderung",
    ),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_from_the_result_to_a_measure_that_is_given_up(project, jana, sign_in, kind):
    make, page, word = SOURCES[kind]
    source = make(project=project)
    client = sign_in(jana)
    url = f"/p/ebersfelde/daraus/{kind}/{source.public_id}/"
    assert url in client.get(page).text
    form = client.get(url).context["form"]
    sent = {name: form[name].value() for name in ("title", "text")}
    answer = client.post(url, {**sent, "kind": "measure", "bloc": ""})
    measure = Measure.objects.get()
    assert measure.title == str(source)
    opened = client.get(answer.url).text
    assert f"Entstanden aus {word}" in opened
    assert f"{page}{source.public_id}/" in opened
    for shown in (page, f"{page}{source.public_id}/"):
        assert "wurde eine Maßnahme" in client.get(shown).text

    drop = reverse("measures:measure_drop", args=["ebersfelde", measure.public_id])
    assert str(source) in client.get(drop).text
    client.post(drop, {"reason": "kein Geld"})
    for shown in (page, f"{page}{source.public_id}/"):
        assert "nicht weiterverfolgt: kein Geld" in client.get(shown).text
