"""What is still to mend about risks (S50)."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.findings import Severity
from auftakt.risks.domain.findings import findings, retention_findings
from auftakt.risks.domain.kinds import Level, RiskStatus
from auftakt.risks.domain.order import RiskFacts
from auftakt.risks.labels import FINDINGS

TODAY = dt.date(2026, 11, 27)
LATER = dt.date(2027, 3, 1)


def risk(number=1, **given_):
    usual = {"is_treated": True, "owner": "Kämmerei", "review_on": LATER}
    return RiskFacts(number, f"Risiko {number}", **(usual | given_))


def keys(*risks):
    return {
        one.key.removeprefix("risks.") for one in findings(risks, TODAY, Severity.HINT)
    }


def test_nothing_on_the_list_is_a_hint():
    assert keys() == {"none"}
    assert keys(risk()) == set()


def test_after_the_kickoff_an_empty_list_is_no_finding():
    assert not list(findings([], TODAY, None))
    (found,) = findings([], TODAY, Severity.WARNING)
    assert found.severity is Severity.WARNING


def test_ratings_whose_time_is_over_are_named_with_their_last_day():
    (found,) = retention_findings(3, dt.date(2026, 8, 31))
    assert FINDINGS[found.key].filled(found.facts)
    assert found.facts == {"day": "28.02.2027"}
    assert not list(retention_findings(0, TODAY))
    assert not list(retention_findings(3, None))


def test_each_gap_has_its_finding():
    assert keys(risk(level=Level.HIGH, is_treated=False)) == {"high_untreated"}
    assert keys(risk(level=Level.MEDIUM, is_treated=False)) == set()
    assert keys(risk(owner="")) == {"no_owner"}
    assert keys(risk(review_on=None)) == {"no_review"}
    assert keys(risk(review_on=TODAY)) == {"review_due"}


def test_a_threat_without_treatment_is_named_whatever_its_rating():
    for level in (None, *Level):
        found = keys(risk(level=level, is_threat=True, is_treated=False))
        assert found == {"people_untreated"}


def test_several_of_a_kind_are_one_finding():
    found = list(findings([risk(2, owner=""), risk(1, owner="")], TODAY, Severity.HINT))
    assert [(one.key, one.facts["count"]) for one in found] == [
        ("risks.no_owner_many", 2)
    ]


@given(
    st.lists(
        st.builds(
            RiskFacts,
            number=st.integers(1, 99),
            title=st.just("Risiko"),
            level=st.none() | st.sampled_from(Level),
            is_threat=st.booleans(),
            is_treated=st.booleans(),
            owner=st.sampled_from(["", "Amt"]),
            review_on=st.none() | st.just(TODAY) | st.just(LATER),
            status=st.sampled_from(RiskStatus),
        ),
        max_size=8,
        unique_by=lambda one: one.number,
    )
)
def test_all_have_words_and_closed_ones_are_silent(risks):
    found = list(findings(risks, TODAY, Severity.HINT))
    for one in found:
        words = FINDINGS[one.key].filled(one.facts)
        assert str(words.title)
        assert "%" not in f"{words.title}{words.text}"
    if all(one.status is RiskStatus.CLOSED for one in risks):
        assert len(found) == (not risks)
