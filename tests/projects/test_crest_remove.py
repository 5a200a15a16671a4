"""A coat of arms goes."""

from django.urls import reverse
from tests.factories.pictures import picture

from auftakt.projects.models import Municipality


def test_it_goes(project, jana, sign_in) -> None:
    Municipality.objects.update(crest=picture())
    url = reverse("projects:crest_remove", args=[project.slug])
    sign_in(jana).post(url)
    assert Municipality.objects.get(pk=project.municipality_id).crest is None


def test_only_who_may_change_it(project, ulf, otto, sign_in) -> None:
    Municipality.objects.update(crest=picture())
    url = reverse("projects:crest_remove", args=[project.slug])
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(otto).post(url).status_code == 404
    assert Municipality.objects.get(pk=project.municipality_id).crest is not None
