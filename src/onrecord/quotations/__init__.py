"""Quotations: whether words that somebody quotes are in the record, whole and unaltered."""

from onrecord.quotations.draft import Quoted, put_together, quoted_in
from onrecord.quotations.texts import Text
from onrecord.quotations.verdict import ANYBODY, Ascribed, Cut, Outcome, Part, Place, Verdict, Voice
from onrecord.quotations.verify import verify
from onrecord.quotations.wording import Wording, wordings

__all__ = [
    "ANYBODY",
    "Ascribed",
    "Cut",
    "Outcome",
    "Part",
    "Place",
    "Quoted",
    "Text",
    "Verdict",
    "Voice",
    "Wording",
    "put_together",
    "quoted_in",
    "verify",
    "wordings",
]
