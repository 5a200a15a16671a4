"""What the pages show, put into words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.defaultfilters import date as date_text
from django.urls import reverse
from django.utils.translation import gettext as _

from auftakt.actors.labels import BLOC_WORDS
from auftakt.circle.domain import Limits, Mark, Unmet, UnmetItem, Voice
from auftakt.circle.labels import BLOC_GAPS, FINDINGS, VOICE_GAPS
from auftakt.circle.labels.sentences import seat_names, unmet_text
from auftakt.circle.queries import MOST_GAPS, Group, Missing, Overview, SeatRow
from auftakt.kernel.findings import Finding, Severity
from auftakt.projects.models import Project

# The wheel, the list of voices, the scale and the lock panel say these already.
_DRAWN = ("_voice", "too_small", "too_large", "empty", "_seats", "not_final")


@dataclass(frozen=True)
class ShownSeat:
    """A row of the list; `title` hides a point of view from those who only read."""

    row: SeatRow
    title: str
    line: str


@dataclass(frozen=True)
class ShownGroup:
    group: Group
    seats: tuple[ShownSeat, ...]


@dataclass(frozen=True)
class ShownItem:
    text: str
    state: str
    url: str


@dataclass(frozen=True)
class ShownFinding:
    title: str
    text: str
    severity: Severity
    url: str = ""
    link_text: str = ""


@dataclass(frozen=True)
class ShownGap:
    """`subject` is emphasised; `then` says what is there already."""

    missing: Missing
    key: str
    subject: str
    then: str
    place: str
    action: str


def groups(seen: Overview, *, is_lead: bool) -> list[ShownGroup]:
    return [
        ShownGroup(group, tuple(shown_seat(row, is_lead=is_lead) for row in group.rows))
        for group in seen.groups
    ]


def shown_seat(row: SeatRow, *, is_lead: bool) -> ShownSeat:
    title = row.seat.title
    if row.has_view and not is_lead:
        title = _("Stimme aus dem Bereich %(bloc)s") % {"bloc": BLOC_WORDS[row.bloc]}
    return ShownSeat(row, title, _line(row, is_lead=is_lead))


def _line(row: SeatRow, *, is_lead: bool) -> str:
    if row.mark is Mark.TAKEN:
        return row.holder_name
    if row.mark is Mark.ASKED:
        day = date_text(row.requested_on, "j. N")
        facts = {"name": row.holder_name, "day": day}
        return _("%(name)s, gefragt am %(day)s") % facts
    if row.mark is Mark.LEFT_OPEN and is_lead:
        return _("bleibt frei: %(reason)s") % {"reason": row.seat.vacant_reason}
    if row.mark is Mark.LEFT_OPEN:
        return _("bleibt frei")
    if row.refused and is_lead:
        return _("noch niemand, abgesagt hat %(name)s") % {"name": row.refused[-1]}
    return _("noch niemand")


def lock_items(project: Project, seen: Overview) -> list[ShownItem]:
    by_number = {row.number: row for row in seen.rows}
    return [_lock_item(project, item, by_number) for item in seen.verdict.items]


def _lock_item(
    project: Project, item: UnmetItem, by_number: dict[int, SeatRow]
) -> ShownItem:
    state = "begun" if item.unmet is Unmet.UNANSWERED else "open"
    if item.unmet is Unmet.NO_SEATS:
        url = reverse("circle:seat_suggestions", args=[project.slug])
    else:
        page = "seat_answer" if item.unmet is Unmet.UNANSWERED else "seat_fill"
        seat = by_number[item.number].public_id
        url = reverse(f"circle:{page}", args=[project.slug, seat])
    return ShownItem(unmet_text(item), state, url)


def finding_cards(
    found: Sequence[Finding], *, drawn: bool = False
) -> list[ShownFinding]:
    """In words; without those that the page's pictures state, unless `drawn`."""
    return [
        finding_card(one)
        for one in sorted(found, key=lambda one: one.sort_key)
        if drawn or not (one.key.endswith(_DRAWN) or one.severity is Severity.HINT)
    ]


def finding_card(found: Finding) -> ShownFinding:
    words = FINDINGS[found.key].filled(found.facts)
    return ShownFinding(str(words.title), str(words.text), found.severity)


def gap_cards(
    project: Project, seen: Overview, gaps: Sequence[Missing]
) -> list[ShownGap]:
    return [_gap_card(project, seen, gap) for gap in gaps[:MOST_GAPS]]


def _gap_card(project: Project, seen: Overview, gap: Missing) -> ShownGap:
    key = str(gap.row.public_id) if gap.row else gap_key(gap)
    if gap.row:
        action = reverse("circle:seat_request", args=[project.slug, key])
    else:
        action = reverse("circle:voice_request", args=[project.slug, key])
    return ShownGap(
        missing=gap,
        key=key,
        subject=_subject(gap),
        then=_then(seen, gap),
        place=_place(gap),
        action=action,
    )


def gap_key(gap: Missing) -> str:
    """The name of a gap without a seat in addresses: a voice or a bloc."""
    return gap.voice.value if gap.voice else gap.gap.bloc.value


def _subject(gap: Missing) -> str:
    if gap.voice:
        return str(VOICE_GAPS[gap.voice])
    if gap.row:
        return gap.row.seat.title
    return str(BLOC_GAPS[gap.gap.bloc])


def _place(gap: Missing) -> str:
    if not gap.row or not gap.voice:
        return ""
    facts = {"number": gap.row.number, "title": gap.row.seat.title}
    return _("Vorgesehen ist Platz %(number)s: %(title)s.") % facts


def _then(seen: Overview, gap: Missing) -> str:
    if gap.voice is Voice.MIGRANTS:
        heard = any(one.voice is Voice.MIGRANTS and one.is_heard for one in seen.voices)
        return "" if heard else _("Bisher spricht niemand aus eigener Erfahrung mit.")
    for one in seen.voices:
        if gap.voice is Voice.OPPOSING and one.voice is Voice.SUPPORTIVE:
            if not one.is_heard:
                return ""
            facts = {"seats": seat_names(one.numbers)}
            return _("Unterstützung ist mit %(seats)s vertreten.") % facts
    return ""


def scale_ends(size: int, limits: Limits) -> tuple[int, int]:
    """Where the size scale begins and ends."""
    low = max(0, min(limits.least - 4, size))
    return low, max(limits.most + 5, size)
