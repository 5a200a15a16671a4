"""Turns a sheet into the words of one language: dates, headings, standing text."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from auftakt.documents.printed import (
    Fact,
    Frame,
    Invitation,
    Letter,
    Plan,
    Row,
    Section,
    Table,
)
from auftakt.documents.sheets import (
    AgendaSheet,
    InvitationSheet,
    Language,
    Letterhead,
    Line,
    Occasion,
    Recipient,
    Reply,
    ScriptSheet,
    Version,
)

_LONG_DATE = {Language.DE: "l, j. F Y", Language.EN: "l, j F Y"}
_DATE = {Language.DE: "j. F Y", Language.EN: "j F Y"}
LONGEST_REASON = 90


def invitation_words(sheet: InvitationSheet) -> Invitation:
    """The letter of every recipient, or one without address."""
    with override(sheet.language):
        subject = _("Einladung zum Auftaktworkshop: %(project)s") % {
            "project": sheet.letterhead.project
        }
        recipients = sheet.recipients or (Recipient(address=()),)
        return Invitation(
            frame=frame_words(sheet.letterhead, sheet.language, subject, ""),
            subject=subject,
            goal=_goal(sheet.goal),
            letters=tuple(_letter(sheet, recipient) for recipient in recipients),
            opening=_opening(sheet),
            motivation=_motivation(sheet.motivation),
            table=_overview(sheet.lines),
            reply=_reply(sheet.reply, sheet.language),
            closing=_("Mit freundlichen Grüßen"),
            name=sheet.signature.name,
            office=sheet.signature.office,
            enclosure=_("Anlage: Tagesordnung"),
            contact_heading=_("Ansprechstelle"),
            contact=sheet.reply.contact,
        )


def agenda_words(sheet: AgendaSheet) -> Plan:
    """The agenda for the participants: what, when, who."""
    with override(sheet.language):
        columns = (_("Zeit"), _("Punkt"), _("Wer"), _("Minuten"))
        rows = tuple(
            _row(line, (_clock(line), line.title, line.who, str(line.minutes)))
            for line in sheet.lines
        )
        return Plan(
            frame=_plan_frame(sheet, _("Tagesordnung")),
            lead=_("Auftaktworkshop"),
            goal=_goal(sheet.goal),
            facts=_facts(sheet.occasion, sheet.language),
            table=Table(
                heading=_("Ablauf"), columns=columns, rows=rows, point=1, numbers=(3,)
            ),
            notes=(),
            version=_version(sheet.version, sheet.made_on, sheet.language),
        )


def script_words(sheet: ScriptSheet) -> Plan:
    """The Regieplan for those who lead the day, with what is still open."""
    with override(sheet.language):
        return Plan(
            frame=_plan_frame(sheet, _("Regieplan")),
            lead=_("Auftaktworkshop"),
            goal=_goal(sheet.goal),
            facts=_facts(sheet.occasion, sheet.language)
            + _participants(sheet.participants),
            table=_script_table(sheet.lines),
            notes=_open_notes(sheet),
            version=_version(sheet.version, sheet.made_on, sheet.language),
        )


def salutation(name: str, language: Language) -> str:
    """Neutral: a name tells nothing about how somebody wants to be addressed."""
    with override(language):
        if not name:
            return _("Sehr geehrte Damen und Herren,")
        return _("Guten Tag %(name)s,") % {"name": name}


def calendar_words(
    occasion: Occasion, head: Letterhead, language: Language
) -> tuple[str, str]:
    """Title and description of the calendar entry."""
    with override(language):
        title = _("Auftaktworkshop: %(project)s") % {"project": head.project}
        facts = _facts(occasion, language)
    lines = [f"{fact.label}: {', '.join(fact.lines)}" for fact in facts]
    return title, "\n".join([*lines, head.municipality])


def frame_words(head: Letterhead, language: Language, title: str, footer: str) -> Frame:
    return Frame(
        language=language.value,
        title=title,
        municipality=head.municipality,
        project=head.project,
        crest=head.crest,
        crest_alt=_("Wappen: %(name)s") % {"name": head.municipality},
        accent=head.accent,
        contact=head.contact,
        footer=f"{footer}{_opened(head, language)}",
        page=_("Seite {page}"),
        page_of=_("Seite {page} von {pages}"),
    )


def _opened(head: Letterhead, language: Language) -> str:
    if head.opened is None:
        return ""
    day, reason = head.opened
    facts = {
        "day": dateformat.format(day, _DATE[language]),
        "reason": shortened(reason),
    }
    return " · " + (_("Weg am %(day)s mit Begründung geöffnet: %(reason)s") % facts)


def shortened(text: str) -> str:
    """What fits into a footer; the whole reason stands in the agreement on goals."""
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON].rstrip()}…"


def _plan_frame(sheet: AgendaSheet | ScriptSheet, name: str) -> Frame:
    title = f"{name}: {sheet.letterhead.project}"
    version = _version(sheet.version, sheet.made_on, sheet.language)
    footer = f"{name} · {sheet.letterhead.project} · {version}"
    return frame_words(sheet.letterhead, sheet.language, title, footer)


def _letter(sheet: InvitationSheet, recipient: Recipient) -> Letter:
    seat = (
        (Fact(label=_("Ihr Platz"), lines=(recipient.seat,)),) if recipient.seat else ()
    )
    return Letter(
        return_address=sheet.letterhead.return_address,
        address=recipient.address,
        sender_date=_day(sheet.written_on, sheet.language),
        salutation=recipient.salutation or _("Sehr geehrte Damen und Herren,"),
        facts=_facts(sheet.occasion, sheet.language) + seat,
    )


def _opening(sheet: InvitationSheet) -> tuple[str, ...]:
    words = {"project": sheet.letterhead.project, "circle": sheet.circle}
    return (
        _("ich lade Sie herzlich zum Auftaktworkshop ein.")
        + " "
        + _(
            "Dort kommen alle zum ersten Mal zusammen, die unser Vorhaben "
            "„%(project)s“ begleiten (%(circle)s)."
        )
        % words,
    )


def _goal(goal: str) -> Section | None:
    if not goal.strip():
        return None
    return Section(heading=_("Worum es geht"), paragraphs=paragraphs(goal))


def _motivation(text: str) -> Section | None:
    if not text.strip():
        return None
    return Section(heading=_("Warum mir das wichtig ist"), paragraphs=paragraphs(text))


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a typed text, which are divided by empty lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return tuple(part.strip("\n ") for part in lines if part.strip())


def _facts(occasion: Occasion, language: Language) -> tuple[Fact, ...]:
    clock = _("%(start)s bis %(end)s Uhr") % {
        "start": _time(occasion.start),
        "end": _time(occasion.end),
    }
    when = dateformat.format(occasion.start, _LONG_DATE[language])
    where = tuple(part for part in (occasion.place, occasion.address) if part)
    facts = [Fact(label=_("Wann"), lines=(when, clock))]
    facts += [Fact(label=_("Wo"), lines=where)] if where else []
    return tuple(facts)


def _participants(number: int) -> tuple[Fact, ...]:
    words = ngettext("%(n)s Person", "%(n)s Personen", number) % {"n": number}
    return (Fact(label=_("Teilnehmende"), lines=(words,)),)


def _overview(lines: tuple[Line, ...]) -> Table:
    """The letter shows the numbered items and the breaks, not the parts."""
    rows = tuple(
        _row(line, (_clock(line), line.title)) for line in lines if not line.is_part
    )
    return Table(
        heading=_("Was wir vorhaben"),
        columns=(_("Zeit"), _("Punkt")),
        rows=rows,
        point=1,
    )


def _script_table(lines: tuple[Line, ...]) -> Table:
    columns = (
        _("Zeit"),
        _("Min."),
        _("Punkt"),
        _("Wozu"),
        _("Methode"),
        _("Material"),
        _("Wer"),
        _("Ergebnis"),
    )
    rows = tuple(
        _row(
            line,
            (
                _clock(line),
                str(line.minutes),
                line.title,
                line.purpose,
                _method(line),
                line.material,
                line.who,
                line.result,
            ),
        )
        for line in lines
    )
    return Table(heading=_("Ablauf"), columns=columns, rows=rows, point=2, numbers=(1,))


def _method(line: Line) -> str:
    return ": ".join(part for part in (line.kind, line.method) if part)


def _row(line: Line, cells: tuple[str, ...]) -> Row:
    return Row(
        label=line.label,
        cells=cells,
        is_part=line.is_part,
        is_break=line.is_break,
    )


def _open_notes(sheet: ScriptSheet) -> tuple[Section, ...]:
    if not sheet.open_points:
        return ()
    return (Section(heading=_("Noch offen"), paragraphs=sheet.open_points),)


def _reply(reply: Reply, language: Language) -> Section:
    heading = _("Bitte antworten Sie")
    if reply.until:
        heading = _("Bitte antworten Sie bis %(date)s") % {
            "date": dateformat.format(reply.until, _LONG_DATE[language])
        }
    ways = ", ".join(reply.contact)
    answer = _("Sagen Sie uns bitte, ob Sie kommen.")
    if ways:
        answer = _("Sagen Sie uns bitte, ob Sie kommen: %(ways)s.") % {"ways": ways}
    needs = _(
        "Brauchen Sie eine Dolmetschung, Kinderbetreuung oder einen Zugang ohne "
        "Stufen? Dann schreiben Sie es bitte dazu."
    )
    deputy = _("Sind Sie verhindert, nennen Sie uns bitte Ihre Vertretung.")
    return Section(heading=heading, paragraphs=(answer, f"{deputy} {needs}"))


def _version(version: Version, made_on: date, language: Language) -> str:
    words = {"n": version.number, "date": _day(made_on, language)}
    if not version.number:
        return _("Entwurf vom %(date)s") % words
    text = _("Fassung %(n)s vom %(date)s") % words
    if version.note:
        text += ", " + _("geändert: %(note)s") % {"note": version.note}
    if version.is_changed_since:
        text += ", " + _("seither geändert")
    return text


def _clock(line: Line) -> str:
    if line.is_handout:
        return _("vorab")
    return f"{_time(line.start)}–{_time(line.end)}"


def _time(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"


def _day(day: date, language: Language) -> str:
    return dateformat.format(day, _DATE[language])
