"""Marking: a text in pieces, with what lies over each."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.web.marking import Mark, pieces

TEXT = "Норланд 🙂 met Veskia; قال الوزير"
PLACES = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(
    lambda two: two[0] < two[1]
)


def mark(place, layer="actor"):
    return Mark(span=Span(*place), layer=layer, name="")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PLACES, st.lists(PLACES, max_size=6))
def test_pieces_are_the_words_each_once_and_lie_whole_under_their_marks(stretch, places):
    marks = [mark(place) for place in places]
    cut = list(pieces(TEXT, Span(*stretch), marks))
    assert "".join(piece.text for piece in cut) == TEXT[slice(*stretch)]
    for one in cut:
        over = {m for m in marks if m.span.start < one.span.end and one.span.start < m.span.end}
        assert set(one.marks) == over
        assert one.span.of(TEXT) == one.text
