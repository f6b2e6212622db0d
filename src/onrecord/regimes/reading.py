"""Entries read from a file: all of them, or every reason why not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Never, TypeAlias

from onrecord.errors import BadEntries, BadEntry
from onrecord.model import Cell, DeskEntry, DocumentId, Evidence
from onrecord.regimes.cells import Misplaced, Word, decoded
from onrecord.regimes.rowing import RawRow, csv_rows, in_order, toml_rows
from onrecord.regimes.sheets import COMPLETE, EVIDENCE, SHEETS, TOTAL, Column
from onrecord.regimes.values import NEVER

_ID = 12
_NOTE = ("note", "signed", "dated")
_OWN = {column.name for column in EVIDENCE}
_EARLIEST = timedelta(hours=14)
"""How far ahead of UTC a day begins where it begins first."""

Same: TypeAlias = str | tuple[Cell, ...]
"""What two entries have in common that cannot both be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who enters, when, and what is there already.

    Attributes:
        name: The desk.
        now: When it enters, in UTC.
        find: Gives the document whose id begins so; None where there is none, or more than one.
        there: The entries of the record by id.
    """

    name: str
    now: datetime
    find: Callable[[str], DocumentId | None]
    there: Mapping[str, DeskEntry]

    @property
    def today(self) -> str:
        """The latest day that it is anywhere."""
        return (self.now + _EARLIEST).date().isoformat()


def read_entries(file: str, content: bytes, desk: Desk) -> tuple[DeskEntry, ...]:
    """Read the entries of a CSV or TOML file; a name that ends in ".toml" is TOML.

    Leaves out nothing: a file with one row that cannot be used gives none of its rows.

    Args:
        file: Its name, for errors and for what is kept.
        content: Its bytes, UTF-8.
        desk: Who enters it.

    Raises:
        BadEntries: Something in it cannot be used; all of it is listed, by line and column.
    """
    entries: list[DeskEntry] = []
    before = _before(desk)
    faults: list[Misplaced] = []
    try:
        text = decoded(content)
        rows = toml_rows(text) if file.lower().endswith(".toml") else csv_rows(text)
        for row in rows:
            entry, wrong = _entry(file, row, desk)
            faults += wrong
            if entry is not None:
                faults += _again(entry, row, before)
                entries.append(entry)
                before |= {entry.id: entry, _counted(entry): entry}
    except Misplaced as fault:
        faults.append(fault)
    if faults:
        _refuse(file, faults)
    return tuple(entries)


def _refuse(file: str, faults: list[Misplaced]) -> Never:
    told = (
        BadEntry(file, fault.place.line, fault.place.column, fault.reason)
        for fault in in_order(faults)
    )
    raise BadEntries(file, tuple(told))


def _entry(file: str, row: RawRow, desk: Desk) -> tuple[DeskEntry | None, list[Misplaced]]:
    """Make an entry of a row, or say what is wrong in it."""
    faults = list(row.faults)
    values: dict[str, Cell] = {}
    for column in row.sheet.all_columns:
        try:
            values[column.name] = _value(column, row)
        except Misplaced as fault:
            faults.append(fault)
    if faults:
        return None, faults
    faults = [*_wrong_evidence(values, row, desk), *_wrong_together(values, row, desk)]
    if faults:
        return None, faults
    evidence = _evidence(values, desk)
    own = {name: value for name, value in values.items() if name not in _OWN}
    entry = DeskEntry(
        id=_id(row.sheet.name, desk.name, own, evidence),
        sheet=row.sheet.name,
        on=date.fromisoformat(str(own[row.sheet.day])[:10]),
        account=str(own["account"]),
        by=desk.name,
        entered=desk.now,
        values=own,
        evidence=evidence,
        file=file,
        line=row.place.line,
    )
    return entry, []


def _value(column: Column, row: RawRow) -> Cell:
    cell = row.cells.get(column.name, Word("", row.place))
    if not cell.text:
        if column.needed:
            raise Misplaced(cell.place, f"{column.name}: may not be empty")
        return None
    try:
        return column.read(cell.text)
    except ValueError as error:
        raise Misplaced(cell.place, f"{column.name}: {error}") from error


def _at(row: RawRow, *names: str) -> Word:
    """Give the first cell of some columns that is there; else the beginning of the row."""
    found = (row.cells[name] for name in names if name in row.cells and row.cells[name].text)
    return next(found, Word("", row.place))


def _wrong_evidence(values: Mapping[str, Cell], row: RawRow, desk: Desk) -> Iterator[Misplaced]:
    document, note = values["document"], [name for name in _NOTE if values[name] is not None]
    place = _at(row, "document", *_NOTE).place
    if document is None and not note:
        reason = "no evidence: give a document, or a note with signed and dated"
        yield Misplaced(place, reason)
    elif document is not None and note:
        yield Misplaced(place, "evidence is a document or a note, not both")
    elif document is not None:
        if desk.find(str(document)) is None:
            reason = f"document: the record has no one document {document!r}"
            yield Misplaced(place, reason)
    elif len(note) < len(_NOTE):
        lacking = ", ".join(name for name in _NOTE if name not in note)
        yield Misplaced(place, f"a note is signed and dated: {lacking} may not be empty")
    elif desk.today < str(values["dated"]):
        yield Misplaced(_at(row, "dated").place, f"dated: {values['dated']} is yet to come")


def _wrong_together(values: Mapping[str, Cell], row: RawRow, desk: Desk) -> Iterator[Misplaced]:
    """Find cells that cannot go together."""
    sheet, today = row.sheet, desk.today
    day = str(values[sheet.day])
    if not sheet.ahead and today < day:
        yield Misplaced(_at(row, sheet.day).place, f"{sheet.day}: {day} is yet to come")
    if values["state"] == values[sheet.host]:
        reason = f"{sheet.host}: it is {values['state']}, as the state is"
        yield Misplaced(_at(row, sheet.host).place, reason)
    for first, last in (("departs", "returns"), ("since", "until")):
        end = values.get(last)
        if isinstance(end, str) and end[:10] < str(values[first])[:10]:
            yield Misplaced(_at(row, last).place, f"{last}: {end} is before {values[first]}")
    if sheet.name == COMPLETE:
        yield from _wrong_whole(values, row, today)
    if sheet.name == "trips":
        yield from _wrong_trip(values, row, today)


def _wrong_whole(values: Mapping[str, Cell], row: RawRow, today: str) -> Iterator[Misplaced]:
    if values["sheet"] not in SHEETS or values["sheet"] in {COMPLETE, TOTAL}:
        known = ", ".join(name for name in SHEETS if name not in {COMPLETE, TOTAL})
        reason = f"sheet: {values['sheet']!r} is none of {known}"
        yield Misplaced(_at(row, "sheet").place, reason)
    if today < str(values["until"]):
        reason = f"until: {values['until']} is yet to come, and nobody knows what it brings"
        yield Misplaced(_at(row, "until").place, reason)


def _wrong_trip(values: Mapping[str, Cell], row: RawRow, today: str) -> Iterator[Misplaced]:
    if (values["latitude"] is None) != (values["longitude"] is None):
        reason = "latitude and longitude go together: give both, or neither"
        yield Misplaced(_at(row, "latitude", "longitude").place, reason)
    notified = values["notified"]
    if isinstance(notified, str) and notified != NEVER and today < notified[:10]:
        yield Misplaced(_at(row, "notified").place, f"notified: {notified} is yet to come")


def _evidence(values: Mapping[str, Cell], desk: Desk) -> Evidence:
    if values["document"] is not None:
        return Evidence(document=desk.find(str(values["document"])))
    return Evidence(
        note=str(values["note"]),
        signed=str(values["signed"]),
        dated=date.fromisoformat(str(values["dated"])),
    )


def _id(sheet: str, desk: str, values: Mapping[str, Cell], evidence: Evidence) -> str:
    told = [sheet, desk, dict(values), evidence.document, evidence.note, evidence.signed]
    words = json.dumps([*told, str(evidence.dated)], ensure_ascii=False, sort_keys=True)
    return f"en:{hashlib.sha256(words.encode()).hexdigest()[:_ID]}"


def _again(entry: DeskEntry, row: RawRow, before: Mapping[Same, DeskEntry]) -> Iterator[Misplaced]:
    """Say when a row says again what is entered already, or another count for the same."""
    same, count = before.get(entry.id), before.get(_counted(entry))
    if same is not None:
        reason = f"it says the same as {_named(same, entry)}"
        withdrawn = "" if same.stands else ", which is withdrawn: `onrecord entries restore`"
        yield Misplaced(row.place, reason + withdrawn)
    elif count is not None and entry.sheet == TOTAL:
        reason = f"{_named(count, entry)} has {count.values['count']} for the same post and day"
        yield Misplaced(_at(row, "count").place, f"count: {reason}")


def _named(one: DeskEntry, entry: DeskEntry) -> str:
    here = (one.file, one.entered) == (entry.file, entry.entered)
    return f"line {one.line}" if here else f"{one.id}, entered on {one.entered:%Y-%m-%d}"


def _counted(entry: DeskEntry) -> Same:
    names = ("on", "account", "state", "host", "post")
    return (entry.sheet, entry.by, *(entry.values.get(name) for name in names))


def _before(desk: Desk) -> dict[Same, DeskEntry]:
    """Give what is entered already, by id, and headcounts that stand by what they count."""
    standing = (one for one in desk.there.values() if one.stands and one.sheet == TOTAL)
    found: dict[Same, DeskEntry] = {_counted(one): one for one in standing}
    return found | {one.id: one for one in desk.there.values()}
