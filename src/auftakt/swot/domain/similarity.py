"""Which cards sound alike: the text comparison of the inventory, for one sentence.

Structures are described at length; a card has five words, of which one topic in common
says little and "Es fehlt" nothing. So words that only say "much" or "too little" are
left out, and letters count as much as meanings: the mean of both is held against
`LEAST_ALIKE`. `tests/swot/test_domain_similarity.py` holds the sentences it was set
with.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.domain.meanings import WORD, WordList, fold
from auftakt.inventory.domain.overlap import Described, described, overlaps

LEAST_ALIKE = 55
# The comparison weighs what an entry is; cards are all of one kind.
ONE_KIND = StructureKind.OFFER
SAYS_LITTLE = frozenset(
    fold(
        "es fehlt fehlen fehlte kein keine keinen keiner keinem wenig wenige zu zum "
        "zur könnte könnten viel viele vielen seit nicht nur mehr lang lange langen "
        "wird werden gibt gut gute guten guter gutes schon noch sehr unser unsere "
        "unseren bei im in der die das den dem mit von vom für und oder ist sind hat "
        "haben wir uns auf an am ende ab"
    ).split()
)


def bare(text: str) -> str:
    """Without the words that say little; the text itself where nothing is left."""
    kept = (word for word in WORD.findall(text) if fold(word) not in SAYS_LITTLE)
    return " ".join(kept) or text


@lru_cache(maxsize=2_000)
def _described(text: str, words: WordList) -> Described:
    return described(Described(kind=ONE_KIND, name=text), words)


@lru_cache(maxsize=64)
def alike(texts: tuple[str, ...], words: WordList) -> tuple[tuple[int, int, int], ...]:
    """Places of two texts, the earlier first, and how alike they are, 0 to 100.

    The most alike first. Kept in memory, since a board is read far more often than
    written.
    """
    bared = [bare(text) for text in texts]
    found = sorted(_pairs(bared, words), key=lambda pair: (-pair[2], pair[:2]))
    return tuple(found)


def _pairs(texts: Sequence[str], words: WordList) -> Iterator[tuple[int, int, int]]:
    sides = [_described(text, words) for text in texts]
    for first, second, compared in overlaps(sides, sides):
        if first < second:
            letters = fuzz.token_sort_ratio(fold(texts[first]), fold(texts[second]))
            score = round((compared.score + letters) / 2)
            if score >= LEAST_ALIKE:
                yield first, second, score
