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
    Step.STOCKTAKING: _("Was gibt es schon? Folgt in einer späteren Fassung."),
    Step.GOAL: _("Erst das Ziel, dann der Weg. Folgt später."),
    Step.KICKOFF: _("Ablauf und Vorbereitung"),
    Step.STEER: _("Beginnt mit den Zusagen aus dem Auftakt. Folgt später."),
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
    "agenda_none": _("Noch kein Ablauf."),
    "agenda_too_long": _("Der Ablauf ist zu lang."),
    "agenda_fits": _("Der Ablauf passt in die Zeit."),
    "ready": _("Der Auftakt ist vorbereitet."),
    "needs_plan": _("Zuerst braucht es Termin und Ablauf."),
    "not_ready": _("Die Prüfliste ist noch offen."),
}

# What happened, in words, for "Zuletzt" and the trail; a guard keeps it complete.
ACTION_WORDS: dict[str, Promise] = {
    "account.update": _("Konto geändert"),
    "actor_import.apply": _("Liste eingelesen"),
    "actor_import.choose": _("Doppelte Einträge der Liste entschieden"),
    "actor_import.discard": _("Liste verworfen"),
    "actor_import.map": _("Spalten der Liste zugeordnet"),
    "actor_import.start": _("Liste hochgeladen"),
    "actors.take_examples": _("Beispiele für Akteure übernommen"),
    "agenda.adopt_guide": _("Ablauf des Leitfadens übernommen"),
    "agenda.release": _("Neue Fassung des Ablaufs herausgegeben"),
    "agenda.set_minutes": _("Minuten im Ablauf geändert"),
    "agenda.repair_hand_out": _("Teile des Ablaufs vorab verschickt"),
    "agenda.repair_extend": _("Raum länger gebucht"),
    "agenda.repair_shorten": _("Zeiten im Ablauf gekürzt"),
    "agenda_item.add": _("Punkt im Ablauf ergänzt"),
    "agenda_item.move": _("Reihenfolge im Ablauf geändert"),
    "agenda_item.remove": _("Punkt aus dem Ablauf genommen"),
    "agenda_item.update": _("Punkt im Ablauf geändert"),
    "brief.update": _("Steckbrief geändert"),
    "circle.finalise": _("Auswahl endgültig gemacht"),
    "initiator.hand_over": _("Initiative übergeben"),
    "initiator.name": _("Initiatorin oder Initiator benannt"),
    "initiator.update": _("Angaben zur Initiative geändert"),
    "invitation.accept": _("Einladung zur Mitarbeit angenommen"),
    "invitation.create": _("Person zur Mitarbeit eingeladen"),
    "invitation.renew": _("Einladung zur Mitarbeit erneuert"),
    "invitation.revoke": _("Einladung zur Mitarbeit zurückgezogen"),
    "kickoff.create": _("Termin festgelegt"),
    "kickoff.mark_ready": _("Vorbereitung abgeschlossen"),
    "kickoff.override_ready": _("Vorbereitung trotz offener Punkte abgeschlossen"),
    "kickoff.record_invitation": _("Versand der Einladung festgehalten"),
    "kickoff.update": _("Termin geändert"),
    "kickoff.withdraw_ready": _("Vorbereitung wieder geöffnet"),
    "membership.change_role": _("Rolle geändert"),
    "membership.create": _("Person aufgenommen"),
    "membership.leave": _("Projekt verlassen"),
    "membership.remove": _("Mitarbeit beendet"),
    "municipality.crest": _("Wappen geändert"),
    "municipality.crest_remove": _("Wappen entfernt"),
    "municipality.update": _("Angaben zur Kommune geändert"),
    "organisation.create": _("Einrichtung eingetragen"),
    "organisation.delete": _("Einrichtung gelöscht"),
    "organisation.update": _("Einrichtung geändert"),
    "pair.create": _("Festgehalten, wer nicht zusammen sitzt"),
    "pair.remove": _("Ein Paar „nicht zusammen“ gestrichen"),
    "person.create": _("Person eingetragen"),
    "person.delete": _("Person gelöscht"),
    "person.update": _("Person geändert"),
    "project.create": _("Projekt angelegt"),
    "project.delete": _("Projekt gelöscht"),
    "project.export": _("Projekt heruntergeladen"),
    "project.import": _("Projekt aus einem Archiv eingelesen"),
    "seat.confirm": _("Zusage für einen Platz"),
    "seat.decline": _("Absage für einen Platz"),
    "seat.request": _("Für einen Platz gefragt"),
    "seat.withdraw": _("Besetzung eines Platzes beendet"),
    "seat.create": _("Platz angelegt"),
    "seat.leave_vacant": _("Platz bleibt mit Begründung frei"),
    "seat.move": _("Reihenfolge der Plätze geändert"),
    "seat.name_deputy": _("Stellvertretung benannt"),
    "seat.remove": _("Platz entfernt"),
    "seat.remove_deputy": _("Stellvertretung entfernt"),
    "seat.update": _("Platz geändert"),
    "suggestion.accept": _("Vorschlag für einen Platz angenommen"),
    "suggestion.accept_all": _("Vorschläge für Plätze angenommen"),
    "suggestion.postpone": _("Vorschlag für einen Platz zurückgestellt"),
    "suggestion.reject": _("Vorschlag für einen Platz abgelehnt"),
    "suggestion.reconsider": _("Vorschlag wieder aufgenommen"),
    "targets.reset": _("Übliche Vorgaben für den Kreis wiederhergestellt"),
    "targets.save": _("Vorgaben für den Kreis gespeichert"),
}
