"""What the group should be like: targets a proposal has to keep (S7 to S10, S22)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.actors.domain import Bloc
from auftakt.circle.domain.composition import Limits, Voice

MOST_CRITERIA = 6
MOST_SEATS = 16
MOST_OWN = 20  # more could keep the exact search busy for minutes
HIGHEST = 60
_TEXT = re.compile(r"(\w+):(\d{1,2})-(\d{0,2}):([ms]):(.{0,80})", re.DOTALL)


class Criterion(StrEnum):
    """What a target counts. `CATEGORY` is the kind of organisation."""

    SIZE = "size"
    BLOC = "bloc"
    VOICE = "voice"
    CATEGORY = "category"
    DISTRICT = "district"


OWN_CRITERIA = (Criterion.CATEGORY, Criterion.DISTRICT)


class Caution(StrEnum):
    """Why a set of targets hurts more than it helps."""

    MANY_CRITERIA = "many_criteria"
    MANY_SEATS = "many_seats"


@dataclass(frozen=True, slots=True)
class Requirement:
    """At least `least` and at most `most` (None: any number) of a value.

    `value` is a member of `Bloc` or `Voice`, or a word of the register; empty for the
    size. What is not firm may be missed where nothing else is possible.
    """

    criterion: Criterion
    value: str = ""
    least: int = 0
    most: int | None = None
    is_firm: bool = True

    @property
    def subject(self) -> tuple[Criterion, str]:
        """What it is about; a set has one requirement for each subject."""
        return self.criterion, self.value

    @property
    def is_void(self) -> bool:
        """Says nothing, and is therefore not kept."""
        is_size = self.criterion is Criterion.SIZE
        return not is_size and self.least == 0 and self.most is None

    def is_met_by(self, count: int) -> bool:
        return self.least <= count and (self.most is None or count <= self.most)


def usual_requirements(limits: Limits) -> tuple[Requirement, ...]:
    """What the seed asks of every circle: size, four blocs, four voices."""
    return (
        Requirement(Criterion.SIZE, "", limits.least, limits.most),
        *(Requirement(Criterion.BLOC, bloc.value, 1) for bloc in Bloc),
        *(Requirement(Criterion.VOICE, voice.value, 1) for voice in Voice),
    )


def with_changed(
    requirements: Iterable[Requirement], changed: Iterable[Requirement]
) -> tuple[Requirement, ...]:
    """Each changed one in its old place, new ones at the end, void ones left out."""
    found = {one.subject: one for one in requirements}
    found.update({one.subject: one for one in changed})
    return tuple(one for one in found.values() if not one.is_void)


def size_of_requirements(requirements: Iterable[Requirement]) -> Requirement:
    """The one about the size; a set always has it."""
    return next(one for one in requirements if one.criterion is Criterion.SIZE)


def cautions(requirements: Sequence[Requirement]) -> tuple[Caution, ...]:
    """Blocs and voices count as one criterion each, every own value as another."""
    usual = {one.criterion for one in requirements} & {Criterion.BLOC, Criterion.VOICE}
    own = sum(one.criterion in OWN_CRITERIA for one in requirements)
    size = size_of_requirements(requirements)
    found = {
        Caution.MANY_CRITERIA: len(usual) + own > MOST_CRITERIA,
        Caution.MANY_SEATS: max(size.least, size.most or 0) > MOST_SEATS,
    }
    return tuple(caution for caution, holds in found.items() if holds)


def to_text(one: Requirement) -> str:
    """`bloc:1-3:m:politics`, for an address; `s` marks what is not firm."""
    most = "" if one.most is None else one.most
    firmness = "m" if one.is_firm else "s"
    return f"{one.criterion}:{one.least}-{most}:{firmness}:{one.value}"


def from_text(text: str) -> Requirement | None:
    """The reverse of `to_text`; None for anything else."""
    found = _TEXT.fullmatch(text)
    if not found:
        return None
    criterion, least, most, firmness, value = found.groups()
    if criterion not in set(Criterion) or not _is_known(Criterion(criterion), value):
        return None
    low, high = int(least), int(most) if most else None
    if max(low, high or 0) > HIGHEST or (high is not None and high < low):
        return None
    return Requirement(Criterion(criterion), value, low, high, firmness == "m")


def _is_known(criterion: Criterion, value: str) -> bool:
    if criterion is Criterion.SIZE:
        return not value
    if criterion is Criterion.BLOC:
        return value in set(Bloc)
    if criterion is Criterion.VOICE:
        return value in set(Voice)
    return bool(value.strip())
