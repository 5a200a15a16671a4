"""Fields that play no part go out of sight and can come back."""

from django.urls import reverse

from tests.factories.themes import ThemeFactory
from tests.themes.pages import ROOT, url_of


def test_with_a_reason_it_leaves_the_list_and_comes_back(project, jana, sign_in):
    theme = ThemeFactory(project=project, name="Gesundheit")
    client = sign_in(jana)
    assert client.post(url_of(theme, "stilllegen/"), {"reason": ""}).status_code == 200
    reason = {"reason": "Macht der Landkreis"}
    assert client.post(url_of(theme, "stilllegen/"), reason).url == ROOT
    theme.refresh_from_db()
    assert (theme.state, theme.state_reason) == ("retired", "Macht der Landkreis")
    assert client.get(ROOT).context["lines"] == []
    client.post(reverse("themes:theme_restore", args=[project.slug, theme.public_id]))
    theme.refresh_from_db()
    assert theme.state == "active"


def test_who_only_reads_along_may_not(project, gesa, sign_in):
    theme = ThemeFactory(project=project)
    for page in ("stilllegen/", "aufnehmen/"):
        assert sign_in(gesa).post(url_of(theme, page)).status_code == 403
