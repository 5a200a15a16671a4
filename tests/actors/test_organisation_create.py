"""Adding an organisation."""

import pytest

from auftakt.actors.models import Organisation
from auftakt.kernel.models import AuditEntry
from tests.factories.actors import OrganisationFactory

URL = "/p/ebersfelde/akteure/einrichtung/"
FIELDS = {
    "name": "Helferkreis Ankommen",
    "bloc": "civil_society",
    "category": "Initiative",
    "district": "Altstadt",
    "is_key_actor": "on",
    "interest": "Mehr Menschen machen mit.",
    "perspective": "supportive",
    "migrant_kind": "none",
    "email": "info@example.org",
    "phone": "03999 12",
    "note": "",
}


def test_the_form_is_offered_to_the_coordinator_only(
    project, jana, hanne, ulf, otto, sign_in
):
    assert sign_in(jana).get(URL).status_code == 200
    assert sign_in(hanne).get(URL).status_code == 403
    assert sign_in(ulf).get(URL).status_code == 403
    assert sign_in(otto).get(URL).status_code == 404


def test_a_good_entry_is_stored_with_one_audit_entry(project, jana, sign_in):
    response = sign_in(jana).post(URL, FIELDS)
    assert response.headers["Location"] == "/p/ebersfelde/akteure/"
    stored = Organisation.objects.get()
    written = {name: getattr(stored, name) for name in FIELDS}
    assert written == {**FIELDS, "is_key_actor": True}
    assert stored.project == project
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.object_id) == (
        "organisation.create",
        str(stored.public_id),
    )
    assert "Helferkreis" not in str(vars(entry))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"bloc": ""}, "bloc"),
        ({"bloc": "quatsch"}, "bloc"),
        ({"perspective": "quatsch"}, "perspective"),
        ({"email": "keine"}, "email"),
        ({"name": "x" * 201}, "name"),
    ],
)
def test_bad_input_is_named_at_its_field(project, jana, sign_in, wrong, field):
    response = sign_in(jana).post(URL, {**FIELDS, **wrong})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not Organisation.objects.exists()


def test_a_name_exists_only_once(project, jana, sign_in):
    OrganisationFactory(project=project, name=FIELDS["name"])
    OrganisationFactory(name="In einem anderen Projekt")
    response = sign_in(jana).post(URL, FIELDS)
    assert response.context["form"].errors == {
        "name": ["Eine Einrichtung mit diesem Namen gibt es schon."]
    }
    other = {**FIELDS, "name": "In einem anderen Projekt"}
    assert sign_in(jana).post(URL, other).status_code == 302
