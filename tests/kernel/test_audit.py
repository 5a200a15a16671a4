import pytest

from auftakt.kernel import audit
from auftakt.kernel.models import AuditChain, AuditEntry


@pytest.fixture
def three_entries(project, jana):
    for action in ("project.create", "project.update", "project.rename"):
        audit.record(by=jana, action=action, obj=project, project=project)
    return str(project.public_id)


def test_it_numbers_entries_and_raises_the_revision(three_entries, project):
    entries = AuditEntry.objects.filter(scope=three_entries).order_by("sequence")
    assert [entry.sequence for entry in entries] == [1, 2, 3]
    assert audit.revision(project) == 3
    assert list(audit.broken_links(three_entries)) == []


def test_it_finds_a_changed_entry(three_entries):
    AuditEntry.objects.filter(sequence=2).update(actor="somebody else")
    assert list(audit.broken_links(three_entries)) == [2]


def test_it_finds_a_removed_entry(three_entries):
    AuditEntry.objects.filter(sequence=2).delete()
    assert list(audit.broken_links(three_entries)) == [3]


def test_it_finds_a_cut_off_end(three_entries):
    AuditEntry.objects.filter(sequence=3).delete()
    assert list(audit.broken_links(three_entries)) == [3]
    assert AuditChain.objects.get(scope=three_entries).sequence == 3


def test_it_finds_a_changed_reason(project, jana):
    audit.record(by=jana, action="x.y", obj=project, project=project, reason="weil")
    AuditEntry.objects.update(reason="anders")
    assert list(audit.broken_links(str(project.public_id))) == [1]
