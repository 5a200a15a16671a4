"""What became of a concern: with an answer or a wording, and nobody overwritten."""

from tests.decisions.pages import html, url
from tests.factories.decisions import ConcernFactory


def test_a_fate_needs_what_it_says(project, desk):
    concern = ConcernFactory(project=project, version=2)
    edit = url("concern_edit", project, concern.public_id)
    settle = url("concern_settle", project, concern.public_id)
    empty = desk.post(settle, {"fate": "answered"}).content.decode()
    assert "Schreiben Sie die Antwort in einem Satz." in empty
    empty = desk.post(settle, {"fate": "text_changed"}).content.decode()
    assert "Wählen Sie die Fassung" in empty
    late = {"fate": "answered", "answer": "Linie 4 fährt.", "seen": 1}
    assert "inzwischen bearbeitet" in desk.post(settle, late).content.decode()
    desk.post(settle, {**late, "seen": 2})
    assert "Linie 4 fährt." in html(desk, edit)
