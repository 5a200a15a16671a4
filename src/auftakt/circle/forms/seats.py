"""Input about seats, answers and the final act."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.actors.labels import (
    BLOC_WORDS,
    MIGRANT_KIND_WORDS,
    PERSPECTIVE_WORDS,
)
from auftakt.circle.domain import Answer, SeatStatus
from auftakt.circle.labels import ANSWER_CONSEQUENCES, ANSWER_WORDS
from auftakt.circle.models import Seat
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm

FIELDS = ["title", "bloc", "perspective", "migrant_kind", "department", "note"]
Resolve = Callable[[str], Any]


class _SeatFields(forms.ModelForm):
    bloc = forms.ChoiceField(label=_("Bereich"), choices=list(BLOC_WORDS.items()))
    perspective = forms.ChoiceField(
        label=_("Sichtweise des Platzes"),
        choices=list(PERSPECTIVE_WORDS.items()),
        help_text=_("Sie gehört zum Platz. Über Personen wird nichts vermerkt."),
    )
    migrant_kind = forms.ChoiceField(
        label=_("Spricht hier jemand für Zugewanderte?"),
        choices=list(MIGRANT_KIND_WORDS.items()),
    )

    class Meta:
        model = Seat
        fields = FIELDS
        help_texts: ClassVar = {
            "title": _("Zum Beispiel: Stadtrat, größte Fraktion"),
            "note": _("Die Person auf dem Platz darf das lesen."),
        }


class SeatCreateForm(_SeatFields):
    class Meta(_SeatFields.Meta):
        pass


class SeatForm(_SeatFields, EditForm):
    class Meta(_SeatFields.Meta):
        pass


class _HolderFields(forms.Form):
    """Somebody from the register, or a new entry of the register."""

    who = forms.CharField(
        label=_("Aus Ihrem Verzeichnis"), required=False, widget=forms.Select
    )
    new_person = forms.CharField(
        label=_("Oder neu: Name der Person"), required=False, max_length=120
    )
    function = forms.CharField(label=_("Funktion"), required=False, max_length=120)
    new_organisation = forms.CharField(
        label=_("Oder neu: Einrichtung"), required=False, max_length=200
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        entries: Sequence[tuple[str, str]] = (),
        resolve: Resolve,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.resolve = resolve
        nobody = ("", _("bitte wählen oder unten neu eintragen"))
        self.fields["who"].widget.choices = [nobody, *entries]

    def clean_who(self) -> Any:
        """The organisation or person, None where nothing was chosen."""
        value = self.cleaned_data["who"]
        found = self.resolve(value) if value else None
        if value and found is None:
            raise forms.ValidationError(_("Diesen Eintrag gibt es nicht mehr."))
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        new = cleaned.get("new_person") or cleaned.get("new_organisation")
        if cleaned.get("who") and new:
            self.add_error("who", _("Wählen Sie aus oder tragen Sie neu ein."))
        elif not cleaned.get("who") and not new and "who" not in self.errors:
            self.add_error("who", _("Nennen Sie eine Person oder eine Einrichtung."))
        return cleaned


class FillForm(_HolderFields):
    status = forms.ChoiceField(
        label=_("Wie weit sind Sie?"),
        choices=[
            (SeatStatus.REQUESTED.value, _("Anfrage läuft")),
            (SeatStatus.CONFIRMED.value, _("Zusage liegt vor")),
        ],
        initial=SeatStatus.REQUESTED.value,
        widget=ChoiceCards(
            consequences={
                SeatStatus.REQUESTED.value: _("Der Platz gilt als gefragt."),
                SeatStatus.CONFIRMED.value: _("Der Platz ist besetzt."),
            }
        ),
    )
    on = forms.DateField(label=_("Am"), widget=forms.DateInput)
    reason = forms.CharField(
        label=_("Grund der Änderung"), required=False, max_length=500
    )

    def __init__(
        self, *args: Any, today: dt.date, is_final: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = today
        if not is_final:
            del self.fields["reason"]


class DeputyForm(_HolderFields):
    pass


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Wie lautet die Antwort?"),
        widget=ChoiceCards(
            consequences={str(key): text for key, text in ANSWER_CONSEQUENCES.items()}
        ),
    )
    on = forms.DateField(label=_("Am"), widget=forms.DateInput)
    reason = forms.CharField(
        label=_("Grund der Änderung"), required=False, max_length=500
    )

    def __init__(
        self,
        *args: Any,
        answers: Sequence[Answer],
        today: dt.date,
        is_final: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(answer.value, ANSWER_WORDS[answer]) for answer in answers]
        cast(forms.ChoiceField, self.fields["answer"]).choices = choices
        self.fields["on"].initial = today
        if not is_final:
            del self.fields["reason"]


class ReasonForm(forms.Form):
    """One sentence that stays visible."""

    reason = forms.CharField(
        label=_("Grund"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(
        self, *args: Any, label: Any = "", required: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = required
        if label:
            self.fields["reason"].label = label


class RejectForm(forms.Form):
    """The reason why a suggested seat is not taken (S11)."""

    reason = forms.CharField(label=_("Grund"), max_length=500, required=False)


class AcceptForm(forms.Form):
    """How a suggestion becomes one seat or several."""

    number = forms.IntegerField(min_value=1, max_value=12, required=False)
    title = forms.CharField(max_length=160, required=False)
    department = forms.CharField(max_length=120, required=False)
