"""Rating persons: an act of the administration, with purpose and legal basis."""

from django.urls import reverse

from auftakt.kernel.models import AuditEntry
from auftakt.stakeholders.models import PersonRatingBasis, StakeholderAssessment
from tests.factories.accounts import AccountFactory
from tests.factories.actors import PersonFactory
from tests.factories.stakeholders import (
    PersonRatingBasisFactory,
    StakeholderAssessmentFactory,
    StakeholderFactory,
)

URL = reverse("stakeholders:person_rating")
VALUES = {"slug": "ebersfelde", "purpose": "Vorbereiten", "legal_basis": "Einwilligung"}


def test_only_the_administration_switches_it_on(project, jana, sign_in):
    assert sign_in(jana).get(URL).status_code == 403
    admin = AccountFactory(is_instance_admin=True)
    client = sign_in(admin)
    assert "Nein." in client.get(URL).text
    assert client.post(URL, VALUES).status_code == 302
    basis = PersonRatingBasis.objects.get()
    assert (basis.project, basis.switched_on_by) == (project, admin)
    entry = AuditEntry.objects.latest("pk")
    assert (entry.action, entry.scope) == (
        "person_rating.switch_on",
        str(project.public_id),
    )
    assert "slug" in client.post(URL, VALUES).context["form"].errors


def test_purpose_and_basis_are_needed_and_the_project_must_exist(project, sign_in):
    client = sign_in(AccountFactory(is_instance_admin=True))
    for wrong in ({"purpose": ""}, {"legal_basis": ""}, {"slug": "fremd"}):
        answer = client.post(URL, {**VALUES, **wrong})
        assert set(wrong) == set(answer.context["form"].errors)
    assert not PersonRatingBasis.objects.exists()


def test_person_rating_end_deletes_the_views_of_persons_only(project, jana, sign_in):
    url = reverse("stakeholders:person_rating_end")
    basis = PersonRatingBasisFactory(project=project)
    person = StakeholderFactory(project=project, person=PersonFactory(project=project))
    StakeholderAssessmentFactory(stakeholder=person)
    kept = StakeholderAssessmentFactory(project=project)
    assert sign_in(jana).post(url, {"slug": project.slug}).status_code == 403
    client = sign_in(AccountFactory(is_instance_admin=True))
    client.post(url, {"slug": "quatsch"})
    client.post(url, {"slug": project.slug})
    basis.refresh_from_db()
    assert basis.switched_off_at
    assert StakeholderAssessment.objects.get() == kept


def test_the_administration_finds_the_page_where_it_works(jana, sign_in):
    admin = sign_in(AccountFactory(is_instance_admin=True))
    for name in ("accounts:account_edit", "accounts:account_list"):
        assert f'href="{URL}"' in admin.get(reverse(name)).text
    assert (
        f'href="{URL}"' not in sign_in(jana).get(reverse("accounts:account_edit")).text
    )
