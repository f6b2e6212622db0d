"""Tools that say what the record rests on: how much there is, and what was watched."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from pydantic import Field

from onrecord.door.answers import Answer, Asker, Item, opened, paged, watched
from onrecord.door.arguments import Start
from onrecord.door.tools import tools
from onrecord.exports.plain import plain
from onrecord.ledgers.watching import Watch, watches_of
from onrecord.sources import Source, load_sources

_GAPS = 20

Limit = Annotated[int, Field(description="Items in a piece.", ge=1, le=100)]


@tools.add("coverage")
def coverage(asker: Asker, start: Start = 0, limit: Limit = 50) -> Answer:
    """Say what there is: documents by issuer, their days and languages, and what was not read.

    Ask this before concluding anything from an empty answer: outside of it nothing is known.
    """
    with opened(asker) as here:
        listed = here.record.documents()
        days = sorted(one.day for one in listed if one.day)
        issuers = Counter((one.represents, one.issuer) for one in listed).most_common()
        about = plain(here.record.counts())
        assert isinstance(about, dict)
        about |= {
            "first_day": plain(days[0]) if days else None,
            "last_day": plain(days[-1]) if days else None,
            "documents_without_a_day": len(listed) - len(days),
        }
        return here.answer(
            about, paged(issuers[start : start + limit], start, len(issuers), _issuer)
        )


def _issuer(row: tuple[tuple[str | None, str | None], int]) -> Item:
    (code, name), number = row
    return {"documents": number, "untrusted": {"represents": code, "issuer": name}}


@tools.add("list_sources")
def list_sources(asker: Asker, start: Start = 0, limit: Limit = 50) -> Answer:
    """List the sources that the record asks for new texts, and how each was watched.

    A source without a whole look was never seen; in a gap a text may have come out and gone.
    """
    with opened(asker) as here:
        folder = here.record.home.sources
        own = {one.name: one for one in load_sources(folder)} if folder.is_dir() else {}
        watches = {one.source: one for one in watches_of(here.record.attempts())}
        names = sorted({*own, *watches})
        rows = [_source(n, own.get(n), watches.get(n)) for n in names[start : start + limit]]
        about = {"configured": len(own), "looked_at": len(watches)}
        return here.answer(about, paged(rows, start, len(names), dict))


def _source(name: str, source: Source | None, watch: Watch | None) -> Item:
    """Describe a source; who keeps the record has written its file."""
    return {
        "source": name,
        "publisher": source and source.publisher,
        "address": source and source.address,
        "country": source and source.country,
        "languages": list(source.languages) if source else [],
        "watched": watch and watched(watch),
        "gaps": plain(watch.gaps[-_GAPS:]) if watch else [],
    }
