"""Dates that belong to an instrument's name: "of 29 January 1942", "(1961)", ", of 1949"."""

from __future__ import annotations

import re

from onrecord.languages.en.instruments import MONTHS

_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTHS},? \d{{4}}"
    rf"|{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?, \d{{4}}|{MONTHS},? \d{{4}})"
)
_AFTER = re.compile(
    rf",? {{1,2}}(?:of|dated) (?:{_DAY}|(?:19|20|1[6-8])\d\d\b)"
    rf"|,? {{0,2}}\((?:of )?(?:{_DAY}|(?:1[6-9]|20)\d\d)\)"
)
_YEAR = re.compile(r"\d{4}")

SIGNED_ON = re.compile(
    rf" (?:which was |that was )?(?:signed|concluded|reached|initialled|done|agreed|adopted)"
    rf"(?: (?:in|at) [A-Z][\w’'-]+(?:(?: |, | and )[A-Z][\w’'-]+){{0,3}},?)?"
    rf" (?:on|in) (?:{_DAY}|(?:19|20)\d\d\b)"
)
"""A participle that dates an agreement: "signed in Norport on 3 May 1991"."""


def date_after(flat: str, end: int) -> tuple[int, int | None]:
    """Give where a name ends with the date that follows it, and the date's year.

    >>> date_after("the Treaty of Norport of 3 May 1991 says", 21)
    (35, 1991)
    >>> date_after("the Treaty of Norport says", 21)
    (21, None)
    """
    match = _AFTER.match(flat, end)
    if match is None:
        return end, None
    return match.end(), year_in(match[0])


def year_in(words: str) -> int | None:
    """Give the last year among the words; None without one."""
    years = _YEAR.findall(words)
    return int(years[-1]) if years else None
