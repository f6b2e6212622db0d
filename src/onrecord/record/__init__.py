"""Record: one folder with everything that was read, and what can be asked of it."""

from onrecord.record.outcome import Added, Change, Checked
from onrecord.record.quoting import Quotation, parse_address
from onrecord.record.reading import read
from onrecord.record.record import Record
from onrecord.record.rereading import Again, Reread

__all__ = [
    "Added",
    "Again",
    "Change",
    "Checked",
    "Quotation",
    "Record",
    "Reread",
    "parse_address",
    "read",
]
