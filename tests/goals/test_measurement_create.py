"""A value by form; nothing is doubled and nothing overwritten."""

import datetime as dt
from decimal import Decimal

import pytest

from auftakt.goals.actions.indicators import correct_measurement, enter_measurement
from auftakt.goals.errors import MeasurementGoneError
from auftakt.goals.models import Measurement
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import IndicatorFactory, MeasurementFactory
from tests.goals.pages import ROOT

DAY = dt.date(2026, 6, 30)


def url_of(one):
    return f"{ROOT}indikator/{one.public_id}/wert/"


def test_only_those_who_enter_values_may(project, moderator, ulf, otto, sign_in):
    one = IndicatorFactory(project=project)
    for account, status in ((moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(one)).status_code == status


def test_a_value_comes_with_day_source_and_name(project, jana, sign_in):
    one = IndicatorFactory(project=project)
    sent = {"value": "12,5", "measured_on": "2026-06-30", "source": "Kursliste"}
    assert sign_in(jana).post(url_of(one), sent).status_code == 302
    made = Measurement.objects.get()
    assert (made.value, made.measured_on, made.source, made.by) == (
        Decimal("12.5"),
        DAY,
        "Kursliste",
        jana,
    )


def test_bad_input_is_named(project, jana, sign_in):
    one = IndicatorFactory(project=project)
    client = sign_in(jana)
    for value, day, field in (
        ("viel", "2026-06-30", "value"),
        ("x", "2026-06-30", "value"),
        ("1", "2099-01-01", "measured_on"),
        ("1", "", "measured_on"),
    ):
        answer = client.post(url_of(one), {"value": value, "measured_on": day})
        assert field in answer.context["form"].errors
    assert not Measurement.objects.exists()


def enter(one, by, value):
    values = {"value": Decimal(value), "measured_on": DAY}
    return enter_measurement(indicator=one, by=by, values=values)


def test_the_same_value_again_is_one_another_value_corrects(project, jana):
    one = IndicatorFactory(project=project)
    first = enter(one, jana, "12")
    assert enter(one, jana, "12.0") == first
    second = enter(one, jana, "11")
    assert (second.replaces, Measurement.objects.count()) == (first, 2)
    actions = AuditEntry.objects.order_by("sequence").values_list("action", flat=True)
    assert list(actions) == ["measurement.enter", "measurement.correct"]


def test_a_value_is_corrected_once(project, jana):
    old = MeasurementFactory(project=project)
    values = {"value": Decimal(1), "measured_on": DAY}
    correct_measurement(measurement=old, by=jana, values=values)
    with pytest.raises(MeasurementGoneError):
        correct_measurement(measurement=old, by=jana, values=values)
    assert Measurement.objects.count() == 2
