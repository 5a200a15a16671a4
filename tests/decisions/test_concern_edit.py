"""One concern: its words, and what was made of it."""

from auftakt.decisions.models import Concern, Proposal
from auftakt.decisions.queries.proposals import standings
from auftakt.measures.actions import drop_measure
from auftakt.measures.models import Measure
from auftakt.origins.domain import Kind
from auftakt.outcomes.actions import Observation, make_outcome
from tests.decisions.conftest import TODAY, say
from tests.decisions.pages import html, url
from tests.factories.decisions import ConcernFactory
from tests.factories.goals import GoalFactory


def test_words_from_a_ballot_stay_as_they_were_written(project, desk, round_, places):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus")
    concern = Concern.objects.get()
    edit = url("concern_edit", project, concern.public_id)
    assert 'name="text"' not in html(desk, edit)
    desk.post(edit, {"text": "Alles gut", "kind": "concern", "version": 1})
    concern.refresh_from_db()
    assert concern.text == "Kein Bus"


def test_what_was_made_of_it_is_its_fate_until_that_is_dropped(
    project, desk, jana, round_, places
):
    about = GoalFactory(project=project)
    Proposal.objects.update(subject_kind="goal", subject_id=about.public_id)
    say(round_, places[0], 3)
    say(round_, places[0], reason="Kein Bus")
    concern = Concern.objects.get()
    make_outcome(
        project=project,
        by=jana,
        source=Observation(Kind.CONCERN, concern.public_id, concern.text),
        target=Kind.MEASURE,
        values={"title": "Abendbus", "text": "", "bloc": "", "today": TODAY},
    )
    page = html(desk, url("concern_edit", project, concern.public_id))
    assert "wurde eine Maßnahme" in page
    assert "Abendbus" in page
    assert standings(project, [about.public_id])[about.public_id].open_objections == 0
    drop_measure(measure=Measure.objects.get(), by=jana, reason="zu teuer")
    assert standings(project, [about.public_id])[about.public_id].open_objections == 1
    assert "noch offen" in html(desk, url("concern_edit", project, concern.public_id))


def test_everybody_reads_but_only_some_change(project, sign_in, ulf):
    concern = ConcernFactory(project=project, text="Kein Bus")
    edit = url("concern_edit", project, concern.public_id)
    client = sign_in(ulf)
    assert "Angaben ändern" not in html(client, edit)
    client.post(edit, {"text": "Alles gut", "kind": "concern", "version": 1})
    concern.refresh_from_db()
    assert concern.text == "Kein Bus"
