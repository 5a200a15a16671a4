"""Personal links are given, renewed and revoked; no key is stored."""

import datetime as dt

from auftakt.accounts.tokens import hashed
from auftakt.kernel.models import AuditEntry
from auftakt.participants.actions import give_link, renew_link, revoke_link
from auftakt.participants.models import PersonalLink
from auftakt.participants.queries import link_by_token, links

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


def given(project, by):
    return give_link(project=project, by=by, values={"name": "Frau Pohlke"}, now=NOW)


def test_only_the_hash_of_the_key_is_stored(project, jana):
    link, token = given(project, jana)
    stored = PersonalLink.objects.get()
    assert stored.token_hash == hashed(token)
    assert token not in str(PersonalLink.objects.values_list())
    assert link_by_token(token) == link
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor) == ("link.give", str(jana.public_id))


def test_a_new_key_ends_the_old_one(project, jana):
    link, old = given(project, jana)
    revoke_link(link=link, by=jana, now=NOW)
    token = renew_link(link=link, by=jana, now=NOW + dt.timedelta(days=60))
    found = link_by_token(token)
    assert link_by_token(old) is None
    assert found.is_open(NOW + dt.timedelta(days=149))
    assert not found.is_open(NOW + dt.timedelta(days=150))


def test_a_revoked_link_is_closed_at_once(project, jana):
    link, token = given(project, jana)
    assert link.is_open(NOW)
    revoke_link(link=link, by=jana, now=NOW)
    assert not link_by_token(token).is_open(NOW)
    assert AuditEntry.objects.latest("sequence").action == "link.revoke"


def test_links_belong_to_one_project(project, other_project, jana):
    given(project, jana)
    assert links(project).count() == 1
    assert links(other_project).count() == 0
