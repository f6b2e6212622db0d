"""The tool that verifies a quotation."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import zip_longest
from typing import Annotated

from pydantic import Field

from onrecord.door.answers import Answer, Asker, Item, Opened, opened, paged
from onrecord.door.arguments import LONGEST, Start
from onrecord.door.tools import tools
from onrecord.exports.plain import plain
from onrecord.quotations import Ascribed, Place
from onrecord.record import Quotation, Verified

_LONGEST_QUOTATION = 10_000


@tools.add("verify_quote")
def verify_quote(
    asker: Asker,
    quotation: Annotated[
        str,
        Field(
            description="The words, with or without quotation marks; what is left out is marked "
            "by an ellipsis, what is put in by brackets.",
            min_length=1,
            max_length=_LONGEST_QUOTATION,
            examples=["the treaty remains in force", "We will not extend it […] beyond May"],
        ),
    ],
    speaker: Annotated[
        str | None,
        Field(
            description="Whose words they are said to be: a name, an office or a state's code.",
            max_length=LONGEST,
            examples=["Petrova", "RU"],
        ),
    ] = None,
    on: Annotated[
        date | None,
        Field(description="The day of the document or of its event.", examples=["2031-03-04"]),
    ] = None,
    start: Start = 0,
    limit: Annotated[int, Field(description="Places in a piece.", ge=1, le=10)] = 5,
) -> Answer:
    """Say whether a quotation is in the record: by this speaker, on this day, whole, unaltered.

    The outcome is found; found_elsewhere (another speaker, day or version: `otherwise`);
    truncated (it stops before "but", or begins after "not"); joined (of passages that do not
    stand together); ambiguous; not_found, with the nearest passage and what differs; or
    unchecked (too short, too long, or in a language the record does not have). It says that words
    are there, never that what they say is so, and a translation is not found.
    """
    with opened(asker) as here:
        verified = here.record.verify(quotation, Ascribed(speaker=speaker, on=on))
        verdict = verified.verdict
        some = paged(
            _places(verified)[start : start + limit],
            start,
            len(_places(verified)),
            partial(_place, here),
        )
        about: Item = {
            "outcome": verdict.outcome.value,
            "altered": list(verdict.altered),
            "items_are": "the nearest passage" if verdict.nearest else "where it stands",
            "untrusted": {"reason": verdict.reason, "differences": plain(verdict.parts)},
        }
        return here.answer(about, some, here.coverage() | _searched(verified))


def _places(verified: Verified) -> list[tuple[Place, Quotation | None]]:
    """Give the places with their citations; for words that were not found, the nearest."""
    verdict = verified.verdict
    if verdict.nearest is not None:
        return [(verdict.nearest, verified.nearest)]
    return list(zip_longest(verdict.places, verified.citations))


def _place(here: Opened, found: tuple[Place, Quotation | None]) -> Item:
    place, cited = found
    untrusted = {
        "text": place.text,
        "title": place.title,
        "voices": plain(place.voices),
        "cut": plain(place.cut),
        "notes": list(place.notes),
        "citation": cited and cited.citation,
    }
    return here.passage(place.document, place.span, untrusted) | {
        "day": plain(place.day),
        "event_on": plain(place.event_on),
        "pieces": plain(place.pieces),
        "otherwise": list(place.otherwise),
    }


def _searched(verified: Verified) -> Item:
    """Say which days of the record the quotation was looked for in."""
    return {"first_day": plain(verified.searched.since), "last_day": plain(verified.searched.until)}
