"""Linking twice, renaming at both ends, and ends that are given up or deleted."""

import pytest

from auftakt.origins.actions import link_origin, remove, rename, set_state
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from tests.factories.actors import OrganisationFactory


@pytest.fixture
def ends(project):
    """Any two records: the red thread knows only ids, kinds and titles."""
    return OrganisationFactory(project=project), OrganisationFactory(project=project)


def link(project, by, ends, title="Verein löst sich auf"):
    return link_origin(
        project=project,
        by=by,
        source=(Kind.SWOT_ENTRY, ends[0], "Der Verein hat Nachwuchs"),
        outcome=(Kind.RISK, ends[1], title),
    )


def test_linking_twice_makes_one_link(project, jana, ends):
    assert link(project, jana, ends) == link(project, jana, ends, "anderer Titel")
    assert OriginLink.objects.get().outcome_title == "Verein löst sich auf"


def test_a_long_title_is_cut_and_not_refused(project, jana, ends):
    made = link(project, jana, ends, "x" * 500)
    made.refresh_from_db()
    assert len(made.outcome_title) == 200


def test_a_new_title_reaches_both_ends(project, jana, ends):
    link(project, jana, ends)
    rename(ends[0], "Neue Karte")
    rename(ends[1], "Neues Risiko")
    made = OriginLink.objects.get()
    assert (made.source_title, made.outcome_title) == ("Neue Karte", "Neues Risiko")
    assert made.version == 3


def test_what_is_given_up_keeps_its_reason(project, jana, ends):
    link(project, jana, ends)
    set_state(ends[1].public_id, OutcomeState.DROPPED, dropped_reason="kein Geld")
    made = OriginLink.objects.get()
    assert (made.outcome_state, made.dropped_reason) == ("dropped", "kein Geld")
    set_state(ends[1].public_id, OutcomeState.OPEN)
    assert OriginLink.objects.get().dropped_reason == ""


def test_either_end_may_go(project, jana, ends):
    link(project, jana, ends)
    remove(ends[0])
    assert (OriginLink.objects.get().source_gone) is True
    remove(ends[1], reason="doppelt")
    made = OriginLink.objects.get()
    assert (made.outcome_state, made.dropped_reason) == ("deleted", "doppelt")
