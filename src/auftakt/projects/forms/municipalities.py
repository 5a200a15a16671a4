"""What a Kommune says about itself."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.forms import EditForm
from auftakt.projects.domain import (
    LANDS,
    KeyProblem,
    MunicipalityKind,
    key_problem,
    may_be_large_county_town,
)
from auftakt.projects.labels import KEY_PROBLEM_WORDS, KIND_WORDS
from auftakt.projects.models import Municipality
from auftakt.projects.town_colour import is_hex_colour, palette

MUNICIPALITY_FIELDS = (
    "name",
    "kind",
    "is_large_county_town",
    "land",
    "county",
    "population",
    "population_date",
    "ags",
    "ars",
)
HELP = {
    "name": _("Zum Beispiel Waren (Müritz) oder Landkreis Rostock."),
    "county": _("Bleibt leer bei kreisfreien Städten und bei Kreisen."),
    "population_date": _("Zum Beispiel der 31. Dezember des letzten Jahres."),
    "ags": _("8 Ziffern, auch mit führender Null."),
    "ars": _("12 Ziffern."),
}
_ARS_PROBLEMS = {KeyProblem.ARS_FORM, KeyProblem.KEYS_DIFFER}


class KindField(forms.ChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        choices = [("", _("Bitte wählen")), *KIND_WORDS.items()]
        super().__init__(choices=choices, label=_("Art der Kommune"), **kwargs)


class LandField(forms.ChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        names = sorted(LANDS.values())
        choices = [("", _("Bitte wählen")), *((name, name) for name in names)]
        super().__init__(choices=choices, label=_("Bundesland"), **kwargs)


def check_municipality(form: forms.ModelForm) -> None:
    """What no single field can see: keys against kind, number with its date."""
    cleaned = form.cleaned_data
    kind = cleaned.get("kind")
    if not kind:
        return
    if not may_be_large_county_town(MunicipalityKind(kind)):
        cleaned["is_large_county_town"] = False
    if cleaned.get("population") is not None and not cleaned.get("population_date"):
        form.add_error("population_date", _("Von welchem Tag ist die Zahl?"))
    problem = key_problem(
        MunicipalityKind(kind),
        ags=cleaned.get("ags") or "",
        ars=cleaned.get("ars") or "",
    )
    if problem:
        is_ars = problem in _ARS_PROBLEMS or not cleaned.get("ags")
        form.add_error("ars" if is_ars else "ags", str(KEY_PROBLEM_WORDS[problem]))


class MunicipalityForm(EditForm):
    instance: Municipality
    kind = KindField()
    land = LandField()
    accent = forms.CharField(
        label=_("Stadtfarbe"),
        help_text=_("Sie färbt Band, Wappen und Bilder, nie die Knöpfe."),
        widget=forms.ColorInput(
            attrs={
                "hx-trigger": "input changed delay:200ms",
                "hx-target": "#accent-result",
            }
        ),
    )

    class Meta:
        model = Municipality
        fields = (*MUNICIPALITY_FIELDS, "department", "accent")
        help_texts = {
            **HELP,
            "department": _("Welches Amt führt das Projekt? Steht im Briefkopf."),
        }

    def __init__(self, *args: Any, accent_url: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["accent"].widget.attrs["hx-get"] = accent_url

    def clean_accent(self) -> str:
        """The colour that holds: what is too light for text is darkened."""
        wished: str = self.cleaned_data["accent"]
        if not is_hex_colour(wished):
            raise ValidationError(
                _("Eine Farbe besteht aus # und 6 Ziffern, zum Beispiel #7B2D52.")
            )
        return palette(wished).light.town

    def clean(self) -> dict[str, Any]:
        super().clean()
        check_municipality(self)
        return self.cleaned_data


class CrestForm(forms.Form):
    crest = forms.FileField(
        label=_("Bilddatei"),
        help_text=_("PNG, JPEG oder WebP, höchstens 2 MB."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        error_messages={"required": _("Wählen Sie eine Bilddatei aus.")},
    )


SUGGEST_ATTRIBUTES = {
    "hx-get": reverse_lazy("projects:municipality_suggest"),
    "hx-trigger": "input changed delay:200ms",
    "hx-target": "#municipality-suggestions",
    "autocomplete": "off",
    "aria-describedby": "id_name_helptext municipality-suggestions",
}
