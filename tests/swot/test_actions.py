"""What is written, what merging leaves where it was, and what is refused."""

import datetime as dt

import pytest

from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from auftakt.origins.models import OriginLink
from auftakt.swot.actions.dots import give_dots
from auftakt.swot.actions.entries import (
    create_entry,
    delete_entry,
    merge_entry,
    split_entry,
    tell_apart,
    update_entry,
)
from auftakt.swot.actions.points import fix_point, update_point, withdraw_point
from auftakt.swot.actions.strategies import (
    create_strategy,
    delete_strategy,
    update_strategy,
)
from auftakt.swot.domain.kinds import PointKind
from auftakt.swot.errors import (
    DotsRefusedError,
    MergeRefusedError,
    NoPairError,
    NotMergedError,
    PointWithdrawnError,
    UnfitSourceError,
)
from auftakt.swot.models import AgreedPoint, SwotDot, SwotEntry, TowsStrategy
from auftakt.swot.queries import alike_cards, cards, own_dots, strategy_rows
from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import (
    AgreedPointFactory,
    SwotDotFactory,
    SwotEntryFactory,
    TowsStrategyFactory,
)

DAY = dt.date(2026, 11, 20)


def last_action():
    return AuditEntry.objects.latest("sequence").action


def counted(project):
    return {card.entry.text: card.dots for card in cards(project)}


@pytest.fixture
def three(project):
    return [SwotEntryFactory(project=project, text=text) for text in "ABC"]


def test_cards_are_numbered_within_their_project(project, other_project, jana):
    SwotEntryFactory(project=other_project, number=7)
    values = {"quadrant": "threat", "text": "Hetze im Netz"}
    found = [create_entry(project=project, by=jana, values=values) for _ in range(2)]
    assert [entry.number for entry in found] == [1, 2]
    assert last_action() == "swot_entry.create"


def test_a_new_text_reaches_both_ends_of_the_thread(project, jana):
    entry = SwotEntryFactory(project=project)
    OriginLinkFactory(project=project, source_id=entry.public_id)
    stale = SwotEntry.objects.get()
    update_entry(entry=entry, by=jana, changes={"text": "Neu"})
    update_entry(entry=entry, by=jana, changes={})
    assert OriginLink.objects.get().source_title == "Neu"
    with pytest.raises(StaleVersionError):
        update_entry(entry=stale, by=jana, changes={"text": "Anders"})


def test_merged_cards_count_at_one_and_come_apart_as_they_were(project, jana, three):
    first, second, third = three
    for entry, count in zip(three, (3, 2, 1), strict=True):
        SwotDotFactory(entry=entry, count=count)
    before = counted(project)
    merge_entry(entry=first, into=second, by=jana)
    merge_entry(entry=second, into=third, by=jana)
    assert counted(project) == {"C": 6}
    assert [dot.entry for dot in SwotDot.objects.all()] == three
    split_entry(entry=second, by=jana)
    assert counted(project) == {"B": 5, "C": 1}
    split_entry(entry=first, by=jana)
    assert counted(project) == before
    assert last_action() == "swot_entry.split"
    with pytest.raises(NotMergedError):
        split_entry(entry=first, by=jana)


def test_no_ring_and_no_second_merging(project, jana, three):
    first, second, third = three
    merge_entry(entry=first, into=second, by=jana)
    for entry, into in ((second, first), (first, third), (third, third)):
        with pytest.raises(MergeRefusedError):
            merge_entry(entry=entry, into=into, by=jana)
    threat = SwotEntryFactory(project=project, quadrant="threat")
    with pytest.raises(MergeRefusedError):
        merge_entry(entry=third, into=threat, by=jana)


def test_a_merged_card_moves_with_the_one_it_counts_at(project, jana, three):
    first, second, _third = three
    merge_entry(entry=first, into=second, by=jana)
    with pytest.raises(MergeRefusedError):
        update_entry(entry=first, by=jana, changes={"quadrant": "threat"})
    update_entry(entry=second, by=jana, changes={"quadrant": "weakness"})
    first.refresh_from_db()
    assert first.quadrant == "weakness"


def test_deleting_keeps_the_dots_of_what_was_merged_into_it(project, jana, three):
    first, second, third = three
    for entry in three:
        SwotDotFactory(entry=entry, count=1)
    merge_entry(entry=first, into=second, by=jana)
    merge_entry(entry=second, into=third, by=jana)
    OriginLinkFactory(project=project, source_id=second.public_id)
    delete_entry(entry=second, by=jana, reason="doppelt")
    assert counted(project) == {"C": 2}
    assert OriginLink.objects.get().source_gone


def test_what_was_told_apart_is_not_proposed_again(project, jana):
    for text in ("Kitaplätze fehlen", "Zu wenig Plätze in der Kita"):
        SwotEntryFactory(project=project, quadrant="weakness", text=text)
    (pair,) = alike_cards(cards(project))
    for _ in range(2):
        tell_apart(entry=pair.other.entry, other=pair.card.entry, by=jana)
    assert alike_cards(cards(project)) == []
    assert AuditEntry.objects.filter(action="swot_entry.tell_apart").count() == 1


def test_cards_of_two_quadrants_are_never_proposed(project):
    SwotEntryFactory(project=project, quadrant="weakness", text="Kitaplätze fehlen")
    SwotEntryFactory(project=project, quadrant="threat", text="Kitaplätze fehlen")
    assert alike_cards(cards(project)) == []


def test_the_action_itself_refuses_too_many_dots(project, jana, three):
    first, second, third = three
    give_dots(entry=first, by=jana, wished=3)
    with pytest.raises(DotsRefusedError):
        give_dots(entry=first, by=jana, wished=4)
    give_dots(entry=second, by=jana, wished=2)
    with pytest.raises(DotsRefusedError):
        give_dots(entry=third, by=jana, wished=1)
    give_dots(entry=first, by=jana, wished=2)
    give_dots(entry=third, by=jana, wished=1)
    assert counted(project) == {"A": 2, "B": 2, "C": 1}
    give_dots(entry=third, by=jana, wished=0)
    assert own_dots(project, account=jana).left == 1
    assert SwotDot.objects.count() == 2


def test_dots_on_a_merged_card_are_seen_and_taken_back(project, jana, three):
    first, second, _third = three
    give_dots(entry=first, by=jana, wished=3)
    give_dots(entry=second, by=jana, wished=2)
    merge_entry(entry=first, into=second, by=jana)
    assert own_dots(project, account=jana).given == {second.pk: 5}
    give_dots(entry=second, by=jana, wished=1)
    assert list(SwotDot.objects.values_list("entry", "count")) == [(first.pk, 1)]
    split_entry(entry=first, by=jana)
    assert counted(project) == {"A": 1, "B": 0, "C": 0}


def test_a_way_needs_a_pair_and_says_when_it_has_none_any_more(project, jana):
    inner = SwotEntryFactory(project=project, quadrant="weakness")
    outer = SwotEntryFactory(project=project, quadrant="opportunity")
    values = {"title": "Kurse im Betrieb"}
    make = {"project": project, "by": jana, "values": values}
    with pytest.raises(NoPairError):
        create_strategy(**make, entries=[inner])
    create_strategy(**make, entries=[inner, outer])
    assert strategy_rows(project)[0].kind == "wo"
    update_entry(entry=outer, by=jana, changes={"quadrant": "threat"})
    assert strategy_rows(project)[0].kind == "wt"
    delete_entry(entry=inner, by=jana)
    assert strategy_rows(project)[0].gap == "no_inner"


def test_a_way_changes_its_cards_and_goes(project, jana):
    strategy = TowsStrategyFactory(project=project)
    strength, opportunity = [use.entry for use in strategy.uses.all()]
    threat = SwotEntryFactory(project=project, quadrant="threat")
    OriginLinkFactory(project=project, source_id=strategy.public_id)
    changes = {"title": "Neu"}
    update_strategy(
        strategy=strategy, by=jana, changes=changes, entries=[strength, threat]
    )
    row = strategy_rows(project)[0]
    assert (row.kind, row.entries) == ("st", (strength, threat))
    assert OriginLink.objects.get().source_title == "Neu"
    with pytest.raises(NoPairError):
        update_strategy(strategy=strategy, by=jana, changes={}, entries=[threat])
    update_strategy(strategy=strategy, by=jana, changes={})
    delete_strategy(strategy=strategy, by=jana, reason="anders")
    assert OriginLink.objects.get().source_gone
    assert not TowsStrategy.objects.exists()
    assert SwotEntry.objects.filter(pk=opportunity.pk).exists()


def test_a_point_is_fixed_changed_with_a_new_day_and_withdrawn(project, jana):
    weakness = SwotEntryFactory(project=project, quadrant="weakness")
    strength = SwotEntryFactory(project=project)
    values = {"text": "Es fehlen Wohnungen", "agreed_on": DAY}
    make = {"project": project, "by": jana, "values": values}
    with pytest.raises(UnfitSourceError):
        fix_point(**make, kind=PointKind.CHALLENGE, entries=[strength])
    point = fix_point(**make, kind=PointKind.CHALLENGE, entries=[weakness])
    later = DAY + dt.timedelta(days=3)
    threat = SwotEntryFactory(project=project, quadrant="threat")
    changes = {"text": "Es fehlt Wohnraum", "agreed_on": later}
    update_point(point=point, by=jana, changes=changes, entries=[threat])
    point.refresh_from_db()
    assert (point.text, point.agreed_on) == ("Es fehlt Wohnraum", later)
    assert [source.entry for source in point.sources.all()] == [threat]
    withdraw_point(point=point, by=jana, today=later, reason="gelöst")
    assert AgreedPoint.objects.get().withdrawn_reason == "gelöst"
    with pytest.raises(PointWithdrawnError):
        withdraw_point(point=point, by=jana, today=later, reason="noch einmal")
    with pytest.raises(PointWithdrawnError):
        update_point(point=point, by=jana, changes={"text": "x"})


def test_a_point_keeps_its_cards_where_none_are_named(project, jana):
    point = AgreedPointFactory(
        project=project, sources=[SwotEntryFactory(project=project)]
    )
    OriginLinkFactory(project=project, source_id=point.public_id)
    update_point(point=point, by=jana, changes={"text": "Neu"})
    update_point(point=point, by=jana, changes={})
    assert point.sources.count() == 1
    assert OriginLink.objects.get().source_title == "Neu"
