"""How people stand to a wording, as marks with words; equal on desk, wall and paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.decisions.domain.methods import WITH_OPTIONS, Stance, stance_of
from auftakt.decisions.domain.tally import Cast, counts_of, sums_of
from auftakt.decisions.labels import (
    STANCE_MARKS,
    STANCE_WORDS,
    STEP_WORDS,
)
from auftakt.decisions.models import BallotRound
from auftakt.decisions.queries.rounds import ballot_of, ballots_of, seats_of

WIDEST = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """One seat; `title` is empty where nobody may know whose mark it is."""

    icon: str
    tone: str
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`marks` in groups by stance; `first` and `second` say the same in words."""

    groups: tuple[tuple[Mark, ...], ...]
    first: str
    second: str
    is_hidden: bool = False


def picture(round_: BallotRound, *, is_seen: bool) -> Picture:
    """Of a round about a text; hidden, it tells only how many have answered."""
    eligible = seats_of(round_)
    answered = [one for one in eligible if one.has_answered]
    waiting = len(eligible) - len(answered)
    if not is_seen or _keeps_nothing(round_):
        return _hidden(round_, len(answered), waiting)
    stances = _stances(round_)
    groups = [
        tuple(Mark(*STANCE_MARKS[stance], title) for title in stances.get(stance, ()))
        for stance in Stance
    ]
    if waiting:
        groups.append(
            tuple(Mark("dashed", "", _("noch offen")) for _n in range(waiting))
        )
    counts = {stance: len(found) for stance, found in stances.items()}
    return Picture(
        groups=tuple(group for group in groups if group),
        first=_first(counts),
        second=_second(counts, waiting),
    )


def _keeps_nothing(round_: BallotRound) -> bool:
    return round_.is_closed and not round_.result.get("is_shown", True)


def _hidden(round_: BallotRound, answered: int, waiting: int) -> Picture:
    marks = [Mark("check", "", _("hat geantwortet")) for _n in range(answered)]
    marks += [Mark("dashed", "", _("noch offen")) for _n in range(waiting)]
    if round_.is_closed:
        second = _("Damit niemand erkennbar ist, bleiben die Zahlen verdeckt.")
    elif round_.is_secret:
        second = _("Die Zahlen stehen erst nach dem Abschluss.")
    else:
        second = _("Das Bild öffnet sich nach der eigenen Antwort.")
    facts = {"answered": answered, "all": answered + waiting}
    first = _("Antworten: %(answered)s von %(all)s") % facts
    return Picture((tuple(marks),) if marks else (), first, second, is_hidden=True)


def _stances(round_: BallotRound) -> Mapping[str, list[str]]:
    """By stance the titles of the seats; empty titles where there are no names."""
    found: dict[str, list[str]] = {}
    if round_.is_closed and round_.is_secret:
        counts = round_.result.get("counts", {}).get("0", {})
        for value, number in counts.items():
            stance = stance_of(round_.method, int(value))
            if stance:
                found.setdefault(stance, []).extend([""] * number)
        return found
    for one in seats_of(round_):
        ballot = ballot_of(one)
        given = ballot.given if ballot else {}
        stance = stance_of(round_.method, given.get(0, -1))
        if stance:
            found.setdefault(stance, []).append(f"{one.title}: {STANCE_WORDS[stance]}")
    return found


def _first(counts: Mapping[str, int]) -> str:
    support = counts.get(Stance.SUPPORT, 0)
    parts = [
        ngettext("%(n)s trägt mit", "%(n)s tragen mit", support) % {"n": support},
    ]
    if concerned := counts.get(Stance.CONCERN, 0):
        parts.append(_("%(n)s mit Bedenken") % {"n": concerned})
    return ", ".join(parts)


def _second(counts: Mapping[str, int], waiting: int) -> str:
    parts = []
    if against := counts.get(Stance.AGAINST, 0):
        parts.append(
            ngettext("%(n)s Einwand", "%(n)s Einwände", against) % {"n": against}
        )
    if silent := counts.get(Stance.ABSTAIN, 0):
        parts.append(
            ngettext("%(n)s enthält sich", "%(n)s enthalten sich", silent)
            % {"n": silent}
        )
    if waiting:
        parts.append(_("%(n)s noch offen") % {"n": waiting})
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class OptionLine:
    """`sum`: resistance or dots; `width`: percent of the longest bar."""

    text: str
    sum: int
    width: int
    is_leading: bool


def option_lines(round_: BallotRound, *, is_seen: bool) -> list[OptionLine]:
    """Of a round between options; none where they must stay hidden."""
    if round_.method not in WITH_OPTIONS or not is_seen:
        return []
    counts = _counts(round_)
    if counts is None:
        return []
    sums = sums_of(counts)
    most = max([1, *sums.values()])
    leading = round_.result.get("leading", [])
    return [
        OptionLine(text, sums.get(n, 0), WIDEST * sums.get(n, 0) // most, n in leading)
        for n, text in enumerate(round_.options)
    ]


def _counts(round_: BallotRound) -> Mapping[int, Mapping[int, int]] | None:
    if round_.is_closed:
        kept = round_.result.get("counts")
        return kept and {
            int(option): {int(value): number for value, number in found.items()}
            for option, found in kept.items()
        }
    casts = [Cast(ballot.given) for ballot in ballots_of(round_)]
    return counts_of(round_.rule, casts)


@dataclass(frozen=True, slots=True)
class StepLine:
    text: str
    holds: bool | None


def steps(round_: BallotRound) -> list[StepLine]:
    """The arithmetic of a closed round, line by line."""
    return [
        StepLine(str(STEP_WORDS[one["key"]]) % one["facts"], one["holds"])
        for one in round_.result.get("steps", ())
    ]
