import pytest

from tests.factories.participants import PersonalLinkFactory


@pytest.fixture
def link(project):
    return PersonalLinkFactory(project=project, token="pohlke", name="Frau Pohlke")
