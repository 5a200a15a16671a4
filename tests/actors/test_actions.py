"""Changes beside the pages: examples, rollback, expiry."""

import datetime as dt

import pytest
from django.urls import reverse

from auftakt.actors import actions
from auftakt.actors.content import LANGUAGES, example_actors
from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.actors.errors import RegisterNotEmptyError
from auftakt.actors.models import ImportDraft, Organisation, Person
from auftakt.actors.review import review
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from tests.factories.actors import ImportDraftFactory, OrganisationFactory


def test_examples_fill_an_empty_register_once(project, jana, sign_in):
    url = reverse("actors:examples_take", args=["ebersfelde"])
    client = sign_in(jana)
    assert client.get(url).status_code == 405
    assert client.post(url).status_code == 302
    assert Organisation.objects.count() == len(example_actors("de"))
    assert AuditEntry.objects.get().action == "actors.take_examples"
    with pytest.raises(RegisterNotEmptyError):
        actions.take_examples(project=project, by=jana, language="de")
    assert client.post(url).status_code == 409


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_sound_in_both_languages(language):
    found = example_actors(language)
    assert len(found) == len(example_actors("de"))
    assert {values["bloc"] for values in found} == set(Bloc)
    for values in found:
        assert values.get("perspective", "none") in set(Perspective)
        assert values.get("migrant_kind", "none") in set(MigrantKind)
        assert bool(values.get("is_key_actor")) == bool(values.get("interest"))


def test_a_broken_audit_trail_stops_the_change(project, jana, monkeypatch):
    def broken(**_):
        raise RuntimeError

    monkeypatch.setattr("auftakt.actors.actions.organisations.audit.record", broken)
    with pytest.raises(RuntimeError):
        actions.create_organisation(
            project=project, by=jana, values={"name": "Rat", "bloc": "politics"}
        )
    assert not Organisation.objects.exists()


def test_the_slower_one_is_told(project, jana):
    faster = OrganisationFactory(project=project)
    slower = Organisation.objects.get(pk=faster.pk)
    changes = {"district": "Neustadt"}
    actions.update_organisation(organisation=faster, by=jana, changes=changes)
    with pytest.raises(StaleVersionError):
        actions.update_organisation(organisation=slower, by=jana, changes=changes)


def test_expired_drafts_are_deleted(project, jana):
    now = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    ImportDraftFactory(expires_at=now)
    kept = ImportDraftFactory(expires_at=now + dt.timedelta(seconds=1))
    assert actions.delete_expired_drafts(now=now) == 1
    assert ImportDraft.objects.get() == kept


def test_a_list_sent_twice_is_taken_over_once(project, jana):
    draft = ImportDraftFactory(project=project, by=jana)
    again = ImportDraft.objects.get(pk=draft.pk)
    seen = review(again)
    actions.apply_import(draft=draft, by=jana, review=review(draft))
    with pytest.raises(StaleVersionError):
        actions.apply_import(draft=again, by=jana, review=seen)
    assert (Person.objects.count(), Organisation.objects.count()) == (1, 1)
