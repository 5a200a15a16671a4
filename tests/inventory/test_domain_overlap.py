import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import auftakt.inventory
from auftakt.inventory.domain.kinds import Level, Rhythm, StructureKind, TargetGroup
from auftakt.inventory.domain.meanings import Sense, meanings_of, stem, word_list
from auftakt.inventory.domain.overlap import (
    LEAST_SCORE,
    Criterion,
    Described,
    compare,
    described,
    overlaps,
)

FILE = Path(auftakt.inventory.__file__).parent / "content/synonyms.toml"
WORDS = word_list(tomllib.loads(FILE.read_text(encoding="utf-8")))
PAIRS = Path(__file__).parents[2] / "bench/data/overlap_pairs_tuning.toml"
NAMES = ("Sprachcafé", "Runder Tisch Asyl", "Lesepaten", "Radwerkstatt", "Fest", "")
PURPOSES = (
    "Deutsch üben mit Freiwilligen",
    "Austausch der Träger über Integration",
    "Hilfe bei der Wohnungssuche für Geflüchtete",
    "",
)


def body(name="Runder Tisch", **given):
    given.setdefault("kind", StructureKind.BODY)
    return described(Described(name=name, **given), WORDS)


def names_of(*texts):
    return set(meanings_of(texts, WORDS))


entries = st.builds(
    Described,
    kind=st.sampled_from(StructureKind),
    name=st.sampled_from(NAMES),
    purpose=st.sampled_from(PURPOSES),
    fields=st.frozensets(st.sampled_from(["language", "housing"])),
    target_groups=st.frozensets(
        st.sampled_from([group.value for group in TargetGroup])
    ),
    territory=st.sampled_from(["", "nordstadt", "sudstadt"]),
    level=st.sampled_from(Level),
    carrier=st.sampled_from(["", "Caritas", "Diakonie"]),
    members=st.frozensets(st.sampled_from("abcdefgh")),
    rhythm=st.sampled_from(Rhythm),
).map(lambda entry: described(entry, WORDS))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Runder Tisch", "Arbeitskreis"),
        ("am Runden Tisch", "die Runden Tische"),
        ("Geflüchtete", "FLÜCHTLINGEN"),
        ("Sprachförderung", "Deutschkurse"),
        ("Gesundheitslotsinnen", "Begleitung durch Freiwillige beim Arzt"),
        ("Integrationsprojekt", "Vorhaben zur Zuwanderung"),
        ("Sprachförderug", "Sprachförderung"),
    ],
)
def test_other_words_with_the_same_meaning_are_seen(first, second):
    assert names_of(first) & names_of(second)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Arbeitskreis", (Sense.WHAT, "work")),
        ("Überschuldung", (Sense.WHAT, "school")),
        ("gewählt", (Sense.WHAT, "safety")),
    ],
)
def test_a_part_of_a_word_that_means_something_else_is_not_read(text, meaning):
    assert meaning not in names_of(text)


def test_words_without_content_say_nothing():
    assert not names_of("Das Angebot der Stadt für die Menschen im Ort")


@given(st.text(alphabet="abcdeinrst", min_size=4, max_size=14))
def test_a_stem_keeps_four_letters(word):
    assert len(stem(word)) >= 4
    assert word.startswith(stem(word))


@given(entries, entries)
def test_every_comparison_is_a_score_with_known_criteria(one, other):
    found = compare(one, other)
    assert 0 <= found.score <= 100
    keys = [likeness.key for likeness in found.criteria]
    assert keys == sorted(keys, key=list(Criterion).index)
    assert all(0 <= likeness.closeness <= 3 for likeness in found.criteria)
    if not (one.fields and other.fields):
        assert Criterion.FIELDS not in keys


@given(entries, entries)
def test_the_score_does_not_depend_on_the_order(one, other):
    assert compare(one, other).score == compare(other, one).score


@given(st.lists(entries, max_size=6), st.lists(entries, max_size=6))
def test_the_quick_way_finds_exactly_the_pairs_of_the_slow_one(planned, existing):
    slow = {
        (first, second): compare(ours, theirs)
        for first, ours in enumerate(planned)
        for second, theirs in enumerate(existing)
        if compare(ours, theirs).score >= LEAST_SCORE
    }
    quick = {
        (first, second): found for first, second, found in overlaps(planned, existing)
    }
    assert quick == slow


@given(entries, entries)
def test_other_words_elsewhere_never_make_two_things_more_alike(one, other):
    apart = Described(**{**vars(other), "territory": "weststadt", "level": one.level})
    near = Described(**{**vars(other), "territory": one.territory, "level": one.level})
    assert compare(one, apart).score <= compare(one, near).score


def test_half_the_members_are_named():
    seats = [f"seat-{number}" for number in range(12)]
    ours = body("Initiativkreis", members=frozenset(seats))
    theirs = body("Beirat", members=frozenset([*seats[:5], "x", "y", "z", "u"]))
    [members] = [
        one for one in compare(ours, theirs).criteria if one.key is Criterion.MEMBERS
    ]
    assert members.closeness == 3


def test_two_of_two_members_are_no_body():
    two = frozenset(["a", "b"])
    found = compare(body("Jury", members=two), body("Beirat", members=two))
    assert Criterion.MEMBERS not in [one.key for one in found.criteria]


def test_the_shared_words_are_named():
    ours = body("Sprachcafé", kind=StructureKind.OFFER)
    theirs = body("Deutschtreff", kind=StructureKind.OFFER)
    [purpose, *_others] = compare(ours, theirs).criteria
    assert purpose.words == ("Sprachcafé – Deutschtreff",)


def test_most_labelled_pairs_are_judged_as_people_judge_them():
    """The tuning half only; `bench/overlaps.py` measures the other."""
    named, right, real = 0, 0, 0
    for scenario in tomllib.loads(PAIRS.read_text(encoding="utf-8"))["scenario"]:
        planned = _read(scenario["planned"])
        for raw in scenario["existing"]:
            is_named = compare(planned, _read(raw)).is_overlap
            named += is_named
            right += is_named and raw["label"] == "overlap"
            real += raw["label"] == "overlap"
    assert right / real >= 0.9
    assert right / named >= 0.8


def _read(raw):
    return body(
        raw["name"],
        kind=StructureKind(raw["kind"]),
        purpose=raw["purpose"],
        fields=frozenset(raw.get("fields", ())),
        target_groups=frozenset(raw.get("target_groups", ())),
        territory=raw.get("territory", "").lower().replace("stadtgebiet", ""),
        carrier=raw.get("carrier", ""),
        rhythm=Rhythm(raw.get("rhythm", "unknown")),
        level=Level(raw.get("level", "own")),
        members=frozenset(raw.get("members", ())),
    )
