"""A new interest: where it is known from decides who reads it."""

from auftakt.stakeholders.models import StakeholderInterest
from tests.factories.stakeholders import StakeholderFactory
from tests.stakeholders.pages import address


def test_it_keeps_its_author_and_its_source(project, hanne, ulf, sign_in):
    one = StakeholderFactory(project=project)
    url = address("interest_create", project, one.public_id)
    assert sign_in(ulf).get(url).status_code == 403
    values = {"text": "Ruhe", "origin": "self_stated", "stated_on": "2026-11-02"}
    assert sign_in(hanne).post(url, values).status_code == 302
    interest = StakeholderInterest.objects.get()
    assert (interest.author, interest.stakeholder) == (hanne, one)


def test_documented_needs_a_source_and_everything_a_text(project, hanne, sign_in):
    one = StakeholderFactory(project=project)
    url, client = address("interest_create", project, one.public_id), sign_in(hanne)
    values = {"text": "Ruhe", "origin": "documented", "stated_on": "2026-11-02"}
    assert "source" in client.post(url, values).context["form"].errors
    errors = client.post(url, {"origin": "quatsch"}).context["form"].errors
    assert {"text", "origin"} <= set(errors)
