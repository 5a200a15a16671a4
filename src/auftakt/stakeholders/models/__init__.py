"""Records of those concerned; by topic in the modules of this folder."""

from auftakt.stakeholders.models.assessments import (
    PersonRatingBasis,
    StakeholderAssessment,
)
from auftakt.stakeholders.models.contacts import EngagementStep
from auftakt.stakeholders.models.stakeholders import (
    Stakeholder,
    StakeholderInterest,
    StakeholderRelation,
)

__all__ = [
    "EngagementStep",
    "PersonRatingBasis",
    "Stakeholder",
    "StakeholderAssessment",
    "StakeholderInterest",
    "StakeholderRelation",
]
