"""When two captures are the same text: pages have clocks, documents do not."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from datetime import date
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The four things that make a document what it is.

    Attributes:
        title: As printed; None when the page has none.
        date: Day of publication; None when the page has none.
        issuer: Whose text it is; None when the page does not say.
        body: The document's own words, furniture left out.
    """

    title: str | None
    date: date | None
    issuer: str | None
    body: str


def same_document(old: Wording, new: Wording) -> bool:
    r"""Say whether two captures hold the same text.

    The same: title, date, issuer and body agree, in any Unicode form and however the
    words are broken into lines.  Not the same: any other difference, also in one comma, one
    capital or one kind of quotation mark, since a new version is what a reader can cite.

    Leaves out everything else on the page: clocks, counters, menus, teasers.

    >>> old = Wording(title="On the ferry", date=None, issuer="Norland", body="We\nagree.")
    >>> new = Wording(title="On the ferry", date=None, issuer="Norland", body="We agree. ")
    >>> same_document(old, new)
    True
    >>> amended = Wording(title="On the ferry", date=None, issuer="Norland", body="We agreed.")
    >>> same_document(old, amended)
    False
    """
    return wording_digest(old) == wording_digest(new)


def wording_digest(wording: Wording) -> str:
    """Give a digest that is equal exactly when `same_document` says that two are the same.

    >>> wording = Wording(title=None, date=date(2031, 3, 4), issuer=None, body="No.")
    >>> wording_digest(wording)[:19]
    'sha256:4032bd661d48'
    """
    day = wording.date.isoformat() if wording.date else None
    parts = [_words(wording.title), day, _words(wording.issuer), _words(wording.body)]
    packed = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{sha256(packed.encode('ascii')).hexdigest()}"


def _words(text: str | None) -> str | None:
    if text is None:
        return None
    return " ".join(unicodedata.normalize("NFC", text).split())
