"""The questions of a ballot as phone and desk draw them, and the taps they send."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from django.utils.translation import gettext as _

from auftakt.decisions.actions.ballots import Tap
from auftakt.decisions.content import zero_option
from auftakt.decisions.domain.methods import (
    STANCES,
    VALUES,
    Method,
    is_objection,
    stance_of,
    wants_reason,
)
from auftakt.decisions.labels import STANCE_MARKS
from auftakt.decisions.models import Ballot, BallotRound
from auftakt.participants.scale import Choice, Scale

VALUE, REASON, NAMED, KEY = "value-", "reason", "named", "key"
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class ReasonBox:
    """Asked only where the answer calls for it; `is_needed`: else a no is none."""

    label: str
    hint: str
    text: str
    is_named: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how a sheet is shown; `error`: what was refused just now."""

    url: str
    language: str
    is_open: bool
    error: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`scales`: one for the text, or one for each option.

    `key` is new each time: a tap that is sent twice from one page counts once.
    """

    round: BallotRound
    place: Place
    scales: Sequence[Scale]
    reason: ReasonBox | None
    is_answered: bool
    key: str

    @property
    def url(self) -> str:
        return self.place.url

    @property
    def is_open(self) -> bool:
        return self.place.is_open


def sheet_of(round_: BallotRound, ballot: Ballot | None, place: Place) -> Sheet:
    given = ballot.given if ballot else {}
    key = str(uuid4())
    scales = [
        replace(
            _scale(round_, option, place),
            question=question,
            chosen=given.get(option),
            hidden={KEY: key},
        )
        for option, question in enumerate(_questions(round_, place.language))
    ]
    reason = _reason(round_, ballot, given)
    is_answered = bool(ballot and ballot.eligible.has_answered)
    return Sheet(round_, place, scales, reason, is_answered, key)


def _questions(round_: BallotRound, language: str) -> list[str]:
    if not round_.options:
        return [_question(round_.method)]
    options = list(round_.options)
    if round_.method == Method.RESISTANCE and options[0] == zero_option("de"):
        options[0] = zero_option(language)
    return options


def _question(method: str) -> str:
    if method == Method.FIST:
        return _("Wie viele Finger zeigen Sie?")
    if method == Method.VOTE:
        return _("Wie stimmen Sie?")
    return _("Können Sie das mittragen?")


def _scale(round_: BallotRound, option: int, place: Place) -> Scale:
    words = round_.labels.get(place.language) or round_.labels.get("de", {})
    is_resistance = round_.method == Method.RESISTANCE
    return Scale(
        id=f"frage-{option}",
        question="",
        name=f"{VALUE}{option}",
        url=place.url,
        choices=[_choice(round_.method, value, words) for value in _values(round_)],
        low=words.get("0", "") if is_resistance else "",
        high=words.get("10", "") if is_resistance else "",
        is_closed=not place.is_open,
    )


def _values(round_: BallotRound) -> Sequence[int]:
    """Fingers are shown from five down to the fist."""
    values = VALUES[round_.method]
    return list(reversed(values)) if round_.method == Method.FIST else list(values)


def _choice(method: str, value: int, words: Mapping[str, str]) -> Choice:
    word = words.get(str(value), str(value))
    if method not in STANCES:
        return Choice(value, str(value), meaning=word)
    stance = stance_of(method, value)
    icon, tone = STANCE_MARKS[stance] if stance else ("", "")
    return Choice(value, word, icon=icon, tone=tone)


def _reason(
    round_: BallotRound, ballot: Ballot | None, given: Mapping[int, int]
) -> ReasonBox | None:
    if not wants_reason(round_.method, given):
        return None
    objects = is_objection(round_.method, given)
    return ReasonBox(
        label=_("Was ist Ihr Einwand?") if objects else _("Was ist Ihr Bedenken?"),
        hint=(
            _("Ohne einen Grund zählt Ihr Nein als Bedenken.")
            if objects
            else _("Ein Satz genügt. Er bekommt eine Nummer und eine Antwort.")
        ),
        text=ballot.reason if ballot else "",
        is_named=bool(ballot and ballot.is_named),
    )


def read_tap(posted: Mapping[str, str], round_: BallotRound) -> Iterator[Tap]:
    """What one form says: a value, or the reason with the wish to be named.

    Wrong numbers say nothing; values nobody offered are refused by the action.
    """
    key = posted.get(KEY, "")[:80]
    for option in range(round_.rule.options):
        raw = posted.get(f"{VALUE}{option}", "")
        if raw.isascii() and raw.isdigit():
            value = int(raw[:3])
            yield Tap(key=f"{key}:{option}:{value}", option=option, value=value)
    if REASON in posted:
        text = posted[REASON][:LONGEST_REASON]
        named = bool(posted.get(NAMED))
        said = hashlib.sha256(f"{named}{text}".encode()).hexdigest()
        yield Tap(key=f"{key}:{said}", reason=text, is_named=named)
