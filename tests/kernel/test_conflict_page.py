"""What the page for two changes at once sends back is enough to go on."""

from html.parser import HTMLParser

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string
from tests.factories.projects import ProjectBriefFactory

from auftakt.kernel.changes import apply_changes
from auftakt.kernel.forms import EditConflictError, EditForm
from auftakt.projects.models import ProjectBrief


class BriefForm(EditForm):
    class Meta:
        model = ProjectBrief
        fields = ("occasion", "mandate")


class Controls(HTMLParser):
    """Names and values a browser would send, in the order of the page."""

    def __init__(self, html):
        super().__init__()
        self.pairs, self._area = [], None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "input":
            self.pairs.append((values["name"], values.get("value", "")))
        self._area = values["name"] if tag == "textarea" else None
        if self._area:
            self.pairs.append((self._area, ""))

    def handle_data(self, data):
        if self._area:
            self.pairs[-1] = (self._area, data.removeprefix("\n"))

    def handle_endtag(self, tag):
        self._area = None


def query(pairs):
    sent = QueryDict(mutable=True)
    for name, value in pairs:
        sent.appendlist(name, value)
    return sent


@pytest.fixture
def conflict(db):
    """Jana wrote while Ulf had the page open; Ulf sends."""
    brief = ProjectBriefFactory(occasion="Alt", mandate="Ratsbeschluss")
    opened = Controls(str(BriefForm(instance=brief))).pairs
    sent = query(opened)
    sent["occasion"] = "Von <b>Ulf</b>"
    apply_changes(brief, {"occasion": "Von Jana"})
    form = BriefForm(sent, instance=ProjectBrief.objects.get(pk=brief.pk))
    assert form.is_valid()
    with pytest.raises(EditConflictError) as caught:
        form.changes()
    return caught.value


def page_of(conflict):
    context = {"conflict": conflict, "changed_by": "Jana Lindner"}
    return render_to_string("kernel/edit_conflict.html", context)


def again(conflict, **changed):
    sent = query(Controls(page_of(conflict)).pairs)
    for name, value in changed.items():
        sent[name] = value
    brief = ProjectBrief.objects.get(pk=conflict.form.instance.pk)
    form = BriefForm(sent, instance=brief)
    assert form.is_valid(), form.errors
    return form.changes()


def test_it_shows_both_texts_escaped(conflict):
    page = page_of(conflict)
    assert "Jana Lindner hat diese Angaben eben geändert" in page
    assert "Von Jana" in page
    assert "Von &lt;b&gt;Ulf&lt;/b&gt;" in page
    assert "<b>" not in page


def test_my_text_can_win(conflict):
    assert again(conflict) == {"occasion": "Von <b>Ulf</b>"}


def test_both_texts_can_be_merged(conflict):
    assert again(conflict, occasion="Beides") == {"occasion": "Beides"}


def test_the_stored_text_can_stay(conflict):
    assert again(conflict, keep_theirs="1") == {}
