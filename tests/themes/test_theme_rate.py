"""One's own view, and what others gave, behind a logged opening."""

from django.urls import reverse

from auftakt.kernel.models import AuditEntry
from auftakt.themes.models import ThemeRating
from tests.factories.themes import ThemeFactory, ThemeRatingFactory
from tests.themes.pages import ROOT, url_of

RATE = "einschaetzen/"


def test_each_view_is_kept_and_the_next_field_follows(project, jana, sign_in):
    one, two = ThemeFactory(project=project), ThemeFactory(project=project)
    client = sign_in(jana)
    answer = client.post(url_of(one, RATE), {"need": "5", "coverage": "1"})
    assert answer.url == url_of(two, RATE)
    answer = client.post(url_of(two, RATE), {"need": "2"})
    assert answer.url == ROOT
    client.post(url_of(one, RATE), {"need": "4"})
    assert [rating.need for rating in ThemeRating.objects.all()] == [5, 2, 4]
    assert ThemeRating.objects.first().speed is None


def test_the_nine_questions_of_the_phone_stand_there(project, jana, sign_in):
    theme = ThemeFactory(project=project)
    page = sign_in(jana).get(url_of(theme, RATE)).content.decode()
    for text in ("Wie groß ist der Bedarf?", "Wie schnell sähe man einen Erfolg?"):
        assert text in page
    assert page.count("weiß ich nicht") == 9


def test_nothing_at_all_is_no_view(project, jana, sign_in):
    theme = ThemeFactory(project=project)
    for values in ({}, {"need": ""}, {"need": "6"}):
        assert sign_in(jana).post(url_of(theme, RATE), values).status_code == 200
    assert not ThemeRating.objects.exists()


def test_ones_own_last_view_is_offered_and_nobody_elses(project, jana, sign_in):
    theme = ThemeFactory(project=project)
    ThemeRatingFactory(theme=theme, need=5)
    form = sign_in(jana).get(url_of(theme, RATE)).context["form"]
    assert form["need"].value() is None
    ThemeRatingFactory(theme=theme, account=jana, need=2)
    form = sign_in(jana).get(url_of(theme, RATE)).context["form"]
    assert form["need"].value() == 2


def test_only_the_coordination_sees_single_views_and_leaves_a_trace(
    project, jana, hanne, sign_in
):
    theme = ThemeFactory(project=project)
    ThemeRatingFactory(theme=theme, account__name="Rita Geheim")
    client = sign_in(jana)
    assert "Rita Geheim" not in client.get(url_of(theme, RATE)).content.decode()
    see = reverse("themes:theme_ratings_see", args=[project.slug, theme.public_id])
    page = client.post(see, follow=True).content.decode()
    assert "Rita Geheim" in page
    assert AuditEntry.objects.filter(action="theme.see_ratings").count() == 1
    other = ThemeFactory(project=project)
    ThemeRatingFactory(theme=other, account__name="Rolf Geheim")
    assert "Rolf Geheim" not in client.get(url_of(other, RATE)).content.decode()
    assert sign_in(hanne).post(see).status_code == 403
    page = sign_in(hanne).get(url_of(theme, RATE)).content.decode()
    assert "Rita Geheim" not in page


def test_a_retired_field_takes_no_view(project, jana, ulf, sign_in):
    theme = ThemeFactory(project=project, state="retired")
    client = sign_in(jana)
    assert "ist stillgelegt" in client.get(url_of(theme, RATE)).content.decode()
    assert client.post(url_of(theme, RATE), {"need": "5"}).status_code == 409
    assert sign_in(ulf).get(url_of(theme, RATE)).status_code == 403
    assert not ThemeRating.objects.exists()
