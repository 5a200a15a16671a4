"""What a document needs (S46)."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.documents.domain import FIX, Document, Lack, completeness

ANY = st.sets(st.sampled_from(Lack))


@given(st.sampled_from(Document), ANY)
def test_only_date_and_agenda_or_an_empty_source_stop_a_document(
    document: Document, missing: set[Lack]
) -> None:
    state = completeness(document, missing)
    of_one = {
        Document.STOCK: {Lack.STOCK},
        Document.ANALYSES: {Lack.ANALYSES},
        Document.AGREEMENT: {Lack.GOALS},
        Document.INDICATORS: {Lack.INDICATORS},
    }
    needed = of_one.get(document, {Lack.DATE, Lack.AGENDA})
    assert state.can_be_made == (not missing & needed)


@given(st.sampled_from(Document), ANY, ANY)
def test_less_missing_is_never_worse(
    document: Document, missing: set[Lack], more: set[Lack]
) -> None:
    few, many = completeness(document, missing), completeness(document, missing | more)
    assert set(few.lacks) <= set(many.lacks)
    assert few.can_be_made or not many.can_be_made


def test_the_agenda_needs_no_signature() -> None:
    assert completeness(Document.AGENDA, {Lack.SIGNATURE}).is_complete
    assert completeness(Document.INVITATION, {Lack.SIGNATURE}).lacks == (
        Lack.SIGNATURE,
    )


def test_each_lack_has_a_place_to_mend_it() -> None:
    assert set(FIX) == set(Lack)
