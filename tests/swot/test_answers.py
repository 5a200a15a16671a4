"""Cards and dots from phones, and the line on the page of all analyses."""

import pytest
from django.utils import timezone

from auftakt.accounts.models import Membership
from auftakt.analyses.answering import overview_of, store_of
from auftakt.kernel.models import AuditEntry
from auftakt.swot.actions.entries import merge_entry
from auftakt.swot.errors import CardInUseError, DotsRefusedError
from auftakt.swot.models import SwotDot, SwotEntry
from tests.factories.analyses import RoundInviteFactory
from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import (
    AgreedPointFactory,
    SwotDotFactory,
    SwotEntryFactory,
    TowsStrategyFactory,
)

NOW = timezone.now()


@pytest.fixture
def invite(project):
    return RoundInviteFactory(round__project=project)


def save(invite, activity, subject_id, **values):
    store = store_of(activity)
    store.save(invite.round, invite.link, subject_id, values, NOW)
    return store.answers_of(invite.round, invite.link)


def write(invite, key, text, question="strength"):
    return save(invite, "swot_cards", key, question=question, text=text)


def test_a_card_stands_once_in_its_quadrant_however_often_it_is_sent(invite):
    for text in ("Der Raum fehlt", "Der Raum fehlt", "Kein Raum"):
        found = write(invite, "key-1", text, "weakness")
        assert found == {"key-1": {"question": "weakness", "text": text}}
    write(invite, "key-2", "Das Land hilft", "opportunity")
    write(invite, "key-3", "  ")
    rows = SwotEntry.objects.values_list("number", "quadrant", "text", "made_by")
    assert list(rows) == [
        (1, "weakness", "Kein Raum", None),
        (2, "opportunity", "Das Land hilft", None),
    ]
    assert not store_of("swot_cards").subjects(invite.round, invite.link)


def test_an_emptied_card_is_taken_back(invite):
    write(invite, "key-1", "Der Raum fehlt")
    assert write(invite, "key-1", "") == {}
    assert not SwotEntry.objects.exists()
    assert AuditEntry.objects.get(action="swot_entry.delete").actor == ""


def _use(entry, work):
    project = entry.project
    if work == "themed":
        SwotEntry.objects.update(theme="housing")
    elif work == "proved":
        SwotEntry.objects.update(evidence="Warteliste")
    elif work == "dotted":
        SwotDotFactory(entry=entry)
    elif work == "merged":
        SwotEntryFactory(project=project, merged_into=entry)
    elif work == "merging":
        SwotEntry.objects.update(merged_into=SwotEntryFactory(project=project))
    elif work == "way":
        TowsStrategyFactory(project=project, uses=[entry])
    elif work == "point":
        AgreedPointFactory(project=project, sources=[entry])
    else:
        OriginLinkFactory(project=project, source_id=entry.public_id)


@pytest.mark.parametrize(
    "work",
    ["themed", "proved", "dotted", "merged", "merging", "way", "point", "linked"],
)
def test_a_card_somebody_works_with_stays(invite, work):
    write(invite, "key-1", "Der Raum fehlt")
    entry = SwotEntry.objects.get()
    _use(entry, work)
    with pytest.raises(CardInUseError):
        write(invite, "key-1", "")
    assert SwotEntry.objects.filter(pk=entry.pk).exists()


def test_one_person_does_not_see_the_cards_or_dots_of_another(invite, project):
    write(invite, "key-1", "Der Raum fehlt")
    key = str(SwotEntry.objects.get().public_id)
    save(invite, "swot_dots", key, dots=2)
    other = RoundInviteFactory(round=invite.round, link__project=project)
    for activity in ("swot_cards", "swot_dots"):
        assert not store_of(activity).answers_of(other.round, other.link)


def test_the_store_refuses_more_than_three_on_a_card_and_five_in_all(invite, project):
    keys = [str(SwotEntryFactory(project=project).public_id) for _ in range(3)]
    save(invite, "swot_dots", keys[0], dots=3)
    with pytest.raises(DotsRefusedError):
        save(invite, "swot_dots", keys[0], dots=4)
    found = save(invite, "swot_dots", keys[1], dots=2)
    assert found == {keys[0]: {"dots": 3}, keys[1]: {"dots": 2}}
    with pytest.raises(DotsRefusedError):
        save(invite, "swot_dots", keys[2], dots=1)
    found = save(invite, "swot_dots", keys[0], dots=None)
    assert found == {keys[1]: {"dots": 2}}


def test_merged_cards_are_asked_about_once_with_all_their_dots(invite, project, jana):
    first, second = (SwotEntryFactory(project=project) for _ in range(2))
    save(invite, "swot_dots", str(first.public_id), dots=2)
    merge_entry(entry=first, into=second, by=jana)
    store = store_of("swot_dots")
    (subject,) = store.subjects(invite.round, invite.link)
    assert (subject.id, subject.text) == (str(second.public_id), "Stärken")
    found = save(invite, "swot_dots", subject.id, dots=3)
    assert found == {subject.id: {"dots": 3}}
    save(invite, "swot_dots", str(first.public_id), dots=1)
    assert SwotDot.objects.count() == 2


def test_only_cards_of_the_round_are_asked_about(invite, project, other_project):
    asked, other = (SwotEntryFactory(project=project) for _ in range(2))
    foreign = SwotEntryFactory(project=other_project)
    invite.round.subjects = [str(one.public_id) for one in (asked, foreign)]
    subjects = store_of("swot_dots").subjects(invite.round, invite.link)
    assert [one.id for one in subjects] == [str(asked.public_id)]
    for one in (other, foreign):
        save(invite, "swot_dots", str(one.public_id), dots=1)
    assert not SwotDot.objects.exists()


def test_the_order_on_the_phone_does_not_tell_how_others_think(invite, project):
    threat = SwotEntryFactory(project=project, quadrant="threat")
    second = SwotEntryFactory(project=project)
    third = SwotEntryFactory(project=project)
    SwotDotFactory(entry=third, count=3)
    subjects = store_of("swot_dots").subjects(invite.round, invite.link)
    assert [one.id for one in subjects] == [
        str(one.public_id) for one in (second, third, threat)
    ]


def test_the_page_of_analyses_counts_cards_that_count(project, gesa):
    entry = SwotEntryFactory(project=project)
    SwotEntryFactory(project=project, merged_into=entry)
    found = overview_of("swot", Membership.objects.get(account=gesa))
    assert (found.entries, found.url) == (1, "/p/ebersfelde/karten/")
    assert list(found.topics) == []
