"""Record: one folder with everything that was read, and what can be asked of it."""

from onrecord.record.corrections import Judged, State
from onrecord.record.drafts import read_draft
from onrecord.record.judging import JudgedPair, JudgementState
from onrecord.record.outcome import Added, Change, Checked
from onrecord.record.quoting import Quotation, parse_address
from onrecord.record.reading import read
from onrecord.record.record import Record
from onrecord.record.rereading import Again, Reread
from onrecord.record.verified import CheckedQuotation, Searched, Verified, write_verified

__all__ = [
    "Added",
    "Again",
    "Change",
    "Checked",
    "CheckedQuotation",
    "Judged",
    "JudgedPair",
    "JudgementState",
    "Quotation",
    "Record",
    "Reread",
    "Searched",
    "State",
    "Verified",
    "parse_address",
    "read",
    "read_draft",
    "write_verified",
]
