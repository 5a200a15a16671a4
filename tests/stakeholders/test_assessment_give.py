"""One's own view: row by row, never overwritten, never somebody else's."""

from auftakt.kernel.models import AuditEntry
from auftakt.stakeholders.models import StakeholderAssessment
from tests.factories.actors import PersonFactory
from tests.factories.stakeholders import (
    PersonRatingBasisFactory,
    StakeholderAssessmentFactory,
    StakeholderFactory,
)
from tests.stakeholders.pages import address, fill, queries_of


def row(one, **values):
    named = {f"s{one.pk}-{name}": value for name, value in values.items()}
    return {"stakeholder": str(one.public_id), **named}


def test_each_row_is_saved_and_the_former_view_stays(project, hanne, ulf, sign_in):
    one = StakeholderFactory(project=project)
    url, client = address("assessment_give", project), sign_in(hanne)
    assert sign_in(ulf).get(url).status_code == 403
    for power in (4, 5, 5):
        answer = client.post(url, row(one, power=power, affectedness=3))
        assert answer.url == f"{url}#s{one.pk}"
    given = StakeholderAssessment.objects.order_by("pk")
    assert [view.power for view in given] == [4, 5]
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.fields, entry.reason) == ("assessment.give", [], "")
    assert entry.object_id == str(project.public_id)


def test_others_are_not_shown(project, hanne, sign_in):
    one = StakeholderFactory(project=project)
    StakeholderAssessmentFactory(stakeholder=one, power=5, note="Geheimes")
    page = sign_in(hanne).get(address("assessment_give", project))
    assert "Geheimes" not in page.text
    assert page.context["forms"][0].given is None


def test_values_off_the_scale_and_strangers_are_refused(
    project, other_project, hanne, sign_in
):
    one = StakeholderFactory(project=project)
    foreign = StakeholderFactory(project=other_project)
    url, client = address("assessment_give", project), sign_in(hanne)
    assert client.post(url, row(one, power=6)).context["forms"][0].errors
    assert client.post(url, row(foreign, power=5)).status_code == 404
    client.post(url, row(one, power=""))
    assert not StakeholderAssessment.objects.exists()


def test_persons_only_on_a_basis(project, hanne, sign_in):
    person = PersonFactory(project=project)
    one = StakeholderFactory(project=project, person=person)
    url, client = address("assessment_give", project), sign_in(hanne)
    assert client.post(url, row(one, power=5)).status_code == 404
    PersonRatingBasisFactory(project=project, purpose="Gespräche vorbereiten")
    assert "Gespräche vorbereiten" in client.get(url).text
    assert client.post(url, row(one, power=5)).status_code == 302


def test_the_number_of_queries_does_not_grow(project, hanne, sign_in):
    url, client = address("assessment_give", project), sign_in(hanne)
    fill(project, 1, hanne)
    client.get(url)
    one = queries_of(client, url)
    fill(project, 59, hanne)
    assert queries_of(client, url) == one


def test_many_stand_on_several_pages_and_the_count_is_of_all(project, hanne, sign_in):
    made = [
        StakeholderFactory(project=project, name=f"Stelle {number:02}")
        for number in range(45)
    ]
    url, client = address("assessment_give", project), sign_in(hanne)
    assert len(client.get(url).context["forms"]) == 20
    last = client.get(f"{url}?seite=3")
    assert len(last.context["forms"]) == 5
    one = last.context["forms"][0].stakeholder
    answer = client.post(url, row(one, power=4))
    assert answer.url == f"{url}?seite=3#s{one.pk}"
    assert "1 von 45 haben Sie eingeschätzt." in client.get(url).text
    refused = client.post(url, row(one, power=9))
    assert any(form.errors for form in refused.context["forms"])
    assert one in made
