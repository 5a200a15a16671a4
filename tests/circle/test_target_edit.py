"""The targets: tried first, then kept; two people may change them at once."""

import pytest

from auftakt.circle import actions, queries
from auftakt.circle.domain import Criterion, Requirement
from auftakt.circle.domain.requirements import MOST_OWN
from auftakt.circle.models import CompositionTarget
from auftakt.circle.views.question import MOST_TRIED
from auftakt.kernel.models import AuditEntry
from tests.circle.pages import address
from tests.factories.actors import OrganisationFactory


@pytest.fixture
def url(project):
    return address("target_edit", project)


def fields_of(page) -> dict[str, str]:
    """What the browser would send back unchanged."""
    form = page.context["form"]
    data = {}
    for bound in form:
        raw = bound.value()
        data[bound.html_name] = "" if raw is None else str(raw)
        if bound.field.show_hidden_initial:
            data[bound.html_initial_name] = "".join(form.stored_raw(bound.name))
    return data


def saved(project) -> dict[tuple[str, str], tuple]:
    return {
        (str(one.criterion), one.value): (one.least, one.most, one.is_firm)
        for one in queries.target_set(project).requirements
    }


def test_only_those_who_fill_seats_may_open_it(url, open_to):
    open_to.lead(url)


def test_the_usual_targets_hold_until_somebody_changes_them(
    url, sign_in, jana, circle_seats, register
):
    page = sign_in(jana).get(url).text
    assert "Es gelten die üblichen Vorgaben" in page
    assert "Ort: Altstadt" in page
    assert not CompositionTarget.objects.exists()


def test_trying_saves_nothing_and_shows_the_effect(
    url, sign_in, jana, project, circle_seats, register
):
    client = sign_in(jana)
    data = {**fields_of(client.get(url)), "bloc_civil_society_least": "5", "try": "1"}
    page = client.post(url, data, follow=True)
    assert not CompositionTarget.objects.exists()
    for words in (
        "Das ist ein Versuch.",
        "Das ändert der Versuch",
        "Neu dabei: ",
        "13 Plätze statt 12.",
        'value="5"',
    ):
        assert words in page.text, words


def test_what_was_tried_is_saved_with_one_more_click(
    url, sign_in, jana, project, circle_seats, register
):
    client = sign_in(jana)
    tried = client.get(f"{url}?v=bloc:5-:m:civil_society&v=district:1-:s:Altstadt")
    client.post(url, fields_of(tried))
    found = saved(project)
    assert found["bloc", "civil_society"] == (5, None, True)
    assert found["district", "Altstadt"] == (1, None, False)
    assert found["size", ""] == (7, 15, True)
    assert len(found) == 10
    entry = AuditEntry.objects.latest("sequence")
    assert entry.action == "targets.save"
    assert "bloc:civil_society" in entry.fields


def test_own_targets_come_and_go(url, sign_in, jana, project, register):
    client = sign_in(jana)
    data = fields_of(client.get(url))
    data |= {"new0_subject": "district:Altstadt", "new0_least": "2"}
    client.post(url, {**data, "new0_most": "4", "new0_firmness": "should"})
    assert saved(project)["district", "Altstadt"] == (2, 4, False)
    data = fields_of(client.get(url))
    (name,) = [key for key in data if key.startswith("district_") and "least" in key]
    most = name.replace("least", "most")
    client.post(url, {**data, name: "0", most: ""})
    assert ("district", "Altstadt") not in saved(project)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"size_least": "12", "size_most": "9"}, "Das ist weniger als"),
        ({"bloc_politics_least": "x"}, "Tragen Sie eine ganze Zahl ein."),
        ({"bloc_politics_least": "99"}, "Tragen Sie höchstens 60 ein."),
        ({"bloc_politics_least": ""}, "Füllen Sie dieses Feld aus."),
        ({"new0_subject": "district:Atlantis"}, "Atlantis"),
        (
            {"new0_subject": "district:Altstadt", "new1_subject": "district:Altstadt"},
            "Dafür gibt es schon eine Zeile.",
        ),
    ],
)
def test_wrong_values_are_named(changed, words, url, sign_in, jana, register):
    client = sign_in(jana)
    page = client.post(url, {**fields_of(client.get(url)), **changed})
    assert page.status_code == 200
    assert words in page.text
    assert not CompositionTarget.objects.exists()


def test_two_people_lose_nothing(url, sign_in, jana, hanne, project):
    """The second saves from a page that was opened before the first saved."""
    client = sign_in(hanne)
    early = fields_of(client.get(url))
    change = Requirement(Criterion.BLOC, "politics", 3)
    actions.save_targets(project=project, by=jana, changed=[change])
    client.post(url, {**early, "bloc_administration_least": "2"})
    found = saved(project)
    assert found["bloc", "politics"][0] == 3
    assert found["bloc", "administration"][0] == 2


def test_two_texts_for_one_field_are_shown(url, sign_in, jana, hanne, project):
    client = sign_in(hanne)
    for first, second in ((3, 4), (5, 6)):
        early = fields_of(client.get(url))
        change = Requirement(Criterion.BLOC, "politics", first)
        actions.save_targets(project=project, by=jana, changed=[change])
        page = client.post(url, {**early, "bloc_politics_least": str(second)})
        assert page.status_code == 409
        assert "Politik, mindestens" in page.text
        assert saved(project)["bloc", "politics"][0] == first


def test_saving_nothing_changes_nothing(url, sign_in, jana, project):
    client = sign_in(jana)
    client.post(url, fields_of(client.get(url)))
    assert queries.target_set(project).is_usual
    assert not AuditEntry.objects.filter(action="targets.save").exists()


def test_the_usual_targets_come_back(url, sign_in, jana, project):
    change = Requirement(Criterion.BLOC, "politics", 3)
    actions.save_targets(project=project, by=jana, changed=[change])
    reset = address("targets_reset", project)
    page = sign_in(jana).post(reset, follow=True).text
    assert "Es gelten wieder die üblichen Vorgaben." in page
    assert queries.target_set(project).is_usual
    sign_in(jana).post(reset)
    assert AuditEntry.objects.filter(action="targets.reset").count() == 1


@pytest.mark.parametrize("tried", ["", "?v=bloc:3-:m:civil_society", "?v=size:7-9:m:"])
def test_one_filled_button(tried, url, sign_in, jana, circle_seats, register):
    page = sign_in(jana).get(f"{url}{tried}").text
    assert page.count("kern-btn--primary") == 1


def test_too_much_is_warned_of(url, sign_in, jana, project, circle_seats, register):
    page = sign_in(jana).get(f"{url}?v=size:7-18:m:").text
    assert "Mit mehr als 16 Plätzen kommen" in page


def test_prices_are_named(url, sign_in, jana, project, circle_seats, register):
    page = sign_in(jana).get(f"{url}?v=bloc:5-:m:civil_society").text
    assert "Eine Stimme weniger aus der Zivilgesellschaft: ein Platz weniger." in page


def test_pairs_are_offered_to_coordinators_only(url, sign_in, jana, hanne, project):
    pairs = address("pair_list", project)
    assert pairs in sign_in(jana).get(url).text
    assert pairs not in sign_in(hanne).get(url).text


@pytest.fixture
def places(project):
    """As many places in the register as targets are possible, and one more."""
    names = [f"Ort {number:02}" for number in range(MOST_OWN + 1)]
    for name in names:
        OrganisationFactory(project=project, district=name)
    return names


def test_an_address_tries_no_more_than_can_be_searched(
    url, sign_in, jana, circle_seats, places
):
    tried = [f"district:0-{most}:m:{place}" for most in (1, 2, 3) for place in places]
    page = sign_in(jana).get(url, {"v": tried})
    assert page.status_code == 200
    assert len(page.context["asked"].tried) == MOST_TRIED


def test_only_so_many_own_targets_are_kept(url, sign_in, jana, project, places):
    wanted = [Requirement(Criterion.DISTRICT, place, 0, 9) for place in places]
    actions.save_targets(project=project, by=jana, changed=wanted[:-1])
    client = sign_in(jana)
    data = fields_of(client.get(url))
    subject = {"new0_subject": f"district:{places[-1]}", "new0_least": "0"}
    page = client.post(url, {**data, **subject, "new0_most": "9"})
    assert "Das sind zu viele eigene Vorgaben. Möglich sind 20." in page.text
    assert client.post(url, data).status_code == 302
