import pytest

from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project


def test_it_writes_and_raises_the_version(project):
    assert apply_changes(project, {"name": "Neu"}) == ["name"]
    stored = Project.objects.get(pk=project.pk)
    assert (stored.name, stored.version) == ("Neu", 2)


def test_it_refuses_a_version_that_is_no_longer_there(project):
    stale = Project.objects.get(pk=project.pk)
    apply_changes(project, {"name": "Erst"})
    with pytest.raises(StaleVersionError):
        apply_changes(stale, {"name": "Zweit"})
    assert Project.objects.get(pk=project.pk).name == "Erst"


def test_nothing_changed_writes_nothing(project):
    assert apply_changes(project, {}) == []
    assert Project.objects.get(pk=project.pk).version == 1
