"""A seed draws the same for everybody, and every number equally often."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from auftakt.selection.draw import (
    Chance,
    cleaned_seed,
    drawn_entry,
    drawn_members,
    reserve_order,
)


def test_the_number_follows_from_hmac_sha256_alone() -> None:
    """Reckoned with openssl: HMAC of "L/panel/0" under "3-1-4"."""
    chance = Chance("3-1-4", "L")
    digest = chance.digest("panel/0").hex()
    assert digest == "47ec48c1d037be2c055dcb0ee020d99b933d35f048cdd9134cdeb73c7b1dcc02"
    assert chance.below(1000, "panel") == int(digest, 16) % 1000


def test_other_seeds_lotteries_and_names_give_other_numbers() -> None:
    chances = [Chance("1", "a"), Chance("2", "a"), Chance("1", "b")]
    found = {one.below(10**9, name) for one in chances for name in ("x", "y")}
    assert len(found) == 6


@given(some.integers(1, 50), some.text(max_size=5))
def test_a_number_is_below_its_limit(limit, seed) -> None:
    assert 0 <= Chance(seed, "L").below(limit, "n") < limit


def test_numbers_beyond_the_last_full_round_are_thrown_away() -> None:
    """With a limit just above half of all values about half the attempts are."""
    limit = 2**255 + 1
    chance = Chance("s", "L")
    first = [int.from_bytes(chance.digest(f"{n}/0"), "big") for n in range(200)]
    taken = [chance.below(limit, str(n)) for n in range(200)]
    kept = [n for n in range(200) if taken[n] == first[n]]
    assert all(first[n] < limit for n in kept)
    assert 70 < len(kept) < 130


def test_each_unit_belongs_to_one_entry() -> None:
    class Fixed(Chance):
        def below(self, limit: int, name: str) -> int:
            assert (limit, name) == (6, "panel")
            return self.number

    chance = Fixed("", "")
    found = []
    for chance.number in range(6):
        found.append(drawn_entry([1, 2, 3], chance))
    assert found == [0, 1, 1, 2, 2, 2]


def test_members_of_a_group_have_equal_chances() -> None:
    groups = {"g1": list("abcde"), "g2": ["z"]}
    seen: Counter = Counter()
    for seed in range(5000):
        found = drawn_members({"g1": 2, "g2": 1}, groups, Chance(str(seed), "L"))
        assert len(set(found)) == 3
        seen.update(found)
    assert seen["z"] == 5000
    for key in "abcde":
        assert abs(seen[key] - 2000) < 4 * (5000 * 0.4 * 0.6) ** 0.5


def test_the_order_of_reserves_is_a_shuffle_by_the_seed() -> None:
    keys = [str(number) for number in range(20)]
    order = reserve_order(keys, Chance("1", "L"))
    assert sorted(order) == sorted(keys)
    assert order == reserve_order(reversed(keys), Chance("1", "L"))
    assert order != reserve_order(keys, Chance("2", "L"))


def test_a_seed_is_kept_as_it_is_heard() -> None:
    assert cleaned_seed("  3  1 \n4 ") == "3 1 4"
    assert cleaned_seed("Zu\u0308rich") == "Zürich"
