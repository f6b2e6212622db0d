"""Counters and silences: days since, and who has not spoken, each with what was watched."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response
from pydantic import Field

from onrecord.knowledge.measures import measure_types
from onrecord.ledgers.counting import Question
from onrecord.ledgers.silence import Occasion
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.record.written.counts import (
    PRINTED,
    count_json,
    count_row,
    printed_json,
)
from onrecord.record.written.silences import occasion_in_words, silence_json, voice_row
from onrecord.record.written.words import again, code_of
from onrecord.web.asking import Asks, Name, Paged, sides_of
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened, today
from onrecord.web.paging import cell_of, paged

router = APIRouter(tags=["counters"])

_MANY = 40
"""Actors that are asked of at once at most."""


class Asked(Paged):
    """Since what days are counted."""

    actor: Annotated[Name, Field(description="Who spoke, or did it.", examples=["XH"])] = None
    about: Annotated[Name, Field(description="What it is about.", examples=["XT"])] = None
    between: Annotated[
        Name, Field(description="Two actors, parted by a comma.", examples=["XH,XT"])
    ] = None
    measure: Annotated[Name, Field(description="A type of measure.", examples=["expulsion"])] = None
    kind: Annotated[StatementKind | None, Field(description="A kind of statement.")] = None
    on: Annotated[date | None, Field(description="The day until which is counted.  [today]")] = None

    @property
    def asks_nothing(self) -> bool:
        """Say whether printed counters are meant."""
        return not any((self.actor, self.about, self.between, self.measure, self.kind))

    @property
    def question(self) -> Question:
        """Give the question.

        Raises:
            HTTPException: The measure is no type, or a kind is asked for as well; or one actor
                alone is named where two are wanted.
        """
        measure = self.measure and self.measure.strip().lower().replace(" ", "_")
        if measure and measure not in measure_types():
            raise HTTPException(400, f"measure: one of {', '.join(measure_types())}")
        if measure and self.kind:
            raise HTTPException(400, "kind: a measure is asked for, which is a kind")
        return Question(
            actor=self.actor and code_of(self.actor),
            about=self.about and code_of(self.about),
            between=sides_of(self.between),
            measure=measure,
            kinds=(self.kind,) if self.kind else (),
        )


@router.get("/counters")
def read_counters(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Count days since an actor spoke or acted; without a question, check printed counters."""
    if asked.asks_nothing:
        return _printed(request, asked)
    day = asked.on or today(request)
    with opened(request) as record:
        question = asked.question
        count = record.days_since(question, day)
        covered = coverage(record)
    given = [("actor", asked.actor), ("about", asked.about), ("measure", asked.measure)]
    typed = again(
        ["counters"],
        [
            *given,
            ("between", question.between),
            ("kind", asked.kind and asked.kind.value),
            ("on", day),
        ],
        None,
    )
    data = {**count_json(count, typed), "coverage": covered}
    more = {
        **_more(asked),
    }
    page = Page(template="count.html", data=data, rows=[count_row(count)], more=more)
    return answer(request, page)


def _printed(request: Request, asked: Asked) -> Response:
    with opened(request) as record:
        checks = record.counters()
        covered = coverage(record)
    written = printed_json(checks, ["onrecord", "counters"])
    counters: Any = written["counters"]
    shown, after = paged(request, counters, asked, cell_of("address"))
    rows = [{column: one[column] for column in PRINTED} for one in shown]
    data = {
        **written,
        "counters": shown,
        "total": len(checks),
        "next": after,
        "coverage": covered,
    }
    return answer(request, Page(template="counters.html", data=data, rows=rows, more=_more(asked)))


def _more(asked: Asked) -> dict[str, Any]:
    return {"asked": asked, "kinds": tuple(StatementKind), "measures": tuple(measure_types())}


class Spoken(Asks):
    """Who is asked to have spoken of what."""

    actors: Annotated[
        str | None,
        Field(max_length=2000, description="Actors, parted by commas.", examples=["XH,XT"]),
    ] = None
    subject: Annotated[
        str | None,
        Field(max_length=2000, description="Actors or instruments, parted by commas."),
    ] = None
    event: Annotated[
        str | None, Field(max_length=300, description="The address of a statement.")
    ] = None
    since: Annotated[date | None, Field(alias="from", description="The first day that counts.")] = (
        None
    )
    on: Annotated[date | None, Field(description="The last day that counts.  [today]")] = None

    @property
    def missing(self) -> tuple[str, ...]:
        """Name what has to be asked and is not."""
        said = {
            "actors": _parted(self.actors),
            "subject": _parted(self.subject) or self.event,
        }
        return tuple(name for name, given in said.items() if not given)

    def occasion(self, record: Record, day: date) -> Occasion:
        """Say of what, and in which days, actors may have spoken."""
        named = frozenset(map(code_of, _parted(self.subject)))
        if not self.event:
            return Occasion(subjects=named, since=self.since, on=day)
        event = record.occasion(self.event, day)
        return replace(event, subjects=named) if named else event


@router.get("/silence")
def read_silence(request: Request, asked: Annotated[Spoken, Query()]) -> Response:
    """Say of each actor whether they have spoken of a subject, within what was watched."""
    actors = _parted(asked.actors)
    if missing := asked.missing:
        return _not_asked(request, asked, missing)
    day = asked.on or today(request)
    if _MANY < len(actors):
        raise HTTPException(400, f"actors: {_MANY} at most")
    if asked.since and day < asked.since:
        raise HTTPException(400, "from: it is after the last day that counts")
    with opened(request) as record:
        occasion = asked.occasion(record, day)
        voices = record.silence(occasion, map(code_of, actors))
        covered = coverage(record)
    given = [
        *(("subject", subject) for subject in _parted(asked.subject)),
        ("event", asked.event),
        ("actors", actors),
        ("since", asked.since),
        ("on", day),
    ]
    data = {**silence_json(occasion, voices, again(["silence"], given, None)), "coverage": covered}
    more = {
        "asked": asked,
        "occasion": occasion_in_words(occasion),
    }
    rows = [voice_row(voice) for voice in voices]
    return answer(request, Page(template="silence.html", data=data, rows=rows, more=more))


def _not_asked(request: Request, asked: Spoken, missing: tuple[str, ...]) -> Response:
    with opened(request) as record:
        data = {"actors": (), "missing": missing, "rule": None, "coverage": coverage(record)}
    begun = any(asked.model_dump().values())
    more: dict[str, Any] = {"asked": asked, "occasion": None, "begun": begun}
    return answer(request, Page(template="silence.html", data=data, rows=(), more=more))


def _parted(names: str | None) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, (names or "").split(","))))
