"""Which column is which: guessed, shown with samples, changeable."""

import pytest

from auftakt.actors.models import ImportDraft
from tests.actors.posting import opened
from tests.factories.actors import ImportDraftFactory


@pytest.fixture
def draft(project, jana):
    return ImportDraftFactory(
        project=project,
        by=jana,
        header=["Einrichtung", "Farbe", "Bereich", "Tel"],
        rows=[[2, ["Diakonie", "rot", "", "1"]], [3, ["Rat", "blau", "", "2"]]],
        mapping={"0": "organisation", "2": "bloc", "3": "phone"},
    )


@pytest.fixture
def url(draft):
    return f"/p/ebersfelde/akteure/einlesen/{draft.public_id}/spalten/"


def test_the_guess_and_samples_are_shown(url, jana, sign_in):
    client = sign_in(jana)
    page = client.get(url).content.decode()
    assert "rot · blau" in page
    fields = opened(client, url)
    assert (fields["spalte_0"], fields["spalte_1"], fields["spalte_2"]) == (
        "organisation",
        "",
        "bloc",
    )


def test_strangers_do_not_find_it_and_members_are_refused(url, ulf, otto, sign_in):
    assert sign_in(otto).get(url).status_code == 404
    assert sign_in(ulf).get(url).status_code == 403


def test_drafts_of_others_are_not_found(project, jana, sign_in):
    other = ImportDraftFactory(project=project)
    foreign = f"/p/ebersfelde/akteure/einlesen/{other.public_id}/"
    for page in ("spalten/", "vorschau/"):
        assert sign_in(jana).get(f"{foreign}{page}").status_code == 404
    for button in ("uebernehmen/", "verwerfen/"):
        assert sign_in(jana).post(f"{foreign}{button}").status_code == 404
    assert ImportDraft.objects.filter(pk=other.pk).exists()


def test_what_is_not_chosen_is_deleted_at_once(url, draft, jana, sign_in):
    client = sign_in(jana)
    fields = {**opened(client, url), "spalte_3": "", "default_bloc": "politics"}
    response = client.post(url, fields)
    assert response.headers["Location"] == url.replace("spalten", "vorschau")
    draft.refresh_from_db()
    assert draft.mapping == {
        "0": "organisation",
        "2": "bloc",
        "default_bloc": "politics",
    }
    assert draft.rows == [[2, ["Diakonie", "", "", ""]], [3, ["Rat", "", "", ""]]]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"spalte_0": "", "spalte_3": ""}, "Einrichtung oder Name"),
        ({"spalte_1": "organisation"}, "„Einrichtung“ ist zweimal gewählt."),
        ({"spalte_1": "religion"}, "religion"),
    ],
)
def test_bad_choices_are_named(url, draft, jana, sign_in, chosen, words):
    client = sign_in(jana)
    response = client.post(url, {**opened(client, url), **chosen})
    assert response.status_code == 200
    assert words in response.content.decode()
    draft.refresh_from_db()
    assert draft.version == 1
