"""The next wording takes up what people feared."""

from tests.decisions.conftest import say
from tests.decisions.pages import html, url


def test_a_new_version_takes_up_concerns(project, desk, round_, places, proposal):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Wer zahlt?")
    add = url("version_add", project, proposal.public_id)
    sent = {"text": "Alle bekommen einen Kurs.", "reason": "kürzer"}
    assert "läuft gerade eine Runde" in desk.post(add, sent).content.decode()
    close = url("round_close", project, round_.public_id)
    early = desk.post(close, {}).content.decode()
    assert "warum Sie schon jetzt abschließen" in early
    desk.post(close, {"outcome_text": "Wir schreiben neu."})
    concern = round_.concerns.get()
    same = {**sent, "text": "Alle Geflüchteten bekommen schnell einen Kurs."}
    assert "Der Wortlaut ist derselbe" in desk.post(add, same).content.decode()
    desk.post(add, {**sent, "taken_up": [concern.pk]})
    page = html(desk, url("proposal_detail", project, proposal.public_id))
    assert "<del>" in page
    assert "hat den Wortlaut geändert" in page
    assert "Fassung 2" in page
