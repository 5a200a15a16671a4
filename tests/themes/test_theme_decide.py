"""What the circle decides becomes a theme of the project."""

import datetime as dt

from auftakt.kernel import clock
from auftakt.themes.models import ThemeDecision
from tests.factories.themes import ThemeFactory, ThemeRatingFactory
from tests.themes.pages import url_of

DECIDE = "entscheiden/"
VALUES = {"decision": "focus", "reason": "", "decided_on": "2026-11-20"}


def test_a_focus_moves_the_suggestions(project, jana, sign_in):
    theme = ThemeFactory(project=project, key="language")
    page = sign_in(jana).post(url_of(theme, DECIDE), VALUES, follow=True)
    assert "Vorschläge für den Kreis" in page.content.decode()
    project.refresh_from_db()
    assert project.themes == ["language"]


def test_an_own_field_says_that_it_moves_nothing(project, jana, sign_in):
    theme = ThemeFactory(project=project, key="own-1")
    client = sign_in(jana)
    page = client.get(url_of(theme, DECIDE)).content.decode()
    assert "ändert die Vorschläge für den Kreis nicht" in page
    client.post(url_of(theme, DECIDE), VALUES)
    project.refresh_from_db()
    assert project.themes == []
    assert ThemeDecision.objects.get().decision == "focus"


def test_what_is_put_off_needs_a_reason(project, jana, sign_in):
    theme = ThemeFactory(project=project)
    client = sign_in(jana)
    for choice in ("later", "not"):
        page = client.post(url_of(theme, DECIDE), {**VALUES, "decision": choice})
        assert "warum es jetzt nicht dran ist" in page.content.decode()
    assert not ThemeDecision.objects.exists()
    client.post(
        url_of(theme, DECIDE), {**VALUES, "decision": "not", "reason": "Der Kreis"}
    )
    assert ThemeDecision.objects.get().reason == "Der Kreis"


def test_nobody_decides_in_the_future(project, jana, sign_in):
    theme = ThemeFactory(project=project)
    day = clock.today() + dt.timedelta(days=2)
    values = {**VALUES, "decided_on": day.isoformat()}
    page = sign_in(jana).post(url_of(theme, DECIDE), values)
    assert "Der Tag liegt in der Zukunft" in page.content.decode()


def test_the_ratings_stand_beside_the_question(project, hanne, moderator, sign_in):
    theme = ThemeRatingFactory(project=project).theme
    page = sign_in(hanne).get(url_of(theme, DECIDE)).content.decode()
    assert "1 Einschätzung" in page
    assert sign_in(moderator).get(url_of(theme, DECIDE)).status_code == 403


def test_a_retired_field_is_not_decided(project, jana, sign_in):
    theme = ThemeFactory(project=project, state="retired")
    client = sign_in(jana)
    assert "ist stillgelegt" in client.get(url_of(theme, DECIDE)).content.decode()
    assert client.post(url_of(theme, DECIDE), VALUES).status_code == 409
