"""The twelve fields come with a press of a button, once."""

from auftakt.themes.models import Theme
from tests.themes.pages import ROOT

START = f"{ROOT}beginnen/"


def test_the_button_brings_twelve_fields_once(project, jana, sign_in):
    client = sign_in(jana)
    for _ in range(2):
        page = client.post(START, follow=True)
        assert page.status_code == 200
    assert Theme.objects.filter(project=project).count() == 12
    assert client.get(START).status_code == 405


def test_who_only_reads_along_may_not(gesa, ulf, sign_in):
    for account in (gesa, ulf):
        assert sign_in(account).post(START).status_code == 403
    assert not Theme.objects.exists()
