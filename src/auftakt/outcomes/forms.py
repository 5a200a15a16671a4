"""What becomes of a result, and the filter of the red thread."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.actors.labels import BLOC_WORDS
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.origins.domain import Kind
from auftakt.origins.labels import KIND_WORDS, STATE_WORDS
from auftakt.outcomes.domain import Carried
from auftakt.outcomes.kinds import TARGETS
from auftakt.outcomes.labels import CONSEQUENCES
from auftakt.outcomes.queries import ThreadFilter

_TEXT_MAX = max(target.text for target in TARGETS.values())


class OutcomeForm(forms.Form):
    """The text is there already; one may shorten it."""

    kind = forms.ChoiceField(
        label=_("Was soll daraus werden?"),
        widget=ChoiceCards(
            consequences={str(key): text for key, text in CONSEQUENCES.items()}
        ),
    )
    title = forms.CharField(
        label=_("In einem Satz"),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Der Text kommt von dort. Ändern Sie nur, was nicht passt."),
    )
    text = forms.CharField(
        label=_("Genauer"),
        max_length=_TEXT_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    bloc = forms.ChoiceField(
        label=_("Nur für einen Platz: Bereich"),
        required=False,
        choices=[("", _("bitte wählen")), *BLOC_WORDS.items()],
    )

    def __init__(
        self,
        *args: Any,
        kinds: Sequence[Kind],
        carried: Carried,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(kind.value, KIND_WORDS[kind]) for kind in kinds]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.initial["title"], self.initial["text"] = carried.title, carried.text
        if Kind.SEAT not in kinds:
            del self.fields["bloc"]

    def clean_title(self) -> str:
        """One line, whatever was pasted."""
        return " ".join(self.cleaned_data["title"].split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "kind" not in cleaned:
            return cleaned
        target = TARGETS[Kind(cleaned["kind"])]
        for name, most in (("title", target.title), ("text", target.text)):
            if len(cleaned.get(name, "")) > most:
                words = _("Dafür sind höchstens %(most)s Zeichen vorgesehen.")
                self.add_error(name, words % {"most": most})
        if cleaned["kind"] == Kind.SEAT and not cleaned.get("bloc"):
            self.add_error("bloc", _("Wählen Sie den Bereich des Platzes."))
        return cleaned

    def values(self) -> dict[str, Any]:
        """What was typed, for `make_outcome`; the form must be valid."""
        given = self.cleaned_data
        return {
            "title": given["title"],
            "text": given["text"],
            "bloc": given.get("bloc", ""),
        }


def _with_all(words: Sequence[tuple[str, Promise]]) -> list[tuple[str, Promise]]:
    return [("", _("alle")), *words]


class ThreadFilterForm(forms.Form):
    """The line above the red thread; wrong values count as none."""

    von = forms.ChoiceField(
        label=_("Entstanden aus"),
        required=False,
        choices=_with_all([(kind.value, KIND_WORDS[kind]) for kind in Kind]),
    )
    zu = forms.ChoiceField(
        label=_("Geworden zu"),
        required=False,
        choices=_with_all([(kind.value, KIND_WORDS[kind]) for kind in TARGETS]),
    )
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=_with_all(list(STATE_WORDS.items()))
    )

    def wanted(self) -> ThreadFilter:
        self.is_valid()
        found = self.cleaned_data
        return ThreadFilter(
            source=found.get("von", ""),
            outcome=found.get("zu", ""),
            state=found.get("stand", ""),
        )
