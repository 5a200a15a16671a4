"""One field: nine medians, what was decided, who works on it."""

from tests.factories.inventory import StructureFactory
from tests.factories.themes import (
    ThemeDecisionFactory,
    ThemeFactory,
    ThemeRatingFactory,
)
from tests.themes.pages import url_of


def test_all_nine_questions_stand_there_with_their_middle(project, gesa, sign_in):
    theme = ThemeRatingFactory(project=project, need=4, speed=None).theme
    ThemeRatingFactory(theme=theme, need=5, speed=None)
    response = sign_in(gesa).get(url_of(theme))
    answered = response.context["answered"]
    assert len(answered) == 9
    assert (answered[0].median, answered[0].range, answered[0].votes) == ("4,5", "", 2)
    assert (answered[-1].median, answered[-1].votes) == ("–", 0)


def test_decisions_stand_newest_first_with_their_reason(project, gesa, jana, sign_in):
    theme = ThemeFactory(project=project)
    ThemeDecisionFactory(theme=theme, decision="later", reason="Erst die Zahlen")
    ThemeDecisionFactory(theme=theme, decision="focus", by=jana)
    page = sign_in(gesa).get(url_of(theme)).content.decode()
    assert page.index("Schwerpunkt") < page.index("Erst die Zahlen")
    assert "Jana Lindner" in page


def test_a_field_taken_on_offers_a_group_and_shows_it(project, jana, gesa, sign_in):
    theme = ThemeFactory(project=project)
    client = sign_in(jana)
    assert "Arbeitsgruppe gründen" not in client.get(url_of(theme)).content.decode()
    ThemeDecisionFactory(theme=theme)
    assert "Arbeitsgruppe gründen" in client.get(url_of(theme)).content.decode()
    reader = sign_in(gesa).get(url_of(theme)).content.decode()
    assert "Arbeitsgruppe gründen" not in reader
    theme.working_group = StructureFactory(
        project=project, kind="body", is_planned=True, name="AG Wohnen"
    )
    theme.save()
    page = client.get(url_of(theme)).content.decode()
    assert "AG Wohnen" in page
    assert "(geplant)" in page
    assert "Arbeitsgruppe gründen" not in page


def test_who_only_reads_along_gets_no_buttons(project, gesa, sign_in):
    page = sign_in(gesa).get(url_of(ThemeFactory(project=project))).content.decode()
    for word in ("/aendern/", "/einschaetzen/", "/entscheiden/", "/stilllegen/"):
        assert word not in page


def test_a_retired_field_can_be_read_and_taken_up(project, jana, sign_in):
    theme = ThemeFactory(project=project, state="retired", state_reason="Macht der TSV")
    page = sign_in(jana).get(url_of(theme)).content.decode()
    assert "Stillgelegt: Macht der TSV" in page
    assert "Wieder aufnehmen" in page
    assert "/entscheiden/" not in page


def test_strangers_see_nothing(project, otto, sign_in):
    assert sign_in(otto).get(url_of(ThemeFactory(project=project))).status_code == 404
