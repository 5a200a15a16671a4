"""Correcting a value keeps the old one."""

from decimal import Decimal

from auftakt.goals.models import Measurement
from tests.factories.goals import MeasurementFactory
from tests.goals.pages import ROOT


def url_of(one):
    return f"{ROOT}wert/{one.public_id}/"


def test_only_those_who_enter_values_may(project, moderator, ulf, otto, sign_in):
    one = MeasurementFactory(project=project)
    for account, status in ((moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(one)).status_code == status


def test_the_old_value_is_replaced_and_kept(project, jana, sign_in):
    old = MeasurementFactory(project=project, value=Decimal(17))
    client = sign_in(jana)
    assert client.get(url_of(old)).context["form"]["value"].value() == "17"
    sent = {"value": "16", "measured_on": "2026-03-31", "note": "Zahlendreher"}
    assert client.post(url_of(old), sent).status_code == 302
    new = Measurement.objects.get(replaces=old)
    assert (new.value, new.by, Measurement.objects.count()) == (16, jana, 2)
    assert client.get(url_of(old)).status_code == 404


def test_a_wrong_number_corrects_nothing(project, jana, sign_in):
    old = MeasurementFactory(project=project)
    answer = sign_in(jana).post(url_of(old), {"value": "-", "measured_on": ""})
    assert answer.status_code == 200
    assert Measurement.objects.count() == 1
