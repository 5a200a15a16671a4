"""A planned kick-off with the agenda of the story."""

import pytest
from django.urls import reverse
from tests.factories.workshop import MeetingFactory, story_agenda


@pytest.fixture
def meeting(project):
    return MeetingFactory(project=project)


@pytest.fixture
def items(meeting):
    return story_agenda(meeting)


@pytest.fixture
def address(project):
    """The path of a page of the kick-off, by name."""

    def of(name, *args):
        return reverse(f"workshop:{name}", args=[project.slug, *args])

    return of
