"""A list of indicators from a file or from copied cells."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from auftakt.goals.models import GoalDraft
from tests.goals.pages import ROOT

URL = f"{ROOT}indikatoren/einlesen/"
TEXT = "Ziel\tIndikator\tEinheit\n1\tWartezeit\tWochen\n"


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status


def test_copied_cells_become_a_draft(project, jana, sign_in):
    answer = sign_in(jana).post(URL, {"text": TEXT})
    draft = GoalDraft.objects.get()
    assert str(draft.public_id) in answer["Location"]
    assert draft.columns == {"0": "goal", "1": "name", "2": "unit"}


def test_our_own_sample_is_read(project, jana, sign_in):
    client = sign_in(jana)
    sample = client.get(reverse("goals:indicator_sample", args=["ebersfelde"]))
    assert sample["Content-Disposition"].endswith('"indikatoren-muster.xlsx"')
    values = client.get(reverse("goals:measurement_sample", args=["ebersfelde"]))
    assert values.status_code == 200
    file = SimpleUploadedFile("liste.xlsx", sample.content)
    answer = client.post(URL, {"datei": file})
    assert "datei" in answer.context["form"].errors  # no goal, so no row


def test_nothing_and_both_are_refused(project, jana, sign_in):
    client = sign_in(jana)
    for sent in ({}, {"text": "x", "datei": SimpleUploadedFile("a.csv", b"a")}):
        assert "text" in client.post(URL, sent).context["form"].errors


def test_columns_about_people_are_refused(project, jana, sign_in):
    text = "Ziel\tIndikator\tEinheit\tStaatsangehörigkeit\n1\tW\t%\tx\n"
    answer = sign_in(jana).post(URL, {"text": text})
    assert answer.context["details"]
    assert not GoalDraft.objects.exists()
