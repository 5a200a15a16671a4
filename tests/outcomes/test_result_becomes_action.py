"""A result becomes a risk, the risk a measure; both ends tell it to the end."""

from django.urls import reverse

from auftakt.measures.models import Measure
from auftakt.risks.models import Risk
from tests.factories.workshop import OpenQuestionFactory


def daraus(kind, record):
    return f"/p/ebersfelde/daraus/{kind}/{record.public_id}/"


def page_of(name, record):
    return reverse(name, args=["ebersfelde", record.public_id])


def test_a_result_becomes_a_risk_and_then_a_measure(project, jana, sign_in):
    client = sign_in(jana)
    question = OpenQuestionFactory(project=project, text="Wer übernimmt den Kurs?")
    asked = page_of("workshop:question_edit", question)

    def carried(url, kind):
        """Presses without typing anything."""
        form = client.get(url).context["form"]
        sent = {name: form[name].value() for name in ("title", "text")}
        return client.post(url, {**sent, "kind": kind, "bloc": ""})

    assert carried(daraus("question", question), "risk").status_code == 302
    risk = Risk.objects.get()
    assert risk.title == "Wer übernimmt den Kurs?"
    assert "wurde ein Risiko" in client.get(asked).text

    answer = carried(daraus("risk", risk), "measure")
    measure = Measure.objects.get()
    assert answer.url == page_of("measures:measure_edit", measure)
    opened = client.get(answer.url).text
    assert "Daraus ist eine Maßnahme geworden" in opened
    assert "Entstanden aus Risiko" in opened
    assert page_of("risks:risk_detail", risk) in opened

    drop = page_of("measures:measure_drop", measure)
    assert "Wer übernimmt den Kurs?" in client.get(drop).text
    client.post(drop, {"reason": "kein Geld"})
    told = client.get(page_of("risks:risk_detail", risk)).text
    assert "wurde eine Maßnahme" in told
    assert "nicht weiterverfolgt: kein Geld" in told
    assert "Entstanden aus Offene Frage" in told
    whole = client.get("/p/ebersfelde/daraus/").text
    assert "kein Geld" in whole
