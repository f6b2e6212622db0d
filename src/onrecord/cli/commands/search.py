"""onrecord search: passages by words and filters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json, styled
from onrecord.cli.terminal import safe, safe_line
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.search import Hit, How, Rank, Results
from onrecord.search.suggesting import Suggestion
from onrecord.store import Facets, Found, Order, Window

_EXAMPLES = """
onrecord search security council              both words, in any order
onrecord search '"open skies" -parity'        a phrase; one word left out
onrecord search 'expel* OR expulsion' --limit 5
onrecord search 'sanctions speaker:"Ana Petrova" from:2031-02 to:2031-04'
onrecord search 'about:EU instrument:"open skies" lang:en genre:interview'
onrecord search 'strait -kind:denial' --sort newest
onrecord search 安理会
onrecord search 'ships must pay' --rank both        by meaning too (an extra)
"""


@click.command(
    "search",
    cls=Command,
    examples=_EXAMPLES,
    context_settings={"ignore_unknown_options": True},
)
@click.argument("words", nargs=-1, required=True)
@home_option
@json_option
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 1000))
@click.option("--offset", default=0, type=click.IntRange(0), help="Pass over so many.")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in Order]),
    default=Order.BEST.value,
    show_default=True,
)
@click.option("--exact", is_flag=True, help="Look for names only as they are typed.")
@click.option(
    "--rank",
    type=click.Choice([rank.value for rank in Rank]),
    default=Rank.WORDS.value,
    show_default=True,
    help="By words, by meaning (an extra), or by both together.",
)
@click.option("--facets", is_flag=True, help="Count what the passages have in common.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Find passages by words and filters.

    All words must be there; OR in capitals, -word leaves out, word* is a beginning, "..." a
    phrase.  Filters: speaker: issuer: lang: from: to: instrument: about: kind: genre:.
    Accents, capitals and kinds of quotation marks make no difference, and names are found in
    other spellings and scripts.  The offsets of the hits are true in the document's text.
    """
    asked = _Asked(**given)
    with Record.open(asked.home, create=False) as record:
        results = record.search(asked.query, how=asked.how)
        facets = record.facets(asked.query, exact=asked.exact) if asked.facets else None
        empty = not results.hits and not record.counts().documents
        less = () if results.hits else record.suggestions(asked.query, exact=asked.exact)
    if asked.as_json:
        say_json(_written(results) | ({"facets": plain(facets)} if facets else {}))
    elif empty:
        say("The record is empty.  Next: onrecord add FILE, or onrecord demo")
    elif not results.hits:
        say("No passage has all of that.  Fewer words, word* or OR find more.")
        _say_less(less)
    else:
        _say_results(results, asked.offset)
    if facets and not asked.as_json:
        _say_facets(facets)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What was typed."""

    words: tuple[str, ...]
    home: Path | None
    as_json: bool
    limit: int
    offset: int
    sort: str
    exact: bool
    rank: str
    facets: bool

    @property
    def query(self) -> str:
        return " ".join(self.words)

    @property
    def how(self) -> How:
        window = Window(limit=self.limit, offset=self.offset, order=Order(self.sort))
        return How(window=window, exact=self.exact, rank=Rank(self.rank))


def _say_less(less: tuple[Suggestion, ...]) -> None:
    for one in less:
        change = f"without {one.without}" if one.without else "with other spellings of names"
        if one.instead:
            change = f"{one.instead} in place of {one.without}"
        say(f"  {safe_line(change)}: {counted(one.total, 'passage')}")


def _say_facets(facets: Facets) -> None:
    say()
    if not facets.whole:
        say(f"Counted in the first {counted(facets.counted, 'passage')} that are found.")
    for name, values in facets.shared.items():
        shared = ", ".join(f"{one.value} ({one.passages})" for one in values)
        if shared:
            say(f"{styled(name, bold=True)}  {safe_line(shared)}")


def _say_results(results: Results, offset: int) -> None:
    for hit in results.hits:
        by = "" if results.ranked is None else f"  [by {' and '.join(hit.by)}]"
        say(f"{styled(hit.address, bold=True)}  {safe_line(_heading(hit.found))}{by}")
        say(f"  {_marked(hit)}")
        say()
    shown = offset + len(results.hits)
    all_ = results.total if results.ranked is None else results.ranked
    more = f"  Next: --offset {shown}" if shown < all_ else ""
    say(f"{offset + 1}-{shown} of {counted(all_, 'passage')}.{more}")
    if results.ranked is not None:
        say(f"{results.total} have the words; {results.nearest} of these are only near in meaning.")
    for one in results.also:
        say(safe_line(f"Also: {one.asked} → {', '.join(one.spellings)} (--exact leaves them out)"))


def _heading(found: Found) -> str:
    who = found.speaker and (
        f"{found.speaker} ({found.represents})" if found.represents else found.speaker
    )
    day = found.day.isoformat() if found.day else None
    mark = " (replaced)" if found.replaced else ""
    return ", ".join(filter(None, (day, who or found.issuer, found.title))) + mark


def _marked(hit: Hit) -> str:
    """Write a snippet on one line, with what was asked for in colour."""
    snippet = hit.snippet
    text, start = safe(snippet.text).replace("\n", " "), snippet.span.start
    parts, at = ["…" if snippet.cut_before else ""], 0
    for mark in snippet.marks:
        parts.append(text[at : mark.start - start])
        parts.append(styled(text[mark.start - start : mark.end - start], fg="yellow", bold=True))
        at = mark.end - start
    parts += [text[at:], "…" if snippet.cut_after else ""]
    return "".join(parts)


def _written(results: Results) -> dict[str, object]:
    return {
        "query": results.query,
        "total": results.total,
        "ranked": results.ranked,
        "nearest": results.nearest,
        "also": plain(results.also),
        "hits": [
            {
                "address": hit.address,
                "found_by": list(hit.by),
                **_fields(hit.found),
                "snippet": plain(hit.snippet),
            }
            for hit in results.hits
        ],
    }


def _fields(found: Found) -> dict[str, object]:
    fields = plain(found)
    assert isinstance(fields, dict)
    return fields
