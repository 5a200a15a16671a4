"""Fields come, change, are rated, decided and retired; decisions drive the project."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.inventory.actions.structures import create_structure
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.models import Structure
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.actions.projects import update_brief
from auftakt.projects.domain import ActionField
from auftakt.projects.models import Project
from auftakt.themes.content import usual_themes
from auftakt.themes.domain.kinds import Choice, Question, ThemeState
from auftakt.themes.domain.lists import synced
from auftakt.themes.errors import (
    GroupThereError,
    ThemeRetiredError,
    ThemeTakenError,
)
from auftakt.themes.models import Theme, ThemeDecision, ThemeRating
from auftakt.themes.queries import SHIPPED, decided_choices, old_ratings, themes

OWN = "own-"


@transaction.atomic
def start_themes(
    *, project: Project, by: Account | None, language: str = "de"
) -> list[Theme]:
    """The usual fields, when they are first needed; a second call adds nothing."""
    _locked(project)
    if themes(project).exists():
        return []
    made = Theme.objects.bulk_create(
        Theme(project=project, number=number, made_by=by, **values)
        for number, values in enumerate(usual_themes(language), start=1)
    )
    audit.record(by=by, action="theme.start", obj=project, project=project)
    return made


@transaction.atomic
def create_theme(
    *, project: Project, by: Account, values: Mapping[str, Any], language: str = "de"
) -> Theme:
    """A field of the project's own, after the usual ones.

    Raises `ThemeTakenError` where one has this name.
    """
    start_themes(project=project, by=by, language=language)
    _locked(project)
    there = list(themes(project))
    _refuse_taken_name(there, values["name"])
    theme = Theme.objects.create(
        project=project,
        key=_own_key(there),
        number=max(one.number for one in there) + 1,
        made_by=by,
        **values,
    )
    audit.record(
        by=by, action="theme.create", obj=theme, project=project, fields=list(values)
    )
    return theme


@transaction.atomic
def update_theme(*, theme: Theme, by: Account, changes: Mapping[str, Any]) -> None:
    """Raises `StaleVersionError` where somebody was faster, or `ThemeTakenError`."""
    if not changes:
        return
    if "name" in changes:
        others = themes(theme.project).exclude(pk=theme.pk)
        _refuse_taken_name(list(others), changes["name"])
    written = apply_changes(theme, changes)
    if "name" in changes:
        origins.rename(theme, theme.name)
    audit.record(
        by=by, action="theme.update", obj=theme, project=theme.project, fields=written
    )


@transaction.atomic
def retire_theme(*, theme: Theme, by: Account, reason: str) -> None:
    """It leaves lists, rounds and the project's themes; ratings and links stay."""
    _set_state(theme, by, ThemeState.RETIRED, reason)


@transaction.atomic
def restore_theme(*, theme: Theme, by: Account) -> None:
    """With everything that was said and decided before."""
    _set_state(theme, by, ThemeState.ACTIVE, "")


def _set_state(theme: Theme, by: Account, state: ThemeState, reason: str) -> None:
    apply_changes(theme, {"state": state.value, "state_reason": reason})
    audit.record(
        by=by,
        action=f"theme.{'retire' if state is ThemeState.RETIRED else 'restore'}",
        obj=theme,
        project=theme.project,
        fields=["state", "state_reason"],
        reason=reason,
    )
    _carry_to_project(theme.project, by)


@transaction.atomic
def rate_theme(
    *, theme: Theme, by: Account, given: Mapping[Question, int], now: dt.datetime
) -> ThemeRating:
    """A new row; what this person gave before stays on record."""
    _refuse_retired(theme)
    values = {question.value: value for question, value in given.items()}
    rating = ThemeRating.objects.create(
        theme=theme, account=by, assessed_at=now, **values
    )
    audit.record(by=by, action="theme.rate", obj=theme, project=theme.project)
    return rating


@transaction.atomic
def decide_theme(
    *,
    theme: Theme,
    by: Account,
    decision: Choice,
    decided_on: dt.date,
    reason: str = "",
) -> ThemeDecision:
    """The project's themes follow, and with them the suggested seats (S17)."""
    _refuse_retired(theme)
    made = ThemeDecision.objects.create(
        theme=theme,
        decision=decision.value,
        reason=reason,
        decided_on=decided_on,
        by=by,
    )
    audit.record(
        by=by,
        action="theme.decide",
        obj=theme,
        project=theme.project,
        fields=["decision"],
        reason=reason,
    )
    _carry_to_project(theme.project, by)
    return made


def _carry_to_project(project: Project, by: Account) -> None:
    fresh = _locked(project)
    known = [field.value for field in ActionField]
    wanted = synced(fresh.themes, decided_choices(fresh), known)
    if set(wanted) != set(fresh.themes):
        update_brief(project=fresh, by=by, changes={"themes": wanted})


@transaction.atomic
def found_group(*, theme: Theme, by: Account, values: Mapping[str, Any]) -> Structure:
    """A planned body of the inventory, so that what exists already is compared (S34).

    `values`: name and purpose. Raises `EntryTakenError` where such a body is planned,
    `GroupThereError` where the field has its group.
    """
    _refuse_retired(theme)
    locked = Theme.objects.select_for_update().get(pk=theme.pk)
    if locked.working_group_id:
        raise GroupThereError
    fields = [theme.key] if theme.key in SHIPPED else []
    group = create_structure(
        project=theme.project,
        by=by,
        values={
            **values,
            "kind": StructureKind.BODY.value,
            "is_planned": True,
            "fields": fields,
        },
    )
    apply_changes(theme, {"working_group": group})
    audit.record(
        by=by,
        action="theme.found_group",
        obj=theme,
        project=theme.project,
        fields=["working_group"],
    )
    return group


@transaction.atomic
def note_ratings_seen(*, theme: Theme, by: Account) -> None:
    """Who looks at what single people gave leaves a trace."""
    audit.record(by=by, action="theme.see_ratings", obj=theme, project=theme.project)


def _locked(project: Project) -> Project:
    return Project.objects.select_for_update().get(pk=project.pk)


def _own_key(there: list[Theme]) -> str:
    own = [one.key for one in there if one.key.startswith(OWN)]
    numbers = [int(key.removeprefix(OWN)) for key in own]
    return f"{OWN}{max(numbers, default=0) + 1}"


def _refuse_taken_name(others: list[Theme], name: str) -> None:
    if name.strip().casefold() in {one.name.strip().casefold() for one in others}:
        raise ThemeTakenError


def _refuse_retired(theme: Theme) -> None:
    if theme.state == ThemeState.RETIRED:
        raise ThemeRetiredError


@transaction.atomic
def delete_old_ratings(
    *, project: Project, by: Account, kickoff_day: dt.date | None, today: dt.date
) -> int:
    """Those whose time is over; the fields and what was decided stay."""
    old = old_ratings(project, kickoff_day, today)
    if old:
        ThemeRating.objects.filter(pk__in=old).delete()
        audit.record(by=by, action="theme.delete_ratings", obj=project, project=project)
    return len(old)
