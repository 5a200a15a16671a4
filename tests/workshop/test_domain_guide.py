"""S59 to S68: the guide's seven items, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain import guide
from auftakt.workshop.domain.agenda import GUIDE, Kind, Purpose
from auftakt.workshop.domain.duration import (
    Analysis,
    Complexity,
    Effort,
    Setting,
    Size,
)
from auftakt.workshop.domain.guide import Names

SETTINGS = st.builds(
    Setting,
    persons=st.integers(0, 40),
    complexity=st.sampled_from(Complexity),
    size=st.sampled_from(Size),
    effort=st.sampled_from(Effort),
    tasks=st.integers(0, 8),
    live=st.frozensets(st.sampled_from(Analysis)),
)


@pytest.mark.parametrize("language", guide.LANGUAGES)
def test_seven_items_with_their_lettered_parts(language):
    items = guide.guide(language).items
    assert tuple(item.topic for item in items) == GUIDE
    parts = {item.topic: [part.key for part in item.parts] for item in items}
    assert {topic: keys for topic, keys in parts.items() if keys} == {
        "baseline": ["background", "situation", "interests"],
        "framework": ["roles", "course", "dates"],
    }


def test_both_languages_have_the_same_structure():
    german, english = (
        [
            (
                item.topic,
                item.kind,
                item.part,
                item.purposes,
                [(part.key, part.part) for part in item.parts],
            )
            for item in guide.guide(language).items
        ]
        for language in ("de", "en")
    )
    assert german == english
    assert guide.hints("de").keys() == guide.hints("en").keys()


def test_every_purpose_is_served():
    items = guide.guide("de").items
    served = {purpose for item in items for purpose in item.purposes}
    assert served == set(Purpose)


def test_the_example_takes_257_minutes_with_two_pauses():
    drafts = guide.draft(guide.guide("de"), Setting(), Names())
    assert [draft.planned(12) for draft in drafts] == [
        10,
        24,
        50,
        10,
        50,
        40,
        10,
        45,
        18,
    ]
    assert [draft.key for draft in drafts if draft.kind is Kind.PAUSE] == ["", ""]


@given(setting=SETTINGS, is_head=st.booleans())
def test_the_written_agenda_takes_as_long_as_proposed(setting, is_head):
    names = Names(office="Landrat", is_head=is_head)
    drafts = guide.draft(guide.guide("de"), setting, names)
    total = sum(draft.planned(setting.persons) for draft in drafts)
    assert total == guide.proposal(setting).total
    assert [draft.key for draft in drafts if draft.key] == [*GUIDE]


def test_another_initiator_greets_and_the_head_gives_the_motivation():
    names = Names(initiator="Ulf Merkens", office="Bürgermeisterin", is_head=False)
    greeting = guide.draft(guide.guide("de"), Setting(), names)[0]
    assert [(part.title, part.minutes) for part in greeting.parts] == [
        ("Begrüßung durch Ulf Merkens", 5),
        ("Motivationslage: Bürgermeisterin", 5),
    ]


def test_the_head_as_initiator_greets_alone():
    names = Names(initiator="Hanne Dorfeld", office="Bürgermeisterin")
    greeting = guide.draft(guide.guide("de"), Setting(), names)[0]
    assert (greeting.lead, greeting.parts) == ("Hanne Dorfeld", ())


def test_an_unknown_language_reads_german():
    assert guide.guide("fr") == guide.guide("de")
