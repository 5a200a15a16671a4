"""Drawing from a lottery by a seed that everybody can hear: dice, lottery numbers.

No random generator is involved: HMAC-SHA256 of what is drawn, under the seed.
"""

import hmac
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

_VALUES = 2**256


class Chance:
    """Numbers that follow from the seed and the lottery alone.

    `lottery` is the lottery's hash, so that one seed draws differently from another
    lottery.
    """

    def __init__(self, seed: str, lottery: str) -> None:
        self.seed = seed.encode()
        self.lottery = lottery

    def digest(self, name: str) -> bytes:
        message = f"{self.lottery}/{name}".encode()
        return hmac.digest(self.seed, message, "sha256")

    def below(self, limit: int, name: str) -> int:
        """0 to limit - 1, each equally likely: numbers beyond the last full round are
        thrown away."""
        attempt = 0
        while True:
            number = int.from_bytes(self.digest(f"{name}/{attempt}"), "big")
            if number < _VALUES - _VALUES % limit:
                return number % limit
            attempt += 1


def cleaned_seed(text: str) -> str:
    """As it is stored and used: what two people hear is then the same text."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def drawn_entry(units: Sequence[int], chance: Chance) -> int:
    """The number of the entry that holds the drawn unit."""
    sums = list(accumulate(units))
    return bisect_right(sums, chance.below(sums[-1], "panel"))


def drawn_members(
    seats: Mapping[str, int], groups: Mapping[str, Sequence[str]], chance: Chance
) -> list[str]:
    """As many of each group as it has seats, by equal lot."""
    return [
        key
        for group, number in seats.items()
        for key in _shuffled(groups[group], "seat", chance)[:number]
    ]


def reserve_order(keys: Iterable[str], chance: Chance) -> list[str]:
    """Who steps in first, second and so on."""
    return _shuffled(keys, "reserve", chance)


def _shuffled(keys: Iterable[str], purpose: str, chance: Chance) -> list[str]:
    return sorted(keys, key=lambda key: chance.digest(f"{purpose}/{key}"))
