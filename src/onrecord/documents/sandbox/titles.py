"""Titles in the properties of office files, which are often left from a template."""

from __future__ import annotations

import re

_IDLE = re.compile(
    r"Microsoft (?:Word|PowerPoint)\b.*|\W*(?:un(?:titled|benannt|specified)|sans titre|anonymous|"
    r"document|dokument|slide)\W*\d*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|wpd)|\W*",
    re.IGNORECASE | re.DOTALL,
)


def telling_title(title: str | None) -> str | None:
    """Give a title, unless it is a file's name or what a program puts there.

    >>> telling_title("Microsoft Word - draft 3.doc"), telling_title(" Joint statement ")
    (None, 'Joint statement')
    """
    words = " ".join((title or "").replace("\x00", "").split())
    return words if words and not _IDLE.fullmatch(words) else None
