import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.accounts.domain import (
    SETUP_FREE_TRIES,
    SETUP_LONGEST_WAIT,
    SETUP_TRIES,
    InvitationState,
    SetupVerdict,
    invitation_state,
    leaves_project_without_coordinator,
    setup_verdict,
    setup_wait,
)
from auftakt.accounts.permissions import Role

NOW = dt.datetime(2027, 3, 1, 9, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)


@pytest.mark.parametrize(
    ("expires_at", "revoked_at", "accepted_at", "state"),
    [
        (NOW + SECOND, None, None, InvitationState.OPEN),
        (NOW, None, None, InvitationState.EXPIRED),
        (NOW + SECOND, NOW, None, InvitationState.REVOKED),
        (NOW, NOW, None, InvitationState.REVOKED),
        (NOW, None, NOW, InvitationState.ACCEPTED),
    ],
)
def test_the_state_of_an_invitation(expires_at, revoked_at, accepted_at, state):
    found = invitation_state(
        expires_at=expires_at, revoked_at=revoked_at, accepted_at=accepted_at, now=NOW
    )
    assert found == state


@given(
    old=st.sampled_from(Role),
    new=st.none() | st.sampled_from(Role),
    others=st.integers(0, 5),
)
def test_only_the_last_coordinator_must_stay(old, new, others):
    refused = leaves_project_without_coordinator(old=old, new=new, others=others)
    was_last = old == Role.COORDINATOR and others == 0
    assert refused == (was_last and new != Role.COORDINATOR)


@given(st.integers(0, 10_000))
def test_waiting_grows_and_has_an_end(tries):
    assert setup_wait(tries) <= setup_wait(tries + 1) <= SETUP_LONGEST_WAIT
    assert (setup_wait(tries) > dt.timedelta(0)) == (tries >= SETUP_FREE_TRIES)


@given(matches=st.booleans(), seconds=st.integers(0, 10**6))
def test_a_used_up_code_is_never_right(matches, seconds):
    verdict = setup_verdict(
        matches=matches,
        failed_tries=SETUP_TRIES,
        since_last=dt.timedelta(seconds=seconds),
    )
    assert verdict == SetupVerdict.USED_UP


@pytest.mark.parametrize(
    ("matches", "failed_tries", "seconds", "verdict"),
    [
        (True, 0, 0, SetupVerdict.RIGHT),
        (False, 0, 0, SetupVerdict.WRONG),
        (True, 5, 3, SetupVerdict.WAIT),
        (True, 5, 4, SetupVerdict.RIGHT),
        (False, 5, 4, SetupVerdict.WRONG),
    ],
)
def test_a_typed_code(matches, failed_tries, seconds, verdict):
    found = setup_verdict(
        matches=matches,
        failed_tries=failed_tries,
        since_last=dt.timedelta(seconds=seconds),
    )
    assert found == verdict
