"""Input around risks."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.risks.domain.kinds import Category, RatingKind
from auftakt.risks.domain.levels import STEPS, Cell
from auftakt.risks.labels import (
    CATEGORY_WORDS,
    STATUS_WORDS,
    TREATMENT_CONSEQUENCES,
    TREATMENT_WORDS,
)
from auftakt.risks.models import Risk, RiskRating
from auftakt.risks.queries import ALL, RiskFilter, Scale

WHAT = ("title", "cause", "event", "effect", "category", "threatens_people")
AGAINST = ("treatment", "treatment_text", "owner", "early_sign", "review_on")


class _RiskFields(forms.ModelForm):
    category = forms.ChoiceField(
        label=_("Art"),
        choices=list(CATEGORY_WORDS.items()),
        initial=Category.ORGANISATION,
    )
    treatment = forms.ChoiceField(
        label=_("Wie gehen wir damit um?"),
        required=False,
        choices=[("", _("Noch offen")), *TREATMENT_WORDS.items()],
        widget=ChoiceCards(consequences=TREATMENT_CONSEQUENCES),
    )

    class Meta:
        model = Risk
        fields: ClassVar[list[str]] = [*WHAT, *AGAINST]
        labels: ClassVar = {"title": _("Was könnte schiefgehen?")}
        help_texts: ClassVar = {
            "title": _("In wenigen Worten, zum Beispiel: Wohnraum reicht nicht"),
            "cause": _("Weil … Bitte nichts über einzelne Personen."),
            "event": _("… könnte es geschehen, dass …"),
            "effect": _("… und dann …"),
            "threatens_people": _(
                "Zum Beispiel Drohungen oder ein Angriff auf eine Unterkunft. "
                "Solche Risiken stehen immer oben."
            ),
            "owner": _("Eine Stelle oder Funktion."),
            "early_sign": _("Zum Beispiel: mehr als 20 Anfragen im Monat"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("cause", "event", "effect", "treatment_text"):
            self.fields[name].widget.attrs["rows"] = 2

    @property
    def what(self) -> list[forms.BoundField]:
        return [self[name] for name in WHAT]

    @property
    def against(self) -> list[forms.BoundField]:
        return [self[name] for name in AGAINST]


class RiskForm(_RiskFields):
    """A new risk; only reads, the action writes."""


class RiskEditForm(_RiskFields, EditForm):
    class Meta(_RiskFields.Meta):
        pass


class RiskFilterForm(forms.Form):
    """The line above the list; wrong values count as none."""

    art = forms.ChoiceField(
        label=_("Art"),
        required=False,
        choices=[("", _("alle")), *CATEGORY_WORDS.items()],
    )
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[
            ("", _("nicht abgeschlossen")),
            *STATUS_WORDS.items(),
            (ALL, _("alle")),
        ],
    )

    def wanted(self) -> RiskFilter:
        self.is_valid()
        found = self.cleaned_data
        return RiskFilter(category=found.get("art", ""), status=found.get("stand", ""))


class ReasonForm(forms.Form):
    """Why a risk is closed."""

    reason = forms.CharField(
        label=_("Warum ist es erledigt?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Satz bleibt beim Risiko und steht, wo es entstanden ist."),
    )


class DeleteForm(forms.Form):
    reason = forms.CharField(
        label=_("Grund"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ReviewForm(forms.Form):
    """`today` bounds both days: nobody looks in the future or again in the past."""

    reviewed_on = forms.DateField(label=_("Angesehen am"))
    note = forms.CharField(
        label=_("Was hat sich geändert?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    next_on = forms.DateField(
        label=_("Wieder ansehen am"),
        error_messages={"required": _("Wählen Sie den nächsten Tag.")},
    )

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["reviewed_on"].initial = today

    def clean_reviewed_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["reviewed_on"]
        if day > self.today:
            raise forms.ValidationError(
                _("Der Tag liegt in der Zukunft. Wählen Sie heute oder früher.")
            )
        return day

    def clean_next_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["next_on"]
        if day <= self.today:
            raise forms.ValidationError(_("Wählen Sie einen Tag nach dem heutigen."))
        return day


class RatingForm(forms.Form):
    """One's own view; the steps carry the words of the present scale."""

    def __init__(
        self, *args: Any, scale: Scale, own: Mapping[str, RiskRating], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for kind in RatingKind:
            given = own.get(kind)
            is_current = given and given.scale.thresholds == scale.thresholds
            for name, label, words in (
                ("likelihood", _("Wie wahrscheinlich ist es?"), scale.likelihood),
                ("impact", _("Wie groß wäre der Schaden?"), scale.impact),
            ):
                self.fields[f"{kind}_{name}"] = forms.TypedChoiceField(
                    label=label,
                    required=kind == RatingKind.GROSS,
                    coerce=int,
                    empty_value=None,
                    choices=_steps(words, with_none=kind == RatingKind.RESIDUAL),
                    widget=forms.RadioSelect,
                    initial=getattr(given, name) if is_current else None,
                    error_messages={"required": _("Wählen Sie eine der fünf Stufen.")},
                )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        pair = {
            name: cleaned.get(name)
            for name in ("residual_likelihood", "residual_impact")
        }
        if any(pair.values()):
            for name, value in pair.items():
                if value is None and name not in self.errors:
                    self.add_error(name, _("Wählen Sie auch hier eine Stufe."))
        return cleaned

    def given(self) -> dict[RatingKind, Cell]:
        """What was chosen; the form must be valid."""
        values = self.cleaned_data
        return {
            kind: Cell(values[f"{kind}_likelihood"], values[f"{kind}_impact"])
            for kind in RatingKind
            if values[f"{kind}_likelihood"]
        }

    @property
    def gross(self) -> list[forms.BoundField]:
        return [self["gross_likelihood"], self["gross_impact"]]

    @property
    def opens_residual(self) -> bool:
        """Whether the folded part holds a value or an error."""
        return any(bound.errors or bound.value() for bound in self.residual)

    @property
    def residual(self) -> list[forms.BoundField]:
        return [self["residual_likelihood"], self["residual_impact"]]


def _steps(
    words: Collection[str], *, with_none: bool
) -> list[tuple[int | str, str | Promise]]:
    steps: list[tuple[int | str, str | Promise]] = [
        (step, f"{step} · {word}") for step, word in zip(STEPS, words, strict=True)
    ]
    return [*steps, ("", _("weiß ich nicht"))] if with_none else steps


class ScaleForm(forms.Form):
    """A new version of the scale, made from the one that was `seen`."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    medium_from = forms.IntegerField(label=_("Mittel ab"), min_value=2, max_value=25)
    high_from = forms.IntegerField(label=_("Hoch ab"), min_value=2, max_value=25)

    def __init__(self, *args: Any, scale: Scale, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = scale.thresholds.number
        self.fields["medium_from"].initial = scale.thresholds.medium_from
        self.fields["high_from"].initial = scale.thresholds.high_from
        for name, words in (("likelihood", scale.likelihood), ("impact", scale.impact)):
            for step, word in zip(STEPS, words, strict=True):
                self.fields[f"{name}_{step}"] = forms.CharField(
                    label=_("Stufe %(step)s") % {"step": step},
                    max_length=40,
                    initial=word,
                )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("medium_from"), cleaned.get("high_from")
        if low is not None and high is not None and low >= high:
            self.add_error(
                "high_from",
                _("„Hoch“ beginnt über „mittel“. Wählen Sie eine größere Zahl."),
            )
        return cleaned

    def values(self) -> dict[str, Any]:
        """As the action takes them; the form must be valid."""
        given = self.cleaned_data
        return {
            "likelihood_labels": [given[f"likelihood_{step}"] for step in STEPS],
            "impact_labels": [given[f"impact_{step}"] for step in STEPS],
            "medium_from": given["medium_from"],
            "high_from": given["high_from"],
        }

    @property
    def likelihood(self) -> list[forms.BoundField]:
        return [self[f"likelihood_{step}"] for step in STEPS]

    @property
    def impact(self) -> list[forms.BoundField]:
        return [self[f"impact_{step}"] for step in STEPS]


class ExamplesForm(forms.Form):
    """Which of the typical risks are taken over."""

    auswahl = forms.MultipleChoiceField(
        label=_("Was davon könnte bei Ihnen geschehen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Wählen Sie mindestens ein Risiko.")},
    )

    def __init__(self, *args: Any, titles: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(title, title) for title in titles]
        self.fields["auswahl"].choices = choices  # type: ignore[attr-defined]  # a choice field
