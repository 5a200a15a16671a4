"""A planned kick-off with the agenda of the story."""

import pytest
from tests.factories.workshop import MeetingFactory, story_agenda


@pytest.fixture
def meeting(project):
    return MeetingFactory(project=project)


@pytest.fixture
def items(meeting):
    return story_agenda(meeting)
