"""Words for steps, tasks and the reasons of their status."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import Severity
from auftakt.roadmap.domain import Greeting, Status, Step, Task

STATUS_WORDS: dict[Status, Promise] = {
    Status.DONE: _("fertig"),
    Status.BEGUN: _("begonnen"),
    Status.OPEN: _("offen"),
    Status.LOCKED: _("noch nicht dran"),
}

SEVERITY_WORDS: dict[Severity, Promise] = {
    Severity.GATE: _("sperrt"),
    Severity.WARNING: _("bitte entscheiden"),
    Severity.HINT: _("Hinweis"),
}

GREETING_WORDS: dict[Greeting, Promise] = {
    Greeting.MORNING: _("Guten Morgen, %(name)s."),
    Greeting.DAY: _("Guten Tag, %(name)s."),
    Greeting.EVENING: _("Guten Abend, %(name)s."),
}

STEP_WORDS: dict[Step, Promise] = {
    Step.IMPULSE: _("Anstoß"),
    Step.CIRCLE: _("Kreis bilden"),
    Step.INVITE: _("Einladen"),
    Step.STOCKTAKING: _("Bestand und Analyse"),
    Step.GOAL: _("Ziel, dann Weg"),
    Step.KICKOFF: _("Auftakt"),
    Step.STEER: _("Steuern"),
}

STEP_LEADS: dict[Step, Promise] = {
    Step.IMPULSE: _("Steckbrief, Beweggrund, Mitarbeitende"),
    Step.CIRCLE: _("Wer begleitet den Prozess?"),
    Step.INVITE: _("Termin und Einladung"),
    Step.STOCKTAKING: _("Was gibt es schon, was fehlt, wer ist beteiligt?"),
    Step.GOAL: _("Erst das Ziel, dann der Weg."),
    Step.KICKOFF: _("Ablauf und Vorbereitung"),
    Step.STEER: _("Maßnahmen und wer sie übernimmt"),
}

TASK_WORDS: dict[Task, Promise] = {
    Task.BRIEF: _("Steckbrief ausfüllen"),
    Task.MOTIVATION: _("Beweggrund aufschreiben"),
    Task.TEAM: _("Mitarbeitende einladen"),
    Task.ACTORS: _("Akteure sammeln"),
    Task.SEATS: _("Plätze besetzen"),
    Task.VOICES: _("Fehlende Stimmen gewinnen"),
    Task.DEPUTIES: _("Stellvertretungen klären"),
    Task.FINAL: _("Auswahl endgültig machen"),
    Task.DATE: _("Termin festlegen"),
    Task.INVITATION: _("Einladung verschicken"),
    Task.FIGURES: _("Zahlen zur Lage sammeln"),
    Task.STOCK: _("Eintragen, was es schon gibt"),
    Task.PARALLEL: _("Nichts doppelt aufbauen"),
    Task.STRENGTHS: _("Stärken und Herausforderungen festhalten"),
    Task.PARTIES: _("Beteiligte einschätzen"),
    Task.RISKS: _("Risiken erkennen"),
    Task.THEMES: _("Themenfelder wählen"),
    Task.GOALS: _("Ziele gemeinsam festlegen"),
    Task.IMPACT: _("Wirkung messbar machen"),
    Task.WAY: _("Den Weg öffnen"),
    Task.MEASURES: _("Maßnahmen vereinbaren"),
    Task.AGENDA: _("Ablauf planen"),
    Task.READY: _("Vorbereitung abschließen"),
}

# What the reader does next: title, reason, name of the button.
NEXT_WORDS: dict[Task, tuple[Promise, Promise, Promise]] = {
    Task.BRIEF: (
        _("Den Steckbrief ausfüllen"),
        _("Aus ihm entstehen Einladung, Größe des Kreises und Dauer des Auftakts."),
        _("Steckbrief öffnen"),
    ),
    Task.MOTIVATION: (
        _("Den Beweggrund aufschreiben"),
        _("Fünf Sätze genügen. Sie eröffnen die Einladung und den Auftakt."),
        _("Beweggrund schreiben"),
    ),
    Task.TEAM: (
        _("Mitarbeitende einladen"),
        _("Sie arbeiten noch allein. Zu zweit geht kein Wissen verloren."),
        _("Person einladen"),
    ),
    Task.ACTORS: (
        _("Akteure sammeln"),
        _("Erst wer alle kennt, kann gut auswählen. Eine Liste lässt sich einlesen."),
        _("Akteure öffnen"),
    ),
    Task.SEATS: (
        _("Plätze besetzen"),
        _("Der Kreis braucht aus jedem Bereich mindestens eine Zusage."),
        _("Plätze ansehen"),
    ),
    Task.VOICES: (
        _("Fehlende Stimmen gewinnen"),
        _("Ohne diese Stimmen bleibt der Kreis unvollständig."),
        _("Fehlende Stimmen ansehen"),
    ),
    Task.DEPUTIES: (
        _("Stellvertretungen klären"),
        _("So bleibt kein Platz leer, wenn jemand verhindert ist."),
        _("Stellvertretungen nennen"),
    ),
    Task.FINAL: (
        _("Die Auswahl endgültig machen"),
        _("Danach kann die Einladung hinaus. Datum und Name werden festgehalten."),
        _("Auswahl prüfen"),
    ),
    Task.DATE: (
        _("Den Termin festlegen"),
        _("Gut ist ein Tag einige Wochen bis sechs Monate vor dem Projektstart."),
        _("Termin wählen"),
    ),
    Task.INVITATION: (
        _("Die Einladung verschicken"),
        _("Brief, Kalenderdatei und Tagesordnung liegen bereit."),
        _("Unterlagen öffnen"),
    ),
    Task.FIGURES: (
        _("Zahlen zur Lage sammeln"),
        _("Zwölf Fragen stehen bereit. Was Sie nicht wissen, geben Sie weiter."),
        _("Lage vor Ort öffnen"),
    ),
    Task.STOCK: (
        _("Eintragen, was es schon gibt"),
        _("Konzepte, Runden und Angebote. Eine Liste lässt sich einlesen."),
        _("Bestand öffnen"),
    ),
    Task.PARALLEL: (
        _("Prüfen, ob etwas doppelt entsteht"),
        _("Erst wenn das geklärt ist, wird der Weg geplant."),
        _("Überschneidungen ansehen"),
    ),
    Task.STRENGTHS: (
        _("Stärken und Herausforderungen festhalten"),
        _("Erst sammeln alle, dann hält der Kreis fest, was zählt."),
        _("Karten ansehen"),
    ),
    Task.PARTIES: (
        _("Einschätzen, wer wie dabei sein muss"),
        _("Daraus entsteht der Kontaktplan vor dem Auftakt."),
        _("Beteiligte ansehen"),
    ),
    Task.RISKS: (
        _("Überlegen, was schiefgehen könnte"),
        _("Jedes Risiko bekommt jemanden, der darauf achtet."),
        _("Risiken ansehen"),
    ),
    Task.THEMES: (
        _("Die Themenfelder wählen"),
        _("Wenige Felder mit Kraft wirken mehr als viele ohne."),
        _("Themenfelder ansehen"),
    ),
    Task.GOALS: (
        _("Die Ziele gemeinsam festlegen"),
        _("Erst wenn die Ziele getragen sind, wird über den Weg gesprochen."),
        _("Ziele ansehen"),
    ),
    Task.IMPACT: (
        _("Die Wirkung messbar machen"),
        _("Zu jedem Ziel gehört ein Zeichen, an dem man es erkennt."),
        _("Wirkung ansehen"),
    ),
    Task.WAY: (
        _("Den Weg öffnen"),
        _("Der Weg öffnet sich, wenn die Ziele getragen sind."),
        _("Nachsehen, was fehlt"),
    ),
    Task.MEASURES: (
        _("Maßnahmen vereinbaren"),
        _("Jede Maßnahme braucht jemanden, der sie übernimmt, und einen Tag."),
        _("Maßnahmen ansehen"),
    ),
    Task.AGENDA: (
        _("Den Ablauf planen"),
        _("Die sieben Punkte des Leitfadens stehen mit einem Klick bereit."),
        _("Ablauf öffnen"),
    ),
    Task.READY: (
        _("Die Vorbereitung abschließen"),
        _("Die Prüfliste zeigt, was vor dem Auftakt noch fehlt."),
        _("Prüfliste öffnen"),
    ),
}

REASON_WORDS: dict[str, Promise] = {
    "brief_complete": _("Alle Angaben liegen vor."),
    "brief_gaps": _("Es fehlen noch Angaben."),
    "brief_empty": _("Noch keine Angabe."),
    "motivation_written": _("Beweggrund liegt vor."),
    "motivation_missing": _("Der Text fehlt noch."),
    "initiator_missing": _("Es ist noch niemand benannt."),
    "team_there": _("Sie sind nicht allein."),
    "team_alone": _("Sie arbeiten noch allein."),
    "actors_enough": _("Genug für eine gute Auswahl."),
    "actors_few": _("Es dürfen mehr werden."),
    "actors_none": _("Noch kein Eintrag."),
    "seats_none": _("Noch kein Platz."),
    "seats_filled": _("Alle Plätze sind besetzt."),
    "seats_open": _("Plätze sind frei."),
    "seats_requested": _("Antworten stehen aus."),
    "needs_seats": _("Zuerst brauchen Sie Plätze."),
    "voices_there": _("Alle Sichtweisen sind dabei."),
    "voices_missing": _("Es fehlen Stimmen."),
    "needs_confirmed": _("Zuerst braucht es eine Zusage."),
    "deputies_named": _("Alle sind benannt."),
    "deputies_missing": _("Es fehlen Stellvertretungen."),
    "circle_final": _("Die Auswahl steht."),
    "circle_not_final": _("Die Auswahl ist noch offen."),
    "date_missing": _("Noch kein Tag."),
    "date_fits": _("Termin steht."),
    "date_outside": _("Der Tag liegt außerhalb des guten Zeitraums."),
    "invitation_sent": _("Einladung ist verschickt."),
    "needs_date": _("Zuerst braucht es einen Termin."),
    "needs_final": _("Zuerst muss die Auswahl endgültig sein."),
    "invitation_ready": _("Die Einladung kann hinaus."),
    "figures_none": _("Noch keine Zahl."),
    "figures_missing": _("Es fehlen noch Zahlen."),
    "figures_asked": _("Der Rest ist erfragt."),
    "figures_there": _("Alle Zahlen liegen vor."),
    "stock_none": _("Noch kein Eintrag."),
    "stock_gaps": _("Eine der vier Listen ist noch leer."),
    "stock_there": _("Alle vier Listen haben Einträge."),
    "needs_stock": _("Zuerst braucht es den Bestand."),
    "overlaps_open": _("Etwas entsteht gerade doppelt."),
    "parallel_unsigned": _("Der Kreis hat es noch nicht festgestellt."),
    "parallel_signed": _("Der Kreis hat es festgestellt."),
    "swot_none": _("Noch keine Karte."),
    "swot_collected": _("Gesammelt, aber noch nicht festgehalten."),
    "swot_half_fixed": _("Stärken oder Herausforderungen fehlen noch."),
    "swot_fixed": _("Der Kreis hat sie festgehalten."),
    "parties_none": _("Noch kein Eintrag."),
    "parties_listed": _("Es fehlen Einschätzungen."),
    "parties_assessed": _("Alle sind eingeschätzt."),
    "risks_none": _("Noch kein Risiko."),
    "risks_listed": _("Es fehlen Einschätzungen."),
    "risks_rated": _("Alle sind eingeschätzt."),
    "themes_none": _("Noch keine Einschätzung."),
    "themes_rated": _("Eingeschätzt, aber noch nicht gewählt."),
    "themes_decided": _("Die Felder sind gewählt."),
    "goals_none": _("Noch kein Ziel."),
    "goals_open": _("Nicht alle Ziele sind getragen."),
    "goals_agreed": _("Alle Ziele sind getragen."),
    "needs_goals": _("Zuerst braucht es Ziele."),
    "indicators_missing": _("Nicht jedes Ziel hat einen Wirkungsindikator."),
    "indicators_there": _("Jedes Ziel ist messbar."),
    "way_locked": _("Erst müssen die Ziele getragen sein."),
    "way_open": _("Der Weg ist offen."),
    "measures_none": _("Entsteht aus Analysen, Zielen und Zusagen."),
    "measures_incomplete": _("Nicht jede hat jemanden und einen Tag."),
    "measures_complete": _("Jede hat jemanden und einen Tag."),
    "agenda_none": _("Noch kein Ablauf."),
    "agenda_too_long": _("Der Ablauf ist zu lang."),
    "agenda_fits": _("Der Ablauf passt in die Zeit."),
    "ready": _("Der Auftakt ist vorbereitet."),
    "needs_plan": _("Zuerst braucht es Termin und Ablauf."),
    "not_ready": _("Die Prüfliste ist noch offen."),
}
