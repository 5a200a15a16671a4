"""What is written, what the project's themes follow, and what the trail says."""

import datetime as dt

import pytest
from django.utils import timezone

from auftakt.circle.queries import suggestions_of
from auftakt.inventory.errors import EntryTakenError
from auftakt.inventory.models import Structure
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry
from auftakt.origins.models import OriginLink
from auftakt.projects.domain import ActionField
from auftakt.themes.actions import (
    create_theme,
    decide_theme,
    delete_old_ratings,
    found_group,
    rate_theme,
    restore_theme,
    retire_theme,
    start_themes,
    update_theme,
)
from auftakt.themes.content import usual_themes
from auftakt.themes.domain.kinds import (
    Choice,
    CrossCutting,
    Question,
    Responsibility,
)
from auftakt.themes.errors import (
    GroupThereError,
    ThemeRetiredError,
    ThemeTakenError,
)
from auftakt.themes.models import Theme, ThemeDecision, ThemeRating
from tests.factories.inventory import StructureFactory
from tests.factories.origins import OriginLinkFactory
from tests.factories.themes import (
    ThemeDecisionFactory,
    ThemeFactory,
    ThemeRatingFactory,
)

NOW = timezone.now()
TODAY = dt.date(2026, 11, 27)


def last_action():
    return AuditEntry.objects.latest("sequence").action


def decide(theme, by, choice, **values):
    return decide_theme(theme=theme, by=by, decision=choice, decided_on=TODAY, **values)


def themes_of(project):
    project.refresh_from_db()
    return project.themes


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_usual_fields_are_the_twelve_in_their_order(language):
    found = usual_themes(language)
    assert [one["key"] for one in found] == list(ActionField)
    for one in found:
        assert one["responsibility"] in list(Responsibility)
        assert set(one["flags"]) <= set(CrossCutting)
        assert one["name"]
        assert one["description"]


def test_they_are_made_once_with_one_entry_of_the_trail(project, jana):
    assert len(start_themes(project=project, by=jana)) == 12
    assert start_themes(project=project, by=jana) == []
    assert Theme.objects.filter(project=project).count() == 12
    assert AuditEntry.objects.filter(action="theme.start").count() == 1


def test_an_own_field_comes_after_the_usual_ones(project, other_project, jana):
    ThemeFactory(project=other_project, number=40, key="own-7")
    keys = []
    for name in ("Sport", "Kultur"):
        theme = create_theme(project=project, by=jana, values={"name": name})
        keys.append((theme.key, theme.number))
    assert keys == [("own-1", 13), ("own-2", 14)]
    assert last_action() == "theme.create"


def test_a_name_stands_once(project, jana):
    with pytest.raises(ThemeTakenError):
        create_theme(project=project, by=jana, values={"name": " wohnen"})
    assert not Theme.objects.exists()  # nothing of it is kept
    start_themes(project=project, by=jana)
    theme = Theme.objects.get(key="health")
    with pytest.raises(ThemeTakenError):
        update_theme(theme=theme, by=jana, changes={"name": "Wohnen"})


def test_a_new_name_shows_where_something_became_of_it(project, jana):
    theme = ThemeFactory(project=project)
    OriginLinkFactory(project=project, source_id=theme.public_id, source_kind="theme")
    update_theme(theme=theme, by=jana, changes={"name": "Dach über dem Kopf"})
    assert OriginLink.objects.get().source_title == "Dach über dem Kopf"
    stale = Theme.objects.get()
    Theme.objects.update(version=7)
    with pytest.raises(StaleVersionError):
        update_theme(theme=stale, by=jana, changes={"name": "Wohnen"})


def test_a_new_view_is_a_new_row(project, jana):
    theme = ThemeFactory(project=project)
    for need in (2, 5):
        rate_theme(theme=theme, by=jana, given={Question.NEED: need}, now=NOW)
    assert [one.need for one in ThemeRating.objects.all()] == [2, 5]
    assert ThemeRating.objects.last().coverage is None
    assert last_action() == "theme.rate"


def test_what_is_decided_becomes_a_theme_of_the_project(project, jana):
    start_themes(project=project, by=jana)
    theme = Theme.objects.get(key="housing")
    decide(theme, jana, Choice.FOCUS)
    assert themes_of(project) == ["housing"]
    decide(Theme.objects.get(key="language"), jana, Choice.QUICK_WIN)
    assert themes_of(project) == ["language", "housing"]
    decide(theme, jana, Choice.LATER, reason="Erst 2028")
    assert themes_of(project) == ["language"]
    assert ThemeDecision.objects.filter(theme=theme).count() == 2


def test_hand_chosen_themes_stay_until_somebody_decides(project, jana):
    project.themes = ["health", "volunteering"]
    project.save()
    start_themes(project=project, by=jana)
    decide(Theme.objects.get(key="health"), jana, Choice.NOT, reason="Landkreis")
    assert themes_of(project) == ["volunteering"]


def test_an_own_field_never_enters_the_projects_themes(project, jana):
    theme = create_theme(project=project, by=jana, values={"name": "Sport"})
    decide(theme, jana, Choice.FOCUS)
    assert themes_of(project) == []
    assert last_action() == "theme.decide"


def test_suggested_seats_follow_what_was_decided(project, jana):
    start_themes(project=project, by=jana)
    before = {one.entry.key for one in suggestions_of(project, "de")}
    decide(Theme.objects.get(key="language"), jana, Choice.FOCUS)
    project.refresh_from_db()
    after = {one.entry.key for one in suggestions_of(project, "de")}
    assert before < after


def test_a_retired_field_leaves_and_comes_back_as_decided(project, jana):
    start_themes(project=project, by=jana)
    theme = Theme.objects.get(key="housing")
    decide(theme, jana, Choice.FOCUS)
    retire_theme(theme=theme, by=jana, reason="Macht der Kreis")
    assert themes_of(project) == []
    with pytest.raises(ThemeRetiredError):
        decide(theme, jana, Choice.FOCUS)
    with pytest.raises(ThemeRetiredError):
        rate_theme(theme=theme, by=jana, given={Question.NEED: 5}, now=NOW)
    restore_theme(theme=theme, by=jana)
    assert themes_of(project) == ["housing"]
    assert theme.state_reason == ""


def test_a_working_group_is_planned_in_the_inventory(project, jana):
    start_themes(project=project, by=jana)
    theme = Theme.objects.get(key="housing")
    values = {"name": "AG Wohnen", "purpose": "Wohnungen finden"}
    group = found_group(theme=theme, by=jana, values=values)
    assert (group.kind, group.is_planned, group.fields) == ("body", True, ["housing"])
    theme.refresh_from_db()
    assert theme.working_group == group
    with pytest.raises(GroupThereError):
        found_group(theme=theme, by=jana, values={**values, "name": "Noch eine"})
    assert Structure.objects.count() == 1


def test_a_taken_name_of_a_group_is_refused_whole(project, jana):
    StructureFactory(project=project, kind="body", is_planned=True, name="AG Wohnen")
    theme = ThemeFactory(project=project)
    with pytest.raises(EntryTakenError):
        found_group(theme=theme, by=jana, values={"name": "AG Wohnen", "purpose": "x"})
    theme.refresh_from_db()
    assert theme.working_group is None


def test_an_own_fields_group_names_no_field_of_the_inventory(project, jana):
    theme = ThemeFactory(project=project, key="own-1")
    group = found_group(theme=theme, by=jana, values={"name": "AG", "purpose": "x"})
    assert group.fields == []


def test_the_newest_decision_counts(project, jana):
    start_themes(project=project, by=jana)
    theme = Theme.objects.get(key="housing")
    ThemeDecisionFactory(theme=theme, decision="focus")
    decide(theme, jana, Choice.NOT, reason="Doch nicht")
    assert themes_of(project) == []


def test_ratings_go_in_time_and_decisions_stay(project, jana):
    rating = ThemeRatingFactory(
        project=project, assessed_at=dt.datetime(2026, 1, 10, 9, tzinfo=dt.UTC)
    )
    ThemeDecisionFactory(theme=rating.theme)
    when = {"project": project, "by": jana, "kickoff_day": dt.date(2026, 1, 20)}
    assert delete_old_ratings(**when, today=dt.date(2026, 7, 20)) == 0
    assert delete_old_ratings(**when, today=dt.date(2026, 7, 21)) == 1
    assert rating.theme.decisions.count() == 1
