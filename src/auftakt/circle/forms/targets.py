"""Input about what the group should be like, and who is kept apart."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from auftakt.circle.domain import (
    OWN_CRITERIA,
    Criterion,
    Requirement,
    usual_requirements,
)
from auftakt.circle.domain.composition import Limits
from auftakt.circle.domain.requirements import HIGHEST, MOST_OWN
from auftakt.circle.labels import FIRMNESS_WORDS
from auftakt.circle.labels.proposal import subject_words
from auftakt.circle.models import CompositionTarget
from auftakt.kernel.forms import EditForm

MUST, SHOULD = "must", "should"
SPARE_ROWS = 2
MOST_NEW = 12
Choices = Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class _Line:
    """One row of the form; `stored` is None for a row that names its own subject."""

    name: str
    stored: Requirement | None = None

    @property
    def requirement(self) -> Requirement:
        return self.stored or Requirement(Criterion.DISTRICT, "", 1)


@dataclass(frozen=True)
class TargetRow:
    """A row as the page draws it; `subject` is the select of a new row."""

    title: str
    subject: BoundField | None
    fields: tuple[BoundField, ...]


class TargetsForm(EditForm):
    """The whole set of targets, merged field by field like any record.

    `stored`: the requirements that hold; `choices`: groups of texts of subjects that
    a new row may name. The instance is the set's head.
    """

    class Meta:
        model = CompositionTarget
        fields: ClassVar[list[str]] = []

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        instance: CompositionTarget,
        stored: Sequence[Requirement],
        choices: Choices,
    ) -> None:
        super().__init__(data, instance=instance)
        self.kept = {one.subject: one for one in stored}
        self.lines = [*_lines(stored), *_new_lines(data)]
        self.subject_choices = [("", _("keine weitere Vorgabe")), *choices]
        for line in self.lines:
            self._add(line)

    def _add(self, line: _Line) -> None:
        one = line.requirement
        title = gettext("Neue Vorgabe") if line.stored is None else subject_words(one)
        if line.stored is None:
            field: forms.Field = forms.ChoiceField(
                label=_("Worauf kommt es an?"),
                choices=self.subject_choices,
                required=False,
            )
            self._put(f"{line.name}_subject", field, "")
        for end, words in (
            ("least", gettext("mindestens")),
            ("most", gettext("höchstens")),
        ):
            field = forms.IntegerField(
                label=_titled(title, words),
                min_value=0,
                max_value=HIGHEST,
                required=end == "least",
            )
            self._put(f"{line.name}_{end}", field, getattr(one, end))
        if one.criterion is not Criterion.SIZE:
            field = forms.ChoiceField(
                label=_titled(title, gettext("gilt als")),
                choices=list(FIRMNESS_WORDS.items()),
            )
            firmness = MUST if one.is_firm else SHOULD
            self._put(f"{line.name}_firmness", field, firmness)

    def _put(self, name: str, field: forms.Field, value: Any) -> None:
        field.show_hidden_initial = True
        self.fields[name] = field
        self.initial[name] = self.stored[name] = value

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        seen = set(self.kept)
        for line in self.lines:
            least = cleaned.get(f"{line.name}_least")
            most = cleaned.get(f"{line.name}_most")
            if least is not None and most is not None and most < least:
                text = _("Das ist weniger als „mindestens“. Tragen Sie mehr ein.")
                self.add_error(f"{line.name}_most", text)
            subject = _subject(cleaned.get(f"{line.name}_subject", ""))
            if subject and subject in seen:
                text = _("Dafür gibt es schon eine Zeile.")
                self.add_error(f"{line.name}_subject", text)
            seen.add(subject or (Criterion.SIZE, ""))
        if sum(self._is_own(line, cleaned) for line in self.lines) > MOST_OWN:
            text = _("Das sind zu viele eigene Vorgaben. Möglich sind %(most)s.")
            self.add_error(None, text % {"most": MOST_OWN})
        return cleaned

    @staticmethod
    def _is_own(line: _Line, cleaned: dict[str, Any]) -> bool:
        subject = _subject(cleaned.get(f"{line.name}_subject", ""))
        criterion, _value = line.stored.subject if line.stored else subject or ("", "")
        is_void = not cleaned.get(f"{line.name}_least")
        is_void = is_void and cleaned.get(f"{line.name}_most") is None
        return criterion in OWN_CRITERIA and not is_void

    def wanted(self) -> list[Requirement]:
        """What this person changed; raises `EditConflictError` as `changes()`."""
        changes = self.changes()
        found = (
            self._changed(line, changes)
            for line in self.lines
            if any(name.startswith(f"{line.name}_") for name in changes)
        )
        return [one for one in found if one]

    def _changed(self, line: _Line, changes: dict[str, Any]) -> Requirement | None:
        """Fields that this person left alone keep what is stored by now."""

        def value(part: str) -> Any:
            name = f"{line.name}_{part}"
            return changes.get(name, self.stored.get(name))

        subject = line.stored.subject if line.stored else _subject(value("subject"))
        if subject is None:
            return None
        is_firm = value("firmness") != SHOULD
        return Requirement(*subject, value("least") or 0, value("most"), is_firm)

    def rows(self, *criteria: Criterion) -> list[TargetRow]:
        """Of these criteria; without any, the rows that name their own subject."""
        return [
            self._drawn(line)
            for line in self.lines
            if (line.stored.criterion in criteria if line.stored else not criteria)
        ]

    def _drawn(self, line: _Line) -> TargetRow:
        names = [f"{line.name}_{part}" for part in ("least", "most", "firmness")]
        subject = self[f"{line.name}_subject"] if line.stored is None else None
        return TargetRow(
            title="" if line.stored is None else subject_words(line.requirement),
            subject=subject,
            fields=tuple(self[name] for name in names if name in self.fields),
        )


def shown_as(
    stored: Iterable[Requirement], wanted: Iterable[Requirement], version: int
) -> QueryDict:
    """What the form would send if somebody had typed `wanted` over `stored`."""
    stored, changed = tuple(stored), {one.subject: one for one in wanted}
    data = QueryDict(mutable=True)
    data["version"] = str(version)
    for line in _lines(stored):
        now = changed.pop(line.requirement.subject, line.requirement)
        _fill(data, line.name, line.requirement, "initial-")
        _fill(data, line.name, now)
    rest = [one for one in changed.values() if not one.is_void]
    for place in range(len(rest) + SPARE_ROWS):
        line = _Line(f"new{place}")
        new = rest[place] if place < len(rest) else line.requirement
        data[f"{line.name}_subject"] = _subject_text(new)
        data[f"initial-{line.name}_subject"] = ""
        _fill(data, line.name, line.requirement, "initial-")
        _fill(data, line.name, new)
    return data


def _fill(data: QueryDict, name: str, one: Requirement, before: str = "") -> None:
    data[f"{before}{name}_least"] = str(one.least)
    data[f"{before}{name}_most"] = "" if one.most is None else str(one.most)
    if one.criterion is not Criterion.SIZE:
        data[f"{before}{name}_firmness"] = MUST if one.is_firm else SHOULD


def _lines(stored: Iterable[Requirement]) -> list[_Line]:
    """A row for each usual subject, void ones included, then the town's own."""
    found = {one.subject: one for one in stored}
    usual = [one.subject for one in usual_requirements(Limits())]
    own = [subject for subject in found if subject not in usual]
    return [
        _Line(_name(subject), found.get(subject) or Requirement(*subject))
        for subject in (*usual, *own)
    ]


def _name(subject: tuple[Criterion, str]) -> str:
    """Plain letters and figures, so that it can be part of an address of the page."""
    criterion, value = subject
    if criterion in OWN_CRITERIA:
        return f"{criterion}_{value.encode().hex()}"
    return f"{criterion}_{value}".rstrip("_")


def _new_lines(data: QueryDict | None) -> list[_Line]:
    sent = [f"new{place}" for place in range(MOST_NEW)]
    if data is not None:
        sent = [name for name in sent if f"{name}_subject" in data]
    return [_Line(name) for name in (sent if data is not None else sent[:SPARE_ROWS])]


def _subject_text(one: Requirement) -> str:
    return f"{one.criterion}:{one.value}" if one.value else ""


def _subject(text: str) -> tuple[Criterion, str] | None:
    criterion, _colon, value = text.partition(":")
    return (Criterion(criterion), value) if value else None


def _titled(title: str, words: str) -> str:
    return f"{title}, {words}"


Resolve = Callable[[str], Any]


class PairForm(forms.Form):
    """Two entries of the register; `clean` answers the records themselves."""

    first = forms.CharField(label=_("Nicht zusammen mit"), widget=forms.Select)
    second = forms.CharField(label=_("und"), widget=forms.Select)
    reason = forms.CharField(
        label=_("Grund"),
        required=False,
        max_length=300,
        help_text=_("Schreiben Sie neutral. Die Betroffenen können es lesen."),
    )

    def __init__(
        self, *args: Any, entries: Choices, resolve: Resolve, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.resolve = resolve
        for name in ("first", "second"):
            self.fields[name].widget.choices = [("", _("bitte wählen")), *entries]

    def clean_first(self) -> Any:
        return self._entry("first")

    def clean_second(self) -> Any:
        return self._entry("second")

    def _entry(self, name: str) -> Any:
        found = self.resolve(self.cleaned_data[name])
        if not found:
            raise forms.ValidationError(_("Diesen Eintrag gibt es nicht mehr."))
        return found.get("person") or found["organisation"]
