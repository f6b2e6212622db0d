"""Stamps: dates as files write them about themselves, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    r"(?:[T ]\s*(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?",
    re.IGNORECASE,
)
_PDF = re.compile(
    r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?"
)  # fmt: skip


def iso_stamp(written: str | None) -> str | None:
    """Give a date or date-time as ISO 8601.

    Reads ISO 8601 with or without time and zone, the dates of mail and RSS
    ("Thu, 24 Feb 2022 01:12:38 +0000"), and those of PDF ("D:20220224011238Z").
    Leaves out what is no date of the calendar, dates of another form, and months
    written in other languages: these give None.

    >>> iso_stamp("2021-04-13 11:21:05-04:00"), iso_stamp("Thu, 24 Feb 2022 01:12:38 +0000")
    ('2021-04-13T11:21:05-04:00', '2022-02-24T01:12:38+00:00')
    >>> iso_stamp("2021-02-30"), iso_stamp("soon")
    (None, None)
    """
    words = (written or "").strip()
    try:
        if found := _PDF.match(words):
            words = _of_pdf(found)
        if found := _ISO.fullmatch(words):
            return _of_iso(found)
        return parsedate_to_datetime(words).isoformat() if words else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _of_iso(found: re.Match[str]) -> str:
    day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    if found["hour"] is None:
        return day.isoformat()
    moment = datetime(  # noqa: DTZ001 - a time without a zone stays without one
        day.year, day.month, day.day, int(found["hour"]), int(found["minute"]),
        int(found["second"] or 0),
    )  # fmt: skip
    zone = (found["zone"] or "").upper()
    if zone in {"Z", "UTC", "GMT"}:
        zone = "+00:00"
    if not zone:
        return moment.isoformat()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    off = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return moment.replace(tzinfo=timezone(-off if zone[0] == "-" else off)).isoformat()


def _of_pdf(found: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zulu, hours, minutes = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = "Z" if zulu else f"{hours}:{minutes or '00'}" if hours else ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
