"""The way opens when the goals are agreed and nothing is built twice (S25, S28)."""

import datetime as dt

import pytest

from auftakt.goals.actions.gates import open_procedure
from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.errors import NothingToOverrideError
from auftakt.goals.models import GateOverride
from auftakt.goals.queries.findings import progress
from auftakt.goals.queries.gates import procedure_gate
from auftakt.inventory.actions.overlaps import sign_off
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import GateOverrideFactory, GoalFactory
from tests.factories.inventory import StructureFactory
from tests.goals.pages import ROOT, agree

URL = f"{ROOT}weg/"
NOW = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


@pytest.fixture
def signed(project, jana):
    """A stock in which nothing is doubled, as the circle has said."""
    StructureFactory(project=project, kind="offer")
    sign_off(project=project, by=jana, statement="Nichts.", on=NOW.date())


def test_everybody_sees_what_is_missing(project, jana, gesa, otto, sign_in):
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(URL).status_code == status
    text = sign_in(gesa).get(URL).content.decode()
    assert "Es gibt noch kein Ziel." in text
    assert "Trotzdem öffnen" not in text


def test_agreed_goals_and_a_signed_stock_open_the_way(
    project, jana, signed, sign_in, monkeypatch
):
    GoalFactory(project=project)
    agree(monkeypatch, Agreed.AGREED)
    assert procedure_gate(project).is_met
    assert progress(project).is_way_open
    assert "Der Weg ist frei" in sign_in(jana).get(URL).content.decode()


def test_without_the_statement_on_doubles_it_stays_shut(project, jana, monkeypatch):
    GoalFactory(project=project)
    agree(monkeypatch, Agreed.AGREED)
    assert [one.key for one in procedure_gate(project).missing] == ["not_signed_off"]


def test_a_changed_goal_closes_it_again(project, signed, monkeypatch):
    GoalFactory(project=project)
    agree(monkeypatch, Agreed.AGREED)
    assert procedure_gate(project).is_open
    agree(monkeypatch, Agreed.REOPENED)
    assert not procedure_gate(project).is_open


def test_an_override_covers_what_was_missing_then(project, jana, signed, monkeypatch):
    goal = GoalFactory(project=project)
    agree(monkeypatch, Agreed.ASKED)
    made = open_procedure(
        project=project, by=jana, reason="Der Rat tagt morgen.", now=NOW
    )
    assert procedure_gate(project).is_overridden
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.action, entry.reason) == ("gate.override", made.reason)
    goal.text = "Ein ganz anderer Satz, den niemand kennt."
    goal.save()
    assert not procedure_gate(project).is_open


def test_a_goal_that_comes_later_closes_it_again(project, jana, signed, monkeypatch):
    GoalFactory(project=project)
    agree(monkeypatch, Agreed.ASKED)
    open_procedure(project=project, by=jana, reason="Der Rat tagt morgen.", now=NOW)
    GoalFactory(project=project)
    assert not procedure_gate(project).is_open


def test_an_open_way_needs_no_override(project, jana, signed, monkeypatch):
    GoalFactory(project=project)
    agree(monkeypatch, Agreed.AGREED)
    with pytest.raises(NothingToOverrideError):
        open_procedure(project=project, by=jana, reason="Trotzdem", now=NOW)
    assert not GateOverride.objects.exists()


def test_earlier_overrides_stay_to_be_read(project, gesa, sign_in):
    GateOverrideFactory(project=project, reason="Der Rat tagt nur heute.")
    text = sign_in(gesa).get(URL).content.decode()
    assert "Der Rat tagt nur heute." in text
