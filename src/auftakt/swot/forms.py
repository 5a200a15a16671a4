"""Input around cards, ways and agreed points."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.forms import EditForm
from auftakt.projects.labels import THEME_WORDS
from auftakt.swot.domain.kinds import (
    INNER,
    OUTER,
    POINT_QUADRANTS,
    PointKind,
    Quadrant,
)
from auftakt.swot.domain.strategies import pair_gap
from auftakt.swot.labels import (
    PAIR_WORDS,
    POINT_WORD,
    QUADRANT_QUESTIONS,
    QUADRANT_WORDS,
)
from auftakt.swot.models import AgreedPoint, SwotEntry, TowsStrategy
from auftakt.swot.queries import Card, by_quadrant

LONGEST_LABEL = 160
ChoiceList = list[tuple[str, str | Promise]]


def theme_choices(themes: Sequence[str], kept: str = "") -> ChoiceList:
    """The project's themes, all where it has named none, and the one that is set."""
    offered = [key for key in THEME_WORDS if key in themes or not themes or key == kept]
    return [(key, THEME_WORDS[key]) for key in offered]


class _EntryFields(forms.ModelForm):
    quadrant = forms.ChoiceField(
        label=_("Wohin gehört die Karte?"),
        choices=list(QUADRANT_WORDS.items()),
        widget=ChoiceCards(consequences=QUADRANT_QUESTIONS),
    )
    theme = forms.ChoiceField(label=_("Themenfeld"), required=False)

    class Meta:
        model = SwotEntry
        fields: ClassVar[list[str]] = ["quadrant", "text", "theme", "evidence"]
        labels: ClassVar = {"text": _("Was steht auf der Karte?")}
        help_texts: ClassVar = {
            "text": _("Ein Gedanke, ein Satz. Bitte nichts über einzelne Personen."),
            "evidence": _("Eine Zahl, ein Beispiel oder ein Link."),
        }

    def __init__(self, *args: Any, themes: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            ("", _("keines")),
            *theme_choices(themes, self.instance.theme),
        ]
        self.fields["theme"].choices = choices  # type: ignore[attr-defined]  # a choice field
        for name in ("text", "evidence"):
            self.fields[name].widget.attrs["rows"] = 2


class EntryForm(_EntryFields):
    """A new card; only reads, the action writes."""


class EntryEditForm(_EntryFields, EditForm):
    """A merged card stays in the quadrant of the one it counts at."""

    instance: SwotEntry

    class Meta(_EntryFields.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.merged_into_id:
            del self.fields["quadrant"]


class EntryFilterForm(forms.Form):
    """The line above the board; a wrong value counts as none."""

    thema = forms.ChoiceField(label=_("Themenfeld"), required=False)

    def __init__(self, *args: Any, themes: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = set(themes)
        choices = [(key, words) for key, words in THEME_WORDS.items() if key in known]
        choices = [("", _("alle")), *choices]
        self.fields["thema"].choices = choices  # type: ignore[attr-defined]  # a choice field

    def wanted(self) -> str:
        self.is_valid()
        return str(self.cleaned_data.get("thema", ""))


class DeleteForm(forms.Form):
    reason = forms.CharField(
        label=_("Grund"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class MergeForm(forms.Form):
    """Which card says the same; those that sound alike come first."""

    into = forms.ChoiceField(
        label=_("Welche Karte sagt dasselbe?"), widget=forms.RadioSelect
    )

    def __init__(
        self, *args: Any, alike: Sequence[Card], others: Sequence[Card], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = card_choices([*alike, *others])
        self.fields["into"].choices = choices  # type: ignore[attr-defined]  # a choice field
        if alike:
            self.fields["into"].initial = str(alike[0].entry.public_id)


def card_choices(found: Iterable[Card]) -> ChoiceList:
    return [(str(card.entry.public_id), card_label(card)) for card in found]


def card_label(card: Card) -> str:
    text = Truncator(card.entry.text).chars(LONGEST_LABEL)
    if not card.dots:
        return text
    words = ngettext("%(number)s Punkt", "%(number)s Punkte", card.dots)
    return f"{text} · {words % {'number': card.dots}}"


class _CardPicker(forms.Form):
    """One list of cards to tick for each of some quadrants."""

    picked: tuple[Quadrant, ...] = ()

    def offer(
        self, cards: Sequence[Card], used: Sequence[SwotEntry], quadrants: Any
    ) -> None:
        """Cards that count, and those that are ticked already."""
        self.picked = tuple(quadrants)
        board = by_quadrant(cards)
        for quadrant in self.picked:
            own = [entry for entry in used if entry.quadrant == quadrant]
            there = {card.entry.pk for card in board[quadrant]}
            kept = [Card(entry) for entry in own if entry.pk not in there]
            self.fields[quadrant.value] = forms.MultipleChoiceField(
                label=str(QUADRANT_WORDS[quadrant]),
                required=False,
                choices=card_choices([*board[quadrant], *kept]),
                widget=forms.CheckboxSelectMultiple,
                initial=[str(entry.public_id) for entry in own],
            )

    def ticked(self) -> set[str]:
        """Public ids from all lists."""
        given = self.cleaned_data
        return {
            one for quadrant in self.picked for one in given.get(quadrant.value, ())
        }

    def _bound(self, quadrants: Iterable[Quadrant]) -> list[forms.BoundField]:
        found = (self[one.value] for one in quadrants if one.value in self.fields)
        return [bound for bound in found if bound.field.choices]  # type: ignore[attr-defined]  # a choice field


class _StrategyFields(_CardPicker, forms.ModelForm):
    class Meta:
        model = TowsStrategy
        fields: ClassVar[list[str]] = ["title", "text"]
        help_texts: ClassVar = {
            "title": _("Zum Beispiel: Betriebe bilden im eigenen Haus aus"),
        }

    def __init__(
        self,
        *args: Any,
        cards: Sequence[Card],
        used: Sequence[SwotEntry] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["rows"] = 3
        self.offer(cards, used, Quadrant)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        gap = pair_gap(one for one in Quadrant if cleaned.get(one.value))
        if gap:
            raise forms.ValidationError(str(PAIR_WORDS[gap]))
        return cleaned

    @property
    def inner(self) -> list[forms.BoundField]:
        return self._bound(INNER)

    @property
    def outer(self) -> list[forms.BoundField]:
        return self._bound(OUTER)


class StrategyForm(_StrategyFields):
    """A new way; only reads, the action writes."""

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("title", "text")}


class StrategyEditForm(_StrategyFields, EditForm):
    class Meta(_StrategyFields.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for quadrant in self.picked:
            self.fields[quadrant.value].show_hidden_initial = True


class _PointFields(_CardPicker, forms.ModelForm):
    class Meta:
        model = AgreedPoint
        fields: ClassVar[list[str]] = ["text", "agreed_on"]
        help_texts: ClassVar = {
            "text": _("So, wie der Kreis es sagt. Ein Satz."),
        }

    def __init__(
        self,
        *args: Any,
        kind: PointKind,
        today: dt.date,
        cards: Sequence[Card],
        used: Sequence[SwotEntry] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["text"].widget.attrs["rows"] = 2
        self.fields["text"].label = str(POINT_WORD[kind])
        self.offer(cards, used, POINT_QUADRANTS[kind])

    def clean_agreed_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["agreed_on"]
        if day > self.today:
            raise forms.ValidationError(
                _("Der Tag liegt in der Zukunft. Wählen Sie heute oder früher.")
            )
        return day

    @property
    def lists(self) -> list[forms.BoundField]:
        return self._bound(self.picked)


class PointForm(_PointFields):
    """A new point, agreed today unless somebody says otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["agreed_on"] = self.today

    def values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("text", "agreed_on")}


class PointEditForm(_PointFields, EditForm):
    """A changed sentence is agreed anew: it needs a day no earlier than before."""

    class Meta(_PointFields.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for quadrant in self.picked:
            self.fields[quadrant.value].show_hidden_initial = True

    def clean_agreed_on(self) -> dt.date:
        day = super().clean_agreed_on()
        before = self.stored["agreed_on"]
        if day < before:
            raise forms.ValidationError(
                _("Festgehalten war es schon früher. Wählen Sie einen späteren Tag.")
            )
        return day


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Warum gilt es nicht mehr?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Der Satz bleibt stehen, damit alle es nachlesen können."),
    )
