"""Citations as plain text, Markdown and HTML."""

from __future__ import annotations

import re
from html import escape

from onrecord.exports.citation import written_day
from onrecord.exports.citations import forms
from onrecord.exports.citations.cited import Cited, link
from onrecord.exports.citations.words import moment, quoted, who

_SIGNS = re.compile(r"[\\`*_\[\]<>&#|~!$@^{}]")
_BEGINS = re.compile(r"^(\s*)(?:(\d{1,9})([.)])|([-+=:]))", re.MULTILINE)


@forms.add("plain")
def write_plain(cited: Cited) -> str:
    """Write the words and one line of where they stand."""
    parts = (
        who(cited),
        cited.title and quoted(cited.title),
        written_day(cited.day),
        cited.language,
        cited.live,
        cited.archived and f"archived: {cited.archived}",
        cited.captured and f"captured {moment(cited.captured)}",
        cited.digest,
        cited.address,
    )
    return f"{quoted(cited.words)}\n— {', '.join(part for part in parts if part)}\n"


@forms.add("markdown")
def write_markdown(cited: Cited) -> str:
    """Write a quotation in Markdown; no sign of the source's is markup in it."""
    words = "\n".join(f"> {line}".rstrip() for line in markdown(cited.words).splitlines())
    archived = cited.archived and _mark_link("archived", cited.archived)
    parts = (
        markdown(who(cited)),
        cited.title
        and (_mark_link(cited.title, cited.live) if cited.live else markdown(cited.title)),
        written_day(cited.day),
        cited.language,
        None if cited.title else markdown(cited.live),
        archived,
        cited.captured and f"captured {moment(cited.captured)}",
        f"`{cited.digest}`",
        f"`{cited.address}`",
    )
    return f"{words}\n>\n> — {', '.join(part for part in parts if part)}\n"


def markdown(words: str | None) -> str:
    r"""Write words so that Markdown shows them as they are.

    >>> markdown("<b>1. [x](javascript:y)"), markdown("1. no")
    ('\\<b\\>1. \\[x\\](javascript:y)', '1\\. no')
    """
    plain = _SIGNS.sub(r"\\\g<0>", words or "")
    return _BEGINS.sub(_escaped_begin, plain)


def _escaped_begin(found: re.Match[str]) -> str:
    blanks, number, dot, sign = found.groups()
    return f"{blanks}{number}\\{dot}" if number else f"{blanks}\\{sign}"


def _mark_link(words: str, address: str) -> str:
    """Link words; an address that is no web page's stands behind them, as words."""
    followed = link(address)
    return (
        f"[{markdown(words)}](<{followed}>)"
        if followed
        else f"{markdown(words)} ({markdown(address)})"
    )


@forms.add("html")
def write_html(cited: Cited) -> str:
    """Write a quotation in HTML, with the source's address; no words of the source are markup."""
    live = link(cited.live)
    cite = f' cite="{escape(live)}"' if live else ""
    lang = f' lang="{escape(cited.language)}"' if cited.language else ""
    title = cited.title and f"<cite>{escape(cited.title)}</cite>"
    archived = cited.archived and _html_link("archived", cited.archived)
    parts = (
        escape(who(cited) or ""),
        _html_linked(title, cited.live) if title else escape(cited.live or ""),
        cited.day and f'<time datetime="{cited.day}">{written_day(cited.day)}</time>',
        cited.language and escape(cited.language),
        archived,
        cited.captured and f"captured {moment(cited.captured)}",
        f"<code>{cited.digest}</code>",
        f"<code>{cited.address}</code>",
    )
    words = escape(cited.words).replace("\n", "<br>\n")
    return (
        f'<blockquote{cite}{lang} dir="auto">\n<p>{words}</p>\n</blockquote>\n'
        f"<p>— {', '.join(part for part in parts if part)}</p>\n"
    )


def _html_link(words: str, address: str) -> str:
    followed = link(address)
    return _html_linked(words, address) if followed else f"{words}: {escape(address)}"


def _html_linked(markup: str, address: str | None) -> str:
    followed = link(address)
    return f'<a href="{escape(followed)}">{markup}</a>' if followed else markup
