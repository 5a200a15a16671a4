"""Every component in its states, on one page; screenshots and axe look at it."""

import datetime as dt
from dataclasses import dataclass, field
from types import SimpleNamespace

from django import forms
from django.core.paginator import Paginator

from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.icons import NAMES

EXAMPLES = (
    ("Farben und Schrift", "tokens", "kernel/gallery/tokens.html"),
    ("Symbole", "icons", "kernel/gallery/icons.html"),
    ("Status und Marken", "status", "kernel/gallery/status.html"),
    ("Als Nächstes", "hero_next", "kernel/gallery/hero_next.html"),
    ("Befunde", "finding_card", "kernel/gallery/finding_card.html"),
    ("Gesperrt", "lock_panel", "kernel/gallery/lock_panel.html"),
    ("Gelungen", "success_note", "kernel/gallery/success_note.html"),
    ("Meldung", "messages", "kernel/gallery/messages.html"),
    ("Leer", "empty_state", "kernel/gallery/empty_state.html"),
    ("Knöpfe und Verweise", "buttons", "kernel/gallery/buttons.html"),
    ("Wahlkarten", "choice_card", "kernel/gallery/choice_card.html"),
    ("Formular", "form", "kernel/gallery/form.html"),
    ("Formular mit Fehlern", "form_errors", "kernel/gallery/form_errors.html"),
    ("Gleichzeitig geändert", "conflict", "kernel/gallery/conflict.html"),
    ("Skala", "count_scale", "kernel/gallery/count_scale.html"),
    ("Tabelle mit Seiten", "data_table", "kernel/gallery/data_table.html"),
    ("Zeilen", "rows", "kernel/gallery/rows.html"),
    ("Angaben", "description_list", "kernel/gallery/description_list.html"),
    ("Termin", "date_card", "kernel/gallery/date_card.html"),
    ("Reiter", "tab_links", "kernel/gallery/tab_links.html"),
    ("Anleitung", "guidance", "kernel/gallery/guidance.html"),
)


@dataclass(frozen=True)
class SampleStep:
    number: int
    title: str
    state: str
    current: bool = False
    url: str = "#"


@dataclass(frozen=True)
class SampleFrame:
    """What `roadmap.context.page_frame` hands to every project page."""

    project_name: str = "Ankommen in Ebersfelde"
    municipality_name: str = "Stadt Ebersfelde"
    crest_url: str = ""
    town_css_url: str = ""
    home_url: str = "#start"
    step_label: str = "Schritt 2 von 7: Kreis bilden"
    documents_url: str = "#unterlagen"
    admin_url: str = "#verwaltung"
    search_url: str = "#suche"
    help_url: str = "#hilfe"
    person_name: str = "Jana Lindner"
    person_initials: str = "JL"
    account_url: str = "#konto"
    logout_url: str = "#abmelden"
    is_demo: bool = False
    demo_url: str = ""
    steps: tuple[SampleStep, ...] = field(
        default_factory=lambda: (
            SampleStep(1, "Anstoß", "done"),
            SampleStep(2, "Kreis bilden", "begun", current=True),
            SampleStep(3, "Einladen", "begun"),
            SampleStep(4, "Bestand und Analyse", "begun"),
            SampleStep(5, "Ziel, dann Weg", "begun"),
            SampleStep(6, "Auftakt", "begun"),
            SampleStep(7, "Steuern", "locked", url=""),
        )
    )


class SampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label="Name des Vorhabens", help_text="So steht er auf der Einladung."
    )
    office = forms.CharField(label="Amt", required=False)
    text = forms.CharField(label="Beweggrund", widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(
        label="Art der Kommune",
        choices=[("", "Bitte wählen"), ("town", "Stadt"), ("county", "Landkreis")],
    )
    residents = forms.IntegerField(label="Einwohnerzahl", min_value=1)
    start = forms.DateField(label="Projektstart")
    begin = forms.TimeField(label="Beginn", help_text="Zum Beispiel 9:00.")
    size = forms.ChoiceField(
        label="Größe",
        choices=[("small", "klein"), ("large", "groß")],
        widget=forms.RadioSelect,
        help_text="Davon hängt die Dauer ab.",
    )
    themes = forms.MultipleChoiceField(
        label="Themen",
        choices=[("language", "Sprache"), ("work", "Arbeit"), ("housing", "Wohnen")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    together = forms.ChoiceField(
        label="Wie sollen beide zusammenwirken?",
        choices=[("use", "Runden Tisch nutzen"), ("extend", "Runden Tisch erweitern")],
        widget=ChoiceCards(
            consequences={
                "use": "Er übernimmt die Aufgabe selbst. Der Kreis entfällt.",
                "extend": "Sieben Plätze kommen hinzu. Eine Runde statt zwei.",
            }
        ),
    )
    agreed = forms.BooleanField(label="Die Angaben sind abgestimmt.")
    file = forms.FileField(label="Liste", required=False, help_text="XLSX oder CSV.")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, object]:
        if self.cleaned_data.get("office") == "?":
            raise forms.ValidationError("Das Ende liegt vor dem Beginn.")
        return self.cleaned_data


def _finding(severity: str, title: str, text: str, link_text: str) -> SimpleNamespace:
    return SimpleNamespace(
        severity=severity, title=title, text=text, link_text=link_text, url="#"
    )


def _findings() -> list[SimpleNamespace]:
    return [
        _finding(
            "gate",
            "Zwei Plätze sind frei",
            "Vorher kann die Auswahl nicht endgültig werden.",
            "Zum Initiativkreis",
        ),
        _finding(
            "warning",
            "Der Auftakt endet um 13:36 Uhr",
            "Gebucht ist der Saal bis 13:00 Uhr.",
            "Drei Vorschläge ansehen",
        ),
        _finding(
            "hint",
            "Vier Stellvertretungen fehlen",
            "Nennen Sie sie vor der Einladung.",
            "Stellvertretungen klären",
        ),
    ]


def _conflict() -> SimpleNamespace:
    form = SampleForm(
        {"conflict-text": "Wir beginnen mit 45 Minuten."}, prefix="conflict"
    )
    return SimpleNamespace(
        rows=[
            SimpleNamespace(
                label="Beweggrund",
                theirs_text="Wir beginnen mit 30 Minuten.",
                mine_text="Wir beginnen mit 45 Minuten.",
                field=form["text"],
            )
        ],
        hidden_inputs=[("version", "3")],
        last=None,
    )


def gallery_context() -> dict[str, object]:
    """Everything the page shows; the texts are invented."""
    bad = {"residents": "0", "start": "8:30", "office": "?"}
    return {
        "frame": SampleFrame(),
        "examples": EXAMPLES,
        "icon_names": NAMES,
        "findings": _findings(),
        "lock_items": [
            {"text": "Platz 8 besetzt oder begründet frei", "state": "open", "url": ""},
            {"text": "Zusage für Platz 9", "state": "begun", "url": "#platz-9"},
        ],
        "form": SampleForm(prefix="plain"),
        "bad_form": SampleForm(bad, prefix=None),
        "conflict": _conflict(),
        "page_obj": Paginator(range(300), 25).page(4),
        "facts": [
            ("Amt", "Bürgermeisterin"),
            ("Projektstart", "1. April 2027"),
            ("Ort", ""),
        ],
        "date": dt.date(2027, 1, 29),
        "sample_messages": [SimpleNamespace(level=25, text="Gespeichert.")],
    }
