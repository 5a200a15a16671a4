"""The archive: a round trip that loses nothing, and refusals that name the place."""

import copy
import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.documents import actions
from auftakt.documents.archive import load, read_archive, write_archive
from auftakt.documents.archive.checking import LARGEST_FILE, check, parse
from auftakt.documents.archive.schema import made_schema, stored_schema
from auftakt.documents.archive.sections import LEFT_OUT, SECTIONS
from auftakt.documents.errors import ArchiveError
from auftakt.kernel import audit
from auftakt.kernel.models import AuditEntry, Record
from auftakt.projects.models import Municipality, Project
from auftakt.workshop.models import AgendaItem, Meeting
from tests.documents import sample
from tests.documents.projects import draw_project
from tests.factories.accounts import AccountFactory, MembershipFactory
from tests.factories.projects import InitiatorFactory, ProjectBriefFactory

NOW = dt.datetime(2026, 11, 23, 8, 0, tzinfo=dt.UTC)
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def full(project: Project) -> Project:
    """A small project with one of each."""
    project.municipality.crest = sample.crest()
    project.municipality.save()
    ProjectBriefFactory(project=project)
    InitiatorFactory(project=project)
    office = Organisation.objects.create(
        project=project, name="Jobcenter", bloc="key_actors"
    )
    person = Person.objects.create(
        project=project, name="Ulf Merkens", bloc="key_actors", organisation=office
    )
    circle = SteeringCircle.objects.create(project=project)
    seat = Seat.objects.create(
        circle=circle, position=1, title="Jobcenter", bloc="key_actors"
    )
    SeatAssignment.objects.create(
        seat=seat, person=person, requested_on=dt.date(2026, 11, 1)
    )
    meeting = Meeting.objects.create(project=project)
    top = AgendaItem.objects.create(
        meeting=meeting, position=1, kind="plenary", title="Begrüßung"
    )
    AgendaItem.objects.create(
        meeting=meeting, position=1, kind="plenary", title="Motivation", parent=top
    )
    return project


def archive_of(project: Project) -> Any:
    """As it is read from a file."""
    return json.loads(json.dumps(write_archive(project, now=NOW)))


def remove(project: Project) -> None:
    town = project.municipality
    project.delete()
    town.delete()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def _round_trip(data: st.DataObject) -> None:
    with transaction.atomic():
        accounts = [AccountFactory(), AccountFactory()]
        project = draw_project(data.draw, accounts)
        before = archive_of(project)
        check(before)
        remove(project)
        assert not Project.objects.exists()
        after = archive_of(read_archive(before).project)
        before["content"]["project"]["is_demo"] = False
        assert after["content"] == before["content"]
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_export_import_export_gives_the_same() -> None:
    _round_trip()


def test_the_schema_is_that_of_the_models() -> None:
    """If this fails, docs/archive.md says how to write it anew."""
    assert stored_schema() == made_schema()
    Draft202012Validator.check_schema(stored_schema())


def test_the_schema_in_the_docs_is_the_same() -> None:
    text = (DOCS / "archive.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```json\n(\{.*?\n\})\n```", text, re.DOTALL)
    assert json.loads(block) == stored_schema()


def test_every_record_of_a_project_is_in_it_or_left_out_for_a_reason() -> None:
    """A record belongs to a project when a chain of links leads there."""
    belonging: set[type] = {Project}
    models = [model for model in apps.get_models() if issubclass(model, Record)]
    for _round in models:
        for model in models:
            links = {field.related_model for field in model._meta.concrete_fields}
            if links & belonging:
                belonging.add(model)
    held = {section.model for section in SECTIONS}
    left = {model._meta.label for model in belonging - held}
    assert left == set(LEFT_OUT)


def test_an_export_of_the_whole_house_is_valid(full: Project) -> None:
    check(archive_of(full))


def test_acting_people_find_their_account_again(full: Project, hanne: Account) -> None:
    full.circle.finalised_by = hanne
    full.circle.save()
    archive = archive_of(full)
    assert archive["content"]["circle"]["finalised_by"] == {
        "name": "Hanne Dorfeld",
        "email": "hanne@example.org",
    }
    remove(full)
    imported = read_archive(archive)
    assert SteeringCircle.objects.get().finalised_by == hanne
    assert imported.unknown_people == []


def test_acting_people_without_account_become_nobody(
    full: Project, hanne: Account
) -> None:
    full.circle.finalised_by = hanne
    full.circle.save()
    archive = archive_of(full)
    remove(full)
    hanne.delete()
    imported = read_archive(archive)
    assert imported.unknown_people == ["Hanne Dorfeld"]
    assert SteeringCircle.objects.get().finalised_by is None


def test_the_trail_is_in_it_to_be_read(full: Project, jana: Account) -> None:
    audit.record(by=jana, action="project.update", obj=full, project=full)
    archive = archive_of(full)
    (entry,) = archive["trail"]
    assert (entry["action"], entry["actor"]) == ("project.update", "Jana Lindner")
    remove(full)
    AuditEntry.objects.all().delete()
    read_archive(archive)
    assert not AuditEntry.objects.exists()


def test_a_used_short_name_is_refused(full: Project) -> None:
    with pytest.raises(ArchiveError, match="--slug"):
        read_archive(archive_of(full))


def test_beside_the_original_a_copy_gets_new_ids(full: Project) -> None:
    archive = archive_of(full)
    imported = read_archive(archive, slug="zweites")
    assert (imported.is_copy, imported.kept_municipality) == (True, True)
    assert imported.project.public_id != full.public_id
    assert imported.project.municipality == full.municipality
    assert Municipality.objects.count() == 1
    assert [seat.title for seat in imported.project.circle.seats.all()] == ["Jobcenter"]
    copied = archive_of(imported.project)["content"]["agenda_items"]
    assert [item["title"] for item in copied] == ["Begrüßung", "Motivation"]
    assert copied[1]["parent"] == copied[0]["public_id"]


def set_at(archive: Any, path: str, value: Any) -> None:
    *steps, last = [int(p) if p.isdigit() else p for p in path.split("/")]
    for step in steps:
        archive = archive[step]
    archive[last] = value


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("content/project/name", 3, "content.project.name"),
        ("content/project/name", "x" * 121, "content.project.name"),
        ("content/project/name", "a\x00b", "content.project.name"),
        ("content/project/name", "a\ud800b", "content.project.name"),
        ("content/project/size", "riesig", "content.project.size"),
        ("content/project/slug", "a/b", "content.project.slug"),
        ("content/project/themes", ["xyz"], "content.project.themes[0]"),
        ("content/project/start_date", "2027-02-30", "content.project.start_date"),
        ("content/project/created_at", "2027-01-01", "content.project.created_at"),
        (
            "content/project/created_at",
            "2027-13-01T00:00:00Z",
            "content.project.created_at",
        ),
        (
            "content/project/created_at",
            "0001-01-01T00:00:00+14:00",
            "content.project.created_at",
        ),
        ("content/project/circle_minimum", -1, "content.project.circle_minimum"),
        ("content/project/circle_minimum", 10**9, "content.project.circle_minimum"),
        ("content/project/circle_minimum", True, "content.project.circle_minimum"),
        ("content/municipality/crest", "###", "content.municipality.crest"),
        ("content/municipality/crest", "abc", "content.municipality.crest"),
        ("content/municipality/accent", "red", "content.municipality.accent"),
        ("content/persons/0/organisation", "0" * 8, "content.persons[0].organisation"),
        (
            "content/persons/0/organisation",
            "01900000-0000-7000-8000-000000000000",
            "content.persons[0].organisation",
        ),
        (
            "content/agenda_items/1/minutes_per_person",
            "9999",
            "content.agenda_items[1]",
        ),
        ("content/seats", None, "content.seats"),
        ("content/project", None, "content.project"),
        ("content/extra", 1, "content"),
        ("content/circle/finalised_by", {"name": "x"}, "content.circle.finalised_by"),
    ],
)
def test_faults_are_named_with_their_place(
    full: Project, path: str, value: Any, place: str
) -> None:
    archive = archive_of(full)
    remove(full)
    set_at(archive, path, value)
    with pytest.raises(ArchiveError) as refusal:
        actions.import_project(data=json.dumps(archive).encode(), by=None)
    assert place in str(refusal.value.message)
    assert not Project.objects.exists()
    assert not Municipality.objects.exists()


def test_a_missing_field_is_named(full: Project) -> None:
    archive = archive_of(full)
    del archive["content"]["persons"][0]["bloc"]
    with pytest.raises(ArchiveError, match=r"content\.persons\[0\].*bloc"):
        check(archive)


def test_values_of_people_stay_out_of_messages(full: Project) -> None:
    archive = archive_of(full)
    archive["content"]["persons"][0]["bloc"] = "geheim@example.org"
    with pytest.raises(ArchiveError) as refusal:
        check(archive)
    assert "geheim" not in str(refusal.value.message)


def test_an_id_may_stand_only_once(full: Project) -> None:
    archive = archive_of(full)
    archive["content"]["seats"] *= 2
    remove(full)
    with pytest.raises(ArchiveError, match=r"content\.seats\[1\]\.public_id"):
        read_archive(archive)
    assert not Project.objects.exists()


def test_records_that_contradict_each_other_are_refused(full: Project) -> None:
    archive = archive_of(full)
    twin = copy.deepcopy(archive["content"]["organisations"][0])
    twin["public_id"] = "01900000-0000-7000-8000-000000000000"
    archive["content"]["organisations"].append(twin)
    remove(full)
    with pytest.raises(ArchiveError):
        read_archive(archive)
    assert not Project.objects.exists()


def test_an_item_under_a_part_is_refused(full: Project) -> None:
    archive = archive_of(full)
    items = archive["content"]["agenda_items"]
    items[0]["parent"] = items[1]["public_id"]
    remove(full)
    with pytest.raises(ArchiveError, match=r"content\.agenda_items\[0\]\.parent"):
        read_archive(archive)


def test_a_part_of_a_part_is_refused(full: Project) -> None:
    archive = archive_of(full)
    items = archive["content"]["agenda_items"]
    part = {**items[1], "public_id": "01900000-0000-7000-8000-000000000000"}
    items.append({**part, "parent": items[1]["public_id"]})
    remove(full)
    with pytest.raises(ArchiveError, match=r"content\.agenda_items\[2\]\.parent"):
        read_archive(archive)
    assert not Project.objects.exists()


def test_a_short_name_with_a_line_end_is_refused(full: Project) -> None:
    archive = archive_of(full)
    archive["content"]["project"]["slug"] = "ebersfelde\n"
    remove(full)
    with pytest.raises(ArchiveError, match=r"content\.project\.slug"):
        read_archive(archive)


def test_nothing_read_in_counts_as_the_demo(full: Project) -> None:
    archive = archive_of(full)
    archive["content"]["project"]["is_demo"] = True
    remove(full)
    assert not read_archive(archive).project.is_demo


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a": NaN}',
        b"[]",
        b"null",
        b"{}",
        b'{"format": "auftakt-project"}',
        b'{"format": "auftakt-project", "version": 2}',
        b'{"format": "auftakt-project", "version": true}',
        b'{"format": "auftakt-project", "version": "1"}',
        b'{"format": "other", "version": 1}',
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(ArchiveError):
        load(data)


def test_huge_files_are_refused_unread() -> None:
    with pytest.raises(ArchiveError, match="zu groß"):
        parse(b" " * (LARGEST_FILE + 1))


def test_the_number_of_queries_does_not_grow(full: Project) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            write_archive(full, now=NOW)
        return len(queries)

    few = count()
    for number in range(30):
        organisation = Organisation.objects.create(
            project=full, name=f"Verein {number}", bloc="civil_society"
        )
        Person.objects.create(
            project=full, name="X", bloc="civil_society", organisation=organisation
        )
    assert count() == few


def test_export_leaves_an_entry_in_the_trail(full: Project, jana: Account) -> None:
    data = actions.export_project(project=full, by=jana, now=NOW)
    assert load(data)["content"]["project"]["name"] == "Ankommen in Ebersfelde"
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor) == ("project.export", str(jana.public_id))


def test_import_names_a_coordinator_and_leaves_an_entry(
    full: Project, otto: Account
) -> None:
    data = actions.export_project(project=full, by=None, now=NOW)
    AuditEntry.objects.all().delete()
    imported = actions.import_project(
        data=data, by=otto, slug="zweites", coordinator=otto
    )
    membership = imported.project.memberships.get()
    assert (membership.account, membership.role) == (otto, "coordinator")
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor) == ("project.import", str(otto.public_id))


def test_memberships_stay_at_home(full: Project) -> None:
    MembershipFactory(project=full)
    assert "membership" not in json.dumps(archive_of(full)["content"])
