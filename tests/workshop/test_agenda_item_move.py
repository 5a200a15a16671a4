"""Parts move inside their item."""

import pytest


@pytest.mark.parametrize(("step", "position"), [("up", 0), ("down", 2), ("quer", 1)])
def test_a_part_moves_one_step(sign_in, jana, items, address, step, position):
    target = address("agenda_item_move", items["3b"].public_id)
    answer = sign_in(jana).post(target, {"step": step})
    items["3b"].refresh_from_db()
    assert (answer.status_code, items["3b"].position) == (302, position)
    assert answer.url == address("agenda_item_edit", items["3"].public_id)


def test_a_member_may_not(sign_in, ulf, items, address):
    target = address("agenda_item_move", items["3b"].public_id)
    assert sign_in(ulf).post(target, {"step": "up"}).status_code == 403
