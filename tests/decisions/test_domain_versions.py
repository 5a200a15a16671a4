"""Two wordings side by side."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.decisions.domain.versions import Change, compare

TEXTS = st.text(st.sampled_from("ab ,.äß\n1"), max_size=60)


def joined(parts):
    return "".join(part.text for part in parts)


@given(TEXTS, TEXTS)
def test_both_sides_keep_every_sign(old, new):
    found = compare(old, new)
    assert joined(found.before) == old
    assert joined(found.after) == new
    assert all(part.change is not Change.NEW for part in found.before)
    assert all(part.change is not Change.GONE for part in found.after)


@given(TEXTS)
def test_the_same_text_has_no_change(text):
    found = compare(text, text)
    assert all(part.is_same for part in (*found.before, *found.after))


def test_changed_words_stand_together():
    old = "Bis Ende 2027 bekommen alle Geflüchteten schnell einen Kurs."
    new = "Bis Ende 2027 findet jede Person einen Kurs."
    found = compare(old, new)
    gone = [part.text for part in found.before if not part.is_same]
    added = [part.text for part in found.after if not part.is_same]
    assert gone == ["bekommen alle Geflüchteten schnell"]
    assert added == ["findet jede Person"]
