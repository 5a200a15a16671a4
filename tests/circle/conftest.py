"""The circle of picture 02 in the database, and a clock that stands still."""

import datetime as dt

import pytest
import time_machine

from tests.circle.pages import OpenTo
from tests.factories.actors import OrganisationFactory
from tests.factories.circle import SeatFactory, hold

TODAY = dt.date(2026, 11, 23)
PLAN = [
    ("Bürgermeisterin, Initiatorin", "administration", "Hanne Dorfeld", "Peter Reuss"),
    ("Leitung Fachbereich Soziales", "administration", "Ulf Merkens", "Karin Holm"),
    ("Integrationsbeauftragte", "administration", "Jana Lindner", "Karin Holm"),
    ("Ausländerbehörde des Kreises", "administration", "Kreis Ebertal", ""),
    ("Stadtrat, größte Fraktion", "politics", "Rolf Anders", "Lena Kuhn"),
    ("Stadtrat, zweite Fraktion", "politics", "Mira Sudhoff", ""),
    ("Bürgerin, die unterstützt", "civil_society", "Helferkreis", "Sportverein"),
    ("Bürger, der ablehnt", "civil_society", "", ""),
    ("Stimme mit Bedenken", "civil_society", "Anwohnerverein", ""),
    ("Jobcenter Ebertal", "key_actors", "Dagmar Pohlke", "Timo Weiss"),
    ("Geflüchtete Frauen", "key_actors", "", ""),
    ("Wohlfahrtsverbände", "key_actors", "Diakonie", ""),
]
VIEWS = {7: "supportive", 8: "opposing", 9: "sceptical"}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC), tick=False):
        yield TODAY


@pytest.fixture
def circle_seats(project):
    """The twelve seats by number: 9 taken, 9 asked, 8 and 11 vacant."""
    made = {}
    for number, (title, bloc, holder, deputy) in enumerate(PLAN, 1):
        seat = SeatFactory(
            project=project,
            position=number,
            title=title,
            bloc=bloc,
            perspective=VIEWS.get(number, "none"),
            migrant_kind="refugee_initiative" if number == 11 else "none",
        )
        if holder:
            status = "requested" if number == 9 else "confirmed"
            kind = "organisation" if number in (4, 7, 9, 12) else "person"
            hold(seat, status=status, **{kind: holder})
        if deputy:
            hold(seat, person=deputy, is_deputy=True)
        made[number] = seat
    return made


@pytest.fixture
def register(project):
    """Three organisations that fit the open seats, and one that does not."""
    facts = [
        ("Bürgerforum Altstadt", {"perspective": "opposing"}),
        ("Frauencafé Lindenhof", {"migrant_kind": "refugee_initiative"}),
        ("Integrationsbeirat", {"migrant_kind": "migrant_council"}),
        ("Sportverein", {}),
    ]
    return {
        name: OrganisationFactory(project=project, name=name, **values)
        for name, values in facts
    }


@pytest.fixture
def open_to(sign_in, jana, hanne, moderator, ulf, gesa, otto):  # noqa: PLR0913, PLR0917 - one fixture per role
    return OpenTo(sign_in, [jana, hanne], [moderator, ulf, gesa], otto)
