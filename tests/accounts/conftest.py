import pytest
from django.core import mail as django_mail
from tests.factories.accounts import AccountFactory

from auftakt.accounts import mail


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def password():
    return "Drei Birken im Wind"


@pytest.fixture
def nora(db, password):
    """A person with a password and no project."""
    account = AccountFactory(name="Nora Neu", email="nora@example.org")
    account.set_password(password)
    account.save()
    return account


@pytest.fixture
def chief(db):
    """Administers the installation, works in no project."""
    return AccountFactory(
        name="Ada Amt", email="ada@example.org", is_instance_admin=True
    )


@pytest.fixture
def sent():
    """Answers the mails that left so far."""

    def mails():
        mail.wait_for_sent()
        return django_mail.outbox

    return mails
