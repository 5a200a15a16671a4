"""What is counted, and how it is shown."""

from tests.decisions.conftest import TODAY, say
from tests.decisions.pages import html, url


def test_the_close_names_who_is_missing_and_shows_its_arithmetic(
    project, desk, round_, places
):
    for place in places[:8]:
        say(round_, place, 1)
    address = url("round_close", project, round_.public_id)
    assert "Platz 9" in html(desk, address)
    sent = {"outcome_text": "Wir tragen es.", "review_on": TODAY.isoformat()}
    assert "Wählen Sie einen Tag nach dem heutigen." in (
        desk.post(address, sent).content.decode()
    )
    desk.post(address, {**sent, "review_on": ""})
    page = html(desk, url("round_detail", project, round_.public_id))
    assert "Antworten: 8 von 9 Plätzen, nötig sind 5." in page
    assert "Begründete Einwände: 0." in page
    assert "Wir tragen es." in page
    assert desk.post(address, sent | {"review_on": ""}).status_code == 409
