"""In which order fields are read: by rank, as gaps, and by who decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from auftakt.themes.domain.kinds import (
    PUT_OFF,
    Choice,
    Question,
    Responsibility,
)
from auftakt.themes.domain.opinion import Opinion


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """What the rules need to know of one field.

    `goals`: how many goals became of it and were not given up; `decision` None: not
    decided yet.
    """

    number: int
    name: str
    opinion: Opinion = field(default_factory=Opinion)
    responsibility: Responsibility = Responsibility.MUNICIPALITY
    decision: Choice | None = None
    goals: int = 0

    @property
    def is_rated(self) -> bool:
        return self.opinion.raters > 0

    @property
    def lacks_goal(self) -> bool:
        """A gap that nobody has put off and that no goal was made of."""
        return self.opinion.is_gap and not self.goals and self.decision not in PUT_OFF


def ranks(themes: Iterable[ThemeFacts]) -> Mapping[int, int]:
    """By number of the field; equal points share a rank and the next ones are skipped.

    Fields without points have no rank.
    """
    points = {
        theme.number: theme.opinion.points
        for theme in themes
        if theme.opinion.points is not None
    }
    return {
        number: 1 + sum(other > own for other in points.values())
        for number, own in points.items()
    }


def ranked(themes: Iterable[ThemeFacts]) -> list[ThemeFacts]:
    """The most points first; fields without points come last, by number."""
    return sorted(
        themes,
        key=lambda one: (
            one.opinion.points is None,
            -(one.opinion.points or 0),
            one.number,
        ),
    )


def gaps(themes: Iterable[ThemeFacts]) -> list[ThemeFacts]:
    """The widest first: the most need over coverage."""
    found = [one for one in themes if one.opinion.is_gap]
    return sorted(found, key=lambda one: (-_distance(one), one.number))


def _distance(theme: ThemeFacts) -> float:
    need = theme.opinion.median(Question.NEED) or 0
    return need - (theme.opinion.median(Question.COVERAGE) or 0)


def by_responsibility(
    themes: Sequence[ThemeFacts],
) -> list[tuple[Responsibility, list[ThemeFacts]]]:
    """Each level once, the nearest first, with its fields in the order given."""
    return [
        (level, [one for one in themes if one.responsibility == level])
        for level in Responsibility
    ]


def to_talk_about(themes: Iterable[ThemeFacts]) -> list[ThemeFacts]:
    """Fields on which views are apart, the widest spread first."""
    found = [one for one in themes if one.opinion.disputed]
    return sorted(
        found, key=lambda one: (-one.opinion.disputed[0][1].width, one.number)
    )


def synced(
    chosen: Sequence[str], decided: Mapping[str, Choice], known: Sequence[str]
) -> list[str]:
    """The themes of the project after the circle decided, in the order of `known`.

    What is taken on joins them, what is put off leaves; undecided ones stay as they
    are, and keys beside `known` (a project's own fields) never enter.
    """
    taken = {
        key
        for key in known
        if (decided[key] not in PUT_OFF if key in decided else key in chosen)
    }
    return [key for key in known if key in taken]
