"""What decisions keep of people: sentences, ballots and acts."""

from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)

STATEMENT = PersonalField(
    DataKind.STATEMENT,
    Purpose.AGREE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
BY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
BALLOT = PersonalField(
    DataKind.STATEMENT, Purpose.AGREE, Audience.PROJECT, Retention.BALLOT_12_MONTHS
)
VOICE = PersonalField(
    DataKind.FUNCTION,
    Purpose.AGREE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
