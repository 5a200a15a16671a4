"""The one form of the agenda: minutes, order, repairs, versions."""

import json

import pytest
from tests.factories.workshop import AgendaItemFactory

from auftakt.workshop.models import AgendaItem

HTMX = {"HX-Request": "true"}


def field(item, minutes):
    return f"min-{item.public_id}-{minutes}"


def test_typed_minutes_are_kept_when_a_button_is_pressed(sign_in, jana, items, address):
    answer = sign_in(jana).post(
        address("agenda_change"),
        {field(items["4"], 45): "40", "up": str(items["4"].public_id)},
    )
    items["4"].refresh_from_db()
    assert (answer.status_code, items["4"].minutes, items["4"].position) == (302, 40, 2)


def test_htmx_gets_only_what_changed(sign_in, jana, items, address):
    answer = sign_in(jana).post(
        address("agenda_change"), {field(items["4"], 45): "40"}, headers=HTMX
    )
    body = answer.content.decode()
    assert "31 Minuten zu lang" in body
    assert body.count('class="agenda-row ') == 1
    assert "Titel 5" not in body.partition("agenda-said")[2]
    told = json.loads(answer.headers["HX-Trigger-After-Settle"])
    assert told["auftakt:agenda"] == {
        "moved": "",
        "place": -1,
        "minutes": 271,
        "count": 8,
    }


def test_an_edit_of_a_long_agenda_is_as_small(
    sign_in, jana, meeting, address, django_assert_max_num_queries
):
    sizes = []
    for number in (30, 300):
        while meeting.agenda_items.count() < number:
            AgendaItemFactory(meeting=meeting, minutes=1)
        first = meeting.agenda_items.first()
        client = sign_in(jana)
        with django_assert_max_num_queries(30):
            answer = client.post(
                address("agenda_change"),
                {field(first, first.minutes): first.minutes + 1},
                headers=HTMX,
            )
        sizes.append(len(answer.content))
    assert sizes[1] <= sizes[0]


@pytest.mark.parametrize("kind", ["shorten", "hand_out", "extend"])
def test_each_repair_makes_it_fit(sign_in, jana, items, address, kind):
    answer = sign_in(jana).post(
        address("agenda_change"), {"repair": kind}, headers=HTMX
    )
    body = answer.content.decode()
    assert "Der Ablauf passt" in body
    assert "Zeiten kürzen" not in body


def test_a_version_is_fixed(sign_in, jana, meeting, items, address):
    client = sign_in(jana)
    client.post(address("agenda_change"), {field(items["4"], 45): "40"})
    client.post(address("agenda_change"), {"release": "1"})
    meeting.refresh_from_db()
    assert (meeting.agenda_version, meeting.agenda_note) == (1, "4")


def test_a_drag_posts_the_same_move(sign_in, jana, items, address):
    sign_in(jana).post(
        address("agenda_change"), {"move": items["7"].public_id, "place": "0"}
    )
    items["7"].refresh_from_db()
    assert items["7"].position == 0


@pytest.mark.parametrize("typed", ["-5", "zwanzig", "601", "1" * 30, ""])
def test_minutes_that_are_no_number_are_named(sign_in, jana, items, address, typed):
    before = list(AgendaItem.objects.order_by("pk").values())
    data = {f"min-{items['1'].public_id}-{items['1'].minutes}": typed}
    answer = sign_in(jana).post(address("agenda_change"), data)
    assert answer.status_code == 409
    assert "ist keine Zahl von 0 bis 600" in answer.content.decode()
    assert list(AgendaItem.objects.order_by("pk").values()) == before


@pytest.mark.parametrize(
    "data",
    [
        {"up": "kein-schluessel"},
        {"up": "0190163d-8694-739b-aea5-966c26f8ad91"},
        {"move": "0190163d-8694-739b-aea5-966c26f8ad91"},
        {"repair": "unsinn"},
        {"min-0190163d-8694-739b-aea5-966c26f8ad91-5": "7"},
    ],
)
def test_nonsense_changes_nothing(sign_in, jana, items, address, data):
    before = list(AgendaItem.objects.order_by("pk").values())
    answer = sign_in(jana).post(address("agenda_change"), data)
    assert answer.status_code == 302
    assert list(AgendaItem.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("minutes", ["-1", "601", "zehn", "", "1.5", "²"])
def test_minutes_that_are_no_minutes_change_nothing(
    sign_in, jana, items, address, minutes
):
    sign_in(jana).post(address("agenda_change"), {field(items["4"], 45): minutes})
    items["4"].refresh_from_db()
    assert items["4"].minutes == 45


def test_minutes_somebody_else_changed_are_named(sign_in, jana, items, address):
    client = sign_in(jana)
    client.post(address("agenda_change"), {field(items["4"], 45): "40"})
    answer = client.post(address("agenda_change"), {field(items["4"], 45): "50"})
    assert answer.status_code == 409
    assert "40 Minuten" in answer.content.decode()


def test_a_foreign_item_is_out_of_reach(
    sign_in, jana, items, otto, other_project, address
):
    foreign = AgendaItemFactory(meeting__project=other_project, position=3)
    sign_in(jana).post(address("agenda_change"), {"up": str(foreign.public_id)})
    foreign.refresh_from_db()
    assert foreign.position == 3


def test_a_member_may_not(sign_in, ulf, items, address):
    answer = sign_in(ulf).post(address("agenda_change"), {"repair": "shorten"})
    assert answer.status_code == 403


def test_reading_this_address_is_no_change(sign_in, jana, items, address):
    assert sign_in(jana).get(address("agenda_change")).status_code == 405


def test_without_a_kickoff_it_says_what_to_do(sign_in, jana, address):
    answer = sign_in(jana).post(address("agenda_change"), {})
    assert answer.status_code == 409
