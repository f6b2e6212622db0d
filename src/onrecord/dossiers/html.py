"""The brief as a page of HTML that needs nothing else; words of others are data, never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from importlib.resources import files

from onrecord.dossiers.balance import balance_of
from onrecord.dossiers.brief import Brief, Deadline, Invoked, Line, Note, Side
from onrecord.dossiers.phrases import (
    ACTS_RULE,
    BALANCE_RULE,
    BALANCED,
    DID,
    DUE,
    INVOKED,
    MEDIATED,
    SAID_RULE,
    SAYS,
    SOURCES,
    address_of,
    due_more,
    heading,
    invoked_by,
    invoked_more,
    more,
    others_told,
    spelled_due,
    standing_of,
    told_by,
)
from onrecord.dossiers.svg import element
from onrecord.dossiers.timeline import timeline_of
from onrecord.dossiers.words import day_of

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_UNKNOWN = "und"


def html_of(brief: Brief) -> str:
    """Write a brief as a page of HTML: one file, without scripts, that is read aloud in order."""
    body = "\n".join(
        (
            _header(brief),
            _figure(timeline_of(brief), "Point at a mark to read what is there.", "hover"),
            _section(SAYS, _sides(brief, _said), SAID_RULE),
            _section(DID, _sides(brief, _did), f"{ACTS_RULE}  {others_told(brief)}".strip()),
            _beside(
                _section(BALANCED, _figure(balance_of(brief), BALANCE_RULE))
                + _section(MEDIATED, _lines(brief.mediators)),
                _section(DUE, _due(brief), due_more(brief)),
            ),
            _section(INVOKED, _instruments(brief), invoked_more(brief)),
            _footer(brief),
        )
    )
    style = files("onrecord.dossiers").joinpath("brief.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.dossier.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _header(brief: Brief) -> str:
    told = "".join(f'<p class="meta">{escape(line)}</p>' for line in heading(brief))
    return f"<header><h1>{escape(brief.dossier.title)}</h1>{told}</header>"


def _figure(picture: str, caption: str, kind: str = "rule") -> str:
    said = f'<figcaption class="{kind}">{escape(caption)}</figcaption>'
    return f"<figure>{picture}{said}</figure>"


def _section(title: str, inside: str, *notes: str) -> str:
    said = "".join(f'<p class="more">{escape(note)}</p>' for note in notes if note)
    return f"<section><h2>{escape(title)}</h2>{inside}{said}</section>"


def _beside(*columns: str) -> str:
    return f'<div class="sides">{"".join(f"<div>{column}</div>" for column in columns)}</div>'


def _sides(brief: Brief, part: Callable[[Side], str]) -> str:
    inside = "".join(f"<div><h3>{escape(side.name)}</h3>{part(side)}</div>" for side in brief.sides)
    return f'<div class="sides">{inside}</div>'


def _said(side: Side) -> str:
    return _lines(side.said) + _more(more(len(side.said), side.said_in_all))


def _did(side: Side) -> str:
    return _lines(side.did) + _more(more(len(side.did), side.did_in_all))


def _more(text: str) -> str:
    return f'<p class="more">{escape(text)}</p>' if text else ""


def _lines(lines: Iterable[Line]) -> str:
    items = "".join(
        f'<li><span class="who"><time{_datetime(line)}>{day_of(line.day)}</time> · '
        f"<b>{_bdi(line.what)}</b> · {_bdi(told_by(line))}</span>{_quoted(line)}{_other(line)}</li>"
        for line in lines
    )
    return f"<ul>{items}</ul>" if items else _more("Nothing is told.")


def _other(line: Line) -> str:
    if line.other is None:
        return ""
    return f'<span class="who">{_bdi(told_by(line.other))}</span>{_quoted(line.other)}'


def _datetime(line: Line) -> str:
    return f' datetime="{line.day.isoformat()}"' if line.day else ""


def _quoted(line: Line) -> str:
    return f"“<bdi{_language(line.language)}>{escape(line.words)}</bdi>”{_mark(line.note)}"


def _language(tag: str) -> str:
    return f' lang="{escape("" if tag == _UNKNOWN else tag)}"'


def _bdi(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"


def _mark(note: str) -> str:
    number = note.partition(".")[0]
    return f'<sup><a href="#note-{number}">{escape(note)}</a></sup>'


def _due(brief: Brief) -> str:
    items = "".join(map(_deadline, brief.due))
    return f"<ul>{items}</ul>" if items else _more("No open promise has a day.")


def _deadline(one: Deadline) -> str:
    what = f"<b>{escape(spelled_due(one))}</b> · <b>{_bdi(one.line.what)}</b>"
    return f'<li><span class="who">{what} · {_bdi(standing_of(one))}</span>{_quoted(one.line)}</li>'


def _instruments(brief: Brief) -> str:
    if not brief.instruments:
        return _more("No instrument of the dossier is invoked.")
    rows = "".join(map(_invoked, brief.instruments))
    heads = "".join(
        f'<th scope="col">{head}</th>' for head in ("Instrument", "Latest", "By", "How")
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _invoked(one: Invoked) -> str:
    last = f"{day_of(one.last)}{_mark(one.note)}"
    cells = (_bdi(one.name), last, _bdi(invoked_by(one.by)), _bdi(invoked_by(one.stances)))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _footer(brief: Brief) -> str:
    notes = "".join(map(_note, brief.notes))
    again = f"<p>Again: <code>{escape(brief.again)}</code></p>"
    return f"<footer><h2>{SOURCES}</h2><ol>{notes}</ol>{again}</footer>"


def _note(note: Note) -> str:
    title = f"“<bdi{_language(note.language)}>{escape(note.title)}</bdi>”" if note.title else ""
    address = address_of(note)
    place = element("a", escape(note.place), href=address, rel="noreferrer") if address else ""
    statements = ", ".join(_statement(note, at) for at in range(len(note.statements)))
    issuer = f"<bdi{_language(note.language)}>{escape(note.issuer)}</bdi>" if note.issuer else ""
    parts = (issuer, title, day_of(note.day), place or _bdi(note.place))
    said = ", ".join(part for part in parts if part)
    return f'<li id="note-{note.number}">{said}. {statements}</li>'


def _statement(note: Note, at: int) -> str:
    """Give the address of a statement: the first whole, the others without their document."""
    address = escape(note.statements[at])
    said = f"…/{address.partition('/')[2]}" if at else address
    return f'{note.number}.{at + 1}&nbsp;<code title="{address}">{said}</code>'
