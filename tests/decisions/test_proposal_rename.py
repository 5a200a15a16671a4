"""Only a proposal of its own has a name of its own."""

from auftakt.decisions.models import Proposal
from tests.decisions.pages import html, url


def test_a_new_name(project, desk, proposal):
    address = url("proposal_rename", project, proposal.public_id)
    assert "Namen speichern" in html(desk, address)
    desk.post(address, {"title": "Ort", "version": 1, "initial-title": "Sprache"})
    assert Proposal.objects.get().title == "Ort"


def test_a_goal_is_renamed_on_its_own_page(project, desk, proposal):
    Proposal.objects.update(subject_kind="goal", subject_id=proposal.public_id)
    address = url("proposal_rename", project, proposal.public_id)
    assert desk.get(address).status_code == 404
