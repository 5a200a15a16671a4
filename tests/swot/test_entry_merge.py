from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import ROOT, url_of


def test_what_sounds_alike_comes_first_and_is_merged(project, jana, sign_in):
    unlike = SwotEntryFactory(project=project, text="Der Bus fährt abends nicht")
    card = SwotEntryFactory(project=project, text="Kitaplätze fehlen")
    other = SwotEntryFactory(project=project, text="Zu wenig Plätze in der Kita")
    SwotEntryFactory(project=project, text="Kitaplätze fehlen", quadrant="threat")
    SwotDotFactory(entry=card, count=2)
    client = sign_in(jana)
    url = url_of(card, "zusammenlegen/")
    form = client.get(url).context["form"]
    assert [key for key, _ in form.fields["into"].choices] == [
        str(other.public_id),
        str(unlike.public_id),
    ]
    answer = client.post(url, {"into": str(other.public_id)}, follow=True)
    assert "zählt jetzt bei „Zu wenig Plätze in der Kita“" in answer.text
    card.refresh_from_db()
    assert card.merged_into == other
    assert client.get(url).status_code == 302


def test_a_card_of_another_project_or_quadrant_is_no_choice(
    project, other_project, jana, sign_in
):
    card = SwotEntryFactory(project=project)
    threat = SwotEntryFactory(project=project, quadrant="threat")
    foreign = SwotEntryFactory(project=other_project)
    client = sign_in(jana)
    for wrong in (threat, foreign, card):
        page = client.post(
            url_of(card, "zusammenlegen/"), {"into": str(wrong.public_id)}
        )
        assert page.status_code == 200
    card.refresh_from_db()
    assert card.merged_into is None


def test_a_proposal_is_turned_down(project, jana, gesa, sign_in):
    """The button swot:entry_apart."""
    first = SwotEntryFactory(project=project, text="Kitaplätze fehlen")
    second = SwotEntryFactory(project=project, text="Zu wenig Plätze in der Kita")
    client = sign_in(jana)
    url = url_of(first, "anders/")
    client.post(url, {"andere": str(second.public_id)})
    assert "Das klingt ähnlich" not in client.get(ROOT).text
    assert client.post(url, {"andere": "unsinn"}).status_code == 409
    assert sign_in(gesa).post(url).status_code == 403


def test_a_lonely_card_has_nothing_to_be_merged_with(project, jana, sign_in):
    card = SwotEntryFactory(project=project)
    page = sign_in(jana).get(url_of(card, "zusammenlegen/"))
    assert "keine andere Karte" in page.text
