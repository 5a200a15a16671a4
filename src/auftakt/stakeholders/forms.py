"""Input around those concerned, their views and contacts."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.actors.labels import BLOC_WORDS
from auftakt.actors.models import Organisation, Person
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.kernel.quick_select import QuickSelect
from auftakt.stakeholders.domain.aggregate import (
    ATTITUDE_HIGH,
    ATTITUDE_LOW,
    SCALE_HIGH,
    SCALE_LOW,
)
from auftakt.stakeholders.labels import (
    ATTITUDE_WORDS,
    CONTACT_WORDS,
    GRADE_WORDS,
    INFLUENCE_WORDS,
    ORIGIN_CONSEQUENCES,
    ORIGIN_WORDS,
    RELATION_WORDS,
    RHYTHM_WORDS,
    SORT_WORDS,
    WAY_WORDS,
)
from auftakt.stakeholders.models import (
    EngagementStep,
    Stakeholder,
    StakeholderAssessment,
    StakeholderInterest,
)
from auftakt.stakeholders.queries.stakeholders import Wanted

COULD_READ = _("Könnte die Stelle oder Person das lesen? Schreiben Sie so.")
_BLOCS = [("", _("offen")), *BLOC_WORDS.items()]


class _StakeholderFields(forms.ModelForm):
    bloc = forms.ChoiceField(label=_("Bereich"), choices=_BLOCS, required=False)
    influence_kinds = forms.MultipleChoiceField(
        label=_("Wodurch haben sie Einfluss?"),
        choices=list(INFLUENCE_WORDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Stakeholder
        fields: ClassVar[list[str]] = [
            "name",
            "bloc",
            "expectations",
            "concerns",
            "contribution",
            "influence_kinds",
            "review_on",
        ]
        help_texts: ClassVar = {
            "name": _("Eine Einrichtung, Gruppe oder ein Amt, kein Personenname."),
            "expectations": COULD_READ,
            "concerns": COULD_READ,
            "contribution": COULD_READ,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("expectations", "concerns", "contribution"):
            self.fields[name].widget.attrs["rows"] = 2


class StakeholderForm(_StakeholderFields):
    """A new entry; only reads, the action writes."""


class StakeholderEditForm(_StakeholderFields, EditForm):
    class Meta(_StakeholderFields.Meta):
        pass


class AdoptForm(forms.Form):
    """Which organisations, and persons where allowed, come onto the list."""

    auswahl = forms.ModelMultipleChoiceField(
        label=_("Wen geht das Vorhaben an?"),
        queryset=Organisation.objects.none(),
        required=False,
        to_field_name="public_id",
        widget=forms.CheckboxSelectMultiple,
    )
    personen = forms.ModelMultipleChoiceField(
        label=_("Personen"),
        queryset=Person.objects.none(),
        required=False,
        to_field_name="public_id",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,
        organisations: list[Organisation],
        persons: list[Person],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer("auswahl", Organisation, organisations)
        self._offer("personen", Person, persons)
        if not persons:
            del self.fields["personen"]

    def _offer(self, name: str, model: Any, offered: list[Any]) -> None:
        field: Any = self.fields[name]
        field.queryset = model.objects.filter(pk__in=[one.pk for one in offered])
        field.choices = [(str(one.public_id), str(one)) for one in offered]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = [*cleaned.get("auswahl", ()), *cleaned.get("personen", ())]
        if not chosen and not self.errors:
            raise forms.ValidationError(_("Wählen Sie mindestens eine Einrichtung."))
        return cleaned


class _InterestFields(forms.ModelForm):
    origin = forms.ChoiceField(
        label=_("Woher wissen Sie das?"),
        choices=list(ORIGIN_WORDS.items()),
        widget=ChoiceCards(consequences=dict(ORIGIN_CONSEQUENCES)),
    )

    class Meta:
        model = StakeholderInterest
        fields: ClassVar[list[str]] = ["text", "origin", "source", "stated_on"]
        help_texts: ClassVar = {
            "text": COULD_READ,
            "source": _("Zum Beispiel: Gespräch mit dem Vorstand, Satzung, Eingabe."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("origin") == "documented" and not cleaned.get("source"):
            self.add_error("source", _("Nennen Sie, wo es steht."))
        return cleaned


class InterestForm(_InterestFields):
    """A new interest; only reads, the action writes."""


class InterestEditForm(_InterestFields, EditForm):
    class Meta(_InterestFields.Meta):
        pass


class RelationForm(forms.Form):
    other = forms.ModelChoiceField(
        label=_("Mit wem?"),
        queryset=Stakeholder.objects.none(),
        to_field_name="public_id",
    )
    kind = forms.ChoiceField(
        label=_("Wie stehen sie zueinander?"), choices=list(RELATION_WORDS.items())
    )

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = others  # type: ignore[attr-defined]  # a choice field


class ListForm(forms.Form):
    """The line above the list; wrong values count as none."""

    suche = forms.CharField(label=_("Suche"), required=False, max_length=100)
    bereich = forms.ChoiceField(
        label=_("Bereich"),
        required=False,
        choices=[("", _("alle")), *BLOC_WORDS.items()],
    )
    kontakt = forms.ChoiceField(
        label=_("Kontakt"),
        required=False,
        choices=[("", _("alle")), *CONTACT_WORDS.items()],
    )
    sortieren = forms.ChoiceField(
        label=_("Reihenfolge"), required=False, choices=list(SORT_WORDS.items())
    )

    def wanted(self) -> Wanted:
        self.is_valid()
        found = self.cleaned_data
        return Wanted(
            search=found.get("suche", ""),
            bloc=found.get("bereich", ""),
            contact=found.get("kontakt", ""),
            sort=found.get("sortieren") or "name",
        )


def _grade(label: Any, words: dict[int, Any], low: int, high: int) -> forms.Field:
    return forms.TypedChoiceField(
        label=label,
        required=False,
        coerce=int,
        empty_value=None,
        choices=[
            ("", _("weiß nicht")),
            *((value, words[value]) for value in range(low, high + 1)),
        ],
        widget=QuickSelect,
    )


class AssessForm(forms.Form):
    """One row of one's own view; each row is saved for itself."""

    power = _grade(_("Einfluss"), GRADE_WORDS, SCALE_LOW, SCALE_HIGH)
    affectedness = _grade(_("Betroffenheit"), GRADE_WORDS, SCALE_LOW, SCALE_HIGH)
    attitude = _grade(
        _("Haltung zum Vorhaben"), ATTITUDE_WORDS, ATTITUDE_LOW, ATTITUDE_HIGH
    )
    note = forms.CharField(
        label=_("Bemerkung"), max_length=500, required=False, help_text=COULD_READ
    )

    def __init__(
        self,
        *args: Any,
        stakeholder: Stakeholder,
        given: StakeholderAssessment | None = None,
        **kwargs: Any,
    ) -> None:
        names = ("power", "affectedness", "attitude", "note")
        initial = {name: getattr(given, name) for name in names} if given else {}
        kwargs |= {"prefix": f"s{stakeholder.pk}", "initial": initial}
        super().__init__(*args, **kwargs)
        self.stakeholder = stakeholder
        self.given = given


class _ContactFields(forms.ModelForm):
    way = forms.ChoiceField(label=_("Wie?"), choices=list(WAY_WORDS.items()))
    rhythm = forms.ChoiceField(
        label=_("Wie oft?"), choices=list(RHYTHM_WORDS.items()), initial="once"
    )

    class Meta:
        model = EngagementStep
        fields: ClassVar[list[str]] = [
            "way",
            "rhythm",
            "due_on",
            "responsible",
            "contact",
            "purpose",
        ]
        help_texts: ClassVar = {
            "responsible": _("Eine Stelle oder Funktion, zum Beispiel: Stabsstelle."),
            "contact": _("Eine Funktion, zum Beispiel: Vorstand. Kein Name nötig."),
            "purpose": COULD_READ,
            "rhythm": _("Ist ein Kontakt erledigt, entsteht der nächste von selbst."),
        }


class ContactForm(_ContactFields):
    """A new contact; only reads, the action writes."""


class ContactEditForm(_ContactFields, EditForm):
    class Meta(_ContactFields.Meta):
        pass


class PersonRatingForm(forms.Form):
    """The administration says for which project, what for and on which basis."""

    slug = forms.SlugField(
        label=_("Kurzname des Projekts"),
        help_text=_("Er steht in der Adresse des Projekts hinter /p/."),
    )
    purpose = forms.CharField(label=_("Zweck"), max_length=500, widget=forms.Textarea)
    legal_basis = forms.CharField(
        label=_("Rechtsgrundlage"),
        max_length=500,
        widget=forms.Textarea,
        help_text=_("Lassen Sie sich von Ihrer Datenschutzstelle beraten."),
    )
