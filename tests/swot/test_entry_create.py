from auftakt.projects.domain import ActionField
from auftakt.swot.models import SwotEntry
from tests.swot.pages import ROOT

URL = f"{ROOT}neu/"
SENT = {"quadrant": "threat", "text": "Hetze im Netz", "theme": "", "evidence": ""}


def test_a_card_is_written_in_one_go(project, jana, sign_in):
    answer = sign_in(jana).post(URL, SENT, follow=True)
    entry = SwotEntry.objects.get()
    assert (entry.number, entry.quadrant, entry.made_by) == (1, "threat", jana)
    assert "Karte 1 hängt unter „Gefahren“." in answer.text


def test_the_next_card_follows_in_the_same_quadrant(project, jana, sign_in):
    client = sign_in(jana)
    answer = client.post(URL, {**SENT, "weiter": "1"})
    assert answer.url == f"{URL}?feld=threat"
    assert client.get(answer.url).context["form"]["quadrant"].value() == "threat"
    page = client.get(f"{URL}?feld=unsinn")
    assert page.context["form"]["quadrant"].value() == "strength"


def test_themes_are_those_of_the_project(project, jana, sign_in):
    client = sign_in(jana)
    project.themes = []
    project.save()
    form = client.get(URL).context["form"]
    assert len(form.fields["theme"].choices) == 1 + len(ActionField)
    project.themes = ["housing"]
    project.save()
    form = client.get(URL).context["form"]
    assert [key for key, _ in form.fields["theme"].choices] == ["", "housing"]


def test_an_empty_card_is_asked_for_its_text(project, jana, gesa, sign_in):
    page = sign_in(jana).post(URL, {**SENT, "text": " "})
    assert page.context["form"].errors.keys() == {"text"}
    assert sign_in(gesa).get(URL).status_code == 403
