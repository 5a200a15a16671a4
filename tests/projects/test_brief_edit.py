"""The brief of a project."""

import pytest
from django.urls import reverse
from tests.factories.projects import ProjectBriefFactory

from auftakt.projects.models import Project, ProjectBrief

FIELDS = (
    "occasion",
    "mandate",
    "budget_frame",
    "area",
    "target_group",
    "stocktaking_summary",
    "contact",
)


@pytest.fixture
def brief(project) -> ProjectBrief:
    return ProjectBriefFactory(project=project)


@pytest.fixture
def url(project, brief) -> str:
    return reverse("projects:brief_edit", args=[project.slug])


def filled(response) -> dict[str, object]:
    """What the browser would send back unchanged."""
    form = response.context["form"]
    data: dict[str, object] = {}
    for field in form:
        value = field.value()
        data[field.html_name] = "" if value is None else value
        if field.name != "version":
            data[field.html_initial_name] = "" if value is None else value
    return data


def test_it_shows_what_is_missing(url, jana, sign_in) -> None:
    response = sign_in(jana).get(url)
    assert [str(item) for item in response.context["missing"]] == [
        "Auftrag",
        "Geld und Stellen",
        "Gebiet",
        "Zielgruppe",
        "Lage in Kürze",
        "Ansprechstelle",
    ]
    assert "6 Angaben fehlen noch." in response.content.decode()


def test_it_saves_brief_and_project(url, project, jana, sign_in) -> None:
    client = sign_in(jana)
    data = filled(client.get(url)) | {
        "mandate": "Beschluss vom 3. März",
        "themes": ["language", "housing"],
        "size": "large",
        "circle_name": "Begleitgruppe",
        "required": ["mandate"],
        "circle_minimum": "5",
        "circle_maximum": "12",
        "kickoff_minimum_weeks": "4",
    }
    assert client.post(url, data).url == url
    fresh = Project.objects.get(pk=project.pk)
    assert (fresh.themes, fresh.size, fresh.circle_name) == (
        ["language", "housing"],
        "large",
        "Begleitgruppe",
    )
    limits = fresh.circle_minimum, fresh.circle_maximum, fresh.kickoff_minimum_weeks
    assert limits == (5, 12, 4)
    assert (fresh.brief.mandate, fresh.brief.required) == (
        "Beschluss vom 3. März",
        ["mandate"],
    )
    page = client.get(url).content.decode()
    assert "Der Steckbrief ist vollständig." in page


def test_a_project_that_came_without_a_brief_gets_one(project, jana, sign_in):
    url = reverse("projects:brief_edit", args=[project.slug])
    client = sign_in(jana)
    opened = filled(client.get(url))
    assert not ProjectBrief.objects.exists()
    assert client.post(url, opened | {"area": "Altstadt", "size": "small"}).url == url
    assert ProjectBrief.objects.get().area == "Altstadt"
    assert Project.objects.get(pk=project.pk).size == "small"


def test_bad_input_is_named(url, jana, sign_in) -> None:
    client = sign_in(jana)
    data = filled(client.get(url)) | {"name": "", "themes": ["x"], "required": []}
    errors = client.post(url, data).context["form"].errors
    assert sorted(errors) == ["name", "required", "themes"]


@pytest.mark.parametrize(
    ("fewest", "most", "wrong"),
    [("9", "8", "circle_maximum"), ("0", "8", "circle_minimum"), ("", "", "")],
)
def test_the_size_of_the_circle_is_a_range(
    url, jana, sign_in, fewest, most, wrong
) -> None:
    client = sign_in(jana)
    limits = {"circle_minimum": fewest, "circle_maximum": most}
    errors = client.post(url, filled(client.get(url)) | limits).context["form"].errors
    assert sorted(errors) == ([wrong] if wrong else sorted(limits))


def test_two_people_merge_what_does_not_collide(url, brief, jana, hanne, sign_in):
    early = filled(sign_in(jana).get(url))
    client = sign_in(hanne)
    client.post(url, filled(client.get(url)) | {"area": "Altstadt", "size": "small"})
    sign_in(jana).post(url, early | {"mandate": "Beschluss", "themes": ["housing"]})
    brief.refresh_from_db()
    project = Project.objects.get(pk=brief.project_id)
    assert (brief.area, brief.mandate) == ("Altstadt", "Beschluss")
    assert (project.size, project.themes) == ("small", ["housing"])


@pytest.mark.parametrize("field", ["area", "circle_name"])
def test_two_people_at_the_same_field_see_both(
    url, jana, hanne, sign_in, field
) -> None:
    early = filled(sign_in(jana).get(url))
    client = sign_in(hanne)
    client.post(url, filled(client.get(url)) | {field: "Altstadtrunde"})
    response = sign_in(jana).post(url, early | {field: "Neustadtrunde"})
    assert response.status_code == 409
    page = response.content.decode()
    for text in ("Altstadtrunde", "Neustadtrunde", "Hanne Dorfeld"):
        assert text in page


@pytest.mark.parametrize("who", ["ulf", "gesa", "moderator"])
def test_others_get_a_reason(url, who, request, sign_in) -> None:
    response = sign_in(request.getfixturevalue(who)).get(url)
    assert response.status_code == 403
    assert "den Steckbrief ändern" in response.content.decode()


def test_other_projects_do_not_exist(url, otto, sign_in) -> None:
    assert sign_in(otto).get(url).status_code == 404
