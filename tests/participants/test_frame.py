"""What every page of a participant needs: language, colours, coat of arms."""

from auftakt.kernel.models import AuditEntry
from auftakt.projects.models import Municipality
from tests.factories.pictures import picture

MINE = "/m/pohlke/"


def test_the_person_chooses_the_language(link, client):
    path = f"{MINE}sprache/"  # participants:link_language
    done = client.post(path, {"language": "en", "next": f"{MINE}?nr=2"})
    assert done.headers["Location"] == f"{MINE}?nr=2"
    link.refresh_from_db()
    assert link.language == "en"
    assert '<html lang="en"' in client.get(MINE).content.decode()
    assert AuditEntry.objects.get().action == "link.choose_language"


def test_it_leads_nowhere_else_and_knows_its_languages(link, client):
    path = f"{MINE}sprache/"
    for wrong in ("https://boese.example/", "//boese.example", "/m/andere/", ""):
        done = client.post(path, {"language": "xx", "next": wrong})
        assert done.headers["Location"] == MINE
    link.refresh_from_db()
    assert link.language == "de"
    assert client.post("/m/fremd/sprache/").status_code == 410


def test_the_towns_colour_and_crest_are_there_without_an_account(link, client):
    # participants:town_css and participants:crest
    town = Municipality.objects.filter(pk=link.project.municipality_id)
    assert client.get(f"{MINE}wappen.png").status_code == 404
    town.update(accent="#1B4F8F", crest=picture())
    sheet = client.get(f"{MINE}stadt.css")
    assert "--town" in sheet.content.decode()
    assert client.get(f"{MINE}wappen.png").headers["Content-Type"] == "image/png"
    assert client.get("/m/fremd/stadt.css").status_code == 410
    assert f"{MINE}wappen.png" in client.get(MINE).content.decode()
