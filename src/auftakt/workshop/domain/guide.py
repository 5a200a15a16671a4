"""The guide's agenda and hints, read from content files, one per language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from auftakt.workshop.domain.agenda import Kind, Purpose, Topic, break_places
from auftakt.workshop.domain.duration import (
    BREAK_MINUTES,
    EFFORT_MINUTES,
    LIVE_MINUTES,
    WORK_PER_BREAK,
    Analysis,
    Part,
    Proposal,
    Setting,
    base_minutes,
    propose,
    round_minutes,
)

CONTENT = Path(__file__).resolve().parent.parent / "content"
LANGUAGES = ("de", "en")


@dataclass(frozen=True)
class GuidePart:
    """`minutes` are those of a medium project, for `planned` of any."""

    key: str
    title: str
    summary: str = ""
    part: Part = field(default_factory=Part)


@dataclass(frozen=True)
class GuideItem(GuidePart):
    topic: Topic = Topic.OWN
    kind: Kind = Kind.PLENARY
    lead: str = ""
    purposes: tuple[Purpose, ...] = ()
    method: str = ""
    material: str = ""
    expected_result: str = ""
    parts: tuple[GuidePart, ...] = ()


@dataclass(frozen=True)
class Guide:
    items: tuple[GuideItem, ...]
    extra: Mapping[str, str]
    live: Mapping[str, str]
    offices: Mapping[str, str]


@dataclass(frozen=True)
class Hint:
    """S6: why, how, an example, the common mistake."""

    why: str
    how: str
    example: str
    mistake: str


@dataclass(frozen=True)
class Draft:
    """A part or item ready to be written down, minutes settled."""

    key: str
    title: str
    minutes: int = 0
    each: Decimal = Decimal(0)
    summary: str = ""


@dataclass(frozen=True)
class DraftItem(Draft):
    item: GuideItem | None = None
    kind: Kind = Kind.PAUSE
    lead: str = ""
    parts: tuple[Draft, ...] = ()

    def planned(self, persons: int) -> int:
        timed = self.parts or (self,)
        return sum(one.minutes + round_minutes(one.each, persons) for one in timed)


@dataclass(frozen=True)
class Names:
    """Who fills the places of the guide; an empty name becomes a role's word.

    `office` is the head of the Kommune. `is_head`: the initiator holds that office.
    """

    initiator: str = ""
    coordinator: str = ""
    moderator: str = ""
    office: str = ""
    is_head: bool = True


@lru_cache
def guide(language: str) -> Guide:
    """Falls back to German for a language without content."""
    raw = _read("agenda", language)
    return Guide(
        items=tuple(_item(entry) for entry in raw["item"]),
        extra=raw["extra"],
        live=raw["live"],
        offices=raw["office"],
    )


@lru_cache
def hints(language: str) -> Mapping[str, Hint]:
    return {page: Hint(**texts) for page, texts in _read("hints", language).items()}


def _read(name: str, language: str) -> dict[str, Any]:
    known = language if language in LANGUAGES else LANGUAGES[0]
    return tomllib.loads((CONTENT / f"{name}.{known}.toml").read_text("utf-8"))


def _part(entry: Mapping[str, Any]) -> GuidePart:
    return GuidePart(
        key=entry["key"],
        title=entry["title"],
        summary=entry.get("summary", ""),
        part=_minutes(entry),
    )


def _minutes(entry: Mapping[str, Any]) -> Part:
    each = Decimal(entry.get("per_person", "0"))
    return Part(base=entry.get("base", 0), each=each)


def _item(entry: Mapping[str, Any]) -> GuideItem:
    return GuideItem(
        key=entry["key"],
        title=entry["title"],
        summary=entry["summary"],
        part=_minutes(entry),
        topic=Topic(entry["key"]),
        kind=Kind(entry["kind"]),
        lead=entry["lead"],
        purposes=tuple(Purpose(purpose) for purpose in entry["purposes"]),
        method=entry["method"],
        material=entry["material"],
        expected_result=entry["expected_result"],
        parts=tuple(_part(part) for part in entry.get("part", ())),
    )


def proposal(setting: Setting) -> Proposal:
    """How long the guide's agenda takes under this setting (S57)."""
    return propose(_parts(guide(LANGUAGES[0])), setting)


def per_person() -> Decimal:
    """Minutes that one more person adds."""
    return sum((part.each for part in _parts(guide(LANGUAGES[0]))), Decimal(0))


def _parts(source: Guide) -> list[Part]:
    return [part.part for item in source.items for part in item.parts or (item,)]


def draft(source: Guide, setting: Setting, names: Names) -> list[DraftItem]:
    """The seven items with pauses between; their minutes add up to the proposal."""
    items = [_draft_item(item, source, setting, names) for item in source.items]
    minutes = [item.planned(setting.persons) for item in items]
    places = break_places(minutes, WORK_PER_BREAK)
    breaks = sum(minutes) // WORK_PER_BREAK
    result: list[DraftItem] = []
    for place, item in enumerate(items, start=1):
        result.append(item)
        if place in places:
            # A long item holds the breaks that find no place of their own.
            many = breaks - len(places) + 1 if place == places[-1] else 1
            title = source.extra["pause"]
            result.append(DraftItem(key="", title=title, minutes=BREAK_MINUTES * many))
    return result


def _draft_item(
    item: GuideItem, source: Guide, setting: Setting, names: Names
) -> DraftItem:
    words = {
        "initiator": names.initiator or source.extra["initiator"],
        "coordinator": names.coordinator or source.extra["coordinator"],
        "moderator": names.moderator or source.extra["moderator"],
        "office": names.office,
    }
    return DraftItem(
        key=item.key,
        title=item.title,
        minutes=0 if item.parts else base_minutes(item.part, setting),
        each=item.part.each,
        summary=item.summary,
        item=item,
        kind=item.kind,
        lead=item.lead.format(**words),
        parts=tuple(_draft_parts(item, source, setting, names, words)),
    )


def _draft_parts(
    item: GuideItem,
    source: Guide,
    setting: Setting,
    names: Names,
    words: Mapping[str, str],
) -> list[Draft]:
    """S60: where the initiator does not lead the Kommune, motivation is an own part."""
    parts = [
        Draft(
            part.key,
            part.title,
            base_minutes(part.part, setting),
            part.part.each,
            part.summary,
        )
        for part in item.parts
    ]
    if item.topic is Topic.GREETING and not names.is_head and names.office:
        total = base_minutes(item.part, setting)
        welcome = source.extra["welcome_part"].format(**words)
        motivation = source.extra["motivation_part"].format(**words)
        parts = [
            Draft("welcome", welcome, total - total // 2),
            Draft("motivation", motivation, total // 2),
        ]
    if item.topic is Topic.BASELINE:
        chosen = [analysis for analysis in Analysis if analysis in setting.live]
        parts += [
            Draft(analysis, source.live[analysis], LIVE_MINUTES[analysis])
            for analysis in chosen
        ]
    if item.topic is Topic.FRAMEWORK and setting.tasks:
        minutes = setting.tasks * EFFORT_MINUTES[setting.effort]
        parts.append(Draft("tasks", source.extra["tasks_part"], minutes))
    return parts
