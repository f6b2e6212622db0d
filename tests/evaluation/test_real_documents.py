"""Real documents beside the project: pages against their plain text, and a sample of the bulk.

Skipped, with a word, where they do not lie there.
"""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from corpora import read_all, sample  # noqa: E402 - the folder is put on the path above
from onrecord.model import InstrumentMention, Reading  # noqa: E402
from onrecord.pipeline import read_path  # noqa: E402
from shared import SHARED  # noqa: E402
from speed import stages  # noqa: E402

OURS = (
    *("page", "blocks and header", "turns", "actors", "instruments", "quantities", "times"),
    *("statements", "findings"),
)
DOCUMENTS = SHARED / "documents"
TWINS = sorted(DOCUMENTS.glob("*.html"))

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(not DOCUMENTS.exists(), reason="no real documents beside the project"),
]


def flat(text: str | None) -> str:
    return " ".join((text or "").split())


def opening(reading: Reading) -> list[tuple[str, str]]:
    text = reading.document.text
    words = [re.findall(r"\w+", turn.span.of(text))[:5] for turn in reading.turns]
    return [(t.kind, " ".join(w)) for t, w in zip(reading.turns, words, strict=True)]


def instruments(reading: Reading) -> list[str | None]:
    found = [m for m in reading.mentions if isinstance(m, InstrumentMention)]
    return [mention.canonical for mention in found]


@pytest.mark.parametrize("page", TWINS, ids=lambda path: path.stem)
def test_a_page_and_its_plain_text_are_read_alike(page: Path) -> None:
    marked, plain = read_path(page), read_path(page.with_suffix(".txt"))
    assert opening(marked) == opening(plain)
    assert instruments(marked) == instruments(plain)
    if marked.document.header.title is not None:  # a bare fragment of a page has no title
        assert flat(marked.document.header.title) == flat(plain.document.header.title)


@pytest.mark.slow
def test_twenty_documents_of_the_corpora_are_read_without_an_error_or_a_hang() -> None:
    found = read_all(sample(20))
    assert found["documents"] == 20
    assert found["errors"] == []
    assert found["slow"] == []
    assert found["statements per 100 words"] < 8


@pytest.mark.slow
def test_all_other_stages_together_cost_less_than_the_parse() -> None:
    """A ratio within one run: about a third when it was written."""
    spent = {name: row["seconds"] for name, row in stages(8)["stages"].items()}
    ours = sum(spent[name] for name in OURS)
    assert ours < spent["parse"]
