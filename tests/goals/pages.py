"""Addresses of the goals' pages in the invented town."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.queries.agreement import Agreement

ROOT = "/p/ebersfelde/ziele/"


def queries_of(client, url):
    """How many queries one page costs, once the steps of the frame are known."""
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def agree(monkeypatch, *states: Agreed, dissent: int = 0) -> None:
    """Pretends that the goals stand so, in their order; the last is for the rest."""

    def agreements(_project, goals):
        return {
            goal.public_id: Agreement(states[min(place, len(states) - 1)], 1, dissent)
            for place, goal in enumerate(goals)
        }

    for module in ("gates", "board", "findings"):
        name = f"auftakt.goals.queries.{module}.agreements"
        monkeypatch.setattr(name, agreements)
