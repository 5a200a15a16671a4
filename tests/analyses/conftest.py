import pytest
from django.test import Client

from auftakt.analyses import answering
from auftakt.analyses.activities import ACTIVITIES
from tests.analyses.stores import FakeStore
from tests.factories.analyses import AnalysisRoundFactory, RoundInviteFactory
from tests.factories.participants import PersonalLinkFactory

TOKEN = "frau-pohlke-token"


@pytest.fixture
def link(project):
    return PersonalLinkFactory(project=project, token=TOKEN, name="Frau Pohlke")


@pytest.fixture
def asked(project, link, monkeypatch):
    """`asked("risk_rating", [1, 2])`: a running round, and the store behind it."""

    def ask(activity, subjects=(), **values):
        store = FakeStore(activity, subjects)
        monkeypatch.setitem(answering._stores, activity, store)
        round_ = AnalysisRoundFactory(
            project=project,
            activity=activity,
            analysis=ACTIVITIES[activity].analysis,
            **values,
        )
        RoundInviteFactory(round=round_, link=link)
        return round_, store

    return ask


@pytest.fixture
def phone():
    """Somebody without an account."""
    return Client()
