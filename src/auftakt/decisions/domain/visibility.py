"""Who sees what of a round, so that nobody is led and no single vote comes out.

Pure: no Django. Where a round runs without names nothing but the number of answers is
shown before it closes: two pictures one vote apart would give that vote away.
"""

from collections.abc import Collection
from enum import StrEnum

LEAST_VOTERS = 5


class Own(StrEnum):
    """Whether the reader has a seat in the round, and has answered for it."""

    NO_SEAT = "no_seat"
    UNANSWERED = "unanswered"
    ANSWERED = "answered"


def sees_positions(
    *, is_closed: bool, is_secret: bool, hides: bool, own: Own, runs_it: bool
) -> bool:
    """Whether positions are shown while or after a round runs.

    `hides`: until the own answer; `runs_it`: opens and closes rounds or enters votes.
    """
    if is_closed:
        return True
    if is_secret:
        return False
    if own is Own.UNANSWERED:
        return not hides
    return own is Own.ANSWERED or runs_it or not hides


def may_show_breakdown(
    voters: Collection[str], earlier: Collection[Collection[str]]
) -> bool:
    """Whether the sums of a closed round without names may be shown and kept.

    Never below five voters, and not where an earlier picture of the same proposal,
    whatever its wording, differs by fewer than five people: the difference would be
    their votes. `earlier`: the voters of each picture people have seen.
    """
    own = frozenset(voters)
    if len(own) < LEAST_VOTERS:
        return False
    return all(not 0 < len(own ^ frozenset(one)) < LEAST_VOTERS for one in earlier)
