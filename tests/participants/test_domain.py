"""When a link opens, and what its buttons look like."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.participants.domain import LinkState, link_state
from auftakt.participants.qr import QUIET, qr_path
from auftakt.participants.scale import numbers

moments = st.datetimes(timezones=st.just(dt.UTC))


@given(st.none() | moments, moments, moments)
def test_a_link_opens_until_its_end_or_until_it_is_revoked(revoked_at, end, now):
    state = link_state(revoked_at=revoked_at, expires_at=end, now=now)
    if revoked_at is not None:
        assert state is LinkState.REVOKED
    else:
        assert (state is LinkState.OPEN) == (now < end)


@given(st.integers(-3, 2), st.integers(3, 6))
def test_a_row_of_numbers_has_a_button_for_each(first, last):
    row = numbers(first, last, low="wenig", high="viel", signed=first < 0)
    assert [choice.value for choice in row] == [*range(first, last + 1)]
    assert (row[0].meaning, row[-1].meaning) == ("wenig", "viel")
    assert not any("-" in choice.word for choice in row)


def test_the_code_keeps_its_quiet_zone():
    found = qr_path("https://auftakt.example/m/abc/")
    assert found.size >= 21 + 2 * QUIET
    assert found.path.startswith(f"M{QUIET} {QUIET}h7")
