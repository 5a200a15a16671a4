"""A coat of arms comes in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.factories.pictures import huge_png, picture

from auftakt.projects.models import Municipality


@pytest.fixture
def url(project) -> str:
    return reverse("projects:crest_upload", args=[project.slug])


def upload(raw: bytes) -> dict[str, SimpleUploadedFile]:
    return {"crest": SimpleUploadedFile("../wappen.png", raw, "image/png")}


def test_a_picture_is_stored_as_png(url, project, jana, sign_in) -> None:
    response = sign_in(jana).post(url, upload(picture("WEBP")))
    assert response.url == reverse("projects:municipality_edit", args=[project.slug])
    town = Municipality.objects.get(pk=project.municipality_id)
    assert bytes(town.crest).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"<svg/>", "Erlaubt sind PNG, JPEG und WebP."),
        (huge_png(30_000, 30_000), "zu viele Bildpunkte"),
        (b"", "leer"),
    ],
)
def test_a_bad_picture_is_named(url, project, jana, sign_in, raw, message) -> None:
    response = sign_in(jana).post(url, upload(raw))
    assert response.status_code == 200
    assert message in response.content.decode()
    assert Municipality.objects.get(pk=project.municipality_id).crest is None


def test_no_file_is_named(url, jana, sign_in) -> None:
    page = sign_in(jana).post(url).content.decode()
    assert "Wählen Sie eine Bilddatei aus." in page


def test_only_who_may_change_it(url, ulf, otto, sign_in) -> None:
    assert sign_in(ulf).post(url, upload(picture())).status_code == 403
    assert sign_in(otto).post(url, upload(picture())).status_code == 404


def test_it_only_writes(url, jana, sign_in) -> None:
    assert sign_in(jana).get(url).status_code == 405
