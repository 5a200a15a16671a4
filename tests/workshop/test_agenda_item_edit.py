"""One item with its parts; two people never overwrite each other."""

from tests.factories.projects import InitiatorFactory
from tests.factories.workshop import AgendaItemFactory


def form_of(page):
    """What the browser would send back unchanged."""
    form = page.context["form"]
    data = {"version": form.stored_version}
    for bound in form:
        if bound.name != "version":
            raw = form.stored_raw(bound.name)
            if raw and raw not in ([""], ["False"]):
                data[bound.html_name] = data[bound.html_initial_name] = raw
    return data


def test_an_item_is_changed(sign_in, jana, items, address):
    client = sign_in(jana)
    target = address("agenda_item_edit", items["4"].public_id)
    data = form_of(client.get(target)) | {"lead": "Moderation", "purposes": ["rules"]}
    answer = client.post(target, data)
    items["4"].refresh_from_db()
    assert answer.status_code == 302
    assert (items["4"].lead, items["4"].purposes) == ("Moderation", ["rules"])


def test_two_people_change_different_fields(sign_in, jana, hanne, items, address):
    target = address("agenda_item_edit", items["4"].public_id)
    opened = form_of(sign_in(jana).get(target))
    sign_in(hanne).post(target, opened | {"title": "Ziele"})
    sign_in(jana).post(target, opened | {"lead": "Jana"})
    items["4"].refresh_from_db()
    assert (items["4"].title, items["4"].lead) == ("Ziele", "Jana")


def test_two_people_change_the_same_field(sign_in, jana, hanne, items, address):
    target = address("agenda_item_edit", items["4"].public_id)
    opened = form_of(sign_in(jana).get(target))
    sign_in(hanne).post(target, opened | {"title": "Hannes Titel"})
    answer = sign_in(jana).post(target, opened | {"title": "Janas Titel"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Hannes Titel" in page
    assert "Janas Titel" in page


def test_an_item_with_parts_shows_them_instead_of_minutes(
    sign_in, jana, items, address
):
    page = sign_in(jana).get(address("agenda_item_edit", items["3"].public_id))
    assert "Titel 3b" in page.content.decode()
    assert "minutes" not in page.context["form"].fields


def test_a_pause_asks_little(sign_in, jana, items, address):
    page = sign_in(jana).get(address("agenda_item_edit", items["pause"].public_id))
    assert set(page.context["form"].fields) == {
        "title",
        "summary",
        "kind",
        "lead",
        "minutes",
        "material",
        "version",
    }


def test_the_greeting_shows_the_motivation(sign_in, jana, project, items, address):
    InitiatorFactory(project=project, motivation="Weil es Zeit ist.")
    page = sign_in(jana).get(address("agenda_item_edit", items["1"].public_id))
    assert "Weil es Zeit ist." in page.content.decode()


def test_a_part_is_sent_out_before(sign_in, jana, items, address):
    client = sign_in(jana)
    target = address("agenda_item_edit", items["3a"].public_id)
    answer = client.post(target, form_of(client.get(target)) | {"is_handout": "on"})
    items["3a"].refresh_from_db()
    assert items["3a"].is_handout
    assert answer.url == address("agenda_item_edit", items["3"].public_id)


def test_bad_input_is_shown_again(sign_in, jana, items, address):
    client = sign_in(jana)
    target = address("agenda_item_edit", items["4"].public_id)
    answer = client.post(target, form_of(client.get(target)) | {"minutes": "-3"})
    assert answer.status_code == 200
    assert "error-summary" in answer.content.decode()


def test_a_foreign_item_does_not_exist(sign_in, jana, other_project, address):
    foreign = AgendaItemFactory(meeting__project=other_project)
    page = sign_in(jana).get(address("agenda_item_edit", foreign.public_id))
    assert page.status_code == 404


def test_a_member_may_not(sign_in, ulf, items, address):
    page = sign_in(ulf).get(address("agenda_item_edit", items["1"].public_id))
    assert page.status_code == 403
