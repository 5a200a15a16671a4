import pytest

from tests.factories.projects import ProjectBriefFactory


@pytest.fixture(autouse=True)
def brief(project):
    """Each project has one; decisions write to it."""
    return ProjectBriefFactory(project=project)
