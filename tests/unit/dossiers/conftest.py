"""A brief of invented states, made by hand, of any size."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.dossiers import Brief, Dossier
from onrecord.dossiers.brief import Bar, Deadline, Invoked, Line, Mark, Note, Side

_DAY = date(2031, 3, 4)


def line(words="We keep to the treaty", note="1.1", **more):
    given = {"day": _DAY, "who": "Norland", "what": "position", "language": "en"} | more
    return Line(words=words, note=note, **given)


@pytest.fixture
def made():
    """Give a maker of briefs: of how many sides, with how many of each thing, and other words."""

    def make(sides=("Norland", "Veskia"), many=1, words="We keep to the treaty", **changes):
        lines = tuple(line(words) for _ in range(many))
        dossier = Dossier(name="ferry", title="The ferry", parties=tuple(sides))
        due = Deadline(
            by=(sides[0],),
            due="2031-05",
            first=date(2031, 5, 1),
            last=date(2031, 5, 31),
            standing="promised",
            line=line(words),
        )
        invoked = Invoked(
            name="Ferry Treaty",
            by=(("Norland", 2),),
            stances=(("names", 2),),
            last=_DAY,
            note="1.1",
        )
        note = Note(
            number=1,
            issuer="Norland",
            title=words,
            day=_DAY,
            place="https://norland.example/a",
            language="en",
            statements=("st:aa/1-2", "st:aa/3-4"),
        )
        brief = Brief(
            dossier=dossier,
            as_of=_DAY,
            known_on=None,
            covers="one document.",
            sides=tuple(
                Side(name=side, said=lines, did=lines, said_in_all=many, did_in_all=many)
                for side in sides
            ),
            mediators=lines,
            due=(due,) * many,
            due_in_all=many,
            undated=0,
            others=0,
            instruments=(invoked,) * many,
            instruments_in_all=many,
            bars=tuple(
                Bar(type=f"expulsion {at}", side=side, acts=at + 1, numbers="8")
                for at in range(many)
                for side in sides
            ),
            marks=tuple(
                Mark(lane=side, day=_DAY, last=_DAY, shape=shape, words=words)
                for side in sides
                for shape in ("said", "did")
                for _ in range(many)
            ),
            notes=(note,) if many else (),
            again="onrecord dossier brief ferry",
        )
        return replace(brief, **changes)

    return make
