"""The letter on the screen before it goes out."""

from auftakt.accounts.models import Account
from auftakt.projects.models import Initiator, Project

URL = "/p/ebersfelde/unterlagen/einladung/"


def test_the_letter_can_be_read(story: Project, jana: Account, sign_in) -> None:
    page = sign_in(jana).get(URL)
    text = page.content.decode()
    assert page.status_code == 200
    for words in (
        "Es gehen 2 Briefe hinaus.",
        "Einladung zum Auftaktworkshop: Ankommen in Ebersfelde",
        "Beschluss des Stadtrats vom 3. März.",
        "Freitag, 29. Januar 2027, 9:00 bis 13:36 Uhr",
        "Vieles gelingt.",
        "Bitte antworten Sie bis Freitag, 15. Januar 2027",
        "Bürgermeisterin",
    ):
        assert words in text


def test_typed_marks_are_only_text(story: Project, jana: Account, sign_in) -> None:
    Initiator.objects.update(motivation="<script>alert(1)</script>\n{{ 7|add:7 }}")
    text = sign_in(jana).get(URL).content.decode()
    assert "<script>alert(1)" not in text
    assert "{{ 7|add:7 }}" in text


def test_without_a_date_it_says_what_is_needed(
    project: Project, jana: Account, sign_in
) -> None:
    page = sign_in(jana).get(URL)
    assert page.status_code == 409
    assert "Tag, Uhrzeit und Ablauf" in page.content.decode()


def test_a_foreign_project_is_not_there(story: Project, otto: Account, sign_in) -> None:
    assert sign_in(otto).get(URL).status_code == 404


def test_reading_only(story: Project, jana: Account, sign_in) -> None:
    assert sign_in(jana).post(URL).status_code == 405
