"""The day the invitations went out."""

import datetime as dt


def test_the_day_is_noted(sign_in, jana, meeting, address):
    answer = sign_in(jana).post(address("invitation_record"), {"day": "2026-12-01"})
    meeting.refresh_from_db()
    assert (answer.status_code, meeting.invited_on) == (302, dt.date(2026, 12, 1))


def test_what_is_no_day_is_refused(sign_in, jana, meeting, address):
    client = sign_in(jana)
    page = client.post(address("invitation_record"), {"day": "bald"}, follow=True)
    meeting.refresh_from_db()
    assert meeting.invited_on is None
    assert "Das ist kein Tag" in page.content.decode()


def test_a_member_may_not(sign_in, ulf, meeting, address):
    answer = sign_in(ulf).post(address("invitation_record"), {"day": "2026-12-01"})
    assert answer.status_code == 403
