"""The proposal: who could be asked next, and asking one after the other."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.actors.actions import delete_organisation
from auftakt.circle import actions, queries
from auftakt.circle.domain import Answer, Mark
from auftakt.circle.models import Seat, SeatAssignment
from auftakt.kernel.models import AuditEntry
from tests.circle.conftest import TODAY
from tests.circle.pages import address
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.circle import (
    KeptApartFactory,
    SeatAssignmentFactory,
    SeatFactory,
    hold,
)


@pytest.fixture
def url(project):
    return address("proposal", project)


@pytest.fixture
def accept(sign_in, jana, project):
    """`accept(organisation, seat)` presses the button of a row."""
    client = sign_in(jana)

    def press(entry, seat=None):
        kind = type(entry).__name__.lower()
        data = {
            "who": f"{kind}-{entry.public_id}",
            "seat": str(seat.public_id) if seat else "",
        }
        return client.post(address("proposal_accept", project), data, follow=True)

    return press


def held(project):
    return {
        str(one.person or one.organisation): (one.seat.title, one.status)
        for one in SeatAssignment.objects.filter(seat__circle__project=project)
    }


def test_only_those_who_fill_seats_may_open_it(url, open_to):
    open_to.lead(url)


def test_an_empty_register_leads_to_the_register(url, sign_in, jana):
    page = sign_in(jana).get(url).text
    assert "Noch steht niemand in Ihrem Verzeichnis." in page
    assert "Aus wem soll der Vorschlag entstehen?" in page


def test_picture_two(url, sign_in, jana, circle_seats, register):
    page = sign_in(jana).get(url).text
    for words in (
        "Mit zwei weiteren Anfragen sind alle Muss-Vorgaben erfüllt.",
        "Vorgeschlagen sind Platz 8 und Platz 13.",
        "1 gefragt · 2 neu",
        "Bürgerforum Altstadt",
        "deckt: Ablehnung aus der Bürgerschaft",
        "Platz 8: Bürger, der ablehnt",
        "deckt: Zugewanderte selbst",
        "0, dann 1",
    ):
        assert words in page, words
    assert page.count("kern-btn--primary") == 1
    assert not SeatAssignment.objects.filter(organisation__name__contains="Forum")


def test_accepting_asks_for_the_vacant_seat(
    accept, project, circle_seats, register, jana
):
    page = accept(register["Bürgerforum Altstadt"], circle_seats[8]).text
    assert held(project)["Bürgerforum Altstadt"] == ("Bürger, der ablehnt", "requested")
    assert "Vermerkt: Für „Bürger, der ablehnt“ läuft die Anfrage" in page
    assert "Rückgängig machen" in page
    assert "Mit einer weiteren Anfrage sind alle Muss-Vorgaben erfüllt." in page
    last = AuditEntry.objects.latest("sequence")
    assert (last.action, last.actor) == ("seat.request", str(jana.public_id))


def test_accepting_makes_the_seat_where_none_fits(accept, project, register):
    accept(register["Bürgerforum Altstadt"])
    row = queries.seat_rows(project)[0]
    assert (row.seat.title, row.seat.bloc, row.seat.perspective) == (
        "Stimme, die das Vorhaben ablehnt",
        "civil_society",
        "opposing",
    )
    assert row.mark is Mark.ASKED


def test_a_persons_seat_has_no_point_of_view(accept, project, register):
    forum = register["Bürgerforum Altstadt"]
    person = PersonFactory(project=project, name="Ada", organisation=forum)
    accept(person)
    row = queries.seat_rows(project)[0]
    assert (row.seat.title, row.seat.perspective) == ("Bürgerforum Altstadt", "none")
    assert (row.holder.person, row.holder.organisation) == (person, forum)


def test_a_second_press_makes_no_second(accept, project, circle_seats, register):
    forum = register["Bürgerforum Altstadt"]
    for seat in (circle_seats[8], circle_seats[8], None):
        page = accept(forum, seat).text
    assert "Hier läuft die Anfrage schon" in page
    assert Seat.objects.count() == 12
    assert SeatAssignment.objects.filter(organisation=forum).count() == 1


def test_a_seat_taken_meanwhile_stays_with_who_has_it(
    accept, project, circle_seats, register
):
    hold(circle_seats[8], organisation="Jemand anderes", status="requested")
    page = accept(register["Bürgerforum Altstadt"], circle_seats[8]).text
    assert "Jemand hat diesen Platz gerade vergeben." in page
    assert "Bürgerforum Altstadt" not in held(project)


def test_unknown_entries_and_foreign_seats_are_refused(
    sign_in, jana, project, other_project, register
):
    client, url = sign_in(jana), address("proposal_accept", project)
    gone = client.post(url, {"who": "person-nobody"}, follow=True)
    assert "Diesen Eintrag gibt es nicht mehr." in gone.text
    who = f"organisation-{register['Sportverein'].public_id}"
    foreign = SeatFactory(project=other_project)
    for seat in (str(foreign.public_id), "nonsense"):
        assert client.post(url, {"who": who, "seat": seat}).status_code == 404
    assert not held(project)


@pytest.mark.parametrize("is_new", [False, True])
def test_undo_takes_the_request_back_and_a_seat_made_for_it_too(
    is_new, accept, sign_in, jana, circle_seats, register
):
    project = register["Sportverein"].project
    forum = register["Bürgerforum Altstadt"]
    accept(forum, None if is_new else circle_seats[8])
    seat = SeatAssignment.objects.get(organisation=forum).seat
    undo = address("proposal_undo", project, seat.public_id)
    page = sign_in(jana).post(undo, follow=True).text
    assert "Die Anfrage ist zurückgenommen." in page
    assert Seat.objects.count() == 12
    assert "Bürgerforum Altstadt" in page
    again = sign_in(jana).post(undo, follow=True)
    assert is_new == (again.status_code == 404)
    assert is_new or "Daran hat sich inzwischen etwas geändert." in again.text


def test_what_changed_since_is_not_undone(
    accept, sign_in, jana, project, circle_seats, register
):
    accept(register["Bürgerforum Altstadt"], circle_seats[8])
    seat = queries.seats(project).get(pk=circle_seats[8].pk)
    actions.answer_seat(seat=seat, by=jana, answer=Answer.CONFIRM, on=TODAY)
    undo = address("proposal_undo", project, seat.public_id)
    page = sign_in(jana).post(undo, follow=True).text
    assert "Daran hat sich inzwischen etwas geändert." in page
    assert held(project)["Bürgerforum Altstadt"][1] == "confirmed"


def test_who_declined_is_not_proposed_again(
    url, sign_in, jana, project, circle_seats, register
):
    forum = register["Bürgerforum Altstadt"]
    SeatAssignmentFactory(
        seat=circle_seats[8], person=None, organisation=forum, status="declined"
    )
    page = sign_in(jana).get(url).text
    assert "deckt: Ablehnung" not in page
    assert "Mit diesen Vorgaben gibt es keine Gruppe." in page
    found = queries.situation(project, queries.target_set(project).requirements)
    key = f"organisation-{forum.public_id}"
    assert found.situation.blocked[key] == "declined"


def test_an_impossible_target_is_explained_with_ways_out(
    url, sign_in, jana, circle_seats, register
):
    client = sign_in(jana)
    page = client.get(f"{url}?v=size:7-11:m:").text
    assert "So geht es nicht auf" in page
    assert "höchstens" in page or "11 Plätzen" in page
    ways = re.findall(r'href="([^"]+)"><span class="kern-label">So ändern', page)
    assert len(ways) == 3
    for way in ways:
        tried = client.get(way.replace("&amp;", "&")).text
        assert "Das ist ein Versuch." in tried
        assert "So geht es nicht auf" not in tried


@pytest.mark.parametrize("number", [1, 2, 3])
def test_groups_that_are_as_good_can_be_looked_at(
    number, url, sign_in, jana, circle_seats, register
):
    page = sign_in(jana).get(f"{url}?gruppe={number}").text
    assert ("Das schlagen wir vor" in page) == (number == 1)


@pytest.mark.parametrize(
    "nonsense", ["gruppe=9", "gruppe=²", "v=x", "warum=x", "gefragt=x", "suche=%2525"]
)
def test_nonsense_in_the_address_does_nothing(
    nonsense, url, sign_in, jana, circle_seats, register
):
    assert sign_in(jana).get(f"{url}?{nonsense}").status_code == 200


def test_why_and_why_not(url, sign_in, jana, circle_seats, register):
    client = sign_in(jana)

    def answer(entry):
        key = f"{type(entry).__name__.lower()}-{entry.public_id}"
        page = client.get(f"{url}?warum={key}").text
        return re.search(r'why-answer".*?</div>', page, re.DOTALL).group()

    assert "Bürgerforum Altstadt" in answer(register["Bürgerforum Altstadt"])
    council = answer(register["Integrationsbeirat"])
    assert "Integrationsbeirat" in council
    assert "00" not in council, "the engine's keys stay inside"
    holder = queries.seat_rows(register["Sportverein"].project)[3].holder.organisation
    assert "ist schon dabei oder gefragt." in answer(holder)


def test_why_this_size(url, sign_in, jana, circle_seats, register):
    page = sign_in(jana).get(f"{url}?warum=size").text
    answer = re.search(r'why-answer".*?</div>', page, re.DOTALL).group()
    assert "10 Plätze, die schon vergeben oder gefragt sind" in answer
    assert "jemand für Platz 8" in answer or "Ablehnung aus" in answer


def test_pairs_are_named_to_coordinators_only(
    url, sign_in, jana, hanne, circle_seats, register
):
    forum = register["Bürgerforum Altstadt"]
    project = forum.project
    holder = circle_seats[4].assignments.get().organisation
    KeptApartFactory(
        project=project,
        first_organisation=holder,
        second_organisation=forum,
        reason="streiten vor Gericht",
    )
    address_ = f"{url}?warum=organisation-{forum.public_id}"
    for account in (jana, hanne):
        page = sign_in(account).get(address_).text
        assert "So geht es nicht auf" in page
        assert "streiten vor Gericht" not in page
        named = "nicht zusammen:" in page or "doch zusammen" in page
        assert named == (account == jana)


def test_a_pair_goes_with_its_entry(project, jana, register):
    pair = KeptApartFactory(project=project, first_organisation=register["Sportverein"])
    delete_organisation(organisation=register["Sportverein"], by=jana)
    assert not type(pair).objects.exists()


def test_texts_of_the_register_are_escaped(url, sign_in, jana, circle_seats, project):
    OrganisationFactory(
        project=project,
        name="<script>alert(1)</script>",
        district="<b>Ort</b>",
        perspective="opposing",
    )
    OrganisationFactory(project=project, migrant_kind="migrant_council")
    page = sign_in(jana).get(url).text
    assert "<script>alert(1)" not in page
    assert "<b>Ort" not in page


@pytest.mark.parametrize("page", ["proposal", "proposal_compare", "target_edit"])
def test_more_entries_ask_no_more_questions(page, sign_in, jana, project, circle_seats):
    client = sign_in(jana)
    client.get(address(page, project))
    asked = []
    for more in (1, 2, 27):
        for _ in range(more):
            firm = OrganisationFactory(project=project, perspective="opposing")
            PersonFactory(project=project, organisation=firm)
            OrganisationFactory(project=project, migrant_kind="migrant_council")
            KeptApartFactory(project=project, first_organisation=firm)
            hold(SeatFactory(project=project, bloc="politics"), person=f"Rat {more}{_}")
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address(page, project)).status_code == 200
        asked.append(len(seen))
    assert len(set(asked)) == 1


def test_a_large_register_is_searched(
    url, sign_in, jana, project, circle_seats, register
):
    OrganisationFactory.create_batch(320, project=project)
    OrganisationFactory(project=project, name="Zwergenverein")
    client = sign_in(jana)
    page = client.get(url).text
    assert "Einträgen suchen" in page
    assert "Zwergenverein" not in page
    assert "Zwergenverein" in client.get(f"{url}?suche=zwergen").text


def test_the_circle_and_its_gaps_lead_here(sign_in, jana, project, circle_seats, url):
    assert url in sign_in(jana).get(address("seat_list", project)).text


def test_requirements_that_are_tried_stay_on_the_way(
    accept, sign_in, jana, project, circle_seats, register
):
    client = sign_in(jana)
    who = f"organisation-{register['Bürgerforum Altstadt'].public_id}"
    answer = client.post(
        address("proposal_accept", project),
        {"who": who, "seat": "", "v": "bloc:2-:m:politics"},
    )
    assert "v=bloc%3A2-%3Am%3Apolitics" in answer.headers["Location"]
    assert queries.target_set(project).is_usual
