"""Tables and static files before the first request."""

import datetime as dt

import pytest
from django.db.migrations.recorder import MigrationRecorder
from tests.factories.accounts import AccountFactory
from tests.factories.actors import ImportDraftFactory
from tests.factories.projects import ProjectFactory

from auftakt.actors.models import ImportDraft
from auftakt.config import demo_data, preparation
from auftakt.config.refusals import RefusedError
from auftakt.kernel import clock


@pytest.mark.django_db
def test_there_is_nothing_to_do_twice():
    assert preparation.migrate() is False


@pytest.mark.django_db
def test_data_of_a_newer_version_is_refused(django_db_blocker):
    MigrationRecorder.Migration.objects.create(app="projects", name="0999_later")
    with pytest.raises(RefusedError, match="neueren Fassung"):
        preparation.migrate()


@pytest.mark.django_db
def test_foreign_tables_do_not_disturb():
    MigrationRecorder.Migration.objects.create(app="somebody", name="0001_initial")
    assert preparation.migrate() is False


def test_static_files_are_collected_once_for_the_same_sources(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    assert preparation.collect_static_files() is True
    assert preparation.collect_static_files() is False
    (settings.STATIC_ROOT / ".collected").write_text("another version")
    assert preparation.collect_static_files() is True


@pytest.mark.django_db
def test_the_demo_refuses_a_folder_with_people_in_it():
    AccountFactory()
    with pytest.raises(RefusedError, match="echte Daten"):
        demo_data.load_if_missing()
    with pytest.raises(RefusedError, match="echte Daten"):
        demo_data.reset()


@pytest.mark.django_db
def test_a_loaded_demo_is_left_alone(capsys):
    ProjectFactory(is_demo=True)
    AccountFactory()
    demo_data.load_if_missing()
    assert (capsys.readouterr().out, demo_data.is_here()) == ("", True)


def test_what_outlived_its_purpose_goes_at_the_start(project, jana):
    day = dt.timedelta(days=1)
    for expires_at in (clock.now() - day, clock.now() + day):
        ImportDraftFactory(project=project, by=jana, expires_at=expires_at)
    preparation.tidy()
    assert ImportDraft.objects.get().expires_at > clock.now()
