"""People who answer without an account: one personal link each."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.circle.models import Seat
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)
from auftakt.participants.domain import LinkState, link_state
from auftakt.projects.models import Project

_INVITED = (
    Purpose.INVITE,
    Audience.COORDINATORS,
    Retention.PROJECT_END_12_MONTHS,
)


class PersonalLink(Record):
    """One person's way in; it shows what this person is asked and has answered.

    Only the token's SHA-256 is stored. `seat`: for whose seat the person speaks, as
    holder or deputy. `answered_at`: the last answer to anything. Who works on the
    project sees the name beside what the person is asked; addresses stay with those
    who give links.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "name": PersonalField(
            DataKind.IDENTITY,
            Purpose.INVITE,
            Audience.PROJECT,
            Retention.PROJECT_END_12_MONTHS,
        ),
        "email": PersonalField(DataKind.CONTACT, *_INVITED),
        "person": PersonalField(DataKind.FUNCTION, *_INVITED),
        "token_hash": PersonalField(
            DataKind.CREDENTIAL,
            Purpose.SIGN_IN,
            Audience.SELF,
            Retention.SINGLE_USE,
        ),
        "made_by": PersonalField(
            DataKind.ACTIVITY,
            Purpose.PROVE_CHANGE,
            Audience.COORDINATORS,
            Retention.PROJECT_END_12_MONTHS,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"language"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="personal_links"
    )
    seat = models.ForeignKey(
        Seat,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="personal_links",
        verbose_name=_("spricht für den Platz"),
    )
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="personal_links",
        verbose_name=_("Person"),
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="personal_links",
        verbose_name=_("Einrichtung"),
    )
    name = models.CharField(_("Name, wie wir ansprechen"), max_length=120)
    email = models.EmailField(_("E-Mail-Adresse"), blank=True)
    language = models.CharField(
        _("Sprache"), max_length=8, choices=settings.LANGUAGES, default="de"
    )
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(_("gilt bis"))
    revoked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(_("zuletzt geantwortet"), null=True, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Persönlicher Link")
        ordering: ClassVar = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def is_open(self, now: dt.datetime) -> bool:
        return self.state(now) is LinkState.OPEN

    def state(self, now: dt.datetime) -> LinkState:
        return link_state(
            revoked_at=self.revoked_at, expires_at=self.expires_at, now=now
        )
