"""Input around concerns and the ledger."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.decisions.domain.concerns import Fate
from auftakt.decisions.labels import (
    KIND_WORDS,
)
from auftakt.decisions.models import Concern, ProposalVersion
from auftakt.kernel.forms import EditForm


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
