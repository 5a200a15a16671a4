"""A text becomes title and rest; nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.outcomes.domain import LONGEST_TITLE, carried


@given(st.text(max_size=600))
def test_a_title_is_one_short_line_and_nothing_is_lost(text):
    found = carried(text)
    assert len(found.title) <= LONGEST_TITLE
    assert len(found.title.splitlines()) <= 1
    kept = f"{found.title} {found.text}".split()
    assert set(text.split()) <= set(kept)


@given(st.text(alphabet="ab c", min_size=1, max_size=LONGEST_TITLE))
def test_a_short_line_is_the_title_alone(line):
    assert carried(line) == carried(f"{line}\n")
    assert (carried(line).title, carried(line).text) == (line.strip(), "")


def test_of_a_long_line_the_first_sentence_is_the_title():
    found = carried("Der Kurs ist voll. " + "Viele warten lange. " * 20)
    assert found.title == "Der Kurs ist voll."
    assert found.text.startswith("Der Kurs ist voll. Viele")


def test_a_long_sentence_is_cut_between_words():
    assert carried("Wort " * 100).title.endswith("Wort…")
