"""Record: one folder with everything that was read, and what can be asked of it."""

from onrecord.record.outcome import Added, Change, Checked
from onrecord.record.quoting import Quotation, parse_address
from onrecord.record.reading import read
from onrecord.record.record import Record

__all__ = [
    "Added",
    "Change",
    "Checked",
    "Quotation",
    "Record",
    "parse_address",
    "read",
]
