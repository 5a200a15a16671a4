"""Rounds of answers, who may give one, and what was given."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.circle.models import Seat
from auftakt.decisions.domain.methods import Method, Rule
from auftakt.decisions.models.privacy import BALLOT, BY, STATEMENT, VOICE
from auftakt.decisions.models.proposals import ProposalVersion
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField


class BallotRound(Record):
    """One question to the seats about one wording, by a rule fixed when it opens.

    `labels`: by language and value the words people read. `options`: as asked, the
    first is the zero option where the method has one. `result` is written once, when
    the round closes: see `actions.rounds.close_round`. Without names the single
    ballots are deleted then.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "outcome_text": STATEMENT,
        "options": STATEMENT,
        "result": STATEMENT,
        "made_by": BY,
        "closed_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"method", "labels"})

    version_of = models.ForeignKey(
        ProposalVersion,
        on_delete=models.CASCADE,
        related_name="rounds",
        verbose_name=_("Fassung"),
    )
    method = models.CharField(_("Verfahren"), max_length=20, default="consent")
    labels = models.JSONField(default=dict)
    options = models.JSONField(default=list, blank=True)
    threshold = models.PositiveSmallIntegerField(_("Nötiger Anteil"), default=0)
    quorum = models.PositiveSmallIntegerField(_("Nötige Beteiligung"), default=50)
    is_secret = models.BooleanField(_("Ohne Namen"), default=False)
    hides_positions = models.BooleanField(
        _("Bild verdeckt bis zur eigenen Antwort"), default=True
    )
    opens_on = models.DateField(_("Beginn"))
    closes_on = models.DateField(_("Letzter Tag"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    passed = models.BooleanField(null=True, blank=True)
    result = models.JSONField(default=dict, blank=True)
    outcome_text = models.TextField(_("Ergebnis"), max_length=1000, blank=True)
    review_on = models.DateField(_("Wieder ansehen am"), null=True, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Abstimmungsrunde")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["version_of"],
                condition=models.Q(closed_at=None),
                name="ballot_round_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_of}: {self.method}"

    @property
    def rule(self) -> Rule:
        return Rule(
            Method(self.method),
            threshold=self.threshold,
            quorum=self.quorum,
            options=max(1, len(self.options)),
        )

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None


class EligibleSeat(Record):
    """A seat that may answer in a round; the title is kept as it was then."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"title": VOICE}

    round = models.ForeignKey(
        BallotRound, on_delete=models.CASCADE, related_name="eligible"
    )
    seat = models.ForeignKey(
        Seat, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    title = models.CharField(max_length=160)
    position = models.PositiveSmallIntegerField()
    has_answered = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("Stimmberechtigter Platz")
        ordering: ClassVar = ["position", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "seat"], name="eligible_seat_once")
        ]

    def __str__(self) -> str:
        return self.title


class Ballot(Record):
    """What one seat gives in one round; changed until the round closes.

    `values` by option; `labels` are the words that stood beside them. `used_keys`: the
    taps that were kept already, so that one sent twice changes nothing.
    `is_by_deputy`: the holder's own answer takes its place. `entered_by`: typed in for
    somebody present; the own answer takes its place.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        **dict.fromkeys(("values", "labels", "reason"), BALLOT),
        "entered_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"used_keys"})

    eligible = models.OneToOneField(
        EligibleSeat, on_delete=models.CASCADE, related_name="ballot"
    )
    values = models.JSONField(default=dict)
    labels = models.JSONField(default=dict)
    reason = models.CharField(_("Grund"), max_length=500, blank=True)
    is_named = models.BooleanField(_("Mit Namen des Platzes"), default=False)
    is_by_deputy = models.BooleanField(_("Stellvertretung"), default=False)
    entered_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    used_keys = models.JSONField(default=list)
    given_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Stimme")
        ordering: ClassVar = ["eligible__position", "pk"]

    def __str__(self) -> str:
        return f"{self.eligible}"

    @property
    def given(self) -> dict[int, int]:
        """Values by option, with numbers as keys."""
        return {int(option): value for option, value in self.values.items()}
