"""A proposal of its own, with a choice of several."""

from auftakt.decisions.models import Proposal
from tests.decisions.pages import html, url


def test_a_proposal_of_its_own_is_written(project, desk):
    address = url("proposal_create", project)
    sent = {"title": "Treffpunkt", "text": "Wo treffen wir uns?", "options": "Markt"}
    assert (
        "Eine Möglichkeit ist keine Wahl" in desk.post(address, sent).content.decode()
    )
    sent["options"] = "Markt\nBahnhof\n\nMarkt"
    assert desk.post(address, sent).status_code == 302
    proposal = Proposal.objects.get()
    assert proposal.versions.get().options == ["Markt", "Bahnhof"]
    assert "Treffpunkt" in html(desk, url("proposal_list", project))
