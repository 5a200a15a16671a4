"""The agenda page: everybody reads it, editors change it."""

import datetime as dt

import pytest
from tests.factories.workshop import MeetingFactory


def text(response):
    return response.content.decode()


def test_the_story_is_shown_with_its_overrun(sign_in, jana, items, address):
    page = text(sign_in(jana).get(address("agenda_edit")))
    for words in (
        "36 Minuten zu lang",
        "gebucht bis 13:00",
        "Zeiten kürzen",
        "14 Personen × 3",
        "3 Teile × 25",
        'role="img"',
    ):
        assert words in page


def test_a_member_reads_without_controls(sign_in, ulf, items, address):
    page = text(sign_in(ulf).get(address("agenda_edit")))
    assert "Titel 4" in page
    assert 'name="up"' not in page
    assert 'type="number"' not in page
    assert "Zeiten kürzen" not in page


def test_without_items_the_guide_is_offered(sign_in, jana, address):
    page = text(sign_in(jana).get(address("agenda_edit")))
    assert "Ablauf des Leitfadens übernehmen" in page


def test_a_foreign_project_does_not_exist(sign_in, otto, items, address):
    assert sign_in(otto).get(address("agenda_edit")).status_code == 404


def test_without_a_date_times_count_from_the_start(
    sign_in, jana, meeting, items, address
):
    meeting.day = None
    meeting.save()
    page = text(sign_in(jana).get(address("agenda_edit")))
    assert "Noch ohne Termin" in page
    assert "<b>00:10</b>" in page


def test_the_way_before_the_goal_is_shown(sign_in, jana, items, address):
    sign_in(jana).post(
        address("agenda_change"), {"move": items["5"].public_id, "place": 0}
    )
    page = text(sign_in(jana).get(address("agenda_edit")))
    assert "Der Weg steht vor dem Ziel" in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_texts_of_people_are_escaped(sign_in, jana, items, address, language):
    items["1"].title = items["1"].summary = "<script>alert(1)</script>"
    items["1"].save()
    jana.language = language
    jana.save()
    page = text(sign_in(jana).get(address("agenda_edit")))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_over_the_change_of_the_clocks(sign_in, jana, project, address):
    meeting = MeetingFactory(
        project=project,
        day=dt.date(2027, 3, 28),
        starts_at=dt.time(1, 30),
        booked_until=dt.time(4),
    )
    sign_in(jana).post(address("agenda_adopt"))
    item = meeting.agenda_items.filter(parent=None).first()
    page = text(sign_in(jana).get(address("agenda_edit")))
    assert "<b>03:08</b>" in page
    answer = sign_in(jana).post(
        address("agenda_change"),
        {f"min-{item.public_id}-10": "12"},
        headers={"HX-Request": "true"},
    )
    assert answer.headers["HX-Refresh"] == "true"
