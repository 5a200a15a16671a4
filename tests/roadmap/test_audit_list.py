import pytest
from django.urls import reverse

from auftakt.kernel import audit
from auftakt.kernel.models import AuditEntry


@pytest.fixture
def url(project, jana):
    for _ in range(3):
        audit.record(by=jana, action="brief.update", obj=project, project=project)
    return reverse("roadmap:audit_list", args=[project.slug])


def test_it_says_who_did_what_and_that_nothing_is_missing(url, jana, sign_in):
    html = sign_in(jana).get(url).content.decode()
    assert "Jana Lindner" in html
    assert "Steckbrief geändert" in html
    assert "Die Kette ist vollständig" in html


def test_it_says_when_the_chain_is_broken(url, jana, sign_in):
    AuditEntry.objects.filter(sequence=2).delete()
    assert "beschädigt" in sign_in(jana).get(url).content.decode()


def test_members_may_not_read_it(url, ulf, sign_in):
    assert sign_in(ulf).get(url).status_code == 403


def test_a_broken_page_number_shows_the_first(url, jana, sign_in):
    response = sign_in(jana).get(url, {"seite": "x"})
    assert response.status_code == 200
