"""What goals and indicators keep of people: functions and acts."""

from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)

_AGREED = (Purpose.AGREE, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)
_STEERED = (Purpose.STEER, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)
BY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
STATEMENT = PersonalField(DataKind.STATEMENT, *_AGREED)
NOTE = PersonalField(DataKind.STATEMENT, *_STEERED)
RESPONSIBLE = PersonalField(DataKind.FUNCTION, *_STEERED)
DRAFT = PersonalField(
    DataKind.STATEMENT, Purpose.STEER, Audience.SELF, Retention.SINGLE_USE
)
DRAFT_BY = PersonalField(
    DataKind.ACTIVITY, Purpose.PROVE_CHANGE, Audience.SELF, Retention.SINGLE_USE
)
