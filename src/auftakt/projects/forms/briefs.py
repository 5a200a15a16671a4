"""The brief: what the project is about, and how big."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.projects.domain import required_items
from auftakt.projects.forms.needed import NeededBoundField
from auftakt.projects.labels import (
    BRIEF_ITEM_WORDS,
    COMPLEXITY_HINTS,
    COMPLEXITY_WORDS,
    SIZE_HINTS,
    SIZE_WORDS,
    THEME_WORDS,
)
from auftakt.projects.models import Project, ProjectBrief

_OF_PROJECT = (
    "name",
    "start_date",
    "size",
    "complexity",
    "themes",
    "circle_name",
    "circle_minimum",
    "circle_maximum",
    "kickoff_minimum_weeks",
)


class BriefForm(EditForm):
    """Fields of brief and project in one; the brief's version covers both."""

    name = forms.CharField(label=_("Name des Projekts"), max_length=120)
    start_date = forms.DateField(
        label=_("Projektstart"),
        required=False,
        help_text=_("Der Auftakt liegt vor diesem Tag, höchstens ein halbes Jahr."),
    )
    circle_name = forms.CharField(
        label=_("Name des Kreises"),
        max_length=60,
        help_text=_("Zum Beispiel Initiativkreis, Begleitgruppe oder Runde."),
    )
    circle_minimum = forms.IntegerField(
        label=_("Plätze, mindestens"),
        min_value=1,
        max_value=99,
        help_text=_("Üblich sind 7."),
    )
    circle_maximum = forms.IntegerField(
        label=_("Plätze, höchstens"),
        min_value=1,
        max_value=99,
        help_text=_("Üblich sind 15."),
    )
    kickoff_minimum_weeks = forms.IntegerField(
        label=_("Wochen zwischen Auftakt und Projektstart"),
        min_value=1,
        max_value=26,
        help_text=_("Mindestens so viele. Üblich sind 3."),
    )
    size = forms.ChoiceField(
        label=_("Wie groß ist das Projekt?"),
        choices=list(SIZE_WORDS.items()),
        widget=ChoiceCards(consequences=SIZE_HINTS),
        help_text=_("Größere Projekte brauchen beim Auftakt mehr Zeit."),
    )
    complexity = forms.ChoiceField(
        label=_("Wie schwierig ist es?"),
        choices=list(COMPLEXITY_WORDS.items()),
        widget=ChoiceCards(consequences=COMPLEXITY_HINTS),
    )
    themes = forms.MultipleChoiceField(
        label=_("Themen"),
        required=False,
        choices=list(THEME_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Die Themen bestimmen, wen wir für den Kreis vorschlagen."),
    )
    required = forms.MultipleChoiceField(
        label=_("Was muss vor dem Auftakt vorliegen?"),
        choices=list(BRIEF_ITEM_WORDS.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Nur was hier gewählt ist, hält den Auftakt auf."),
        error_messages={"required": _("Wählen Sie mindestens eine Angabe.")},
    )

    class Meta:
        model = ProjectBrief
        fields = (
            "occasion",
            "mandate",
            "budget_frame",
            "area",
            "target_group",
            "stocktaking_summary",
            "contact",
            "required",
        )
        help_texts = {
            "occasion": _("Was ist geschehen, und warum jetzt?"),
            "mandate": _("Wer hat das Projekt beauftragt, wann, mit welchem Ziel?"),
            "budget_frame": _("Was steht bereit? Auch „noch offen“ ist eine Angabe."),
            "area": _("Für welche Orte oder Ortsteile gilt das Projekt?"),
            "target_group": _("Wem soll das Projekt nützen?"),
            "stocktaking_summary": _("Drei Sätze und wenige Zahlen mit Stand."),
            "contact": _("Wen kann man fragen? Dienstliche Angaben genügen."),
        }
        widgets = {
            "contact": forms.Textarea(attrs={"rows": 2}),
            "area": forms.Textarea(attrs={"rows": 2}),
            "target_group": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in required_items(self.stored["required"]):
            self.fields[item.value].bound_field_class = NeededBoundField
        values = {name: getattr(project, name) for name in _OF_PROJECT}
        values["required"] = sorted(required_items(self.stored["required"]))
        self.stored.update(values)
        self.initial.update(values)

    def clean(self) -> dict[str, Any]:
        super().clean()
        fewest = self.cleaned_data.get("circle_minimum")
        most = self.cleaned_data.get("circle_maximum")
        if fewest is not None and most is not None and fewest > most:
            text = _("Das ist weniger als die kleinste Zahl. Wählen Sie mindestens %s.")
            self.add_error("circle_maximum", str(text) % fewest)
        return self.cleaned_data
