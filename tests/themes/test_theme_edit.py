"""Fields are named as people speak of them."""

from tests.factories.themes import ThemeFactory
from tests.themes.pages import url_of


def test_a_field_gets_another_name_and_keeps_its_key(project, jana, sign_in):
    theme = ThemeFactory(project=project, key="housing", name="Wohnen")
    values = {"name": "Ein Dach", "responsibility": "county", "version": theme.version}
    response = sign_in(jana).post(url_of(theme, "aendern/"), values)
    assert response.url == url_of(theme)
    theme.refresh_from_db()
    assert (theme.name, theme.key) == ("Ein Dach", "housing")
    assert theme.responsibility == "county"


def test_a_taken_name_is_refused(project, jana, sign_in):
    ThemeFactory(project=project, name="Wohnen")
    theme = ThemeFactory(project=project, name="Sport")
    values = {"name": "Wohnen", "responsibility": "county", "version": theme.version}
    page = sign_in(jana).post(url_of(theme, "aendern/"), values).content.decode()
    assert "gibt es schon" in page
    theme.refresh_from_db()
    assert theme.name == "Sport"


def test_who_only_reads_along_may_not(project, gesa, sign_in):
    theme = ThemeFactory(project=project)
    assert sign_in(gesa).get(url_of(theme, "aendern/")).status_code == 403
