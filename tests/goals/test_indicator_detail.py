"""One indicator with all its values, the corrected ones too."""

from decimal import Decimal

from django.urls import reverse

from auftakt.goals.models import Indicator, Measurement
from tests.factories.goals import IndicatorFactory, MeasurementFactory
from tests.goals.pages import ROOT, queries_of


def url_of(one):
    return f"{ROOT}indikator/{one.public_id}/"


def test_everybody_of_the_project_reads_it(project, jana, gesa, otto, sign_in):
    one = IndicatorFactory(project=project)
    for account, status in ((jana, 200), (gesa, 200), (otto, 404)):
        assert sign_in(account).get(url_of(one)).status_code == status


def test_a_corrected_value_stays_to_be_read(project, jana, sign_in):
    old = MeasurementFactory(project=project, value=Decimal(17))
    MeasurementFactory(indicator=old.indicator, value=Decimal(16), replaces=old)
    answer = sign_in(jana).get(url_of(old.indicator))
    lines = [(one.text, one.is_replaced) for one in answer.context["values"]]
    assert sorted(lines) == [("16", False), ("17", True)]
    assert answer.context["card"].value == "16"


def test_small_values_are_hidden_in_the_table_too(project, gesa, sign_in):
    one = IndicatorFactory(project=project, counts_people=True, threshold=10)
    MeasurementFactory(indicator=one, value=Decimal(9))
    answer = sign_in(gesa).get(url_of(one))
    assert [line.text for line in answer.context["values"]] == ["unter 10"]
    assert '<svg class="course"' not in answer.content.decode()


def test_indicator_delete_takes_the_values_along(project, jana, ulf, sign_in):
    one = MeasurementFactory(project=project).indicator
    url = reverse("goals:indicator_delete", args=["ebersfelde", one.public_id])
    assert sign_in(ulf).post(url).status_code == 403
    assert sign_in(jana).post(url).status_code == 302
    assert not Indicator.objects.exists()
    assert not Measurement.objects.exists()


def test_more_values_cost_no_more_queries(project, jana, sign_in):
    client = sign_in(jana)
    one = MeasurementFactory(project=project, by=jana).indicator
    few = queries_of(client, url_of(one))
    for _ in range(3):
        MeasurementFactory(indicator=one, by=jana)
    assert queries_of(client, url_of(one)) == few
