"""Addresses of those concerned in the invented town."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.stakeholders import (
    EngagementStepFactory,
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
)


def address(name, project, *ids):
    return reverse(f"stakeholders:{name}", args=[project.slug, *ids])


def opened(client, project):
    """The views of others are open now."""
    assert client.post(address("assessment_open", project)).status_code == 302
    return client


def queries_of(client, url):
    """How many queries one page costs."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def fill(project, number, account=None):
    """Stakeholders with an interest, a view and a contact each."""
    for count in range(number):
        one = StakeholderFactory(project=project)
        StakeholderInterestFactory(stakeholder=one)
        EngagementStepFactory(stakeholder=one)
        given = {"account": account} if account else {}
        StakeholderAssessmentFactory(
            stakeholder=one,
            power=1 + count % 5,
            affectedness=1 + count // 5 % 5,
            **given,
        )


def sent(form):
    """The form's fields as a browser would send them, with what it opened with."""
    values = {}
    for bound in form:
        value = bound.value()
        value = value.isoformat() if hasattr(value, "isoformat") else value
        values[bound.html_name] = "" if value is None else value
        if bound.name != "version":
            values[bound.html_initial_name] = values[bound.html_name]
    return values
