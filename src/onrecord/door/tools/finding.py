"""Tools that find: passages by words, and statements by who holds what."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import Annotated

from pydantic import Field

from onrecord.door.answers import Answer, Asker, Item, Opened, opened, paged
from onrecord.door.arguments import LONGEST, Actor, From, Start, Subject, Until
from onrecord.door.tools import tools
from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.model import StatementKind
from onrecord.search import Hit, How, Rank
from onrecord.store import Heard, Order, Selection, Window

_WHOLE = 800


@tools.add("search")
def search(
    asker: Asker,
    query: Annotated[
        str,
        Field(
            description='Words, "phrases", treat*, OR, -word, and filters: speaker: issuer: '
            "about: instrument: kind: genre: lang: from: to:",
            min_length=1,
            max_length=500,
            examples=['"open skies" speaker:petrova from:2031', "about:XK -lang:ru"],
        ),
    ],
    sort: Annotated[Order, Field(description="What comes first.")] = Order.BEST,
    exact: Annotated[  # noqa: FBT002 - tools are called by name
        bool, Field(description="Look for names as they are typed, in no other spelling.")
    ] = False,
    rank: Annotated[
        Rank, Field(description="By words, by meaning (an extra), or by both together.")
    ] = Rank.WORDS,
    start: Start = 0,
    limit: Annotated[int, Field(description="Passages in a piece.", ge=1, le=25)] = 10,
) -> Answer:
    """Find passages by their words, best first; words alone must all be in the passage.

    Gives of each passage its address, its day and what it says, shortened where it is long:
    `span_of_text` says which part is given, and `read` gives the rest. `replaced` says whether
    the document has been replaced by a later version. Names are found in other spellings and
    scripts too; `about` says in which. What is found by meaning alone does not have the words.
    """
    window = Window(limit=limit, offset=start, order=sort)
    with opened(asker) as here:
        results = here.record.search(query, how=How(window=window, exact=exact, rank=rank))
        total = results.total if results.ranked is None else results.ranked
        some = paged(results.hits, start, total, partial(_passage, here))
        also = {"untrusted": {"other_spellings": plain(results.also)}} if results.also else {}
        return here.answer(also, some)


def _passage(here: Opened, hit: Hit) -> Item:
    found = hit.found
    whole = len(found.text) < _WHOLE + 1
    span, text = (found.span, found.text) if whole else (hit.snippet.span, hit.snippet.text)
    untrusted = {
        "title": found.title,
        "issuer": found.issuer,
        "speaker": found.speaker,
        "represents": found.represents,
        "text": text,
    }
    passage = here.passage(found.document, found.span, untrusted)
    return passage | {
        "span_of_text": plain(span),
        "marks": plain(hit.snippet.marks),
        "day": plain(found.day),
        "genre": found.genre.value,
        "found_by": list(hit.by),
        "replaced": found.replaced,
    }


@tools.add("statements")
def statements(
    asker: Asker,
    holder: Annotated[
        str | None,
        Field(
            description="Who is said to have said it: a name, or the code of whom they represent.",
            max_length=LONGEST,
            examples=["petrova", "RU"],
        ),
    ] = None,
    kind: Annotated[
        StatementKind | None,
        Field(description="What is done in saying it.", examples=["demand", "denial"]),
    ] = None,
    target: Actor = None,
    about: Subject = None,
    instrument: Annotated[
        str | None,
        Field(
            description="Words of an instrument's name, or its number.",
            max_length=LONGEST,
            examples=["1244", "open skies"],
        ),
    ] = None,
    since: From = None,
    until: Until = None,
    start: Start = 0,
    limit: Annotated[int, Field(description="Statements in a piece.", ge=1, le=50)] = 20,
) -> Answer:
    """List who holds what: claims, demands, commitments, denials and measures, newest first.

    Every statement is according to its holders, named under `attribution` as printed; the
    record does not say that it is so. `holder` is who said it, `target` whom it is aimed at,
    `about` anybody or any instrument in it. Versions that were replaced are left out.
    """
    selection = Selection(
        holder=holder,
        kinds=(kind,) if kind else (),
        target=target,
        about=about,
        instrument=instrument,
        since=since,
        until=until,
        superseded=False,
    )
    with opened(asker) as here:
        heard = islice(here.record.statements(selection), start, start + limit)
        tally = here.record.tally(selection)
        some = paged(heard, start, tally.statements, partial(_statement, here))
        return here.answer({"documents": tally.documents}, some)


def _statement(here: Opened, heard: Heard) -> Item:
    """Describe a statement: what is ours of it, and under `untrusted` what the text gives."""
    written = write_statement(heard.document, heard.statement)
    del written["span"]
    ours = {name: written.pop(name) for name in ("kind", "negated", "modality", "rule")}
    address = written.pop("id")
    untrusted = {"title": heard.title, **written}
    item = here.passage(heard.document, heard.statement.span, untrusted)
    return {"statement": address, "day": plain(heard.day), **ours, **item}
