"""Changing a seat; two people at once lose nothing."""

import pytest

from tests.circle.pages import address
from tests.factories.circle import SeatFactory
from tests.factories.origins import OriginLinkFactory


@pytest.fixture
def seat(project):
    return SeatFactory(project=project, title="Jobcenter", bloc="key_actors")


@pytest.fixture
def url(project, seat):
    return address("seat_edit", project, seat.public_id)


def posted(form, **changes) -> dict[str, str]:
    """What the browser sends back: each field, and the value it was opened with."""
    data = {"version": str(form["version"].value())}
    for bound in form:
        if bound.name != "version":
            value = bound.value() or ""
            data[bound.html_initial_name] = data[bound.html_name] = str(value)
    return {**data, **changes}


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_a_change_is_saved(url, seat, sign_in, jana):
    client = sign_in(jana)
    form = client.get(url).context["form"]
    changes = {"title": "Jobcenter Ebertal", "perspective": "supportive"}
    assert client.post(url, posted(form, **changes)).status_code == 302
    seat.refresh_from_db()
    assert (seat.title, seat.perspective) == ("Jobcenter Ebertal", "supportive")


def test_different_fields_merge(url, seat, sign_in, jana, hanne):
    form = sign_in(jana).get(url).context["form"]
    sign_in(hanne).post(url, posted(form, note="Frau Pohlke fragen"))
    sign_in(jana).post(url, posted(form, title="Jobcenter Ebertal"))
    seat.refresh_from_db()
    assert (seat.title, seat.note) == ("Jobcenter Ebertal", "Frau Pohlke fragen")


def test_the_same_field_shows_both_texts(url, seat, sign_in, jana, hanne):
    form = sign_in(jana).get(url).context["form"]
    sign_in(hanne).post(url, posted(form, title="Jobcenter im Kreis"))
    answer = sign_in(jana).post(url, posted(form, title="Jobcenter <Ebertal>"))
    assert answer.status_code == 409
    assert "Jobcenter im Kreis" in answer.text
    assert "Jobcenter &lt;Ebertal&gt;" in answer.text
    seat.refresh_from_db()
    assert seat.title == "Jobcenter im Kreis"


def test_wrong_input_is_named(url, seat, sign_in, jana):
    form = sign_in(jana).get(url).context["form"]
    answer = sign_in(jana).post(url, posted(form, title=""))
    assert "Bitte prüfen Sie eine Angabe" in answer.text


def test_it_says_what_the_seat_was_made_from(url, project, seat, sign_in, jana):
    OriginLinkFactory(project=project, outcome_kind="seat", outcome_id=seat.public_id)
    assert "Entstanden aus Karte" in sign_in(jana).get(url).text


def test_a_new_title_reaches_what_it_was_made_from(url, project, seat, sign_in, jana):
    link = OriginLinkFactory(
        project=project, outcome_kind="seat", outcome_id=seat.public_id
    )
    form = sign_in(jana).get(url).context["form"]
    sign_in(jana).post(url, posted(form, title="Jobcenter Ebertal"))
    link.refresh_from_db()
    assert link.outcome_title == "Jobcenter Ebertal"
