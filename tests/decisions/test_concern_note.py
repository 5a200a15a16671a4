"""Said in a talk, changed and settled."""

from auftakt.decisions.models import Concern
from tests.decisions.conftest import TODAY
from tests.decisions.pages import url


def test_noted_in_a_talk_and_changed(project, desk, proposal):
    desk.post(
        url("concern_note", project, proposal.public_id),
        {"text": "Kein Bus", "kind": "concern", "voice": ""},
    )
    concern = Concern.objects.get()
    edit = url("concern_edit", project, concern.public_id)
    sent = {
        "text": "Kein Bus abends",
        "kind": "objection",
        "voice": "Jobcenter",
        "version": 1,
        "talk_on": TODAY.isoformat(),
        "initial-text": "Kein Bus",
        "initial-kind": "concern",
    }
    desk.post(edit, sent)
    concern.refresh_from_db()
    assert (concern.text, concern.kind) == ("Kein Bus abends", "objection")
