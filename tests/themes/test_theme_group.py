"""A working group is planned where the inventory compares it."""

from auftakt.inventory.models import Structure
from tests.factories.inventory import StructureFactory
from tests.factories.themes import ThemeFactory
from tests.themes.pages import url_of

GROUP = "arbeitsgruppe/"


def test_the_name_is_proposed_and_the_group_planned(project, moderator, sign_in):
    theme = ThemeFactory(project=project, key="housing", name="Wohnen")
    client = sign_in(moderator)
    form = client.get(url_of(theme, GROUP)).context["form"]
    assert form["name"].value() == "Arbeitsgruppe Wohnen"
    values = {"name": "AG Wohnen", "purpose": "Wohnungen finden"}
    assert client.post(url_of(theme, GROUP), values).url == url_of(theme)
    group = Structure.objects.get()
    assert (group.is_planned, group.fields) == (True, ["housing"])


def test_a_taken_name_is_said_at_the_field(project, jana, sign_in):
    StructureFactory(project=project, kind="body", is_planned=True, name="AG Wohnen")
    theme = ThemeFactory(project=project)
    values = {"name": "AG Wohnen", "purpose": "Wohnungen finden"}
    page = sign_in(jana).post(url_of(theme, GROUP), values).content.decode()
    assert "steht schon im Bestand" in page
    assert Structure.objects.count() == 1


def test_a_second_group_is_refused(project, jana, sign_in):
    group = StructureFactory(project=project, kind="body")
    theme = ThemeFactory(project=project, working_group=group)
    values = {"name": "AG Wohnen", "purpose": "Wohnungen finden"}
    assert sign_in(jana).post(url_of(theme, GROUP), values).status_code == 409


def test_who_may_not_change_the_inventory_founds_nothing(project, ulf, sign_in):
    theme = ThemeFactory(project=project)
    assert sign_in(ulf).get(url_of(theme, GROUP)).status_code == 403
