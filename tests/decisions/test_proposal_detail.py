"""One proposal, for those who only read."""

from tests.decisions.conftest import NOW
from tests.decisions.pages import html, url


def test_members_read_and_do_not_run(project, proposal, round_, sign_in, ulf):
    client = sign_in(ulf)
    page = html(client, url("proposal_detail", project, proposal.public_id))
    assert "Fassung 2 schreiben" not in page
    assert client.get(url("round_close", project, round_.public_id)).status_code == 403
    assert NOW
