"""The sentences the threshold was set with, and what it costs at 300 cards."""

import itertools

import pytest

from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.domain.overlap import Described, compare, described
from auftakt.inventory.queries.overlap import words
from auftakt.swot.domain.similarity import LEAST_ALIKE, alike, bare

NEAR = (
    (
        "Der Helferkreis ist seit 2015 aktiv und erfahren",
        "Erfahrener Helferkreis mit vielen Aktiven",
    ),
    ("Zu wenig Plätze in Sprachkursen", "Es fehlen Sprachkursplätze"),
    ("Wohnungen sind knapp und teuer", "Es fehlt bezahlbarer Wohnraum"),
    (
        "Ausländerbehörde ist überlastet",
        "Lange Wartezeiten bei der Ausländerbehörde",
    ),
    ("Die Vereine sind offen für Neue", "Offene Vereine, die Neue aufnehmen"),
    ("Stimmung im Ort könnte kippen", "Stimmung kippt"),
    ("Ehrenamtliche sind erschöpft", "Viele Ehrenamtliche sind müde"),
    ("Kitaplätze fehlen", "Zu wenig Plätze in der Kita"),
    (
        "Das Rathaus hat keine Dolmetscher",
        "Es fehlen Dolmetscherinnen in der Verwaltung",
    ),
    (
        "Land fördert Integrationsmanagement",
        "Förderprogramm des Landes für Integrationsmanagement",
    ),
)
UNLIKE = (
    "Zu wenig Plätze in Sprachkursen",
    "Wohnungen sind knapp und teuer",
    "Ausländerbehörde ist überlastet",
    "Der Bus fährt abends nicht",
    "Das Rathaus hat keine Dolmetscher",
    "Kitaplätze fehlen",
    "Die Turnhalle ist marode",
    "Niemand kümmert sich um die Finanzierung",
    "Der Helferkreis hat keinen Raum",
    "Betriebe bilden kaum aus",
)


@pytest.mark.parametrize("pair", NEAR)
def test_near_duplicates_are_found(pair):
    ((first, second, score),) = alike(pair, words())
    assert (first, second) == (0, 1)
    assert LEAST_ALIKE <= score <= 100


def test_different_cards_are_not_proposed():
    assert alike(UNLIKE, words()) == ()


def test_one_shared_topic_is_enough_for_the_inventory_but_not_for_cards():
    """Why cards have a threshold of their own: five words, one of them in common."""
    pair = ("Kitaplätze fehlen", "Die Kita hat mehrsprachige Kräfte")
    sides = [
        described(Described(kind=StructureKind.OFFER, name=text), words())
        for text in pair
    ]
    assert compare(*sides).is_overlap
    assert alike(pair, words()) == ()


def test_the_most_alike_come_first_and_order_does_not_matter():
    texts = tuple(itertools.chain(*NEAR))
    scores = [score for _first, _second, score in alike(texts, words())]
    assert scores == sorted(scores, reverse=True)
    for pair in NEAR:
        forth, back = alike(pair, words()), alike(pair[::-1], words())
        assert [score for *_places, score in forth] == [
            score for *_places, score in back
        ]


def test_words_that_say_little_are_left_out_unless_nothing_is_left():
    assert bare("Es fehlt ein Raum") == "ein Raum"
    assert bare("Es fehlt viel") == "Es fehlt viel"
