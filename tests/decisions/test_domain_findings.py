"""What is mended: uncounted rounds, missing answers, concerns that wait."""

import datetime as dt

from auftakt.decisions.domain.findings import ConcernLine, RoundLine, findings

TODAY = dt.date(2026, 11, 20)


def day(days):
    return TODAY + dt.timedelta(days=days)


def keys(rounds=(), concerns=()):
    return [one.key for one in findings(rounds, concerns, TODAY)]


def line(**facts):
    usual = {
        "title": "Sprache",
        "is_closed": False,
        "missing": 0,
        "closes_on": None,
        "review_on": None,
    }
    return RoundLine(**{**usual, **facts})


def test_a_round_nobody_counted_is_named():
    assert keys([line(closes_on=day(-1))]) == ["decisions.round_over"]
    assert keys([line(closes_on=day(0))]) == []


def test_missing_answers_are_named_three_days_before_the_end():
    assert keys([line(closes_on=day(3), missing=2)]) == ["decisions.answers_missing"]
    assert keys([line(closes_on=day(4), missing=2)]) == []
    assert keys([line(closes_on=day(1))]) == []


def test_a_result_is_looked_at_again_on_its_day():
    due = line(is_closed=True, review_on=day(0), closes_on=day(-9))
    assert keys([due]) == ["decisions.review_due"]
    assert keys([line(is_closed=True, review_on=day(1))]) == []


def test_a_concern_waits_at_most_two_weeks():
    old = ConcernLine("B-04", day(-15), None)
    older = ConcernLine("B-02", day(-30), None)
    talked = ConcernLine("B-01", day(-40), day(2))
    fresh = ConcernLine("B-09", day(-14), None)
    found = list(findings([], [old, older, talked, fresh], TODAY))
    assert [one.key for one in found] == ["decisions.concerns_open"]
    assert found[0].facts == {"count": 2, "code": "B-02"}
    assert found[0].rule == "S27"
