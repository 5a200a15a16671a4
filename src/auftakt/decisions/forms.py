"""Input around proposals, rounds and concerns."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.circle.models import Seat
from auftakt.decisions.actions.proposals import Wording
from auftakt.decisions.domain.concerns import Fate
from auftakt.decisions.domain.methods import USUAL_THRESHOLDS, Method
from auftakt.decisions.labels import (
    KIND_WORDS,
    METHOD_CONSEQUENCES,
    METHOD_WORDS,
)
from auftakt.decisions.models import Concern, Proposal, ProposalVersion
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm

MOST_OPTIONS = 9


def options_in(text: str) -> list[str]:
    """One for each line; empty lines and repetitions fall out."""
    lines = [" ".join(line.split())[:160] for line in text.splitlines()]
    return list(dict.fromkeys(line for line in lines if line))


class _Options(forms.Form):
    options = forms.CharField(
        label=_("Möglichkeiten"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Nur, wenn zwischen mehreren zu wählen ist: jede in eine eigene Zeile."
        ),
    )

    def clean_options(self) -> list[str]:
        found = options_in(self.cleaned_data["options"])
        if len(found) == 1:
            raise forms.ValidationError(
                _("Eine Möglichkeit ist keine Wahl. Ergänzen Sie eine zweite Zeile.")
            )
        if len(found) > MOST_OPTIONS:
            raise forms.ValidationError(
                _("Höchstens neun Möglichkeiten. Fassen Sie ähnliche zusammen.")
            )
        return found


class ProposalForm(_Options):
    """A proposal of its own; only reads, the action writes."""

    title = forms.CharField(
        label=_("Kurzer Name"),
        max_length=160,
        help_text=_("Zwei oder drei Worte, zum Beispiel: Ort der Treffen"),
    )
    text = forms.CharField(
        label=_("Worüber soll entschieden werden?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Ein Satz, zu dem man Ja oder Nein sagen kann."),
    )
    field_order = ("title", "text", "options")

    def wording(self) -> Wording:
        return Wording(self.cleaned_data["text"], options=self.cleaned_data["options"])


class TitleForm(EditForm):
    class Meta:
        model = Proposal
        fields: ClassVar = ["title"]


class VersionForm(_Options):
    """A new wording; which concerns it takes up."""

    text = forms.CharField(
        label=_("Neuer Wortlaut"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    reason = forms.CharField(
        label=_("Warum geändert?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Alle lesen diesen Satz neben der neuen Fassung."),
    )
    taken_up = forms.ModelMultipleChoiceField(
        label=_("Welche Bedenken sind damit aufgenommen?"),
        queryset=Concern.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ("text", "reason", "taken_up", "options")

    def __init__(
        self,
        *args: Any,
        version: ProposalVersion,
        open_concerns: Sequence[Concern],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].initial = version.text
        self.fields["options"].initial = "\n".join(version.options)
        keys = [one.pk for one in open_concerns]
        choice: Any = self.fields["taken_up"]
        choice.queryset = Concern.objects.filter(pk__in=keys).order_by("number")
        choice.label_from_instance = lambda one: f"{one.code} {one.text}"
        if not keys:
            del self.fields["taken_up"]
        if version.proposal.subject_kind:
            del self.fields["options"]

    def wording(self) -> Wording:
        given = self.cleaned_data
        return Wording(given["text"], given["reason"], given.get("options", ()))

    def concerns(self) -> list[Concern]:
        return list(self.cleaned_data.get("taken_up", ()))


class RoundForm(forms.Form):
    """How, until when, and whose answer counts."""

    method = forms.ChoiceField(
        label=_("Wie entscheiden Sie?"),
        choices=list(METHOD_WORDS.items()),
        initial=Method.CONSENT,
        widget=ChoiceCards(consequences=METHOD_CONSEQUENCES),
    )
    opens_on = forms.DateField(label=_("Beginn"))
    closes_on = forms.DateField(
        label=_("Letzter Tag"),
        help_text=_("Eine Woche ist gut. Sie können den Tag später verschieben."),
    )
    seats = forms.ModelMultipleChoiceField(
        label=_("Welche Plätze entscheiden?"),
        queryset=Seat.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Jeder Platz hat eine Stimme. Wer vertritt, spricht für den Platz."
        ),
        error_messages={"required": _("Wählen Sie mindestens einen Platz.")},
    )
    is_secret = forms.BooleanField(
        label=_("Ohne Namen"),
        required=False,
        help_text=_(
            "In Auftakt sieht niemand, wer was geantwortet hat. Die Zahlen stehen erst "
            "nach dem Abschluss, und nur ab fünf Stimmen. Wer den Server betreibt, "
            "könnte bis dahin in die Datenbank sehen."
        ),
    )
    hides_positions = forms.BooleanField(
        label=_("Das Bild bleibt verdeckt, bis man selbst geantwortet hat"),
        required=False,
        initial=True,
    )
    quorum = forms.IntegerField(
        label=_("Nötige Beteiligung in Prozent"),
        min_value=1,
        max_value=100,
        initial=50,
        help_text=_("So viele der Plätze müssen geantwortet haben."),
    )
    threshold = forms.IntegerField(
        label=_("Nötige Zustimmung in Prozent"),
        min_value=0,
        max_value=100,
        required=False,
        help_text=_("Beim Konsent ohne Bedeutung. Leer: das Übliche."),
    )

    def __init__(
        self,
        *args: Any,
        seats: Sequence[Seat],
        today: dt.date,
        has_options: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keys = [seat.pk for seat in seats]
        choice: Any = self.fields["seats"]
        choice.queryset = Seat.objects.filter(pk__in=keys).order_by("position", "pk")
        choice.initial = keys
        self.fields["opens_on"].initial = today
        self.fields["closes_on"].initial = today + dt.timedelta(days=7)
        if not has_options:
            method: Any = self.fields["method"]
            method.choices = [
                pair for pair in METHOD_WORDS.items() if pair[0] != Method.DOTS
            ]
        self.today = today

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        opens, closes = cleaned.get("opens_on"), cleaned.get("closes_on")
        if closes and closes < self.today:
            self.add_error("closes_on", _("Wählen Sie heute oder einen späteren Tag."))
        elif opens and closes and closes < opens:
            self.add_error(
                "closes_on",
                _("Der letzte Tag liegt vor dem Beginn. Wählen Sie später."),
            )
        return cleaned

    def values(self) -> dict[str, Any]:
        """As the action takes them; the form must be valid."""
        given = {k: v for k, v in self.cleaned_data.items() if k != "seats"}
        if given["threshold"] is None:
            given["threshold"] = USUAL_THRESHOLDS[given["method"]]
        return given


class EndForm(forms.Form):
    closes_on = forms.DateField(label=_("Neuer letzter Tag"))

    def __init__(
        self, *args: Any, today: dt.date, opens_on: dt.date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.opens_on = today, opens_on

    def clean_closes_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["closes_on"]
        if day < self.today:
            raise forms.ValidationError(_("Wählen Sie heute oder einen späteren Tag."))
        if day < self.opens_on:
            raise forms.ValidationError(
                _("Der letzte Tag liegt vor dem Beginn. Wählen Sie später.")
            )
        return day


class CloseForm(forms.Form):
    """What came out, in words people read later."""

    outcome_text = forms.CharField(
        label=_("Was ist beschlossen?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ein Satz für das Protokoll. Die Zahlen stehen von selbst dabei."),
    )
    review_on = forms.DateField(
        label=_("Wieder ansehen am"),
        required=False,
        help_text=_("An diesem Tag erinnert Sie die Startseite."),
    )

    def __init__(
        self, *args: Any, today: dt.date, is_early: bool, **kwargs: Any
    ) -> None:
        """`is_early`: seats are missing and the last day is not over."""
        super().__init__(*args, **kwargs)
        self.today = today
        if is_early:
            text = self.fields["outcome_text"]
            text.required = True
            text.help_text = _(
                "Der letzte Tag ist noch nicht vorbei, und Plätze fehlen. "
                "Sagen Sie, warum Sie schon jetzt abschließen, und was beschlossen ist."
            )

    def clean_review_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["review_on"]
        if day and day <= self.today:
            raise forms.ValidationError(_("Wählen Sie einen Tag nach dem heutigen."))
        return day


class DropForm(forms.Form):
    reason = forms.CharField(
        label=_("Warum verfolgen Sie den Vorschlag nicht weiter?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Vorschlag bleibt mit diesem Satz zu lesen."),
    )


class _ConcernFields(forms.ModelForm):
    class Meta:
        model = Concern
        fields: ClassVar = ["text", "kind", "voice"]
        labels: ClassVar = {"text": _("Was ist das Bedenken?")}
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 3})}
        help_texts: ClassVar = {
            "text": _("Möglichst mit den Worten dessen, der es gesagt hat."),
            "voice": _(
                "Platz oder Einrichtung. Leer lassen, wenn kein Name dabeistehen soll."
            ),
        }

    kind = forms.ChoiceField(
        label=_("Art"),
        choices=list(KIND_WORDS.items()),
        help_text=_("Ein Einwand hält auf, ein Bedenken geht mit."),
    )


class ConcernForm(_ConcernFields):
    """Said in a talk; only reads, the action writes."""


class ConcernEditForm(_ConcernFields, EditForm):
    class Meta(_ConcernFields.Meta):
        fields: ClassVar = ["text", "kind", "voice", "talk_on"]
        labels: ClassVar = {
            **_ConcernFields.Meta.labels,
            "talk_on": _("Gespräch darüber am"),
        }

    def __init__(self, *args: Any, instance: Concern, **kwargs: Any) -> None:
        """What somebody wrote on a ballot stays theirs, word by word."""
        super().__init__(*args, instance=instance, **kwargs)
        if instance.round_id:
            for name in ("text", "voice", "kind"):
                del self.fields[name]


class FateForm(forms.Form):
    """What became of it; made results show by themselves.

    `seen`: the version the page was opened with.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    fate = forms.ChoiceField(
        label=_("Was wurde daraus?"),
        choices=[
            (Fate.OPEN, _("Noch offen")),
            (Fate.ANSWERED, _("Beantwortet")),
            (Fate.TEXT_CHANGED, _("Hat den Wortlaut geändert")),
            (Fate.WITHDRAWN, _("Zurückgezogen")),
        ],
    )
    answer = forms.CharField(
        label=_("Antwort"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Steht neben dem Bedenken, für alle zu lesen."),
    )
    changed_in = forms.ModelChoiceField(
        label=_("In welcher Fassung?"),
        required=False,
        queryset=ProposalVersion.objects.none(),
        empty_label=_("in keiner"),
    )

    def __init__(self, *args: Any, concern: Concern, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        versions = ProposalVersion.objects.filter(
            proposal=concern.about.proposal, number__gt=concern.about.number
        )
        choice: Any = self.fields["changed_in"]
        choice.queryset = versions
        choice.label_from_instance = lambda one: str(
            _("Fassung %(number)s") % {"number": one.number}
        )
        self.stored_version = concern.version
        self.initial = {
            "seen": concern.version,
            "fate": concern.fate,
            "answer": concern.answer,
            "changed_in": concern.changed_in_id,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        fate = cleaned.get("fate")
        if cleaned.get("seen") not in (None, self.stored_version):
            self.data = {**dict(self.data.items()), "seen": self.stored_version}
            raise forms.ValidationError(
                _(
                    "Jemand hat dieses Bedenken inzwischen bearbeitet. Sehen Sie nach "
                    "und speichern Sie dann noch einmal."
                )
            )
        if fate == Fate.ANSWERED and not cleaned.get("answer", "").strip():
            self.add_error("answer", _("Schreiben Sie die Antwort in einem Satz."))
        if fate == Fate.TEXT_CHANGED and not cleaned.get("changed_in"):
            self.add_error(
                "changed_in", _("Wählen Sie die Fassung, die das Bedenken aufnimmt.")
            )
        if fate != Fate.TEXT_CHANGED:
            cleaned["changed_in"] = None
        return cleaned


class LedgerFilterForm(forms.Form):
    """The line above the ledger; wrong values count as none."""

    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[
            ("", _("alle")),
            ("offen", _("noch offen")),
            ("fertig", _("mit Ergebnis")),
        ],
    )
    suche = forms.CharField(label=_("Suchen"), required=False, max_length=80)

    def wanted(self) -> tuple[str, str]:
        self.is_valid()
        return (
            self.cleaned_data.get("stand", ""),
            self.cleaned_data.get("suche", "").strip().casefold(),
        )
