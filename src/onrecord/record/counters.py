"""Counters of a record: days since, silences, and what is printed, each with what was watched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from onrecord.errors import UnknownSubject
from onrecord.identity import Identities
from onrecord.knowledge.facts import known
from onrecord.ledgers.counting import Count, Question, Watched, count_days
from onrecord.ledgers.silence import Occasion, Voice, event_of, voices
from onrecord.ledgers.view import subjects
from onrecord.ledgers.watching import watches_of
from onrecord.model import Naming
from onrecord.record.home import Home
from onrecord.record.judging import occasion_for, question_of
from onrecord.record.quoting import parse_address
from onrecord.sources import load_sources, shipped_sources
from onrecord.store import Records


def counted(records: Records, home: Home, question: Question, on: date) -> Count:
    """Count the days since the last statement, or measure, that is like a question."""
    question = question_of(records, question)
    watched = watched_of(records, home, [question.about] if question.about else [])
    return count_days(question, on, records.utterances(), watched)


def silence(
    records: Records, home: Home, occasion: Occasion, actors: Iterable[str]
) -> tuple[Voice, ...]:
    """Say of each actor whether they have spoken of an occasion's subjects.

    Raises:
        UnknownSubject: Nothing in the record names one of them, and it is no code that is known.
    """
    occasion = occasion_for(records, occasion)
    actors = map(records.identities().of, actors)
    watched = watched_of(records, home, sorted(occasion.subjects))
    for name in sorted(occasion.subjects):
        if not watched.namings[name] and not _is_known(records, name):
            raise UnknownSubject(name)
    return voices(occasion, actors, records.utterances(), watched)


def _is_known(records: Records, name: str) -> bool:
    facts = known()
    if name in facts.polities or name in facts.organisations:
        return True
    return any(name in subjects(said.statement) for said in records.utterances())


def occasion_of(records: Records, address: str, on: date) -> Occasion:
    """Make an occasion of a statement: its day, and whom and what it is about.

    Args:
        records: Where it is kept.
        address: The statement's; its document's id may be shortened.
        on: The last day that counts.

    Raises:
        BadAddress: It is no address.
        RecordNotFound: There is no such document.
        UnusableEvent: No statement has it, or it has no day, or is about nobody and nothing.
    """
    beginning, _ = parse_address(address)
    whole = f"st:{records.complete(beginning)[4:]}/{address.strip().partition('/')[2]}"
    event = event_of(records.utterances(), whole)
    return Occasion(subjects=subjects(event.statement), since=event.made, on=on, event=event)


def watched_of(records: Records, home: Home, names: Iterable[str]) -> Watched:
    """Give what is known of the sources that were looked at, and who names what is asked about."""
    watches = watches_of(records.attempts())
    who = records.identities()
    owners = owners_of(records, home, (one.source for one in watches))
    owners = {source: who.of(owner) for source, owner in owners.items()}
    namings = {name: _namings(records, who, name) for name in names}
    return Watched(watches=watches, owners=owners, namings=namings)


def _namings(records: Records, who: Identities, name: str) -> tuple[Naming, ...]:
    """Give the documents that name somebody or something by any of its names; see `Records`."""
    found = (one for member in who.members(name) for one in records.namings(member))
    meant = {replace(one, represents=one.represents and who.of(one.represents)) for one in found}
    return tuple(
        sorted(meant, key=lambda one: (one.day is None, one.day or date.max, one.document))
    )


def owners_of(records: Records, home: Home, names: Iterable[str]) -> dict[str, str]:
    """Say whose own texts sources put out.

    A source is of the country that its file names; without one, or without the file, of the
    actor who issues more than half of the texts that it has brought and of which the issuer is
    known.  A source of everybody's texts is nobody's own.
    """
    own = load_sources(home.sources) if home.sources.is_dir() else ()
    files = {one.name: one.country for one in (*load_sources(shipped_sources()), *own)}
    found = {}
    for name in names:
        owner = files.get(name) or _most(records.issuers(name))
        if owner is not None:
            found[name] = owner
    return found


def _most(issuers: dict[str, int]) -> str | None:
    """Give who issues more than half.

    >>> _most({"XN": 3, "XV": 1}), _most({"XN": 1, "XV": 1})
    ('XN', None)
    """
    total = sum(issuers.values())
    return next((who for who, number in issuers.items() if total < 2 * number), None)
