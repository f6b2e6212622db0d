"""Texts of our own writing, read up to their mentions, and what is checked in them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.findings import checks
from onrecord.model import Counter, Document, Finding, Mention
from onrecord.pipeline import find_findings, find_mentions

Check = Callable[[str], list[tuple[bool | None, str, str]]]

HEAD = "Statement of the Ministry of Norland, 5 May 2031\n\n"


def read(text: str, name: str = "statement.txt") -> tuple[Document, tuple[Mention, ...]]:
    data = text.encode()
    origin = Origin(name=name)
    document = assemble(read_page(data, origin), data, origin)
    return document, tuple(find_mentions(document))


def found_in(text: str, name: str = "statement.txt") -> list[tuple[bool | None, str, str]]:
    return [
        (finding.holds, finding.rule.removeprefix("findings."), finding.explanation)
        for finding in find_findings(*read(text, name))
    ]


@pytest.fixture
def checked() -> Check:
    """Give what holds, by which rule, and the explanation, in a statement of 5 May 2031."""
    return lambda text: found_in(HEAD + text)


@pytest.fixture
def checked_alone() -> Check:
    """Give the same of a text without a head."""
    return found_in


@pytest.fixture
def checked_page() -> Check:
    """Give the same of a page of the web."""
    return lambda page: found_in(page, "page.html")


@pytest.fixture
def checked_counter() -> Callable[[Counter], list[Finding]]:
    """Give the findings of a text with one counter."""

    def check(counter: Counter) -> list[Finding]:
        document, _ = read(HEAD + "We remember the incident, and we ask for an answer.")
        return list(checks["counters"](replace(document, counters=(counter,)), ()))

    return check
