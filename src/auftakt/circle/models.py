"""The Initiativkreis: seats first, then who sits on them."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)
from auftakt.projects.models import Project

_SHARED = (Purpose.FORM_CIRCLE, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)
_BY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
_REASON = PersonalField(DataKind.STATEMENT, *_SHARED)
_COORDINATORS = (
    Purpose.FORM_CIRCLE,
    Audience.COORDINATORS,
    Retention.PROJECT_END_12_MONTHS,
)


def _one_of(side: str) -> models.Q:
    """Either an organisation or a person stands on this side."""
    organisation, person = f"{side}_organisation__isnull", f"{side}_person__isnull"
    return models.Q(**{organisation: True, person: False}) | models.Q(
        **{organisation: False, person: True}
    )


class SteeringCircle(Record):
    """One group for the whole process (S3); `finalised_*` record the act of S44."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "finalised_by": _BY,
        "override_reason": _REASON,
    }

    project = models.OneToOneField(
        Project, on_delete=models.CASCADE, related_name="circle"
    )
    finalised_at = models.DateTimeField(null=True, blank=True)
    finalised_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    override_reason = models.CharField(_("Begründung"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Initiativkreis")

    def __str__(self) -> str:
        return str(self.project)


class Seat(Record):
    """A place in the circle and the voice it stands for.

    A vacant seat may stay vacant with `vacant_reason`.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "vacant_reason": _REASON,
        "note": _REASON,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"title", "bloc", "perspective", "migrant_kind", "catalogue_key", "department"}
    )

    circle = models.ForeignKey(
        SteeringCircle, on_delete=models.CASCADE, related_name="seats"
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(_("Bezeichnung des Platzes"), max_length=160)
    bloc = models.CharField(_("Bereich"), max_length=30)
    perspective = models.CharField(
        _("Sichtweise des Platzes"), max_length=20, default="none"
    )
    migrant_kind = models.CharField(
        _("Vertretung Zugewanderter"), max_length=30, default="none"
    )
    catalogue_key = models.CharField(max_length=60, blank=True)
    department = models.CharField(_("Fachbereich"), max_length=120, blank=True)
    vacant_reason = models.CharField(_("bleibt frei, weil"), max_length=500, blank=True)
    note = models.TextField(_("Bemerkung"), blank=True)

    class Meta:
        verbose_name = _("Platz")
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class SeatAssignment(Record):
    """Who was asked for a seat, or for standing in, and what came of it.

    `status`: requested, confirmed, declined or withdrawn. Only requested and confirmed
    ones hold the seat; the others are its history.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "person": PersonalField(DataKind.FUNCTION, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"status"})

    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="assignments")
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="assignments",
        verbose_name=_("Einrichtung"),
    )
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="assignments",
        verbose_name=_("Person"),
    )
    is_deputy = models.BooleanField(_("Stellvertretung"), default=False)
    status = models.CharField(max_length=20, default="requested")
    requested_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("Besetzung")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False)
                | models.Q(person__isnull=False),
                name="assignment_names_somebody",
            ),
            models.UniqueConstraint(
                fields=["seat", "is_deputy"],
                condition=models.Q(status__in=["requested", "confirmed"]),
                name="assignment_one_holder_one_deputy",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person or self.organisation)


class SuggestionDecision(Record):
    """What became of a suggested seat (S11): rejected with a reason, or postponed."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"reason": _REASON}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"catalogue_key", "decision"})

    circle = models.ForeignKey(
        SteeringCircle, on_delete=models.CASCADE, related_name="suggestion_decisions"
    )
    catalogue_key = models.CharField(max_length=60)
    decision = models.CharField(max_length=20)
    reason = models.CharField(_("Grund"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Entscheidung über einen Vorschlag")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "catalogue_key"], name="suggestion_decided_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.catalogue_key}: {self.decision}"


class CompositionTarget(Record):
    """What the group should be like, as the proposal reads it (S7 to S10, S22).

    Without any, the usual targets hold. `criterion`: see `domain.Criterion`; the value
    of the size is empty. `most` None: no upper end. The record of the size carries the
    version of the whole set.
    """

    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"criterion", "value"})

    circle = models.ForeignKey(
        SteeringCircle, on_delete=models.CASCADE, related_name="targets"
    )
    criterion = models.CharField(max_length=20)
    value = models.CharField(max_length=80, blank=True)
    least = models.PositiveSmallIntegerField(default=0)
    most = models.PositiveSmallIntegerField(null=True, blank=True)
    is_firm = models.BooleanField(default=True)

    class Meta:
        verbose_name = _("Vorgabe")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["circle", "criterion", "value"], name="target_once_per_circle"
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterion} {self.value}: {self.least}"


class KeptApart(Record):
    """Two entries of the register that are not proposed together."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "first_person": PersonalField(DataKind.FUNCTION, *_COORDINATORS),
        "second_person": PersonalField(DataKind.FUNCTION, *_COORDINATORS),
        "reason": PersonalField(DataKind.STATEMENT, *_COORDINATORS),
    }

    circle = models.ForeignKey(
        SteeringCircle, on_delete=models.CASCADE, related_name="kept_apart"
    )
    first_organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.CASCADE, related_name="+"
    )
    first_person = models.ForeignKey(
        Person, null=True, on_delete=models.CASCADE, related_name="+"
    )
    second_organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.CASCADE, related_name="+"
    )
    second_person = models.ForeignKey(
        Person, null=True, on_delete=models.CASCADE, related_name="+"
    )
    reason = models.CharField(_("Grund"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("Nicht zusammen")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=_one_of("first") & _one_of("second"),
                name="kept_apart_names_two",
            )
        ]

    def __str__(self) -> str:
        return f"{self.first} / {self.second}"

    @property
    def first(self) -> Organisation | Person | None:
        return self.first_person or self.first_organisation

    @property
    def second(self) -> Organisation | Person | None:
        return self.second_person or self.second_organisation


class CircleChange(Record):
    """An addition, replacement or removal after the selection was final (S44)."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "by": _BY,
        "before": PersonalField(DataKind.FUNCTION, *_SHARED),
        "after": PersonalField(DataKind.FUNCTION, *_SHARED),
        "reason": _REASON,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"kind", "seat_title"})

    circle = models.ForeignKey(
        SteeringCircle, on_delete=models.CASCADE, related_name="changes"
    )
    kind = models.CharField(max_length=20)
    seat_title = models.CharField(max_length=160)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)
    reason = models.CharField(_("Grund"), max_length=500, blank=True)
    by = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL)

    class Meta:
        verbose_name = _("Spätere Änderung")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.seat_title}"
