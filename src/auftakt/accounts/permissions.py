"""Who may do what: one list of rights, one table of roles."""

from enum import StrEnum


class Permission(StrEnum):
    PROJECT_VIEW = "project_view"
    PROJECT_EDIT = "project_edit"
    PROJECT_DELETE = "project_delete"
    MUNICIPALITY_EDIT = "municipality_edit"
    INITIATOR_EDIT = "initiator_edit"
    MEMBER_VIEW = "member_view"
    MEMBER_MANAGE = "member_manage"
    AUDIT_VIEW = "audit_view"
    ACTOR_VIEW = "actor_view"
    ACTOR_EDIT = "actor_edit"
    ACTOR_IMPORT = "actor_import"
    ACTOR_EXPORT = "actor_export"
    CONTACT_VIEW = "contact_view"
    CIRCLE_VIEW = "circle_view"
    SEAT_EDIT = "seat_edit"
    KEPT_APART_EDIT = "kept_apart_edit"
    CIRCLE_FINALISE = "circle_finalise"
    INVENTORY_VIEW = "inventory_view"
    INVENTORY_EDIT = "inventory_edit"
    OVERLAP_SETTLE = "overlap_settle"
    LINK_MANAGE = "link_manage"
    ANALYSIS_VIEW = "analysis_view"
    ANALYSIS_EDIT = "analysis_edit"
    ANALYSIS_DECIDE = "analysis_decide"
    STAKEHOLDER_VIEW = "stakeholder_view"
    STAKEHOLDER_EDIT = "stakeholder_edit"
    ASSESSMENT_GIVE = "assessment_give"
    ASSESSMENT_VIEW = "assessment_view"
    PROPOSAL_VIEW = "proposal_view"
    PROPOSAL_EDIT = "proposal_edit"
    BALLOT_ENTER = "ballot_enter"
    GOAL_VIEW = "goal_view"
    GOAL_EDIT = "goal_edit"
    MEASUREMENT_ENTER = "measurement_enter"
    GATE_OVERRIDE = "gate_override"
    MEASURE_VIEW = "measure_view"
    MEASURE_EDIT = "measure_edit"
    OUTCOME_CREATE = "outcome_create"
    QUESTION_EDIT = "question_edit"
    WORKSHOP_VIEW = "workshop_view"
    WORKSHOP_EDIT = "workshop_edit"
    AGENDA_EDIT = "agenda_edit"
    WORKSHOP_READY = "workshop_ready"
    DOCUMENT_VIEW = "document_view"
    SCRIPT_VIEW = "script_view"
    ARCHIVE_EXPORT = "archive_export"


class Role(StrEnum):
    COORDINATOR = "coordinator"
    INITIATOR = "initiator"
    MODERATOR = "moderator"
    MEMBER = "member"
    GUEST_READER = "guest_reader"


P = Permission

_GUEST = frozenset(
    {
        P.PROJECT_VIEW,
        P.CIRCLE_VIEW,
        P.INVENTORY_VIEW,
        P.ANALYSIS_VIEW,
        P.PROPOSAL_VIEW,
        P.GOAL_VIEW,
        P.MEASURE_VIEW,
        P.WORKSHOP_VIEW,
        P.DOCUMENT_VIEW,
    }
)
_MEMBER = _GUEST | {P.MEMBER_VIEW}
_WORKING = _MEMBER | {
    P.ACTOR_VIEW,
    P.INVENTORY_EDIT,
    P.ANALYSIS_EDIT,
    P.STAKEHOLDER_VIEW,
    P.STAKEHOLDER_EDIT,
    P.ASSESSMENT_GIVE,
    P.PROPOSAL_EDIT,
    P.BALLOT_ENTER,
    P.GOAL_EDIT,
    P.MEASUREMENT_ENTER,
    P.MEASURE_EDIT,
    P.OUTCOME_CREATE,
    P.QUESTION_EDIT,
    P.WORKSHOP_EDIT,
    P.AGENDA_EDIT,
    P.SCRIPT_VIEW,
}
_INITIATOR = _WORKING | {
    P.PROJECT_EDIT,
    P.INITIATOR_EDIT,
    P.CONTACT_VIEW,
    P.SEAT_EDIT,
    P.CIRCLE_FINALISE,
    P.OVERLAP_SETTLE,
    P.LINK_MANAGE,
    P.ANALYSIS_DECIDE,
    P.GATE_OVERRIDE,
    P.WORKSHOP_READY,
}

RIGHTS: dict[Role, frozenset[Permission]] = {
    Role.GUEST_READER: _GUEST,
    Role.MEMBER: _MEMBER,
    Role.MODERATOR: _WORKING,
    Role.INITIATOR: _INITIATOR,
    Role.COORDINATOR: frozenset(Permission),
}


def allows(role: Role | str, permission: Permission) -> bool:
    return permission in RIGHTS[Role(role)]
