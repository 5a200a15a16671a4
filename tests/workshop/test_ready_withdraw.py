"""The act can be taken back."""


def test_back_to_not_ready(sign_in, jana, meeting, items, address):
    client = sign_in(jana)
    client.post(address("ready_mark"), {"reason": "Eilt."})
    assert client.post(address("ready_withdraw")).status_code == 302
    meeting.refresh_from_db()
    assert meeting.ready_at is None


def test_a_member_may_not(sign_in, ulf, items, address):
    assert sign_in(ulf).post(address("ready_withdraw")).status_code == 403
