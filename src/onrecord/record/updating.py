"""Updating: the sources asked in turn, and a row for every look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from onrecord.archive import Clock, Fetched, Fetcher, Input, Validators
from onrecord.errors import FetchFailed, FetchRefused, OnRecordError
from onrecord.model import Attempt, Outcome
from onrecord.record.adding import add_input
from onrecord.record.outcome import Added, Change, Checked
from onrecord.record.shelf import Shelf
from onrecord.sources import Kind, Source, links_of

_NEWS = frozenset({Change.NEW, Change.NEW_VERSION, Change.SAME_TEXT})


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of updating needs."""

    shelf: Shelf
    fetcher: Fetcher
    clock: Clock
    impatient: bool = False


def check(rounds: Round, source: Source) -> Checked:
    """Ask one source, add what it lists, and keep the attempt.

    A source that was asked less than its patience ago is left alone, and no row is kept.
    """
    wait = 0 if rounds.impatient else _wait(rounds, source)
    if wait:
        return Checked(source=source.name, attempt=None, wait=wait)
    begun = rounds.clock.now()
    look = _look(rounds, source)
    attempt = Attempt(
        source=source.name,
        time=begun,
        outcome=look.outcome(),
        status=look.status,
        listed=look.listed,
        new=tuple(a.name for a in look.added if a.change in _NEWS),
        failed=tuple(a.name for a in look.added if a.change is Change.ERROR),
        reason=look.reason,
    )
    rounds.shelf.records.keep_attempt(attempt)
    return Checked(source=source.name, attempt=attempt, added=look.added)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    status: int | None = None
    listed: int | None = None
    added: tuple[Added, ...] = ()
    reason: str | None = None
    refused: bool = False

    def outcome(self) -> Outcome:
        if self.refused:
            return Outcome.REFUSED
        if any(added.change in _NEWS for added in self.added):
            return Outcome.NEW
        lost = bool(self.added) and all(a.change is Change.ERROR for a in self.added)
        return Outcome.FAILED if self.reason or lost else Outcome.UNCHANGED


def _look(rounds: Round, source: Source) -> _Look:
    try:
        answer = _fetch(rounds, source.address)
    except FetchRefused as error:
        return _Look(reason=str(error), refused=True)
    except FetchFailed as error:
        return _Look(status=error.status, reason=str(error))
    added: tuple[Added, ...] = ()
    if not answer.not_modified:
        added = (_add(rounds, source.address, answer),)
    try:
        addresses = _addresses(rounds, source, answer)
    except OnRecordError as error:
        return _Look(status=answer.capture.status, added=added, reason=str(error))
    added += tuple(_listed(rounds, addresses))
    return _Look(status=answer.capture.status, listed=len(addresses), added=added)


def _addresses(rounds: Round, source: Source, answer: Fetched) -> tuple[str, ...]:
    """List what the source lists; when it has not changed, by its archived bytes.

    What it lists is asked again each time, conditionally: pages are edited, and an address
    that failed last time may answer now.
    """
    if source.kind is Kind.PAGE:
        return ()
    payload, address = answer.payload, answer.capture.url or source.address
    if answer.not_modified:
        last = rounds.shelf.records.latest(address) or rounds.shelf.records.latest(source.address)
        if last is None:
            return ()
        payload = rounds.shelf.archive.payload(last.capture)
    links = links_of(payload, address, source.kind, source.match)
    return tuple(link.url for link in links if link.url not in {address, source.address})


def _listed(rounds: Round, addresses: tuple[str, ...]) -> Iterator[Added]:
    for address in addresses:
        try:
            answer = _fetch(rounds, address)
        except (FetchRefused, FetchFailed) as error:
            yield Added(name=address, change=Change.ERROR, error=error)
            continue
        if not answer.not_modified:
            yield _add(rounds, address, answer)


def _fetch(rounds: Round, address: str) -> Fetched:
    last = rounds.shelf.records.latest(address)
    validators = None
    if last is not None and (last.etag or last.last_modified):
        validators = Validators(etag=last.etag, last_modified=last.last_modified)
    return rounds.fetcher.fetch(address, validators)


def _add(rounds: Round, address: str, answer: Fetched) -> Added:
    given = Input(
        name=address, payload=answer.payload, capture=answer.capture, headers=answer.headers
    )
    return add_input(rounds.shelf, given)


def _wait(rounds: Round, source: Source) -> int:
    before = rounds.shelf.records.attempts(source.name)
    if not before:
        return 0
    due = before[-1].time + timedelta(seconds=source.patience)
    return max(0, int((due - rounds.clock.now()).total_seconds()))
