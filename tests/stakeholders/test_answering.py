"""Answers from phones: ratings stay their author's, own words stand with the voice."""

import pytest

from auftakt.analyses.answering import overview_of, store_of
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel import clock
from auftakt.stakeholders.errors import UnknownVoiceError
from auftakt.stakeholders.models import (
    Stakeholder,
    StakeholderAssessment,
    StakeholderInterest,
)
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.stakeholders import StakeholderFactory

RATING = store_of("stakeholder_rating")
OWN = store_of("own_interests")


@pytest.fixture
def link(project):
    return PersonalLinkFactory(project=project, seat=None, organisation=None)


def round_of(project, activity, subjects=()):
    return AnalysisRound.objects.create(
        project=project,
        analysis="stakeholder",
        activity=activity,
        subjects=[str(one.public_id) for one in subjects],
    )


def test_a_rating_is_a_new_row_and_the_newest_is_read(project, link):
    one, other = StakeholderFactory.create_batch(2, project=project)
    round_ = round_of(project, "stakeholder_rating", [one])
    assert [subject.id for subject in RATING.subjects(round_, link)] == [
        str(one.public_id)
    ]
    for values in ({"power": 4}, {"power": 4, "attitude": -2}):
        RATING.save(round_, link, str(one.public_id), values, clock.now())
    RATING.save(round_, link, str(other.public_id), {"power": 5}, clock.now())
    assert StakeholderAssessment.objects.count() == 2
    assert RATING.answers_of(round_, link) == {
        str(one.public_id): {"power": 4, "attitude": -2}
    }
    stranger = PersonalLinkFactory(project=project)
    assert RATING.answers_of(round_, stranger) == {}


def test_persons_are_not_asked_about_without_a_basis(project, link):
    StakeholderFactory(project=project, person=PersonFactory(project=project))
    assert not RATING.subjects(round_of(project, "stakeholder_rating"), link)


def test_own_words_stand_with_the_organisation(project):
    organisation = OrganisationFactory(project=project, name="Sportverein")
    link = PersonalLinkFactory(project=project, seat=None, organisation=organisation)
    round_ = round_of(project, "own_interests")
    values = {"matters": "Mehr Hallenzeit", "fears": "Streit"}
    OWN.save(round_, link, "own", values, clock.now())
    one = Stakeholder.objects.get()
    assert (one.name, one.organisation) == ("Sportverein", organisation)
    assert {row.origin for row in one.interests.all()} == {"self_stated"}
    changed = {"matters": "Mehr Platz", "fears": ""}
    OWN.save(round_, link, "own", changed, clock.now())
    assert OWN.answers_of(round_, link) == {"own": {"matters": "Mehr Platz"}}


def test_without_a_voice_nothing_is_kept(project, link):
    round_ = round_of(project, "own_interests")
    with pytest.raises(UnknownVoiceError):
        OWN.save(round_, link, "own", {"matters": "Ruhe"}, clock.now())
    assert not StakeholderInterest.objects.exists()
    values = {"represents": "Anwohner", "matters": "Ruhe"}
    OWN.save(round_, link, "own", values, clock.now())
    assert Stakeholder.objects.get().name == "Anwohner"
    assert link.name not in Stakeholder.objects.get().name


def test_the_overview_never_says_what_views_are_apart_on(project, jana, ulf):
    StakeholderFactory(project=project)
    for account, has_url in ((jana, True), (ulf, False)):
        membership = account.memberships.select_related("project").get()
        found = overview_of("stakeholder", membership)
        assert (found.entries, bool(found.url), list(found.topics)) == (1, has_url, [])
