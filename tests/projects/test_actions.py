"""Changes to projects: effect, audit entry, refusal, rollback."""

import datetime as dt

import pytest
from tests.factories.accounts import AccountFactory
from tests.factories.pictures import picture
from tests.factories.projects import (
    InitiatorFactory,
    ProjectBriefFactory,
    ProjectFactory,
)

from auftakt.accounts.permissions import Role
from auftakt.kernel import audit
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from auftakt.projects import actions
from auftakt.projects.domain import BriefItem
from auftakt.projects.errors import (
    CrestError,
    HandoverReasonMissingError,
    InitiatorExistsError,
)
from auftakt.projects.models import Initiator, Municipality, Project, ProjectBrief

TOWN = {"name": "Ebersfelde", "kind": "county_member", "land": "Thüringen"}


def entries(record) -> list[tuple]:
    found = AuditEntry.objects.filter(object_id=str(record.public_id))
    found = found.order_by("sequence")
    return [(entry.action, entry.fields, entry.reason) for entry in found]


@pytest.fixture
def broken_audit(monkeypatch):
    def fail(**_facts):
        raise RuntimeError("audit")

    monkeypatch.setattr(audit, "record", fail)


def test_a_project_comes_with_kommune_brief_and_coordinator(db) -> None:
    jana = AccountFactory(name="Jana Lindner")
    project = actions.create_project(
        by=jana,
        name="Ankommen in Bürgstädt",
        municipality=TOWN,
        start_date=dt.date(2027, 4, 1),
    )
    project.refresh_from_db()
    assert (project.slug, project.start_date, project.municipality.name) == (
        "ankommen-in-buergstaedt",
        dt.date(2027, 4, 1),
        "Ebersfelde",
    )
    assert project.brief.required == [item.value for item in BriefItem]
    membership = project.memberships.get()
    assert (membership.account, membership.role) == (jana, Role.COORDINATOR)
    assert entries(project) == [("project.create", [], "")]


def test_a_second_project_of_my_kommune_shares_its_record(db) -> None:
    jana, otto = AccountFactory(), AccountFactory()
    first = actions.create_project(by=jana, name="Ankommen", municipality=TOWN)
    second = actions.create_project(by=jana, name="Ankommen", municipality=TOWN)
    foreign = actions.create_project(by=otto, name="Ankommen", municipality=TOWN)
    assert [first.slug, second.slug, foreign.slug] == [
        "ankommen",
        "ankommen-2",
        "ankommen-3",
    ]
    assert first.municipality == second.municipality
    assert foreign.municipality != first.municipality


def test_a_name_without_letters_for_an_address_gets_one(db) -> None:
    project = actions.create_project(
        by=AccountFactory(), name="مرحبا", municipality=TOWN
    )
    assert project.slug == "projekt"


@pytest.mark.usefixtures("broken_audit")
def test_without_its_audit_entry_nothing_is_created(db) -> None:
    with pytest.raises(RuntimeError, match="audit"):
        actions.create_project(by=AccountFactory(), name="Neu", municipality=TOWN)
    assert not Project.objects.exists()
    assert not Municipality.objects.exists()


def test_brief_and_project_change_together(project, jana) -> None:
    ProjectBriefFactory(project=project)
    actions.update_brief(
        project=project,
        by=jana,
        changes={"mandate": "Beschluss vom 3. März", "themes": ["housing"]},
    )
    fresh = Project.objects.get(pk=project.pk)
    assert (fresh.themes, fresh.brief.mandate) == (
        ["housing"],
        "Beschluss vom 3. März",
    )
    assert (fresh.version, fresh.brief.version) == (2, 2)
    assert entries(fresh.brief) == [("brief.update", ["mandate", "themes"], "")]


def test_a_change_of_the_project_alone_raises_the_common_version(project, jana) -> None:
    ProjectBriefFactory(project=project, area="Altstadt")
    stale = ProjectBrief.objects.get(project=project)
    actions.update_brief(project=project, by=jana, changes={"size": "large"})
    fresh = ProjectBrief.objects.get(project=project)
    assert (fresh.version, fresh.area) == (2, "Altstadt")
    project.brief = stale
    with pytest.raises(StaleVersionError):
        actions.update_brief(project=project, by=jana, changes={"area": "Neustadt"})


def test_no_change_leaves_no_entry(project, jana) -> None:
    brief = ProjectBriefFactory(project=project)
    actions.update_brief(project=project, by=jana, changes={})
    assert entries(brief) == []


def test_a_deleted_project_leaves_only_its_trail(project, jana, other_project) -> None:
    InitiatorFactory(project=project)
    ProjectBriefFactory(project=project)
    actions.delete_project(project=Project.objects.get(pk=project.pk), by=jana)
    assert list(Project.objects.all()) == [other_project]
    assert list(Municipality.objects.all()) == [other_project.municipality]
    assert not Initiator.objects.exists()
    assert entries(project) == [("project.delete", [], "")]


def test_the_kommune_stays_while_it_has_projects(project, jana) -> None:
    ProjectFactory(municipality=project.municipality)
    actions.delete_project(project=Project.objects.get(pk=project.pk), by=jana)
    assert Municipality.objects.filter(pk=project.municipality_id).exists()


def test_there_is_exactly_one_initiator(project, jana) -> None:
    values = {"name": "Hanne Dorfeld", "office": "mayor"}
    initiator = actions.name_initiator(project=project, by=jana, values=values)
    assert entries(initiator) == [("initiator.name", ["name", "office"], "")]
    with pytest.raises(InitiatorExistsError):
        actions.name_initiator(project=project, by=jana, values=values)


def test_a_handover_is_recorded_with_its_reason(project, jana) -> None:
    initiator = InitiatorFactory(project=project, name="Hanne Dorfeld")
    initiator.name = "Ulf Merkens"  # as a valid form leaves it
    handover = actions.hand_over_initiator(
        initiator=initiator,
        by=jana,
        changes={"name": "Ulf Merkens"},
        reason=" Wahl vom 8. März ",
    )
    assert (handover.from_name, handover.to_name, handover.reason, handover.by) == (
        "Hanne Dorfeld",
        "Ulf Merkens",
        "Wahl vom 8. März",
        jana,
    )
    assert Initiator.objects.get().name == "Ulf Merkens"
    assert entries(initiator) == [("initiator.hand_over", ["name"], "Wahl vom 8. März")]


def test_a_handover_needs_a_reason(project, jana) -> None:
    initiator = InitiatorFactory(project=project, name="Hanne Dorfeld")
    with pytest.raises(HandoverReasonMissingError):
        actions.hand_over_initiator(
            initiator=initiator, by=jana, changes={"name": "Ulf"}, reason="  "
        )
    assert Initiator.objects.get().name == "Hanne Dorfeld"


def test_words_change_without_a_handover(project, jana) -> None:
    initiator = InitiatorFactory(project=project)
    actions.change_initiator(
        initiator=initiator, by=jana, changes={"motivation": "Weil es drängt."}
    )
    assert Initiator.objects.get().motivation == "Weil es drängt."
    assert not project.initiator_handovers.exists()
    assert entries(initiator) == [("initiator.update", ["motivation"], "")]


def test_a_kommune_changes_in_the_trail_of_the_project(project, jana) -> None:
    town = project.municipality
    actions.update_municipality(
        municipality=town, project=project, by=jana, changes={"population": 25_000}
    )
    assert Municipality.objects.get(pk=town.pk).population == 25_000
    assert entries(town) == [("municipality.update", ["population"], "")]
    assert audit.revision(project) == 1


def test_a_crest_is_drawn_anew_and_can_go(project, jana) -> None:
    town = project.municipality
    actions.set_crest(
        municipality=town, project=project, by=jana, raw=picture("JPEG", 600, 300)
    )
    stored = Municipality.objects.get(pk=town.pk)
    assert bytes(stored.crest).startswith(b"\x89PNG")
    assert stored.version == 2
    actions.remove_crest(municipality=stored, project=project, by=jana)
    assert Municipality.objects.get(pk=town.pk).crest is None
    assert [entry[0] for entry in entries(town)] == [
        "municipality.crest",
        "municipality.crest_remove",
    ]


def test_a_bad_crest_changes_nothing(project, jana) -> None:
    with pytest.raises(CrestError):
        actions.set_crest(
            municipality=project.municipality,
            project=project,
            by=jana,
            raw=b"GIF89a",
        )
    assert audit.revision(project) == 0
