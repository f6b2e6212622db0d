"""Make the catalogues of the pages' words: what is to be translated, and what is.

python tools/make_messages.py             take in new words, compile, and print what is missing
python tools/make_messages.py --check     say whether all is taken in, translated and compiled
python tools/make_messages.py --new de    begin a language
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from onrecord.knowledge.measures import measure_types
from onrecord.ledgers import contacts, counting, ledgers, placing, printed, silence
from onrecord.ledgers.kinds import commitments
from onrecord.ledgers.relations import Role
from onrecord.ledgers.stances import Stance
from onrecord.model import Genre, MarkKind, MentionKind, Outcome, Stage, StatementKind, TurnKind
from onrecord.record.written import rulings
from onrecord.regimes.finding import Verdict
from onrecord.regimes.regime import RuleKind
from onrecord.web import clocks
from onrecord.web.atlas import OUTLINES
from onrecord.web.sentences import SENTENCES

WEB = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "web"
LOCALES = WEB / "locales"
WHOLE = frozenset({"ar", "fr", "ru"})
"""Languages that have to be whole; what others do not translate stays English."""
METHODS = [("templates/**.html", "jinja2.ext:babel_extract"), ("*.py", "python")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true"}}
KINDS: tuple[type[StrEnum], ...] = (
    *(Outcome, StatementKind, Stage, MarkKind, TurnKind, Genre, MentionKind, Role, Stance, Verdict),
    *(RuleKind, commitments.Standing, silence.Standing, placing.Sort),
)
"""Kinds whose words pages show."""
FILLED = re.compile(r"%\(\w+\)s|</?\w+>")
"""What is filled into a message, and what marks it up."""
FORMS = ("Plain", "Chicago", "APA", "Markdown", "HTML", "BibTeX", "RIS", "CSL-JSON")
WORDS = (
    *("day", "month", "year", "interval", "vague", "conditional"),
    *("promised", "scheduled", "planned", "hoped"),
    *("about", "more than", "less than", "at least", "at most"),
    *("matched", "unmatched", "disputed", "answered", "answer announced", "reversed", "open"),
    *("signed", "ratified", "acceded to", "suspended", "resumed", "left", "breached"),
    *("not breached", "not kept", "in force", "not in force", "to be suspended", "to be left"),
    *("recognises", "does not recognise", "withdraws recognition", "supports", "opposes"),
    *("turn", *placing.REASONS),
    *("counts", "membership", "statehood", "named", "takes effect", "was done", "falls due"),
    *(
        "adds up",
        "does not add up as printed",
        "not settled by the text",
        "unknown",
        "at least since",
        "unknown since",
    ),
)
"""Words that ledgers have in their cells."""
COLUMNS = (
    *("according to", "account", "actor", "after", "against", "answered after days"),
    *("answered by", "balance", "because", "body", "bound", "by", "change", "changed", "claimed"),
    *("count", "day", "derived", "disputed", "due", "entered by", "excess", "firmness"),
    *("first by account of", "host", "about", "instrument", "instruments", "kind", "made"),
    *("missing", "negated", "of", "on", "outcome", "per cent", "precision", "provision"),
    *("relayed by", "rows", "rule", "said", "said by doer", "said by other", "said by others"),
    *("said on", "stage", "stance", "standing", "state", "status", "subject", "to", "told"),
    *("type", "undone by", "unit", "value", "verdict", "what", "when", "whom"),
)
"""What columns of ledgers and regimes are called."""
RULES = (
    *(counting.SPOKE, counting.ACTED, printed.RULE, silence.RULE, rulings.RULE, placing.RULE),
    *(contacts.RULE, clocks.RULE),
    OUTLINES,
    *(ledger.rule for ledger in ledgers.values()),
)
"""Sentences that say how something is counted."""


def ours() -> Iterator[tuple[str | None, str]]:
    """Give the words of ours that data brings to pages, each with what it is."""
    kinds = (kind.value for kinds in KINDS for kind in kinds)
    for word in dict.fromkeys([*kinds, *measure_types(), *ledgers, *FORMS, *WORDS]):
        yield "word", word.replace("_", " ")
    yield from (("column", name) for name in COLUMNS)
    yield from ((None, said) for said in (*RULES, *SENTENCES))
    yield from ((None, word) for word in ("yes", "no", "; "))
    yield "the name of this language", "English"


def wanted() -> Catalog:
    """Give all that is to be translated: from the templates, from the code, and of data."""
    catalog = empty()
    found = extract_from_dir(WEB, METHODS, OPTIONS, strip_comment_tags=True)
    for file, _, message, _, context in found:
        catalog.add(message, locations=[(f"web/{file}", None)], context=context)
    for context, word in ours():
        catalog.add(word, locations=[("data", None)], context=context)
    return catalog


def empty(locale: str | None = None) -> Catalog:
    """Give a catalogue without a word; its dates are always the same, so that it tells news."""
    then = datetime(2026, 11, 29, tzinfo=UTC)
    return Catalog(
        locale=locale,
        project="onrecord",
        version="0",
        copyright_holder="the authors of onrecord",
        msgid_bugs_address="the project's issues",
        creation_date=then,
        revision_date=then,
        last_translator="the authors of onrecord",
        language_team=f"{locale or 'none'}",
        header_comment="# Words of the pages of onrecord.",
        fuzzy=False,
    )


def places() -> dict[str, Path]:
    """Give the catalogue of each language."""
    return {file.parents[1].name: file for file in sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))}


def updated(file: Path, locale: str, words: Catalog) -> Catalog:
    """Give a language's catalogue with new words, and without those that are gone."""
    catalog = empty(locale)
    if file.exists():
        with file.open("rb") as opened:
            known = read_po(opened, locale=locale)
        for message in known:
            if message.id:
                catalog.add(
                    message.id, message.string, flags=message.flags, context=message.context
                )
    catalog.update(words, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def missing(catalog: Catalog) -> list[str]:
    """Say what is not translated, is unsure, or does not fill in what the English does."""
    return [
        f"{message.context + ': ' if message.context else ''}{message.id}"
        for message in catalog
        if message.id and (message.fuzzy or not _is_whole(message.string) or _differs(message))
    ]


def _is_whole(string: str | Iterable[str] | None) -> bool:
    return bool(string) and all(string)


def _differs(message: Message) -> bool:
    """Say whether a translation fills in, or marks up, something else than the English does.

    A form for one number, such as "two documents", need not have the number in it.
    """
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    strings = message.string if isinstance(message.id, tuple) else (message.string,)
    wanted = set(FILLED.findall(ids[-1]))
    free = {"%(n)s"} if isinstance(message.id, tuple) else set()
    return any(wanted - free != set(FILLED.findall(one)) - free for one in strings)


def as_po(catalog: Catalog) -> bytes:
    """Write a catalogue for people, sorted, without numbers of lines: it merges well."""
    written = io.BytesIO()
    write_po(written, catalog, width=100, sort_output=True, include_lineno=False)
    return written.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """Write a catalogue for programs."""
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def files(new: str | None) -> Iterator[tuple[Path, bytes, list[str]]]:
    """Give each file as it has to be, with what it does not translate yet."""
    words = wanted()
    yield LOCALES / "onrecord.pot", as_po(words), []
    known = places()
    if new:
        known[new] = LOCALES / new / "LC_MESSAGES" / "onrecord.po"
    for locale, file in known.items():
        catalog = updated(file, locale, words)
        yield file, as_po(catalog), missing(catalog)
        yield file.with_suffix(".mo"), as_mo(catalog), []


def main() -> int:
    """Make the files, or check them."""
    parser = argparse.ArgumentParser(description="Make the catalogues of the pages' words.")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--new", metavar="LANGUAGE", help="begin a language, such as de or pt_BR")
    asked = parser.parse_args()
    wrong = 0
    for file, content, without in files(asked.new):
        stale = not file.exists() or file.read_bytes() != content
        if stale and asked.check:
            print(f"{file.relative_to(WEB)} is not as it has to be: make messages")
        elif stale:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for words in without:
            print(f"{file.relative_to(WEB)}: {words}")
        wrong += (stale and asked.check) or (bool(without) and file.parents[1].name in WHOLE)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
