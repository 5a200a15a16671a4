"""Each fault of a request has a sentence of its own, and no sound request has any."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from auftakt.selection.checks import problems_of, warnings_of
from auftakt.selection.domain import LotProblem, Quota, Volunteer
from auftakt.selection.labels import sentence

QUOTAS = (Quota("Alter", "jung", 1, 2), Quota("Alter", "alt", 0, 2))
PEOPLE = tuple(
    Volunteer(key, {"Alter": age})
    for key, age in [("a", "jung"), ("b", "jung"), ("c", "alt")]
)


def _faults(people=PEOPLE, quotas=QUOTAS, size=2, confirmed=()):
    problem = LotProblem(tuple(people), tuple(quotas), size, frozenset(confirmed))
    return [sentence(one) for one in problems_of(problem)]


def test_a_sound_request_has_no_fault() -> None:
    assert _faults() == []
    assert _faults(confirmed=["a", "b"]) == []
    assert _faults(quotas=[]) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"people": ()}, "Die Liste der Personen ist leer."),
        ({"people": [*PEOPLE, PEOPLE[0]]}, "Die Kennung „a“ kommt mehrmals vor."),
        (
            {"people": [Volunteer("", {"Alter": "jung"}), *PEOPLE]},
            "Eine Person hat keine Kennung.",
        ),
        (
            {"people": [Volunteer("x", {"Alter": ""}), *PEOPLE]},
            "Bei „x“ fehlt die Angabe „Alter“.",
        ),
        (
            {"people": [Volunteer("x", {}), *PEOPLE]},
            "Bei „x“ fehlt die Angabe „Alter“.",
        ),
        (
            {"people": [Volunteer("x", {"Alter": "mittel"}), *PEOPLE]},
            "Bei „x“ steht „Alter: mittel“. Dafür gibt es keine Vorgabe.",
        ),
        (
            {"quotas": [*QUOTAS, Quota("Ort", "Nord", 0, 2)]},
            "Zu „Ort“ gibt es eine Vorgabe, aber bei niemandem eine Angabe.",
        ),
        (
            {"quotas": [*QUOTAS, Quota("Alter", "uralt", 1, 2)]},
            (
                "„Alter: uralt“ soll mindestens 1 Mal vorkommen, "
                "steht aber bei niemandem in der Liste."
            ),
        ),
        (
            {"quotas": [*QUOTAS, QUOTAS[0]]},
            "Für „Alter: jung“ gibt es mehr als eine Vorgabe.",
        ),
        (
            {"quotas": [QUOTAS[0], Quota("Alter", "alt", 2, 1)]},
            "„Alter: alt“: Das Minimum 2 ist größer als das Maximum 1.",
        ),
        (
            {"quotas": [QUOTAS[0], Quota("Alter", "alt", -1, 1)]},
            "„Alter: alt“: Minimum und Maximum dürfen nicht unter 0 liegen.",
        ),
        (
            {"quotas": [Quota("Alter", "jung", 2, 2), Quota("Alter", "alt", 1, 2)]},
            "Die Minima von „Alter“ ergeben 3, es gibt aber nur 2 Plätze.",
        ),
        (
            {"quotas": [Quota("Alter", "jung", 0, 1), Quota("Alter", "alt", 0, 0)]},
            "Die Maxima von „Alter“ ergeben nur 1, es sind aber 2 Plätze zu füllen.",
        ),
        ({"size": 0}, "Die Zahl der Plätze muss mindestens 1 sein, nicht 0."),
        ({"size": 4}, "Für 4 Plätze stehen nur 3 Personen in der Liste."),
        (
            {"confirmed": ["z"]},
            "„z“ soll auf jeden Fall dabei sein, steht aber nicht in der Liste.",
        ),
        (
            {"confirmed": ["a", "b", "c"]},
            "3 Personen sollen auf jeden Fall dabei sein, es gibt aber nur 2 Plätze.",
        ),
    ],
    ids=lambda one: ",".join(one) if isinstance(one, dict) else one[:25],
)
def test_each_fault_has_its_sentence(change, words) -> None:
    assert _faults(**change) == [words]


def test_one_value_for_all_is_fine() -> None:
    people = [Volunteer(key, {"Alter": "jung"}) for key in "abc"]
    assert _faults(people, [Quota("Alter", "jung", 2, 2)]) == []


def test_twenty_categories_are_allowed_and_warned_of() -> None:
    names = [f"Merkmal {number}" for number in range(20)]
    people = tuple(Volunteer(key, dict.fromkeys(names, "ja")) for key in "abc")
    quotas = tuple(Quota(name, "ja", 0, 2) for name in names)
    problem = LotProblem(people, quotas, 2)
    assert problems_of(problem) == []
    assert [sentence(one)[:12] for one in warnings_of(problem)] == ["20 Merkmale "]
    assert warnings_of(LotProblem(PEOPLE, QUOTAS, 2)) == []


_values = some.sampled_from(["", "jung", "alt", "uralt"])
_people = some.lists(
    some.builds(
        Volunteer,
        some.sampled_from(["", "a", "b", "c"]),
        some.dictionaries(some.sampled_from(["Alter", "Ort"]), _values),
    ),
    max_size=5,
)
_quotas = some.lists(
    some.builds(
        Quota,
        some.sampled_from(["Alter", "Ort"]),
        _values,
        some.integers(-1, 4),
        some.integers(-1, 4),
    ),
    max_size=5,
)


@given(_people, _quotas, some.integers(-1, 5), some.frozensets(some.sampled_from("az")))
def test_any_fault_has_words(people, quotas, size, confirmed) -> None:
    for words in _faults(people, quotas, size, confirmed):
        assert words
        assert "%(" not in words
