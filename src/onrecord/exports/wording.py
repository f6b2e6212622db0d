"""Wording: numbers of things in words."""

from __future__ import annotations


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write a number of things.

    >>> counted(1, "document"), counted(1200, "document"), counted(2, "capture")
    ('1 document', '1,200 documents', '2 captures')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def verdict(*, holds: bool | None) -> str:
    """Say whether something adds up, in words that blame nobody.

    >>> verdict(holds=False)
    'does not add up as printed'
    """
    if holds is None:
        return "not settled by the text"
    return "adds up" if holds else "does not add up as printed"


def with_code(name: str, code: str | None) -> str:
    """Write a name with the code of whom it stands for, unless the name is that code."""
    return f"{name} ({code})" if code and code != name else name
