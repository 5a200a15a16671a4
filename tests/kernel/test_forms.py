"""Two people edit one brief: nobody's text is lost."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tests.factories.projects import ProjectBriefFactory

from auftakt.kernel.changes import apply_changes
from auftakt.kernel.forms import EditConflictError, EditForm
from auftakt.projects.models import ProjectBrief


class BriefForm(EditForm):
    class Meta:
        model = ProjectBrief
        fields = ("occasion", "mandate")


def opened(brief):
    """What a browser holds after opening the page."""
    form = BriefForm(instance=brief)
    data = {"version": str(brief.version)}
    for name in ("occasion", "mandate"):
        data[name] = data[f"initial-{name}"] = form.stored_raw(name)[0]
    return data


def posted(data):
    query = QueryDict(mutable=True)
    for name, value in data.items():
        query.setlist(name, value if isinstance(value, list) else [value])
    return query


def submit(data, brief):
    fresh = ProjectBrief.objects.get(pk=brief.pk)
    form = BriefForm(posted(data), instance=fresh)
    assert form.is_valid(), form.errors
    apply_changes(fresh, form.changes())


@pytest.fixture
def brief(project):
    return ProjectBriefFactory(project=project, occasion="alt", mandate="alt")


def stored(brief):
    return ProjectBrief.objects.values_list("occasion", "mandate").get(pk=brief.pk)


def test_the_page_carries_what_it_was_opened_with(brief):
    html = str(BriefForm(instance=brief))
    assert 'name="initial-occasion"' in html
    assert 'name="version" value="1"' in html


def test_changes_of_different_fields_merge(brief):
    jana, ulf = opened(brief), opened(brief)
    submit({**jana, "occasion": "von Jana"}, brief)
    submit({**ulf, "mandate": "von Ulf"}, brief)
    assert stored(brief) == ("von Jana", "von Ulf")


def test_changes_of_the_same_field_show_both_texts(brief):
    jana, ulf = opened(brief), opened(brief)
    submit({**jana, "occasion": "von Jana"}, brief)
    with pytest.raises(EditConflictError) as caught:
        submit({**ulf, "occasion": "von Ulf", "mandate": "auch"}, brief)
    (row,) = caught.value.rows
    assert (row.label, row.theirs_text, row.mine_text) == (
        "Anlass",
        "von Jana",
        "von Ulf",
    )
    assert stored(brief) == ("von Jana", "alt")
    hidden = dict(caught.value.hidden_inputs)
    assert hidden == {
        "version": "2",
        "conflict_field": "occasion",
        "initial-occasion": "von Jana",
        "initial-mandate": "alt",
        "mandate": "auch",
    }


def test_the_second_person_can_insist(brief):
    jana, ulf = opened(brief), opened(brief)
    submit({**jana, "occasion": "von Jana"}, brief)
    with pytest.raises(EditConflictError) as caught:
        submit({**ulf, "occasion": "von Ulf", "mandate": "auch"}, brief)
    submit({**dict(caught.value.hidden_inputs), "occasion": "beides"}, brief)
    assert stored(brief) == ("beides", "auch")


def test_the_second_person_can_give_way_and_keeps_the_rest(brief):
    jana, ulf = opened(brief), opened(brief)
    submit({**jana, "occasion": "von Jana"}, brief)
    with pytest.raises(EditConflictError) as caught:
        submit({**ulf, "occasion": "von Ulf", "mandate": "auch"}, brief)
    answer = {**dict(caught.value.hidden_inputs), "occasion": "x", "keep_theirs": "1"}
    submit(answer, brief)
    assert stored(brief) == ("von Jana", "auch")


def test_the_same_change_twice_is_no_conflict(brief):
    jana, ulf = opened(brief), opened(brief)
    submit({**jana, "occasion": "gleich"}, brief)
    submit({**ulf, "occasion": "gleich"}, brief)
    assert stored(brief) == ("gleich", "alt")


def test_line_breaks_of_the_browser_are_no_change(brief):
    ProjectBrief.objects.update(occasion="eins\nzwei")
    brief.refresh_from_db()
    data = opened(brief)
    crlf = {**data, "occasion": "eins\r\nzwei", "initial-occasion": "eins\r\nzwei"}
    submit({**crlf, "mandate": "neu"}, brief)
    assert stored(brief) == ("eins\nzwei", "neu")


texts = st.sampled_from(["alt", "a", "b", "<b>c</b>"])
people = st.integers(0, 2)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("open"), people),
        st.tuples(
            st.just("save"), people, st.sampled_from(["occasion", "mandate"]), texts
        ),
    ),
    max_size=12,
)


class AnySchedule(TestCase):
    """Every text somebody typed is stored, overwritten knowingly, or shown again."""

    @given(steps)
    def test_no_character_is_lost(self, schedule):
        brief = ProjectBriefFactory(occasion="alt", mandate="alt")
        desks = {person: opened(brief) for person in range(3)}
        for step in schedule:
            if step[0] == "open":
                fresh = ProjectBrief.objects.get(pk=brief.pk)
                desks[step[1]] = opened(fresh)
                continue
            _, person, field, text = step
            before = dict(zip(("occasion", "mandate"), stored(brief), strict=True))
            desk = {**desks[person], field: text}
            try:
                submit(desk, brief)
            except EditConflictError as conflict:
                assert [row.field.name for row in conflict.rows] == [field]
                assert conflict.rows[0].mine_text == text
                assert conflict.rows[0].theirs_text == before[field]
                assert before[field] not in (desks[person][f"initial-{field}"], text)
                continue
            after = dict(zip(("occasion", "mandate"), stored(brief), strict=True))
            other = "mandate" if field == "occasion" else "occasion"
            assert after[other] == before[other]
            changed = text != desks[person][f"initial-{field}"]
            assert after[field] == (text if changed else before[field])
