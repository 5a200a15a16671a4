"""Given up with a reason, and taken up again."""

from auftakt.decisions.models import Proposal
from tests.decisions.pages import html, url


def test_given_up_and_taken_up_again(project, desk, proposal):
    address = url("proposal_drop", project, proposal.public_id)
    desk.post(address, {"reason": "zu früh"})
    page = html(desk, url("proposal_detail", project, proposal.public_id))
    assert "zu früh" in page
    desk.post(url("proposal_take_up", project, proposal.public_id))
    assert Proposal.objects.get().state == "open"
