"""Input about overlaps: the answer, and the circle's statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.domain.kinds import OverlapAnswer
from auftakt.inventory.labels.overlaps import ANSWER_WORDS
from auftakt.inventory.models import StructureOverlap
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm


@dataclass(frozen=True)
class AnswerWords:
    """Texts by answer, with both sides named."""

    titles: Mapping[str, str]
    consequences: Mapping[str, str]
    sentences: Mapping[str, str]


class OverlapForm(EditForm):
    """`words` by answer: titles, consequences, and what the concept says if nothing
    else is written.

    A sentence that belongs to another answer gives way to that of the chosen one.
    """

    instance: StructureOverlap
    answer = forms.ChoiceField(
        label=_("Wie soll beides zusammenwirken?"),
        choices=list(ANSWER_WORDS.items()),
        widget=ChoiceCards,
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = StructureOverlap
        fields = ("answer", "reason", "sentence")
        labels = {
            "reason": _("Grund"),
            "sentence": _("So steht es dann im Konzept"),
        }
        help_texts = {
            "reason": _("Nötig, wenn beides getrennt bleibt."),
            "sentence": _("Leer: Wir schreiben einen Satz, der zur Antwort passt."),
        }
        widgets = {
            "reason": forms.Textarea(attrs={"rows": 2}),
            "sentence": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, words: AnswerWords, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sentences = words.sentences
        answer = cast("forms.ChoiceField", self.fields["answer"])
        answer.choices = list(words.titles.items())
        cast("ChoiceCards", answer.widget).consequences = dict(words.consequences)
        self.initial["seen"] = self.instance.essence
        self.fields["seen"].show_hidden_initial = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        answer = cleaned.get("answer", "")
        if answer == OverlapAnswer.SEPARATE and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Nennen Sie den Grund und wer beide verbindet."))
        own = " ".join(cleaned.get("sentence", "").split())
        if answer and (not own or own in self.sentences.values()):
            cleaned["sentence"] = self.sentences[answer]
        return cleaned

    def decision(self) -> dict[str, Any]:
        """What changed, the sentence always; raises as `changes`."""
        changes = self.changes()
        changes.pop("seen", None)
        return {**changes, "sentence": self.cleaned_data["sentence"]}


class DraftForm(forms.Form):
    """What was typed before the question went to the circle."""

    reason = forms.CharField(required=False, max_length=500)
    sentence = forms.CharField(required=False, max_length=1000)


class SignOffForm(forms.Form):
    statement = forms.CharField(
        label=_("Feststellung"),
        max_length=500,
        initial=_("Der Kreis stellt fest, dass nichts doppelt aufgebaut wird."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    on = forms.DateField(label=_("Am"), widget=forms.DateInput)
