"""The kinds around a field of action."""

from enum import StrEnum


class Question(StrEnum):
    """What each person says of a field, from 1 to 5, in the order of the phone.

    `COMPETENCE`: how much can be decided on the spot; `COVERAGE`: how well the field
    is served today; `SPEED`: how soon a success would be seen.
    """

    NEED = "need"
    URGENCY = "urgency"
    EFFECT = "effect"
    REACH = "reach"
    IMPORTANCE = "importance"
    RESOURCES = "resources"
    COMPETENCE = "competence"
    COVERAGE = "coverage"
    SPEED = "speed"


class CrossCutting(StrEnum):
    """What a field must not forget, whatever it is about."""

    WOMEN = "women"
    CHILDREN_YOUTH = "children_youth"
    VOLUNTEERING = "volunteering"
    PARTICIPATION = "participation"
    OPENING = "opening"


class Responsibility(StrEnum):
    """Who decides in a field, from the nearest on."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    LAND = "land"
    FEDERAL = "federal"
    THIRD = "third"


class ThemeState(StrEnum):
    """`RETIRED`: no longer looked at; what was said of it stays."""

    ACTIVE = "active"
    RETIRED = "retired"


class ThemeClass(StrEnum):
    """What the ratings speak for; a field may be both or neither."""

    FOCUS = "focus"
    QUICK_WIN = "quick_win"


class Choice(StrEnum):
    """What the circle decides about a field."""

    FOCUS = "focus"
    QUICK_WIN = "quick_win"
    LATER = "later"
    NOT = "not"


TAKEN_ON = frozenset({Choice.FOCUS, Choice.QUICK_WIN})
PUT_OFF = frozenset({Choice.LATER, Choice.NOT})
