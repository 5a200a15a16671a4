"""Forms and tags come out as promised in docs/components.md."""

import datetime as dt
import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.count_scale import CountScale
from auftakt.kernel.form_renderer import ChoiceCards
from auftakt.kernel.gallery import SampleForm


def shown(source, request=None, **context):
    names = {**context, "csrf_token": "token"}
    if request:
        names["request"] = request
    return Template("{% load kern %}" + source).render(Context(names))


class MeetingForm(forms.Form):
    name = forms.CharField(label="Name", help_text="So steht er auf der Einladung.")
    note = forms.CharField(label="Notiz", required=False, widget=forms.Textarea)
    day = forms.DateField(label="Tag", initial=dt.date(2027, 1, 29))
    begin = forms.TimeField(label="Beginn", initial=dt.time(9, 0))
    kind = forms.ChoiceField(label="Art", choices=[("a", "Runde"), ("b", "Plenum")])
    way = forms.ChoiceField(
        label="Weg",
        choices=[("keep", "Behalten"), ("drop", "Weglassen")],
        widget=forms.RadioSelect,
    )
    agreed = forms.BooleanField(label="Abgestimmt")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


def ids(html):
    return re.findall(r'\bid="([^"]+)"', html)


def test_every_description_and_label_points_to_something():
    form = SampleForm({"residents": "0"})
    html = str(form)
    named = set(ids(html))
    targets = re.findall(r'\bfor="([^"]+)"|href="#([^"]+)"', html)
    described = re.findall(r'aria-describedby="([^"]+)"', html)
    wanted = {first or second for first, second in targets}
    wanted |= {name for names in described for name in names.split()}
    assert wanted - named == set()
    assert len(ids(html)) == len(named)


def test_required_fields_are_not_marked_but_the_others_are():
    html = str(MeetingForm())
    assert html.count("freiwillig") == 1
    assert "*" not in re.sub(r"<[^>]+>", "", html)


def test_controls_carry_the_classes_of_kern():
    html = str(MeetingForm())
    assert 'type="date" name="day" value="2027-01-29"' in html
    assert 'type="time" name="begin" value="09:00"' in html
    assert '<div class="kern-form-input__select-wrapper"><select name="kind"' in html
    assert html.count('class="kern-form-check__radio"') == 2
    assert html.count('class="kern-form-check__checkbox"') == 1
    assert '<input type="hidden" name="version"' in html


def test_a_date_comes_back_from_the_browsers_own_field():
    form = MeetingForm({"day": "2027-01-29", "begin": "09:00"})
    form.full_clean()
    cleaned = {name: form.cleaned_data.get(name) for name in ("day", "begin")}
    assert cleaned == {"day": dt.date(2027, 1, 29), "begin": dt.time(9, 0)}


def test_the_error_summary_leads_to_each_wrong_field():
    form = MeetingForm({"day": "2027-01-29", "begin": "09:00", "kind": "a"})
    links = re.findall(r'<a href="#([^"]+)">([^<]+)</a>', str(form))
    assert links == [
        ("id_name", "Name: Füllen Sie dieses Feld aus."),
        ("id_way", "Weg: Wählen Sie eine Möglichkeit."),
        ("id_agreed", "Abgestimmt: Bestätigen Sie diese Angabe."),
    ]
    assert "Bitte prüfen Sie 3 Angaben" in str(form)


def test_own_sentences_stand_alone_in_the_summary():
    form = MeetingForm({"name": "Auftakt"})
    form.add_error("begin", "Das Ende liegt vor dem Beginn.")
    html = shown("{% error_summary form %}", form=form)
    assert '<a href="#id_begin">Das Ende liegt vor dem Beginn.</a>' in html


def test_a_right_form_has_no_summary():
    assert "error-summary" not in str(MeetingForm())


def test_input_is_escaped():
    form = MeetingForm({"name": "<script>", "kind": "<b>"})
    assert "<script>" not in str(form)
    assert "<b>" not in str(form)


def test_what_a_field_held_at_first_travels_along():
    class OpenedForm(MeetingForm):
        way = forms.ChoiceField(
            choices=[("keep", "Behalten"), ("drop", "Weglassen")],
            widget=forms.RadioSelect,
            show_hidden_initial=True,
            initial="drop",
        )

    html = str(OpenedForm())
    assert re.search(r'type="hidden" name="initial-way" value="drop"', html)


def test_choice_cards_say_what_happens_next():
    class WayForm(forms.Form):
        way = forms.ChoiceField(
            choices=[("keep", "Behalten"), ("drop", "Weglassen")],
            widget=ChoiceCards(consequences={"drop": "Ein Feld entfällt."}),
        )

    html = str(WayForm({"way": "drop"}))
    card = html[html.index('value="drop"') :]
    assert "checked" in card[: card.index(">")]
    assert "Ein Feld entfällt." in card


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("done", "fertig"),
        ("begun", "begonnen"),
        ("open", "offen"),
        ("locked", "noch nicht dran"),
    ],
)
def test_a_status_has_shape_and_word(status, word):
    html = shown("{% status_word status %}", status=status)
    assert "<svg" in html
    assert word in html


def test_an_icon_is_named_only_where_it_must_be():
    assert 'aria-hidden="true"' in shown('{% icon "lock" %}')
    html = shown('{% icon "lock" word %}', word='Ge"sperrt')
    assert 'role="img" aria-label="Ge&quot;sperrt"' in html


def test_a_button_that_changes_something_posts_with_a_token():
    html = shown('{% post_button "/weg/" "Platz entfernen" confirm="Wirklich?" %}')
    assert '<form class="post-button__confirm" method="post" action="/weg/">' in html
    assert 'name="csrfmiddlewaretoken" value="token"' in html
    assert "Wirklich?" in html
    assert "<summary" in html


def test_pages_and_order_keep_the_other_parameters():
    request = RequestFactory().get(
        "/", {"q": "Kita", "seite": "2", "sortieren": "name"}
    )
    page = Paginator(range(100), 10).page(2)
    html = shown("{% pagination page %}", request, page=page)
    assert 'href="?q=Kita&amp;seite=3&amp;sortieren=name"' in html
    assert '<span aria-current="page">2</span>' in html
    html = shown('{% sort_link "name" "Name" %}', request)
    assert 'href="?q=Kita&amp;sortieren=-name"' in html
    assert "aufsteigend" in html


def test_one_page_needs_no_pagination():
    page = Paginator(range(3), 10).page(1)
    assert shown("{% pagination page %}", page=page).strip() == ""


def test_a_lock_names_what_is_missing():
    items = [{"text": "Platz 8", "state": "open", "url": "/platz-8/"}]
    source = (
        '{% lock_panel "Noch nicht" items %}<p>Erst Platz 8.</p>{% endlock_panel %}'
    )
    html = shown(source, items=items)
    assert '<a href="/platz-8/">Platz 8</a>' in html
    assert "<p>Erst Platz 8.</p>" in html


NUMBERS = st.integers(min_value=0, max_value=60)


@given(value=NUMBERS, minimum=NUMBERS, length=st.integers(1, 60))
def test_the_scale_keeps_its_marks_inside_and_apart(value, minimum, length):
    low, high = minimum + length // 3, minimum + length // 2
    scale = CountScale(value, low, high, minimum, minimum + length)
    places = [tick.place for tick in scale.ticks if not tick.is_value]
    assert all(3 <= place <= 97 for place in [scale.mark, *places])
    assert all(abs(place - scale.mark) >= 7 for place in places)
    assert [tick.number for tick in scale.ticks if tick.is_value] == [value]
