"""Rounds of questions and who is asked."""

import factory

from auftakt.analyses.models import AnalysisRound, RoundInvite
from tests.factories.participants import PersonalLinkFactory
from tests.factories.projects import ProjectFactory


class AnalysisRoundFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AnalysisRound

    project = factory.SubFactory(ProjectFactory)
    analysis = "swot"
    activity = "swot_cards"


class RoundInviteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RoundInvite

    round = factory.SubFactory(AnalysisRoundFactory)
    link = factory.SubFactory(
        PersonalLinkFactory, project=factory.SelfAttribute("..round.project")
    )
