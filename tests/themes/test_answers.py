"""Ratings from phones, what a round needs first, the line of the overview."""

import pytest
from django.utils import timezone

from auftakt.accounts.models import Membership
from auftakt.analyses.actions import open_round
from auftakt.analyses.answering import overview_of, store_of
from auftakt.themes.domain.kinds import Question
from auftakt.themes.models import Theme, ThemeRating
from auftakt.themes.queries import theme_rows
from tests.factories.analyses import RoundInviteFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.themes import ThemeFactory, ThemeRatingFactory

NOW = timezone.now()


@pytest.fixture
def invite(project):
    return RoundInviteFactory(
        round__project=project, round__analysis="themes", round__activity="theme_rating"
    )


def save(invite, subject_id, **values):
    store = store_of("theme_rating")
    store.save(invite.round, invite.link, subject_id, values, NOW)
    return store.answers_of(invite.round, invite.link)


def test_asking_on_phones_brings_the_twelve_fields(project, jana):
    link = PersonalLinkFactory(project=project)
    made = open_round(project=project, by=jana, activity="theme_rating", links=[link])
    subjects = store_of("theme_rating").subjects(made, link)
    assert len(subjects) == 12
    assert subjects[0].title == "Sprache"
    open_round(project=project, by=jana, activity="theme_rating", links=[link])
    assert Theme.objects.count() == 12


def test_another_question_brings_none(project, jana):
    link = PersonalLinkFactory(project=project)
    open_round(project=project, by=jana, activity="risk_cards", links=[link])
    assert not Theme.objects.exists()


def test_each_tap_is_kept_and_counts_at_once(invite, project):
    key = str(ThemeFactory(project=project).public_id)
    assert save(invite, key, need=4) == {key: {"need": 4}}
    (row,) = theme_rows(project)
    assert row.facts.opinion.median(Question.NEED) == 4
    assert row.rank is None
    found = save(invite, key, need=5, coverage=1)
    assert found == {key: {"need": 5, "coverage": 1}}
    (row,) = theme_rows(project)
    assert row.facts.opinion.raters == 1
    assert row.facts.opinion.is_gap


def test_only_active_fields_of_the_round_are_asked_about(
    invite, project, other_project
):
    asked, other = ThemeFactory(project=project), ThemeFactory(project=project)
    retired = ThemeFactory(project=project, state="retired")
    foreign = ThemeFactory(project=other_project)
    all_ = (asked, retired, foreign)
    invite.round.subjects = [str(one.public_id) for one in all_]
    subjects = store_of("theme_rating").subjects(invite.round, invite.link)
    assert [one.id for one in subjects] == [str(asked.public_id)]
    for one in (other, retired, foreign):
        save(invite, str(one.public_id), need=1)
    assert not ThemeRating.objects.exists()


def test_one_person_does_not_see_the_answers_of_another(invite, project):
    save(invite, str(ThemeFactory(project=project).public_id), need=4)
    other = RoundInviteFactory(round=invite.round, link__project=project)
    assert not store_of("theme_rating").answers_of(other.round, other.link)


def test_topics_are_for_those_who_may_see_assessments(project, jana, gesa):
    theme = ThemeFactory(project=project, name="Strittig")
    for need in (1, 5, 5):
        ThemeRatingFactory(theme=theme, need=need)
    ThemeFactory(project=project)
    seen = {
        account: overview_of("themes", Membership.objects.get(account=account))
        for account in (jana, gesa)
    }
    assert [topic.title for topic in seen[jana].topics] == ["Strittig"]
    assert seen[gesa].topics == []
    assert seen[gesa].entries == 1
    assert seen[gesa].url == "/p/ebersfelde/themenfelder/"
