"""For the wall: picture, ranked list sheet by sheet, what to talk about."""

from tests.factories.themes import ThemeFactory, ThemeRatingFactory
from tests.themes.pages import ROOT

WALL = f"{ROOT}leinwand/"


def test_the_list_turns_its_leaves_and_the_picture_stays(project, gesa, sign_in):
    for number in range(1, 14):
        theme = ThemeFactory(project=project, number=number, name=f"Feld {number}")
        ThemeRatingFactory(theme=theme)
    client = sign_in(gesa)
    seen = []
    for sheet in (1, 2, 3):
        response = client.get(WALL, {"seite": sheet})
        seen += [line.theme.number for line in response.context["lines"]]
        assert len(response.context["pictures"][0].marks) == 13
    assert seen == list(range(1, 14))


def test_no_controls_no_names_and_one_thing_to_talk_about(project, jana, sign_in):
    theme = ThemeFactory(project=project, name="Wohnen")
    for number, need in enumerate((1, 5, 5)):
        ThemeRatingFactory(theme=theme, need=need, account__name=f"Rita {number}")
    page = sign_in(jana).get(WALL).content.decode()
    assert "Sprechen wir über Wohnen: Bedarf 1 bis 5" in page
    assert "Rita" not in page
    assert "/aendern/" not in page


def test_an_empty_wall_says_so(project, jana, sign_in):
    page = sign_in(jana).get(WALL).content.decode()
    assert "Noch steht kein Themenfeld bereit." in page
