"""Within a group everybody has the same share of a lottery, to the last unit."""

from collections import Counter
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from auftakt.selection.shares import WHOLE, people_panels, whole_weights
from auftakt.selection.tickets import ticket_counts, ticket_panels


@some.composite
def lotteries(draw):
    """Groups, panels of equal size and weights."""
    sizes = draw(some.lists(some.integers(1, 6), min_size=1, max_size=5))
    groups = [[f"p{group}.{one}" for one in range(m)] for group, m in enumerate(sizes)]
    seat = [group for group, m in enumerate(sizes) for _one in range(m)]
    size = draw(some.integers(1, len(seat)))
    orders = draw(some.lists(some.permutations(seat), min_size=1, max_size=6))
    panels = [tuple(sorted(Counter(order[:size]).items())) for order in orders]
    count = len(panels)
    weights = draw(some.lists(some.floats(1e-9, 1.0), min_size=count, max_size=count))
    return groups, panels, [weight / sum(weights) for weight in weights]


@given(some.lists(some.floats(1e-15, 1.0), min_size=1), some.integers(1, WHOLE))
def test_whole_weights_add_up_and_stay_close(weights, total) -> None:
    found = whole_weights(weights, total)
    assert sum(found) == total
    scale = total / sum(map(Fraction, weights))
    for whole, weight in zip(found, weights, strict=True):
        assert abs(whole - Fraction(weight) * scale) < 1


@given(lotteries(), some.sampled_from([7, 100, WHOLE]))
def test_people_panels_are_those_of_the_groups_with_equal_shares(
    lottery, total
) -> None:
    groups, panels, weights = lottery
    units = whole_weights(weights, total)
    kept = [(one, unit) for one, unit in zip(panels, units, strict=True) if unit]
    panels, units = [one for one, _unit in kept], [unit for _one, unit in kept]
    found = people_panels(groups, panels, units)
    assert sum(found.values()) == total
    group_of = {key: group for group, keys in enumerate(groups) for key in keys}
    wanted: Counter = Counter()
    for panel, unit in zip(panels, units, strict=True):
        wanted[panel] += unit
    seen: Counter = Counter()
    held: Counter = Counter()
    for people, unit in found.items():
        assert len(set(people)) == len(people)
        seen[tuple(sorted(Counter(group_of[one] for one in people).items()))] += unit
        for one in people:
            held[one] += unit
    assert seen == wanted
    for keys in groups:
        shares = [held[key] for key in keys]
        assert max(shares) - min(shares) <= 1
    assert len(found) <= len(panels) + len(group_of)


@given(lotteries(), some.sampled_from([1, 10, 100]))
def test_tickets_keep_to_the_weights_and_members_take_turns(lottery, number) -> None:
    groups, panels, weights = lottery
    counts = ticket_counts(groups, panels, weights, number)
    assert sum(counts) == number
    assert min(counts) >= 0
    tickets = ticket_panels(groups, panels, counts)
    assert len(tickets) == number
    held = Counter(one for ticket in tickets for one in ticket)
    for ticket in tickets:
        assert len(set(ticket)) == len(ticket)
    for keys in groups:
        shares = [held[key] for key in keys]
        assert max(shares) - min(shares) <= 1


def test_tickets_that_fit_exactly_are_exact() -> None:
    groups = [["a", "b"], ["c"], ["d", "e", "f"]]
    panels = [((0, 1), (1, 1)), ((0, 1), (2, 1)), ((2, 2),)]
    assert ticket_counts(groups, panels, [0.25, 0.35, 0.4], 100) == [25, 35, 40]


def test_rounding_to_tickets_balances_the_chances() -> None:
    """Twelve pairs of a circle, one unit and a half of each: no chance is off by more
    than what one ticket gives."""
    groups = [[f"p{one}"] for one in range(12)]
    panels = [((one, 1), ((one + 1) % 12, 1)) for one in range(12)]
    counts = ticket_counts(groups, panels, [1 / 12] * 12, 18)
    tickets = ticket_panels(groups, panels, counts)
    held = Counter(one for ticket in tickets for one in ticket)
    off = [abs(Fraction(held[f"p{one}"]) - 3) for one in range(12)]
    assert max(off) <= 1
