"""Input for the kick-off, its agenda items and the readiness act."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.workshop import labels
from auftakt.workshop.actions import TypedMinutes
from auftakt.workshop.domain import dates
from auftakt.workshop.domain.agenda import Kind
from auftakt.workshop.domain.dates import ClockVerdict
from auftakt.workshop.domain.questions import QuestionFacts, QuestionStatus, lacks
from auftakt.workshop.models import AgendaItem, Meeting, OpenQuestion

MOST_MINUTES = 600
MOST_PERSONS = 300
MINUTES_NAME = re.compile(r"min-([0-9a-f-]{36})-(\d{1,5})")
STEPS = {"up": -1, "down": 1}


class KickoffForm(EditForm):
    """Day and times are those of the clock on the wall in Europe/Berlin."""

    effort = forms.ChoiceField(
        label=_("Aufwand je Aufgabe"), choices=labels.EFFORT_WORDS.items()
    )
    task_count = forms.IntegerField(
        label=_("Aufgaben, die der Kreis einzeln bespricht"),
        min_value=0,
        max_value=50,
    )
    head_count = forms.IntegerField(
        label=_("Zahl der Personen"),
        required=False,
        min_value=1,
        max_value=MOST_PERSONS,
    )
    live_analyses = forms.MultipleChoiceField(
        label=_("Analysen, die erst im Auftakt entstehen"),
        choices=labels.ANALYSIS_WORDS.items(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta:
        model = Meeting
        fields: ClassVar[list[str]] = [
            "day",
            "starts_at",
            "booked_until",
            "place",
            "address",
            "moderator_name",
            "head_count",
            "effort",
            "task_count",
            "live_analyses",
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("starts_at", "booked_until"):
            if self._clock(name) is ClockVerdict.NEVER:
                self.add_error(
                    name,
                    _(
                        "Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr springt von "
                        "2 auf 3. Wählen Sie zum Beispiel 3:00."
                    ),
                )
        start, end = cleaned.get("starts_at"), cleaned.get("booked_until")
        if start and end and end <= start:
            self.add_error(
                "booked_until",
                _("Das Ende liegt vor dem Beginn. Wählen Sie eine Uhrzeit nach %(at)s.")
                % {"at": f"{start:%H:%M}"},
            )
        return cleaned

    def _clock(self, name: str) -> ClockVerdict | None:
        day: dt.date | None = self.cleaned_data.get("day")
        clock: dt.time | None = self.cleaned_data.get(name)
        if day is None or clock is None:
            return None
        return dates.moment(day, clock).verdict

    @property
    def is_start_ambiguous(self) -> bool:
        """The start comes twice on that day; the first one is meant."""
        return self._clock("starts_at") is ClockVerdict.TWICE


def _minutes_fields() -> dict[str, forms.Field]:
    return {
        "minutes": forms.IntegerField(
            label=_("Feste Minuten"), min_value=0, max_value=MOST_MINUTES
        ),
        "minutes_per_person": forms.DecimalField(
            label=_("Minuten je Person"),
            help_text=_("Für Runden, in denen jede Person spricht. Sonst 0."),
            min_value=Decimal(0),
            max_value=Decimal(60),
            max_digits=4,
            decimal_places=1,
        ),
    }


class ItemForm(EditForm):
    """An item, a part or a pause; shows only what that kind of entry has."""

    instance: AgendaItem

    kind = forms.ChoiceField(label=_("Art"), choices=labels.KIND_WORDS.items())
    purposes = forms.MultipleChoiceField(
        label=_("Wozu dient der Punkt?"),
        choices=labels.PURPOSE_WORDS.items(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    minutes = _minutes_fields()["minutes"]
    minutes_per_person = _minutes_fields()["minutes_per_person"]

    class Meta:
        model = AgendaItem
        fields: ClassVar[list[str]] = [
            "title",
            "summary",
            "kind",
            "lead",
            "minutes",
            "minutes_per_person",
            "is_handout",
            "purposes",
            "method",
            "material",
            "expected_result",
        ]

    def __init__(self, *args: Any, has_parts: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hidden = {"minutes", "minutes_per_person"} if has_parts else set()
        if self.instance.parent_id is not None:
            hidden |= {"kind", "purposes"}
        if self.instance.kind == Kind.PAUSE:
            hidden |= {"purposes", "is_handout", "minutes_per_person", "method"}
            hidden |= {"expected_result"}
        for name in hidden:
            del self.fields[name]


class NewItemForm(forms.ModelForm):
    """`place` is the position it takes; the places are given by the view."""

    kind = forms.ChoiceField(label=_("Art"), choices=labels.KIND_WORDS.items())
    place = forms.TypedChoiceField(label=_("Wohin?"), coerce=int)
    minutes = _minutes_fields()["minutes"]
    minutes_per_person = _minutes_fields()["minutes_per_person"]

    class Meta:
        model = AgendaItem
        fields: ClassVar[list[str]] = [
            "title",
            "kind",
            "minutes",
            "minutes_per_person",
            "lead",
            "summary",
        ]

    def __init__(
        self, *args: Any, places: list[tuple[int, str]], is_part: bool, **kwargs: Any
    ) -> None:
        kwargs.setdefault("initial", {})
        kwargs["initial"] |= {"minutes": 10, "minutes_per_person": 0}
        kwargs["initial"] |= {"place": places[-1][0]}
        super().__init__(*args, **kwargs)
        field = self.fields["place"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = places
        if is_part:
            del self.fields["kind"]

    @property
    def values(self) -> dict[str, Any]:
        """What the new item holds, without its place."""
        return {k: v for k, v in self.cleaned_data.items() if k != "place"}


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Begründung"),
        widget=forms.Textarea(attrs={"rows": "3"}),
        max_length=500,
    )


class InvitedForm(forms.Form):
    day = forms.DateField(label=_("Einladung verschickt am"), required=False)


class WrongMinutesError(DomainError):
    """Something else than a number stands where minutes belong; nothing was saved."""

    def __init__(self, text: str) -> None:
        super().__init__(
            _(
                "„%(text)s“ ist keine Zahl von 0 bis %(most)s. Gehen Sie zurück und "
                "tragen Sie zum Beispiel 20 ein."
            )
            % {"text": text[:20], "most": MOST_MINUTES}
        )


def typed_minutes(data: Mapping[str, str]) -> dict[str, TypedMinutes]:
    """Reads `min-<public id>-<minutes shown>` fields. Raises `WrongMinutesError`."""
    found = {}
    for name, value in data.items():
        match = MINUTES_NAME.fullmatch(name)
        if not match:
            continue
        text = value.strip()
        if not (text.isascii() and text.isdigit() and int(text) <= MOST_MINUTES):
            raise WrongMinutesError(text)
        found[match[1]] = TypedMinutes(was=int(match[2]), new=int(text))
    return found


class MoveForm(forms.Form):
    """`up` or `down` hold an item's public id, or `move` and `place` after a drag."""

    up = forms.UUIDField(required=False)
    down = forms.UUIDField(required=False)
    move = forms.UUIDField(required=False)
    place = forms.IntegerField(required=False, min_value=0)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("move") and cleaned.get("place") is None:
            raise forms.ValidationError(_("Der neue Platz fehlt."))
        return cleaned


class _QuestionFields(forms.ModelForm):
    status = forms.ChoiceField(
        label=_("Wie steht es?"),
        choices=labels.QUESTION_WORDS.items(),
        initial=QuestionStatus.OPEN.value,
        widget=ChoiceCards(consequences=labels.QUESTION_CONSEQUENCES),
    )

    class Meta:
        model = OpenQuestion
        fields: ClassVar[list[str]] = ["text", "status", "owner", "due_on", "answer"]
        widgets: ClassVar = {
            "text": forms.Textarea(attrs={"rows": 2}),
            "answer": forms.Textarea(attrs={"rows": 3}),
            "due_on": forms.DateInput,
        }
        help_texts: ClassVar = {
            "owner": _("Eine Stelle oder Funktion, kein Name."),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if {"text", "status"} <= cleaned.keys():
            names = ("text", "owner", "due_on", "answer")
            given = {name: cleaned[name] for name in names if name in cleaned}
            facts = QuestionFacts(**given, status=QuestionStatus(cleaned["status"]))
            for need in lacks(facts):
                if need.value not in self.errors:
                    self.add_error(need.value, str(labels.NEED_WORDS[need]))
        return cleaned


class QuestionForm(_QuestionFields):
    """A new question; only reads, the action writes."""

    class Meta(_QuestionFields.Meta):
        pass


class QuestionEditForm(_QuestionFields, EditForm):
    class Meta(_QuestionFields.Meta):
        pass
