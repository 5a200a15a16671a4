"""What pages of the analyses cost at p95, beside the framework's floor of the same run.

60 stakeholders with three views each, 100 risks with three ratings each, 300 cards.
The floor of a page shows the same records in one table, written without thinking of
its cost, without rules, pictures and frame. Processor time of single requests, taken
in turns. Nothing here is a test: numbers are read, not asserted.
"""

import gc
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.run import Case, caller, fill, first_of, start

ROUNDS = 60
STAKEHOLDERS, RISKS, VIEWS = 60, 100, 3
GOAL = 3.0
VIEWS_FLOOR, RISKS_FLOOR = "floor: 180 views", "floor: 300 ratings"
CARDS_FLOOR = "floor: 300 cards"


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="auftakt-bench-") as folder:
        start(folder)
        slug, cookie = fill()
        _fill(slug)
        _open_views(slug, cookie)
        cases = _cases(slug)
        calls = [caller(case, cookie) for case in cases]
        counts = [first_of(call) for call in calls]
        _print(cases, counts, _measured(calls))


def _cases(slug: str) -> list[Case]:
    base, floors = f"/p/{slug}", "/bench"
    return [
        Case(VIEWS_FLOOR, f"{floors}/views/{slug}/", plain=True),
        Case(RISKS_FLOOR, f"{floors}/ratings/{slug}/", plain=True),
        Case(CARDS_FLOOR, f"{floors}/cards/{slug}/", plain=True),
        Case("all analyses", f"{base}/analysen/", goal=RISKS_FLOOR),
        Case("list of 60 stakeholders", f"{base}/beteiligte/", goal=VIEWS_FLOOR),
        Case(
            "own view of all 60", f"{base}/beteiligte/einschaetzen/", goal=VIEWS_FLOOR
        ),
        Case("plot of 60", f"{base}/beteiligte/auswertung/", goal=VIEWS_FLOOR),
        Case("contact plan", f"{base}/beteiligte/kontaktplan/", goal=VIEWS_FLOOR),
        Case("grid of 100 risks", f"{base}/risiken/", goal=RISKS_FLOOR),
        Case("risks on the wall", f"{base}/risiken/leinwand/", goal=RISKS_FLOOR),
        Case("board of 300 cards", f"{base}/karten/", goal=CARDS_FLOOR),
        Case("dots on 300 cards", f"{base}/karten/punkte/", goal=CARDS_FLOOR),
        Case("fields of action", f"{base}/themenfelder/", goal=RISKS_FLOOR),
    ]


def _fill(slug: str) -> None:
    """Beside what the demo has, until the numbers are reached."""
    from django.db import transaction  # noqa: PLC0415 - as above

    from auftakt.kernel import clock  # noqa: PLC0415 - the settings come first
    from auftakt.projects.models import Project  # noqa: PLC0415 - as above
    from auftakt.risks.actions import stored_scale  # noqa: PLC0415 - as above
    from auftakt.risks.models import Risk, RiskRating  # noqa: PLC0415 - as above
    from auftakt.stakeholders.models import Stakeholder, StakeholderAssessment  # noqa: PLC0415 - as above

    project = Project.objects.get(slug=slug)
    people = [one.account for one in project.memberships.all()[:VIEWS]]
    values = itertools.cycle((2, 5, 4, 1, 3, 5, 2))
    now = clock.now()
    there = project.stakeholders.count()
    made = Stakeholder.objects.bulk_create(
        Stakeholder(project=project, name=f"Verein für Stadtteil {number}")
        for number in range(STAKEHOLDERS - there)
    )
    StakeholderAssessment.objects.bulk_create(
        StakeholderAssessment(
            stakeholder=one,
            account=person,
            power=next(values),
            affectedness=next(values),
            attitude=next(values) - 3,
            assessed_at=now,
        )
        for one in made
        for person in people
    )
    last = project.risks.count()
    risks = Risk.objects.bulk_create(
        Risk(
            project=project,
            number=number,
            title=f"Etwas könnte schiefgehen {number}",
            owner="Stabsstelle Integration",
            early_sign="weniger als 15 Aktive",
        )
        for number in range(last + 1, RISKS + 1)
    )
    with transaction.atomic():
        scale = stored_scale(project=project, by=people[0])
    RiskRating.objects.bulk_create(
        RiskRating(
            risk=risk,
            scale=scale,
            kind="gross",
            account=person,
            likelihood=next(values),
            impact=next(values),
            assessed_at=now,
        )
        for risk in risks
        for person in people
    )


def _open_views(slug: str, cookie: str) -> None:
    """As the button on the page does, so that the plot is shown."""
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415 - the settings come first

    from auftakt.kernel import clock  # noqa: PLC0415 - as above
    from auftakt.projects.models import Project  # noqa: PLC0415 - as above
    from auftakt.stakeholders.views.shown import OPEN_FOR, OPENED  # noqa: PLC0415 - as above

    session = SessionStore(cookie.partition("=")[2])
    project = Project.objects.get(slug=slug)
    until = (clock.now() + OPEN_FOR).isoformat()
    session[OPENED] = {str(project.public_id): until}
    session.save()


def _measured(calls: list[Callable[[], int]]) -> list[list[float]]:
    """Milliseconds of each request; pages take turns.

    What was there before is frozen: else a sweep over the whole application hits any
    page or floor by chance, and p95 shows nothing else.
    """
    gc.collect()
    gc.freeze()
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for place, call in enumerate(calls):
            begin = time.process_time()
            call()
            times[place].append((time.process_time() - begin) * 1000)
    return times


def _print(
    cases: list[Case], counts: list[tuple[int, int]], times: list[list[float]]
) -> None:
    p95 = {
        case.name: statistics.quantiles(samples, n=20)[18]
        for case, samples in zip(cases, times, strict=True)
    }
    print(f"\nAnalyses, CPU ms of single requests, {ROUNDS} of each, in process")
    print(f"{'page':26}{'p50':>8}{'p95':>8}{'x floor':>9}{'queries':>9}{'KB':>6}  goal")
    for case, (queries, size), samples in zip(cases, counts, times, strict=True):
        print(f"{case.name:26}{statistics.median(samples):8.1f}", end="")
        print(f"{p95[case.name]:8.1f}", end="")
        ratio = p95[case.name] / p95[case.goal] if case.goal else 1.0
        print(f"{ratio:9.2f}{queries:9}{size / 1024:6.0f}", end="")
        verdict = "reached" if ratio <= GOAL else "MISSED"
        print(f"  p95 <= {GOAL:g} x floor: {verdict}" if case.goal else "")


if __name__ == "__main__":
    main()
