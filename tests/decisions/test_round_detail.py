"""Who has answered, and who may see what."""

from auftakt.circle.models import SeatAssignment
from tests.decisions.conftest import say
from tests.decisions.pages import html, url


def test_a_round_shows_who_is_missing(project, desk, round_, places):
    say(round_, places[0], 1)
    page = html(desk, url("round_detail", project, round_.public_id))
    assert "8 Plätze haben noch nicht geantwortet." in page


def test_positions_wait_for_the_own_answer(
    project, round_, places, sign_in, moderator, ulf
):
    """Whoever holds a seat sees the picture after answering, even who runs it."""
    say(round_, places[1], 1)
    address = url("round_detail", project, round_.public_id)
    assert "1 trägt mit" in html(sign_in(moderator), address)
    assert "1 trägt mit" not in html(sign_in(ulf), address)
    holder = SeatAssignment.objects.get(seat=places[0].seat)
    holder.person.email = moderator.email
    holder.person.save()
    assert "1 trägt mit" not in html(sign_in(moderator), address)
    say(round_, places[0], 1)
    assert "2 tragen mit" in html(sign_in(moderator), address)
