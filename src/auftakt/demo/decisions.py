"""How the demo's circle came to its goals: rounds, objections and their fate."""

import datetime as dt
from typing import Any

from auftakt.accounts.models import Account
from auftakt.decisions.actions.ballots import Tap, give_ballot
from auftakt.decisions.actions.concerns import settle_concern, update_concern
from auftakt.decisions.actions.proposals import Wording
from auftakt.decisions.actions.rounds import close_round, open_round
from auftakt.decisions.domain.concerns import Fate
from auftakt.decisions.models import BallotRound, Concern, Proposal, ProposalVersion
from auftakt.decisions.queries.seats import filled_seats
from auftakt.demo.story import agreements
from auftakt.goals.actions.goals import reword_goal
from auftakt.goals.actions.wording import proposal_of
from auftakt.goals.models import Goal
from auftakt.kernel import clock
from auftakt.measures.models import Measure
from auftakt.origins.actions import link_origin
from auftakt.origins.domain import Kind
from auftakt.participants.actions import give_seat_links
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.risks.models import Risk

_MADE: dict[Kind, Any] = {Kind.RISK: Risk, Kind.MEASURE: Measure}


def agree_on_goals(
    project: Project, by: Account, goals: dict[str, Goal], today: dt.date
) -> None:
    """Goal 1 is agreed, goal 2 runs with its third version, goal 3 is written."""
    give_seat_links(project=project, by=by, now=clock.now())
    telling = _Telling(project, by, today)
    for told in agreements()["proposals"]:
        telling.proposal(goals[told["goal"]], told["versions"])


class _Telling:
    """Tells one project's rounds; days are counted from `today`."""

    def __init__(self, project: Project, by: Account, today: dt.date) -> None:
        self.project, self.by, self.today = project, by, today
        self.seats = filled_seats(project)
        found = PersonalLink.objects.filter(project=project, seat__in=self.seats)
        self.links: dict[int | None, PersonalLink] = {}
        for link in found.order_by("-pk"):
            self.links[link.seat_id] = link
        self.takes_up: list[tuple[int, Concern]] = []

    def ago(self, days: int) -> dt.date:
        return self.today - dt.timedelta(days=days)

    def proposal(self, goal: Goal, versions: list[dict[str, Any]]) -> None:
        proposal = proposal_of(goal)
        if proposal is None:
            return
        final, self.takes_up = goal.text, []
        for number, told in enumerate(versions, start=1):
            text = told.get("text", final)
            self._word(goal, proposal, number, Wording(text, told.get("reason", "")))
            version = proposal.versions.get(number=number)
            made_on = {"made_on": self.ago(told["days_ago"])}
            ProposalVersion.objects.filter(pk=version.pk).update(**made_on)
            if "round" in told:
                self._round(version, told["round"])

    def _word(
        self, goal: Goal, proposal: Proposal, number: int, wording: Wording
    ) -> None:
        """The goal was made with its last text; its first version was another."""
        if number == 1:
            proposal.versions.filter(number=1).update(text=wording.text)
            Goal.objects.filter(pk=goal.pk).update(text=wording.text)
            goal.text = wording.text
            return
        taken_up = [concern for place, concern in self.takes_up if place == number]
        reword_goal(goal=goal, by=self.by, wording=wording, taken_up=taken_up)

    def _round(self, version: ProposalVersion, told: dict[str, Any]) -> None:
        opens = self.ago(told["opens_days_ago"])
        ends = self.ago(told.get("closed_days_ago", -told.get("closes_in_days", 0)))
        values = {"method": "consent", "opens_on": opens, "closes_on": self.today}
        round_ = open_round(
            version=version,
            by=self.by,
            seats=[seat for seat in self.seats if seat.pk in self.links],
            values={**values, "quorum": 66},
        )
        said = {one["seat"]: one for one in told.get("concerns", ())}
        for number, value in enumerate(told["answers"], start=1):
            self._answer(round_, number, value, said.get(number))
        BallotRound.objects.filter(pk=round_.pk).update(closes_on=ends)
        round_.refresh_from_db()
        for concern in told.get("concerns", ()):
            self._fate(concern)
        if "closed_days_ago" in told:
            self._close(round_, told, ends)

    def _answer(
        self,
        round_: BallotRound,
        number: int,
        value: int,
        said: dict[str, Any] | None,
    ) -> None:
        link = self.links[self.seats[number - 1].pk]
        taps = [Tap(key="1", value=value)]
        if said:
            named = said.get("is_named", False)
            taps.append(Tap(key="2", reason=said["text"], is_named=named))
        for tap in taps:
            give_ballot(
                round_=round_, link=link, tap=tap, now=clock.now(), today=self.today
            )

    def _fate(self, told: dict[str, Any]) -> None:
        """Said when the round ran; taken up, made into something, or answered."""
        concern = Concern.objects.get(project=self.project, text=told["text"])
        if told.get("fate") == Fate.TEXT_CHANGED:
            self.takes_up.append((told["in_version"], concern))
        elif told.get("fate") == Fate.ANSWERED:
            settle_concern(
                concern=concern,
                by=self.by,
                fate=Fate.ANSWERED,
                answer=told["answer"],
                today=self.today,
            )
        if "talk_in_days" in told:
            talk_on = self.ago(-told["talk_in_days"])
            update_concern(concern=concern, by=self.by, changes={"talk_on": talk_on})
        if "becomes" in told:
            self._become(concern, Kind(told["becomes"][0]), told["becomes"][1])

    def _become(self, concern: Concern, kind: Kind, title: str) -> None:
        made = _MADE[kind]._default_manager.get(project=self.project, title=title)
        link_origin(
            project=self.project,
            by=self.by,
            source=(Kind.CONCERN, concern, concern.text),
            outcome=(kind, made, title),
        )

    def _close(self, round_: BallotRound, told: dict[str, Any], day: dt.date) -> None:
        noon = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
        review = told.get("review_in_days")
        close_round(
            round_=round_,
            by=self.by,
            now=noon,
            outcome_text=told["outcome_text"],
            review_on=self.ago(-review) if review else None,
        )
        Concern.objects.filter(round=round_).update(said_on=day)
