"""Rows, groups and sentences as the pages show them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.analyses.domain import Spread
from auftakt.analyses.domain.geometry import Corner
from auftakt.analyses.domain.plot import NARROW, WIDE, Place, Plot, corner_of, plot
from auftakt.origins.queries import Thread, became
from auftakt.projects.models import Project
from auftakt.themes.domain.kinds import Choice, Question, Responsibility, ThemeClass
from auftakt.themes.domain.lists import (
    ThemeFacts,
    by_responsibility,
    gaps,
    to_talk_about,
)
from auftakt.themes.domain.opinion import FEWEST_FOR_SPREAD, Opinion
from auftakt.themes.labels import (
    CHOICE_WORDS,
    CLASS_WORDS,
    CORNER_LEADS,
    CORNER_TITLES,
    CROSS_CUTTING_WORDS,
    QUESTION_WORDS,
    RESPONSIBILITY_LEADS,
    RESPONSIBILITY_WORDS,
)
from auftakt.themes.models import Theme
from auftakt.themes.queries import Existing, ThemeRow


@dataclass(frozen=True)
class Line:
    """One field in words; `choice` is the key of its decision, or empty."""

    theme: Theme
    rank: str
    points: str
    classes: Sequence[str]
    choice: str
    choice_word: str
    second: str
    raters: str
    coverage: str
    covered: str
    existing: str
    offers: str
    structures: str
    is_gap: bool
    lacks_goal: bool
    disputed: str
    became: Sequence[Thread] = ()


def line(row: ThemeRow, after: Sequence[Thread] = ()) -> Line:
    facts, found = row.facts, row.facts.opinion
    words = CLASS_WORDS
    return Line(
        theme=row.theme,
        rank=str(row.rank) if row.rank else "–",
        points=_points(found),
        classes=[str(words[one]) for one in ThemeClass if one in found.classes],
        choice=facts.decision or "",
        choice_word=str(CHOICE_WORDS[facts.decision]) if facts.decision else "",
        second=medians(found),
        raters=raters(found),
        coverage=_coverage(found),
        covered=_median_word(found, Question.COVERAGE),
        existing=existing(row.existing),
        offers=str(row.existing.offers) if row.existing else "–",
        structures=str(row.existing.structures) if row.existing else "–",
        is_gap=found.is_gap,
        lacks_goal=facts.lacks_goal,
        disputed=disputed(found),
        became=after,
    )


def lines(
    project: Project, rows: Sequence[ThemeRow], hidden: Collection[str]
) -> list[Line]:
    """One query for the threads of all rows."""
    after = became(project, [row.theme.public_id for row in rows], hidden=hidden)
    return [line(row, after.get(row.theme.public_id, ())) for row in rows]


def number(value: float) -> str:
    """ "4" or "4,5"."""
    return number_format(value, 1 if value % 1 else 0)


def _points(found: Opinion) -> str:
    if found.points is None:
        return ""
    return ngettext("%(number)s Punkt", "%(number)s Punkte", int(found.points)) % {
        "number": number(found.points)
    }


def medians(found: Opinion) -> str:
    """What the rank is made of; empty where nobody has answered."""
    parts = []
    for question in (Question.NEED, Question.EFFECT, Question.REACH):
        median = found.median(question)
        if median is not None:
            parts.append(f"{QUESTION_WORDS[question]} {number(median)}")
    return " · ".join(parts)


def raters(found: Opinion) -> str:
    if not found.raters:
        return _("Noch nicht eingeschätzt")
    words = ngettext(
        "%(number)s Einschätzung", "%(number)s Einschätzungen", found.raters
    )
    return words % {"number": found.raters}


def _median_word(found: Opinion, question: Question) -> str:
    median = found.median(question)
    return "–" if median is None else number(median)


def _coverage(found: Opinion) -> str:
    median = found.median(Question.COVERAGE)
    if median is None:
        return _("Versorgung noch nicht eingeschätzt")
    return _("Versorgung eingeschätzt mit %(number)s von 5") % {
        "number": number(median)
    }


def existing(found: Existing | None) -> str:
    """What the inventory says beside it."""
    if found is None:
        return _("Der Bestand kennt dieses eigene Feld nicht.")
    offers = ngettext("%(number)s Angebot", "%(number)s Angebote", found.offers) % {
        "number": found.offers
    }
    others = ngettext(
        "%(number)s Konzept, Runde oder Kanal",
        "%(number)s Konzepte, Runden oder Kanäle",
        found.structures,
    ) % {"number": found.structures}
    return _("Im Bestand: %(offers)s, %(others)s") % {
        "offers": offers,
        "others": others,
    }


def disputed(found: Opinion) -> str:
    """What to talk about; empty where views are close or too few to be told."""
    parts = [
        _("%(question)s %(low)s bis %(high)s")
        % {
            "question": QUESTION_WORDS[question],
            "low": spread.low,
            "high": spread.high,
        }
        for question, spread in found.disputed
    ]
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Answered:
    """One of the nine questions: the median, how far views are apart, who answered."""

    word: Promise
    median: str
    range: str
    votes: int


def answered(found: Opinion) -> list[Answered]:
    """Questions nobody answered stand with a dash."""
    return [
        _answered(QUESTION_WORDS[question], found.spreads.get(question))
        for question in Question
    ]


def _answered(word: Promise, spread: Spread | None) -> Answered:
    if spread is None:
        return Answered(word, "–", "", 0)
    shown = ""
    if spread.votes >= FEWEST_FOR_SPREAD and spread.width:
        shown = _("%(low)s bis %(high)s") % {"low": spread.low, "high": spread.high}
    return Answered(word, number(spread.median), shown, spread.votes)


def places(rows: Iterable[ThemeRow]) -> list[Place]:
    """Every field with need and coverage has its mark, and nothing else has one."""
    found = []
    for row in rows:
        need = row.facts.opinion.median(Question.NEED)
        coverage = row.facts.opinion.median(Question.COVERAGE)
        if need is not None and coverage is not None:
            found.append(
                Place(row.number, row.theme.name, across=coverage, upward=need)
            )
    return found


def pictures(found: Sequence[Place]) -> tuple[Plot, Plot]:
    """For a desk and for a phone."""
    return plot(found, WIDE), plot(found, NARROW)


@dataclass(frozen=True, slots=True)
class Group:
    """One corner of the picture with its fields."""

    corner: Corner
    title: Promise
    lead: Promise
    lines: Sequence[Line]


def groups(found: Sequence[Place], shown: Sequence[Line]) -> list[Group]:
    corners = {one.number: corner_of(one.across, one.upward) for one in found}
    return [
        Group(
            corner,
            CORNER_TITLES[corner],
            CORNER_LEADS[corner],
            [one for one in shown if corners.get(one.theme.number) is corner],
        )
        for corner in Corner
    ]


def description(found: Sequence[Group]) -> str:
    """What the picture says to somebody who does not see it."""
    parts = [
        f"{group.title}: {', '.join(one.theme.name for one in group.lines)}"
        for group in found
        if group.lines
    ]
    if not parts:
        return _("Noch ist kein Themenfeld eingeschätzt.")
    return _("Themenfelder nach Bedarf und Versorgung. %(parts)s.") % {
        "parts": "; ".join(parts)
    }


@dataclass(frozen=True, slots=True)
class Level:
    """Fields in which one level decides."""

    word: Promise
    lead: Promise
    lines: Sequence[Line]


def levels(rows: Sequence[ThemeRow], shown: Sequence[Line]) -> list[Level]:
    """Levels without a field are left out."""
    by_number = {one.theme.number: one for one in shown}
    found = by_responsibility([row.facts for row in rows])
    return [
        Level(
            RESPONSIBILITY_WORDS[level],
            RESPONSIBILITY_LEADS[level],
            [by_number[one.number] for one in facts],
        )
        for level, facts in found
        if facts
    ]


def sorted_as(facts: Iterable[ThemeFacts], shown: Sequence[Line]) -> list[Line]:
    by_number = {one.theme.number: one for one in shown}
    return [by_number[one.number] for one in facts]


def talk(rows: Sequence[ThemeRow], shown: Sequence[Line]) -> list[Line]:
    return sorted_as(to_talk_about(row.facts for row in rows), shown)


def gap_lines(rows: Sequence[ThemeRow], shown: Sequence[Line]) -> list[Line]:
    return sorted_as(gaps(row.facts for row in rows), shown)


def lead(rows: Sequence[ThemeRow]) -> str:
    """The result in one sentence."""
    facts = [row.facts for row in rows]
    if not any(one.is_rated for one in facts):
        return _("Noch hat niemand ein Themenfeld eingeschätzt.")
    chosen = [
        words % {"names": ", ".join(names)}
        for choice, words in (
            (Choice.FOCUS, _("Schwerpunkt: %(names)s.")),
            (Choice.QUICK_WIN, _("Schneller Erfolg: %(names)s.")),
        )
        if (names := [one.name for one in facts if one.decision is choice])
    ]
    if chosen:
        return " ".join(chosen)
    if any(one.decision for one in facts):
        return _("Noch ist kein Schwerpunkt gewählt.")
    speaking = sum(ThemeClass.FOCUS in one.opinion.classes for one in facts)
    if speaking:
        return ngettext(
            "Für ein Feld spricht viel. Entscheiden Sie jetzt gemeinsam.",
            "Für %(number)s Felder spricht viel. Entscheiden Sie jetzt gemeinsam.",
            speaking,
        ) % {"number": speaking}
    return _("Noch ist über kein Themenfeld entschieden.")


def pairs(row: ThemeRow) -> list[tuple[str, str]]:
    """What is known of one field, as terms and values."""
    theme = row.theme
    flags = ", ".join(str(CROSS_CUTTING_WORDS[one]) for one in theme.flags)
    return [
        (_("Worum es geht"), theme.description),
        (
            _("Wer entscheidet vor allem?"),
            str(RESPONSIBILITY_WORDS[Responsibility(theme.responsibility)]),
        ),
        *([(_("Dabei immer mitdenken"), flags)] if flags else []),
        *([(_("Querschnittsthema"), _("ja"))] if theme.is_cross_cutting else []),
    ]
