"""Changing and deleting a contact."""

from auftakt.stakeholders.models import EngagementStep
from tests.factories.stakeholders import EngagementStepFactory
from tests.stakeholders.pages import address, sent


def test_it_can_be_changed_and_contact_delete_removes_it(project, hanne, ulf, sign_in):
    step = EngagementStepFactory(project=project)
    url, client = address("contact_edit", project, step.public_id), sign_in(hanne)
    assert sign_in(ulf).get(url).status_code == 403
    values = sent(client.get(url).context["form"])
    assert client.post(url, {**values, "way": "quatsch"}).context["form"].errors
    client.post(url, {**values, "responsible": "Pressestelle"})
    assert EngagementStep.objects.get().responsible == "Pressestelle"
    client.post(address("contact_delete", project, step.public_id))
    assert not EngagementStep.objects.exists()
