"""onrecord search: passages by words and filters."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json, styled
from onrecord.cli.terminal import safe, safe_line
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.search import Hit, Results
from onrecord.store import Found

_EXAMPLES = """
onrecord search security council              both words, in any order
onrecord search '"open skies" -parity'        a phrase; one word left out
onrecord search 'expel* OR expulsion' --limit 5
onrecord search 'sanctions speaker:"Ana Petrova" from:2031-02 to:2031-04'
onrecord search 'about:EU instrument:"open skies" lang:en genre:interview'
onrecord search 安理会
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
def command(
    words: tuple[str, ...], home: Path | None, *, as_json: bool, limit: int, offset: int
) -> None:
    """Find passages by words and filters.

    All words must be there; OR in capitals, -word leaves out, word* is a beginning, "..." a
    phrase.  Filters: speaker: issuer: lang: from: to: instrument: about: genre:.  Accents,
    capitals and kinds of quotation marks make no difference.  The offsets of the hits are
    true in the document's text.
    """
    query = " ".join(words)
    with Record.open(home, create=False) as record:
        results = record.search(query, limit, offset)
        empty = not results.total and not record.counts().documents
    if as_json:
        say_json(_written(results))
    elif empty:
        say("The record is empty.  Next: onrecord add FILE, or onrecord demo")
    elif not results.total:
        say("No passage has all of that.  Fewer words, word* or OR find more.")
    else:
        _say_results(results, offset)


def _say_results(results: Results, offset: int) -> None:
    for hit in results.hits:
        say(f"{styled(hit.address, bold=True)}  {safe_line(_heading(hit.found))}")
        say(f"  {_marked(hit)}")
        say()
    shown = offset + len(results.hits)
    more = f"  Next: --offset {shown}" if shown < results.total else ""
    say(f"{offset + 1}-{shown} of {counted(results.total, 'passage')}.{more}")


def _heading(found: Found) -> str:
    who = found.speaker and (
        f"{found.speaker} ({found.represents})" if found.represents else found.speaker
    )
    day = found.day.isoformat() if found.day else None
    return ", ".join(filter(None, (day, who or found.issuer, found.title)))


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
        "hits": [
            {
                "address": hit.address,
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
