"""The two commands: what they print, write and refuse."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from auftakt.accounts.models import Account
from auftakt.projects.models import Project


def run(*words: str) -> str:
    out = io.StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def test_a_project_moves_by_file(
    project: Project, otto: Account, tmp_path: Path
) -> None:
    file = tmp_path / "archiv.json"
    said = run("export_project", "ebersfelde", "--out", str(file))
    assert said == f"Das Projekt „Ankommen in Ebersfelde“ steht in {file}.\n"
    project.delete()
    said = run("import_project", str(file), "--as-coordinator", "OTTO@example.org")
    assert said.splitlines() == [
        "Das Projekt „Ankommen in Ebersfelde“ ist eingelesen: ebersfelde.",
        "Die Kommune ist schon hier. Ihre Angaben bleiben, wie sie sind.",
    ]
    again = Project.objects.get(slug="ebersfelde")
    assert again.public_id == project.public_id
    assert [member.account for member in again.memberships.all()] == [otto]


def test_without_a_file_the_archive_is_printed(project: Project) -> None:
    archive = json.loads(run("export_project", "ebersfelde"))
    assert (archive["format"], archive["version"]) == ("auftakt-project", 1)


def test_a_copy_beside_the_original(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "archiv.json"
    run("export_project", "ebersfelde", "--out", str(file))
    said = run("import_project", str(file), "--slug", "probe")
    assert "Dies ist eine eigene Kopie." in said
    assert "Noch sieht es niemand." in said
    assert set(Project.objects.values_list("slug", flat=True)) == {
        "ebersfelde",
        "probe",
    }


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["export_project", "unbekannt"], "gibt es nicht"),
        (["export_project", "ebersfelde", "--out", "/nirgends/x.json"], "schreiben"),
        (["import_project", "/nirgends/x.json"], "lässt sich nicht lesen"),
        (["import_project", "FILE"], "--slug"),
        (["import_project", "FILE", "--slug", "a/b"], "Der Kurzname darf nur"),
        (["import_project", "FILE", "--slug", "x" * 61], "Der Kurzname darf nur"),
        (["import_project", "FILE", "--as-coordinator", "x@y.de"], "Adresse"),
    ],
)
def test_refusals_are_one_line(
    project: Project, tmp_path: Path, words: list[str], reason: str
) -> None:
    file = tmp_path / "archiv.json"
    run("export_project", "ebersfelde", "--out", str(file))
    with pytest.raises(CommandError, match=reason) as refusal:
        run(*[str(file) if word == "FILE" else word for word in words])
    assert "\n" not in str(refusal.value)
    assert Project.objects.count() == 1
