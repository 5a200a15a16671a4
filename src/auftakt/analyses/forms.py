"""Input about rounds."""

import datetime as dt
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.queries import askable
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.participants.models import PersonalLink


class PeopleField(forms.ModelMultipleChoiceField):
    """People with a link, named with the seat they speak for."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name} ({obj.seat})" if obj.seat_id else str(obj.name)


def _people(links: Any) -> PeopleField:
    return PeopleField(
        queryset=links,
        label=_("Wen fragen Sie?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Wählen Sie mindestens eine Person.")},
    )


class RoundForm(forms.Form):
    """What is asked, until when, and who."""

    activity = forms.ChoiceField(label=_("Was fragen Sie?"))
    closes_on = forms.DateField(
        label=_("Antworten bis"),
        required=False,
        help_text=_("Leer heißt: bis Sie die Runde schließen."),
    )

    def __init__(self, *args: Any, links: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        known = askable()
        self.fields["activity"] = forms.ChoiceField(
            label=_("Was fragen Sie?"),
            choices=[(key, found.short) for key, found in known],
            widget=ChoiceCards(consequences={key: found.title for key, found in known}),
        )
        self.fields["people"] = _people(links)
        if not self.is_bound:
            self.initial.setdefault("people", list(links))

    def clean_closes_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["closes_on"]
        if day is not None and day < self.today:
            raise forms.ValidationError(_("Wählen Sie heute oder einen späteren Tag."))
        return day


def as_sent(sent: QueryDict) -> dict[str, Any]:
    """For a form that is shown again without being judged yet."""
    return {
        "activity": sent.get("activity", ""),
        "closes_on": sent.get("closes_on", ""),
        "people": sent.getlist("people"),
    }


class MoreForm(forms.Form):
    """Who else is asked in a round."""

    def __init__(self, *args: Any, links: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"] = _people(links)

    @property
    def people(self) -> list[PersonalLink]:
        return list(self.cleaned_data["people"])
