"""Changing an indicator, and who enters its values without an account."""

from decimal import Decimal

from auftakt.goals.models import Indicator
from auftakt.kernel.models import AuditEntry
from tests.factories.goals import IndicatorFactory
from tests.factories.participants import PersonalLinkFactory
from tests.goals.pages import ROOT


def url_of(one):
    return f"{ROOT}indikator/{one.public_id}/aendern/"


def sent(client, one):
    form = client.get(url_of(one)).context["form"]
    values = {}
    for bound in form:
        value = bound.field.prepare_value(bound.value())
        if value is False:
            continue
        values[bound.html_name] = value if value is not None else ""
        if bound.name != "version":
            values[bound.html_initial_name] = values[bound.html_name]
    return values


def test_only_those_who_keep_the_goals_may(project, hanne, ulf, otto, sign_in):
    one = IndicatorFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url_of(one)).status_code == status


def test_only_what_changed_is_written(project, jana, sign_in):
    one = IndicatorFactory(project=project)
    client = sign_in(jana)
    values = sent(client, one)
    assert client.post(url_of(one), values).status_code == 302
    assert not AuditEntry.objects.exists()
    client.post(url_of(one), {**values, "target_value": "6,5"})
    assert AuditEntry.objects.latest("sequence").fields == ["target_value"]
    assert Indicator.objects.get().target_value == Decimal("6.5")


def test_a_link_of_the_project_is_put_in_charge(project, other_project, jana, sign_in):
    one = IndicatorFactory(project=project)
    link = PersonalLinkFactory(project=project)
    foreign = PersonalLinkFactory(project=other_project)
    client = sign_in(jana)
    answer = client.post(url_of(one), {**sent(client, one), "link": foreign.pk})
    assert "link" in answer.context["form"].errors
    client.post(url_of(one), {**sent(client, one), "link": link.pk})
    assert Indicator.objects.get().link == link


def test_a_stale_form_sees_both_texts(project, jana, sign_in):
    one = IndicatorFactory(project=project, name="Alt")
    client = sign_in(jana)
    opened = sent(client, one)
    client.post(url_of(one), {**opened, "name": "Zuerst"})
    assert client.post(url_of(one), {**opened, "name": "Danach"}).status_code == 409
