"""Rules about possible participants: who is suggested, and why (S11-S24)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from auftakt.kernel.findings import Finding, Severity


class Bloc(StrEnum):
    """The four parts of the representative cross-section (S8)."""

    ADMINISTRATION = "administration"
    POLITICS = "politics"
    CIVIL_SOCIETY = "civil_society"
    KEY_ACTORS = "key_actors"


class Perspective(StrEnum):
    """Of a seat or an organisation, never of a person (S9, S10)."""

    NONE = "none"
    SUPPORTIVE = "supportive"
    OPPOSING = "opposing"
    SCEPTICAL = "sceptical"


class MigrantKind(StrEnum):
    """The three kinds of seat for migrants (S22)."""

    NONE = "none"
    MIGRANT_COUNCIL = "migrant_council"
    MIGRANT_ORGANISATION = "migrant_organisation"
    REFUGEE_INITIATIVE = "refugee_initiative"


class ReasonKind(StrEnum):
    """Why a seat is suggested (S17)."""

    ALWAYS = "always"
    KIND = "kind"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class SeatEntry:
    """One possible participant of the catalogue.

    `kinds` and `themes` limit when the seat is suggested: an empty `kinds` means
    every kind of municipality; `themes` count only where `always` is false.
    `competent` maps a kind of municipality to the note on who is competent (S16);
    `title`, `why` and the notes are words in the catalogue's language.
    """

    key: str
    bloc: Bloc
    title: str
    why: str
    perspective: Perspective = Perspective.NONE
    migrant_kind: MigrantKind = MigrantKind.NONE
    plural: bool = False
    always: bool = False
    needs_department: bool = False
    has_office: bool = False
    kinds: frozenset[str] = frozenset()
    themes: tuple[str, ...] = ()
    competent: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """`detail` is the theme or the kind of municipality, empty for `ALWAYS`."""

    kind: ReasonKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SeatSuggestion:
    """`note` says which authority is competent; empty for most seats (S16)."""

    entry: SeatEntry
    reasons: tuple[Reason, ...]
    note: str = ""


def suits_kind(entry: SeatEntry, kind: str) -> bool:
    """Whether a seat makes sense for this kind of municipality at all (S20)."""
    return not entry.kinds or kind in entry.kinds


def suggested_seats(
    catalogue: Iterable[SeatEntry],
    *,
    kind: str,
    is_large_county_town: bool,
    themes: Collection[str],
) -> tuple[SeatSuggestion, ...]:
    """The seats to suggest, in the catalogue's order, each with its reasons (S17).

    Evaluated anew on every call, so a changed kind or theme shows at once.
    """
    found = []
    for entry in catalogue:
        reasons = _reasons(entry, kind, themes)
        if reasons:
            note = competent_note(
                entry, kind=kind, is_large_county_town=is_large_county_town
            )
            found.append(SeatSuggestion(entry, reasons, note))
    return tuple(found)


def _reasons(
    entry: SeatEntry, kind: str, themes: Collection[str]
) -> tuple[Reason, ...]:
    if not suits_kind(entry, kind):
        return ()
    matching = [theme for theme in entry.themes if theme in themes]
    if not entry.always and not matching:
        return ()
    reasons = [Reason(ReasonKind.THEME, theme) for theme in matching]
    if entry.kinds:
        reasons.insert(0, Reason(ReasonKind.KIND, kind))
    elif entry.always:
        reasons.insert(0, Reason(ReasonKind.ALWAYS))
    return tuple(reasons)


def unsuited_entries(
    catalogue: Iterable[SeatEntry], *, kind: str, entry_keys: Collection[str]
) -> tuple[str, ...]:
    """Keys among `entry_keys` that do not fit `kind`, to flag filled seats (S20)."""
    return tuple(
        entry.key
        for entry in catalogue
        if entry.key in entry_keys and not suits_kind(entry, kind)
    )


def competent_note(
    entry: SeatEntry, *, kind: str, is_large_county_town: bool = False
) -> str:
    """Which authority is competent for this kind, in words; empty if the seat has
    no such note (S16)."""
    if entry.competent is None:
        return ""
    if kind == "county_member" and is_large_county_town:
        return entry.competent.get("large_county_town", "")
    return entry.competent.get(kind, "")


def findings(*, key_actors: int, with_interest: int) -> tuple[Finding, ...]:
    """Who carries the process: key actors who say why they want it to succeed (S4).

    `key_actors` counts those marked so, `with_interest` those of them who also state
    their interest.
    """
    if with_interest:
        return ()
    key = "actors.interest_missing" if key_actors else "actors.key_actor_missing"
    return (Finding(key, "S4", Severity.WARNING, "actors:actor_list"),)
