"""Texts of our own writing, read up to their mentions, and what is checked in them."""

from collections.abc import Callable

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.model import Document, Mention
from onrecord.pipeline import find_findings, find_mentions

Check = Callable[[str], list[tuple[bool | None, str, str]]]

HEAD = "Statement of the Ministry of Norland, 5 May 2031\n\n"


def read(text: str) -> tuple[Document, tuple[Mention, ...]]:
    data = text.encode()
    origin = Origin(name="statement.txt")
    document = assemble(read_page(data, origin), data, origin)
    return document, tuple(find_mentions(document))


def found_in(text: str) -> list[tuple[bool | None, str, str]]:
    return [
        (finding.holds, finding.rule.removeprefix("findings."), finding.explanation)
        for finding in find_findings(*read(text))
    ]


@pytest.fixture
def checked() -> Check:
    """Give what holds, by which rule, and the explanation, in a statement of 5 May 2031."""
    return lambda text: found_in(HEAD + text)


@pytest.fixture
def checked_alone() -> Check:
    """Give the same of a text without a head."""
    return found_in
