"""Corrections: what people say of readings, kept apart from them and replayed over them.

`Correction` is one of them, dated and signed; `corrected` is a reading with all that is said of
it; `Matches` is what is said of pairs of statements.
"""

from onrecord.corrections.correction import (
    CorrectedField,
    Correction,
    CorrectionAct,
    address_of,
    canonical,
    read_correction,
    write_correction,
)
from onrecord.corrections.fields import check, judged, snapshot_of, value_of
from onrecord.corrections.matches import Matches
from onrecord.corrections.replaying import Conflict, Corrected, corrected, standing

__all__ = [
    "Conflict",
    "Corrected",
    "CorrectedField",
    "Correction",
    "CorrectionAct",
    "Matches",
    "address_of",
    "canonical",
    "check",
    "corrected",
    "judged",
    "read_correction",
    "snapshot_of",
    "standing",
    "value_of",
    "write_correction",
]
