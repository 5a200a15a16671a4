"""What the inventory keeps of people: functions and acts, never a judgement."""

from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)

_SHARED = (Purpose.TAKE_STOCK, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)
BY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
CONTACT_ROLE = PersonalField(DataKind.FUNCTION, *_SHARED)
STATEMENT = PersonalField(DataKind.STATEMENT, *_SHARED)
DRAFT = PersonalField(
    DataKind.STATEMENT, Purpose.TAKE_STOCK, Audience.SELF, Retention.SINGLE_USE
)
DRAFT_BY = PersonalField(
    DataKind.ACTIVITY, Purpose.PROVE_CHANGE, Audience.SELF, Retention.SINGLE_USE
)
