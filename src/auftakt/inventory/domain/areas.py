"""Whose figure it is: the own Kommune, its Kreis, its Land, the country."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.official.observed import Area
from auftakt.projects.domain import MunicipalityKind

FEDERAL_KEY = "DG"
LAND, COUNTY, FULL = 2, 5, 8
MOST_AREAS = 500
_FULL_ARS = 12
_SPACE = re.compile(r"[\W_]+")
_KIND = re.compile(
    r"\b(landeshauptstadt|universitaetsstadt|hansestadt|landkreis|kreisfreie stadt|"
    r"stadtkreis|kreis|stadt|gemeinde|land|freistaat|freie|hanse)\b"
)
_LEVEL_NAMES = {
    Level.OWN: ("eigene", "eigene kommune", "kommune", "own", "stadt", "gemeinde"),
    Level.COUNTY: ("kreis", "landkreis", "county"),
    Level.LAND: ("land", "bundesland", "state"),
    Level.FEDERAL: ("bund", "deutschland", "bundesgebiet", "germany", "federal"),
}


@dataclass(frozen=True, slots=True)
class Home:
    """The Kommune of the project; keys may be missing."""

    kind: str
    name: str
    county: str
    land: str
    ags: str = ""
    ars: str = ""


def levels_of(kind: str) -> tuple[Level, ...]:
    """A Kreis and a town without one have no Kreis beside them."""
    without = {
        MunicipalityKind.COUNTY,
        MunicipalityKind.COUNTY_FREE,
        MunicipalityKind.BOROUGH,
    }
    return tuple(one for one in Level if one is not Level.COUNTY or kind not in without)


def matched(areas: Sequence[Area], home: Home) -> dict[int, Level]:
    """Place of an area to its level, by key, else by a name that occurs once.

    Names count only where the file or the Kommune has no key: places of one name are
    many.
    """
    found: dict[int, Level] = {}
    for level in levels_of(home.kind):
        places = [
            place for place, area in enumerate(areas)
            if place not in found and _is_at(area, level, home)
        ]  # fmt: skip
        if len(places) == 1:
            found[places[0]] = level
    return found


def kept_areas(areas: Sequence[Area], home: Home) -> frozenset[int]:
    """All of a short file, so that a person can choose; of a long one the matches."""
    if len(areas) <= MOST_AREAS:
        return frozenset(range(len(areas)))
    return frozenset(matched(areas, home))


def key_of(text: str) -> str:
    """With the zeros in front that Excel takes away: 8 digits, 5, or 2."""
    if not text.isdecimal():
        return text
    for size in (LAND, COUNTY, FULL, _FULL_ARS):
        if len(text) == size - 1:
            return text.zfill(size)
    return text


def _is_at(area: Area, level: Level, home: Home) -> bool:
    keys = _keys(level, home)
    if area.key and keys:
        return key_of(area.key) in keys
    folded = _folded(area.name)
    return bool(folded) and folded in _names(level, home)


def _keys(level: Level, home: Home) -> set[str]:
    ags = home.ags or _ags_of(home.ars)
    is_whole = home.kind in {MunicipalityKind.COUNTY, MunicipalityKind.COUNTY_FREE}
    keys = {
        Level.OWN: {ags, home.ars, *([ags[:COUNTY]] if is_whole else [])},
        Level.COUNTY: {ags[:COUNTY]} if len(ags) > COUNTY else set(),
        Level.LAND: {ags[:LAND]},
        Level.FEDERAL: {FEDERAL_KEY, "0", "00"},
    }
    return {key for key in keys[level] if key}


def _ags_of(ars: str) -> str:
    """The regional key without the four digits of the Gemeindeverband."""
    return ars[:COUNTY] + ars[9:] if len(ars) == _FULL_ARS else ars[:COUNTY]


def _names(level: Level, home: Home) -> set[str]:
    own = {
        Level.OWN: home.name,
        Level.COUNTY: home.county,
        Level.LAND: home.land,
        Level.FEDERAL: "Deutschland",
    }
    names = {_folded(own[level]), *map(_spaced, _LEVEL_NAMES[level])}
    return names - {""}


def _spaced(name: str) -> str:
    lowered = name.casefold().replace("ß", "ss")
    for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        lowered = lowered.replace(umlaut, plain)
    return _SPACE.sub(" ", lowered).strip()


def _folded(name: str) -> str:
    """Without "Stadt", "Landkreis" and the like, and without what follows a comma."""
    first = _spaced(name.split(",", maxsplit=1)[0])
    bare = _SPACE.sub(" ", _KIND.sub(" ", first)).strip()
    return bare or first
