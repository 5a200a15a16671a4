from auftakt.kernel import clock
from auftakt.swot.queries import state
from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import AgreedPointFactory
from tests.swot.pages import url_of


def test_it_needs_a_reason_and_shows_what_was_made_of_it(
    project, jana, moderator, sign_in
):
    point = AgreedPointFactory(project=project)
    OriginLinkFactory(
        project=project,
        source_kind="agreed_point",
        source_id=point.public_id,
        outcome_title="Saal öffnen",
    )
    url = url_of(point, "zuruecknehmen/", "festgehalten/")
    client = sign_in(jana)
    assert "Saal öffnen" in client.get(url).text
    assert client.post(url, {"reason": ""}).status_code == 200
    assert state(project).strengths == 1
    client.post(url, {"reason": "gelöst"})
    point.refresh_from_db()
    assert (point.withdrawn_on, point.withdrawn_reason) == (clock.today(), "gelöst")
    assert state(project).strengths == 0
    assert client.post(url, {"reason": "noch einmal"}).status_code == 409
    assert sign_in(moderator).get(url).status_code == 403
