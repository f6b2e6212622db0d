"""Digest: one message for many events of many alerts, as plain text and as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from itertools import groupby

from markupsafe import Markup

from onrecord.alerts.state import Found
from onrecord.alerts.telling import heading, lines_of
from onrecord.exports.citations.cited import link
from onrecord.exports.wording import counted

MOST = 200
"""Events in one message at most; the rest goes with the next one."""

_UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_SUBJECT = 120
_WHY = "You get this because an alert of a record of onrecord names your address."


def digest(found: Sequence[Found], to: str, sender: str, now: datetime) -> EmailMessage:
    """Write events as one message.

    Words of documents are quoted with a sign before every line in the text, and escaped in the
    HTML, which has no script, style, picture or address but those of the words.

    Args:
        found: The events, `MOST` at most.
        to: Who gets it.
        sender: From whom it comes.
        now: When it is written, in UTC.
    """
    ordered = sorted(found, key=lambda one: one.alert)
    groups = [(name, tuple(some)) for name, some in groupby(ordered, lambda one: one.alert)]
    domain = sender.rpartition("@")[2]
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject_of(groups)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{_id((to, *(one.id for one in ordered)))}@{domain}>"
    message["List-Id"] = f"onrecord alerts <alerts.onrecord.{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_safe(_text(groups)), cte="quoted-printable")
    message.add_alternative(_safe(_html(groups)), subtype="html", cte="quoted-printable")
    return message


def _id(parts: Iterable[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def subject_of(groups: Sequence[tuple[str, Sequence[Found]]]) -> str:
    """Say what is in it, on one line; no words of documents are in a head of ours.

    >>> subject_of([("ferry", ())])
    'onrecord: 0 events: ferry'
    """
    events = counted(sum(len(some) for _, some in groups), "event")
    said = f"onrecord: {events}: {', '.join(name for name, _ in groups)}"
    return said if len(said) <= _SUBJECT else said[: _SUBJECT - 1] + "…"


def _safe(text: str) -> str:
    """Leave out what moves a cursor or turns a line round."""
    return _UNSAFE.sub("\ufffd", text)


def _text(groups: Sequence[tuple[str, Sequence[Found]]]) -> str:
    parts = []
    for name, some in groups:
        parts.append(f"{name}: {some[0].event['watches']}\n{'=' * 60}\n")
        for one in some:
            told = [f"* {heading(one.event)}", *_quoted(one.event["words"])]
            told += [f"{label}: {value}" for label, value in lines_of(one)]
            parts.append("\n".join(told) + "\n")
    return "\n".join((*parts, "--", _WHY, ""))


def _quoted(words: str) -> list[str]:
    """Quote words so that none of them can be taken for a line of ours."""
    return [f"> {line}" for line in words.splitlines()]


_PAGE = Markup(
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{subject}</title></head>'
    "<body>\n{parts}\n<hr><p>{why}</p>\n</body></html>\n"
)
_GROUP = Markup("<h2>{name}: {watches}</h2>\n{events}")
_EVENT = Markup(
    '<h3 dir="auto">{heading}</h3>\n'
    '<blockquote dir="auto"{lang}>{words}</blockquote>\n<dl>{lines}</dl>'
)
_LINE = Markup('<dt>{label}</dt><dd dir="auto">{value}</dd>')
_LINK = Markup('<a href="{address}">{address}</a>')
_LANG = Markup(' lang="{tag}"')


def _html(groups: Sequence[tuple[str, Sequence[Found]]]) -> str:
    parts = Markup("\n").join(
        _GROUP.format(
            name=name,
            watches=some[0].event["watches"],
            events=Markup("\n").join(map(_event, some)),
        )
        for name, some in groups
    )
    return str(_PAGE.format(subject=subject_of(groups), parts=parts, why=_WHY))


def _event(found: Found) -> Markup:
    event = found.event
    breaks = Markup("<br>\n").join(event["words"].splitlines())
    tag = event["language"]
    return _EVENT.format(
        heading=heading(event),
        lang=_LANG.format(tag=tag) if tag else "",
        words=breaks,
        lines=Markup("").join(_line(label, value) for label, value in lines_of(found)),
    )


def _line(label: str, value: str) -> Markup:
    address = link(value)
    return _LINE.format(
        label=label, value=_LINK.format(address=address) if address == value else value
    )
