"""Changes of the whole agenda: take over the guide, minutes, repairs, versions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError
from auftakt.projects.domain import MunicipalityKind, head_office
from auftakt.projects.models import Initiator, Project
from auftakt.workshop import queries
from auftakt.workshop.actions.changes import locked, note
from auftakt.workshop.domain import agenda, guide
from auftakt.workshop.domain.agenda import Item
from auftakt.workshop.domain.repairs import ChangeKind, RepairKind, repairs
from auftakt.workshop.models import AgendaItem, Meeting
from auftakt.workshop.queries import Plan, pending_labels

NOTE_LENGTH = 200


class AgendaExistsError(DomainError):
    default_message = _("Es gibt schon einen Ablauf. Ergänzen Sie ihn Punkt für Punkt.")


class MinutesChangedError(DomainError):
    """Somebody set other minutes since the page was opened."""

    def __init__(self, title: str, stored: int, typed: int) -> None:
        super().__init__(
            _(
                "„%(title)s“ steht inzwischen auf %(stored)s Minuten. Sie wollten "
                "%(typed)s. Öffnen Sie den Ablauf neu und entscheiden Sie."
            )
            % {"title": title, "stored": stored, "typed": typed}
        )


class NoRepairError(DomainError):
    default_message = _("Der Ablauf passt inzwischen. Es ist nichts zu ändern.")


@dataclass(frozen=True)
class TypedMinutes:
    """`was` is what the page showed when it was opened."""

    was: int
    new: int


@transaction.atomic
def adopt_guide(*, meeting: Meeting, by: Account, language: str) -> None:
    """The seven items with parts and pauses, minutes by size and complexity (S59).

    Raises `AgendaExistsError` where there is an item already.
    """
    meeting = locked(meeting)
    if meeting.agenda_items.exists():
        raise AgendaExistsError
    project = meeting.project
    count = queries.persons(project, meeting).count
    setting = queries.setting(project, meeting, count)
    source = guide.guide(language)
    drafts = guide.draft(source, setting, _names(project, meeting, source))
    items = [_item(meeting, place, draft) for place, draft in enumerate(drafts)]
    AgendaItem.objects.bulk_create(items)
    AgendaItem.objects.bulk_create(
        _part(item, place, part)
        for item, draft in zip(items, drafts, strict=True)
        for place, part in enumerate(draft.parts)
    )
    written = apply_changes(
        meeting, {"agenda_version": 1, "agenda_note": "", "agenda_pending": []}
    )
    _record(by, "agenda.adopt_guide", meeting, written)


def _item(meeting: Meeting, place: int, draft: guide.DraftItem) -> AgendaItem:
    source = draft.item
    return AgendaItem(
        meeting=meeting,
        position=place,
        key=draft.key,
        kind=draft.kind,
        title=draft.title,
        summary=draft.summary,
        lead=draft.lead,
        minutes=draft.minutes,
        minutes_per_person=draft.each,
        purposes=[str(purpose) for purpose in source.purposes] if source else [],
        method=source.method if source else "",
        material=source.material if source else "",
        expected_result=source.expected_result if source else "",
    )


def _part(item: AgendaItem, place: int, draft: guide.Draft) -> AgendaItem:
    return AgendaItem(
        meeting=item.meeting,
        parent=item,
        position=place,
        key=draft.key,
        kind=item.kind,
        title=draft.title,
        summary=draft.summary,
        minutes=draft.minutes,
        minutes_per_person=draft.each,
    )


def _names(project: Project, meeting: Meeting, source: guide.Guide) -> guide.Names:
    """S60: the office that fits the Kommune, also where somebody else initiates."""
    town = project.municipality
    office = head_office(
        MunicipalityKind(town.kind), is_large_county_town=town.is_large_county_town
    )
    initiator = Initiator.objects.filter(project=project).first()
    coordinators = Membership.objects.filter(project=project, role=Role.COORDINATOR)
    coordinator = coordinators.select_related("account").order_by("pk").first()
    return guide.Names(
        initiator=initiator.name if initiator else "",
        coordinator=coordinator.account.name if coordinator else "",
        moderator=meeting.moderator_name,
        office=source.offices.get(office, ""),
        is_head=initiator is None or initiator.office == office,
    )


@transaction.atomic
def set_minutes(
    *, meeting: Meeting, by: Account, minutes: Mapping[str, TypedMinutes]
) -> list[str]:
    """Sets how long items take, by public id; answers the ids that changed.

    An item with parts shares its minutes out among them, one with minutes per person
    keeps its formula. Raises `MinutesChangedError` where a stored value is neither the
    one the page was opened with nor the typed one.
    """
    meeting = locked(meeting)
    plan = queries.plan(meeting.project, meeting)
    changed: list[str] = []
    for item in plan.items:
        typed = minutes.get(item.key)
        if typed is None or typed.new in {typed.was, item.planned}:
            continue
        if item.planned != typed.was:
            title = plan.records[item.key].title
            raise MinutesChangedError(title, item.planned, typed.new)
        _write_minutes(item, typed.new, plan)
        changed.append(item.key)
    if changed:
        note(meeting, changed)
        single = plan.records[changed[0]] if len(changed) == 1 else meeting
        audit.record(
            by=by,
            action="agenda.set_minutes",
            obj=single,
            project=meeting.project,
            fields=["minutes"],
        )
    return changed


def _write_minutes(item: Item, total: int, plan: Plan) -> None:
    record = plan.records[item.key]
    if item.is_handout:
        apply_changes(record, {"minutes": total, "is_handout": False})
    elif item.subs:
        timed = [sub for sub in item.subs if not sub.is_handout] or [*item.subs]
        rounds = sum(sub.planned - sub.minutes for sub in timed if not sub.is_handout)
        shares = agenda.spread([sub.minutes for sub in timed], max(0, total - rounds))
        for sub, share in zip(timed, shares, strict=True):
            changes: dict[str, Any] = {"minutes": share, "is_handout": False}
            apply_changes(plan.records[sub.key], changes)
    elif item.each:
        each, rest = agenda.per_person(total, item.persons)
        apply_changes(record, {"minutes": rest, "minutes_per_person": each})
    else:
        apply_changes(record, {"minutes": total})


@transaction.atomic
def apply_repair(*, meeting: Meeting, by: Account, kind: RepairKind) -> list[str]:
    """What the card of that repair promised, on the agenda as it is now.

    Answers the public ids of the items that changed. Raises `NoRepairError` where
    nothing is too long any more.
    """
    meeting = locked(meeting)
    plan = queries.plan(meeting.project, meeting)
    chosen = [repair for repair in repairs(plan.timeline) if repair.kind is kind]
    if not chosen or not chosen[0].is_possible:
        raise NoRepairError
    repair = chosen[0]
    for change in repair.changes:
        field, value = {
            ChangeKind.HAND_OUT: ("is_handout", True),
            ChangeKind.EACH: ("minutes_per_person", change.new),
            ChangeKind.MINUTES: ("minutes", int(change.new)),
        }[change.kind]
        apply_changes(plan.records[change.key], {field: value})
    if repair.until is not None:
        apply_changes(meeting, {"booked_until": repair.until.time()})
    changed = _tops(plan, [change.key for change in repair.changes])
    note(meeting, changed)
    _record(by, f"agenda.repair_{kind}", meeting, ["minutes"])
    return changed


def _tops(plan: Plan, keys: Iterable[str]) -> list[str]:
    records = {record.pk: record for record in plan.records.values()}
    tops = []
    for key in keys:
        record = plan.records[key]
        top = records[record.parent_id] if record.parent_id else record
        tops.append(str(top.public_id))
    return list(dict.fromkeys(tops))


@transaction.atomic
def release_agenda(*, meeting: Meeting, by: Account) -> int:
    """Fixes what changed as a new version; answers its number."""
    meeting = locked(meeting)
    if not meeting.agenda_pending and meeting.agenda_version:
        return meeting.agenda_version
    plan = queries.plan(meeting.project, meeting)
    labels = pending_labels(plan, meeting.agenda_pending)
    written = apply_changes(
        meeting,
        {
            "agenda_version": meeting.agenda_version + 1,
            "agenda_note": _short(labels),
            "agenda_pending": [],
        },
    )
    _record(by, "agenda.release", meeting, written)
    return meeting.agenda_version


def _short(labels: Iterable[str]) -> str:
    """Joined by commas; what exceeds the field is left out at a comma."""
    text = ",".join(labels)
    return text if len(text) <= NOTE_LENGTH else text[:NOTE_LENGTH].rpartition(",")[0]


def _record(by: Account, action: str, meeting: Meeting, fields: list[str]) -> None:
    audit.record(
        by=by, action=action, obj=meeting, project=meeting.project, fields=fields
    )
