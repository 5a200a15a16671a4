"""Changing a risk; nobody's text is lost."""

from auftakt.kernel.models import AuditEntry
from auftakt.risks.models import Risk
from tests.factories.risks import RiskFactory
from tests.risks.pages import url_of


def sent(client, risk):
    """The form's fields as a browser would send them, with what it opened with."""
    form = client.get(url_of(risk, "aendern/")).context["form"]
    values = {"version": risk.version}
    for bound in form:
        if bound.name != "version" and bound.value() not in (None, False):
            values[bound.html_name] = bound.value()
            values[bound.html_initial_name] = bound.value()
    return values


def test_only_those_who_write_may(project, hanne, ulf, gesa, otto, sign_in):
    risk = RiskFactory(project=project)
    for account, status in ((hanne, 200), (ulf, 403), (gesa, 403), (otto, 404)):
        assert sign_in(account).get(url_of(risk, "aendern/")).status_code == status


def test_only_what_changed_is_written(project, jana, sign_in):
    risk, client = RiskFactory(project=project), sign_in(jana)
    changed = {**sent(client, risk), "owner": "Kämmerei"}
    assert client.post(url_of(risk, "aendern/"), changed).status_code == 302
    assert AuditEntry.objects.latest("sequence").fields == ["owner"]
    assert Risk.objects.get().owner == "Kämmerei"


def test_two_people_at_once_merge_or_see_both_texts(project, jana, sign_in):
    risk, client = RiskFactory(project=project), sign_in(jana)
    opened, url = sent(client, risk), url_of(risk, "aendern/")
    client.post(url, {**opened, "title": "Zuerst"})
    assert client.post(url, {**opened, "owner": "Amt"}).status_code == 302
    refused = client.post(url, {**opened, "title": "Danach"})
    assert refused.status_code == 409
    assert "Danach" in refused.content.decode()


def test_an_empty_title_is_an_error_of_the_field(project, jana, sign_in):
    risk, client = RiskFactory(project=project, title="Alt"), sign_in(jana)
    page = client.post(url_of(risk, "aendern/"), {**sent(client, risk), "title": ""})
    assert "title" in page.context["form"].errors
    assert page.context["name"] == "Alt"
