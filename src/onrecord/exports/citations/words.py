"""Words that several forms of a citation share."""

from __future__ import annotations

from datetime import datetime

from onrecord.exports.citation import written_day
from onrecord.exports.citations.cited import Cited


def quoted(words: str) -> str:
    """Put words in quotation marks.

    >>> quoted("We agree.")
    '“We agree.”'
    """
    return f"“{words}”"


def who(cited: Cited) -> str | None:
    """Name who answers for the words, with the office."""
    return ", ".join(filter(None, (cited.author, cited.office))) or None


def moment(at: datetime | None) -> str | None:
    """Write a time of capture.

    >>> from datetime import UTC
    >>> moment(datetime(2031, 3, 4, 9, 30, tzinfo=UTC))
    '4 March 2031, 09:30 UTC'
    """
    return f"{written_day(at)}, {at:%H:%M} UTC" if at else None


def remark(cited: Cited) -> str:
    """Write what forms for reference managers have no field for, on one line."""
    parts = (
        quoted(" ".join(cited.words.split())),
        cited.office and f"said as {cited.office}",
        cited.captured and f"captured {moment(cited.captured)}",
        cited.digest,
        cited.address,
    )
    return "; ".join(part for part in parts if part)
