"""Seats for the tests of the rules: the circle of picture 02, and any circle."""

from hypothesis import strategies as st

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain import SeatFacts, SeatStatus

A, P, C, K = Bloc
TAKEN, ASKED, OPEN, NO = (
    SeatStatus.CONFIRMED,
    SeatStatus.REQUESTED,
    SeatStatus.VACANT,
    SeatStatus.DECLINED,
)
NAMES = {
    A: "Verwaltung",
    P: "Politik",
    C: "Zivilgesellschaft",
    K: "Weitere Schlüsselakteure",
}


def seat(number: int, bloc: Bloc, status: SeatStatus = TAKEN, **facts) -> SeatFacts:
    return SeatFacts(number=number, bloc=bloc, status=status, **facts)


def ebersfelde() -> list[SeatFacts]:
    """Twelve seats: 9 taken, seat 9 asked, seats 8 and 11 open."""
    supportive, sceptical, opposing = (
        Perspective.SUPPORTIVE,
        Perspective.SCEPTICAL,
        Perspective.OPPOSING,
    )
    refugees = MigrantKind.REFUGEE_INITIATIVE
    return [
        *(seat(number, A, holder=f"p{number}", deputies=("d",)) for number in (1, 2)),
        *(seat(number, A, holder=f"p{number}") for number in (3, 4)),
        *(seat(number, P, holder=f"p{number}") for number in (5, 6)),
        seat(7, C, perspective=supportive, holder="o7"),
        seat(8, C, OPEN, perspective=opposing),
        seat(9, C, ASKED, perspective=sceptical, holder="o9"),
        seat(10, K, holder="o10"),
        seat(11, K, OPEN, migrant_kind=refugees),
        seat(12, K, holder="o12"),
    ]


@st.composite
def circles(draw, *, least: int = 0, most: int = 30) -> list[SeatFacts]:
    """Any circle, its seats in the order of the blocs as in the list."""
    seat_facts = st.tuples(
        st.sampled_from(Bloc),
        st.sampled_from(SeatStatus),
        st.sampled_from(Perspective),
        st.sampled_from(MigrantKind),
        st.sampled_from(["", " ", "gewählt wird erst im Mai"]),
    )
    found = draw(st.lists(seat_facts, min_size=least, max_size=most))
    order = list(Bloc)
    found.sort(key=lambda facts: order.index(facts[0]))
    return [
        SeatFacts(number, bloc, status, view, kind, vacant_reason=reason)
        for number, (bloc, status, view, kind, reason) in enumerate(found, 1)
    ]
