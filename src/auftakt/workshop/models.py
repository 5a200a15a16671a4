"""Meetings of the circle, the kick-off first, their agenda, and open questions."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)
from auftakt.projects.models import Project
from auftakt.workshop.domain.questions import (
    QuestionFacts,
    QuestionStatus,
    number_text,
)

_SHARED = (Purpose.RUN_WORKSHOP, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)


class Meeting(Record):
    """A meeting on wall-clock time in Europe/Berlin; one per project is the kick-off.

    Only `starts_at` and `booked_until` are stored: the clock times of items are always
    computed (S58). `head_count` empty means: as many as seats are filled.
    `agenda_note` holds the labels that `agenda_version` changed ("3,4,order"),
    `agenda_pending` the ids and keys of what changed since.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "ready_by": PersonalField(
            DataKind.ACTIVITY,
            Purpose.PROVE_CHANGE,
            Audience.PROJECT,
            Retention.PROJECT_END_12_MONTHS,
        ),
        "ready_override_reason": PersonalField(DataKind.STATEMENT, *_SHARED),
        "moderator_name": PersonalField(DataKind.IDENTITY, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "kind",
            "place",
            "address",
            "effort",
            "live_analyses",
            "agenda_note",
            "agenda_pending",
        }
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="meetings"
    )
    kind = models.CharField(max_length=20, default="kickoff")
    day = models.DateField(_("Tag"), null=True, blank=True)
    starts_at = models.TimeField(_("Beginn"), null=True, blank=True)
    booked_until = models.TimeField(_("Raum gebucht bis"), null=True, blank=True)
    place = models.CharField(_("Ort"), max_length=120, blank=True)
    address = models.CharField(_("Anschrift"), max_length=200, blank=True)
    moderator_name = models.CharField(_("Moderation"), max_length=120, blank=True)
    head_count = models.PositiveSmallIntegerField(
        _("Zahl der Personen"), null=True, blank=True
    )
    effort = models.CharField(_("Aufwand je Aufgabe"), max_length=20, default="medium")
    task_count = models.PositiveSmallIntegerField(_("Zahl der Aufgaben"), default=0)
    live_analyses = models.JSONField(
        _("Analysen, die im Auftakt selbst entstehen"), default=list, blank=True
    )
    agenda_version = models.PositiveSmallIntegerField(default=0)
    agenda_note = models.CharField(max_length=200, blank=True)
    agenda_pending = models.JSONField(default=list, blank=True)
    invited_on = models.DateField(_("Einladung verschickt am"), null=True, blank=True)
    ready_at = models.DateTimeField(null=True, blank=True)
    ready_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    ready_override_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = _("Treffen")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project"],
                condition=models.Q(kind="kickoff"),
                name="meeting_one_kickoff_per_project",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.day or ''}".strip()


class AgendaItem(Record):
    """A numbered item, a lettered sub-item (with `parent`) or a pause.

    Minutes are `minutes` + `minutes_per_person` x persons; an item with sub-items has
    the sum of theirs. `is_handout`: sent out beforehand, takes no time on the day.
    `purposes` holds keys of the ten purposes (S47-S56).
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "lead": PersonalField(DataKind.IDENTITY, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "key",
            "kind",
            "title",
            "summary",
            "purposes",
            "method",
            "material",
            "expected_result",
        }
    )

    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="agenda_items"
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="children"
    )
    position = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40, blank=True)
    kind = models.CharField(_("Art"), max_length=20)
    title = models.CharField(_("Punkt"), max_length=160)
    summary = models.CharField(_("In Kürze"), max_length=300, blank=True)
    lead = models.CharField(_("Wer"), max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField(_("Minuten"), default=0)
    minutes_per_person = models.DecimalField(
        _("Minuten je Person"), max_digits=4, decimal_places=1, default=0
    )
    is_handout = models.BooleanField(_("vorab schriftlich"), default=False)
    purposes = models.JSONField(_("Zwecke"), default=list, blank=True)
    method = models.TextField(_("So geht es"), blank=True)
    material = models.CharField(_("Material"), max_length=300, blank=True)
    expected_result = models.CharField(_("Ergebnis"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Punkt im Ablauf")
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class OpenQuestion(Record):
    """Something that has to be cleared up, with its answer or who finds it (S56).

    `owner` names a function. `number` stays with the question for good.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "owner": PersonalField(DataKind.FUNCTION, *_SHARED),
        "text": PersonalField(DataKind.STATEMENT, *_SHARED),
        "answer": PersonalField(DataKind.STATEMENT, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"status"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="open_questions"
    )
    number = models.PositiveSmallIntegerField()
    text = models.TextField(_("Frage"), max_length=1000)
    status = models.CharField(_("Stand"), max_length=20, default="open")
    owner = models.CharField(_("Wer klärt es?"), max_length=120, blank=True)
    due_on = models.DateField(_("Bis wann?"), null=True, blank=True)
    answer = models.TextField(_("Antwort"), max_length=2000, blank=True)
    answered_on = models.DateField(_("Beantwortet am"), null=True, blank=True)

    class Meta:
        verbose_name = _("Offene Frage")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="open_question_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def number_text(self) -> str:
        return number_text(self.number)

    @property
    def facts(self) -> QuestionFacts:
        return QuestionFacts(
            text=self.text,
            status=QuestionStatus(self.status),
            owner=self.owner,
            due_on=self.due_on,
            answer=self.answer,
        )
