"""On the wall: own words of those who were ticked, and nothing else (S64)."""

from tests.factories.stakeholders import (
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
)
from tests.stakeholders.pages import address


def test_only_own_words_of_those_ticked(project, moderator, ulf, sign_in):
    shown = StakeholderFactory(project=project, name="Sportverein", on_beamer=True)
    hidden = StakeholderFactory(project=project, name="Stadtrat")
    StakeholderAssessmentFactory(stakeholder=hidden, power=5, affectedness=5)
    texts = {
        "Eigenes": {},
        "Eingeschätztes": {"origin": "assessed"},
        "Nachgelesenes": {"origin": "documented"},
        "Befürchtetes": {"aspect": "fears"},
        "Vertretenes": {"aspect": "represents"},
    }
    for text, values in texts.items():
        StakeholderInterestFactory(stakeholder=shown, text=text, **values)
    StakeholderInterestFactory(stakeholder=hidden, text="Verdecktes")
    url = address("stakeholder_beamer", project)
    assert sign_in(ulf).get(url).status_code == 403
    page = sign_in(moderator).get(url).text
    assert "„Eigenes“" in page
    for text in (*list(texts)[1:], "Verdecktes", "Stadtrat"):
        assert text not in page


def test_stakeholder_show_is_for_the_coordination(project, jana, hanne, sign_in):
    one = StakeholderFactory(project=project)
    url = address("stakeholder_show", project, one.public_id)
    assert sign_in(hanne).post(url).status_code == 403
    for wanted in (True, False):
        assert sign_in(jana).post(url).status_code == 302
        one.refresh_from_db()
        assert one.on_beamer is wanted


def test_nothing_yet(project, jana, sign_in):
    page = sign_in(jana).get(address("stakeholder_beamer", project)).text
    assert "Noch hat niemand für die Leinwand etwas gesagt." in page
