"""All proposals: an example for a start, and a constant number of queries."""

import pytest

from tests.decisions.conftest import TODAY, asked, say
from tests.decisions.pages import html, url


def test_an_empty_list_gives_an_example(project, desk):
    assert "Zum Beispiel: „Der Treffpunkt" in html(desk, url("proposal_list", project))


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_the_same_queries_whatever_its_length(
    project, jana, places, desk, count, django_assert_max_num_queries
):
    from auftakt.decisions.actions.proposals import (
        Wording,
        start_proposal,
    )

    for number in range(count):
        made = start_proposal(
            project=project,
            by=jana,
            title=f"P {number}",
            wording=Wording(f"Text {number}"),
            today=TODAY,
        )
        round_ = asked(made, jana, places)
        for place in places:
            say(round_, place, 2)
            say(round_, place, reason="Warum?")
    with django_assert_max_num_queries(75):
        desk.get(url("proposal_list", project))
