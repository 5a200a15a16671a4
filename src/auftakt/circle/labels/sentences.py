"""Sentences that state a result in numbers and seat numbers."""

from collections.abc import Iterable, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from auftakt.circle.domain import Limits, Mark, SeatFacts, UnmetItem, VoiceCheck
from auftakt.circle.labels.words import UNMET_WORDS

# Up to twelve a number is written as a word.
NUMBERS: dict[int, Promise] = {
    2: _("Zwei"),
    3: _("Drei"),
    4: _("Vier"),
}
_SILENT = (None, Mark.OPEN, Mark.LEFT_OPEN)


def joined(parts: Sequence[str]) -> str:
    """`Platz 8, Platz 9 und Platz 11`."""
    if len(parts) < 2:  # noqa: PLR2004 - one part needs no "und"
        return "".join(parts)
    return gettext("%(first)s und %(last)s") % {
        "first": ", ".join(parts[:-1]),
        "last": parts[-1],
    }


def seat_names(numbers: Iterable[int]) -> str:
    return joined([gettext("Platz %(number)s") % {"number": n} for n in numbers])


def missing_voices(checks: Sequence[VoiceCheck]) -> str:
    """The result of the check in one sentence; asked voices are on their way."""
    silent = sum(check.mark in _SILENT for check in checks)
    if silent == 0:
        return gettext("Alle Sichtweisen sind dabei oder gefragt.")
    if silent == 1:
        return gettext("Eine Stimme fehlt noch.")
    return gettext("%(number)s Stimmen fehlen noch.") % {"number": NUMBERS[silent]}


def wheel_sentence(seats: Sequence[SeatFacts]) -> str:
    """What the wheel shows, for those who do not see it."""
    if not seats:
        return gettext("Noch kein Platz ist angelegt.")
    parts = [
        gettext("%(taken)s von %(all)s Plätzen besetzt.")
        % {"taken": sum(seat.mark is Mark.TAKEN for seat in seats), "all": len(seats)}
    ]
    for mark, one, many in (
        (Mark.ASKED, _("Gefragt ist %(seats)s."), _("Gefragt sind %(seats)s.")),
        (
            Mark.PROPOSED,
            _("Vorgeschlagen ist %(seats)s."),
            _("Vorgeschlagen sind %(seats)s."),
        ),
        (Mark.OPEN, _("Frei ist %(seats)s."), _("Frei sind %(seats)s.")),
        (Mark.LEFT_OPEN, _("Frei bleibt %(seats)s."), _("Frei bleiben %(seats)s.")),
    ):
        numbers = [seat.number for seat in seats if seat.mark is mark]
        if numbers:
            sentence = one if len(numbers) == 1 else many
            parts.append(str(sentence) % {"seats": seat_names(numbers)})
    return " ".join(parts)


def size_sentence(size: int, limits: Limits) -> str:
    seats = ngettext("%(count)s Platz", "%(count)s Plätze", size) % {"count": size}
    facts = {"seats": seats, "least": limits.least, "most": limits.most}
    if size < limits.least:
        return (
            gettext("%(seats)s: noch wenig. Empfohlen sind %(least)s bis %(most)s.")
            % facts
        )
    if size > limits.most:
        return gettext(
            "%(seats)s: viel. Ab %(next)s wird es schwer, alle zu hören."
        ) % {**facts, "next": limits.most + 1}
    return gettext(
        "%(seats)s: gut arbeitsfähig. Ab %(next)s wird es schwer, alle zu hören."
    ) % {**facts, "next": limits.most + 1}


def voice_place(check: VoiceCheck) -> str:
    """Where a voice sits: `Platz 9 gefragt`."""
    sentences: dict[Mark | None, Promise] = {
        Mark.TAKEN: _("%(seats)s"),
        Mark.ASKED: _("%(seats)s gefragt"),
        Mark.PROPOSED: _("%(seats)s vorgeschlagen"),
        Mark.OPEN: _("%(seats)s frei"),
        Mark.LEFT_OPEN: _("%(seats)s bleibt frei"),
        None: _("noch kein Platz"),
    }
    return str(sentences[check.mark]) % {"seats": seat_names(check.numbers)}


def unmet_text(item: UnmetItem) -> str:
    return str(UNMET_WORDS[item.unmet]) % {"number": item.number}
