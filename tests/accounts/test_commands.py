import pytest
from django.core.management import CommandError, call_command

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role


def appoint(email, slug="ebersfelde"):
    call_command("appoint_coordinator", email, slug)


def test_a_project_gets_a_new_coordinator(jana, ulf, nora, capsys):
    Account.objects.filter(pk=jana.pk).update(is_active=False)
    appoint("nora@example.org")
    appoint("ulf@example.org")
    found = Membership.objects.filter(role=Role.COORDINATOR)
    assert {row.account for row in found} == {jana, ulf, nora}
    assert "Ulf Merkens koordiniert jetzt „ebersfelde“." in capsys.readouterr().out


def test_a_project_that_nobody_sees_gets_its_first(otto, project):
    appoint("otto@example.org")
    assert Membership.objects.get(project=project).account == otto


@pytest.mark.parametrize(
    ("email", "slug"),
    [("niemand@example.org", "ebersfelde"), ("ulf@example.org", "nirgends")],
)
def test_what_does_not_exist_is_named(ulf, email, slug):
    with pytest.raises(CommandError):
        appoint(email, slug)
