"""Store: readings kept, and found again.

`Records` is what every store answers; `SqliteRecords` answers it with one file.
"""

from onrecord.store.answers import (
    Arrival,
    Counts,
    Facets,
    Found,
    Kept,
    Listed,
    Listing,
    Notice,
    Shared,
    Spelled,
    Witness,
)
from onrecord.store.asking import (
    AllOf,
    AnyOf,
    Field,
    Filter,
    Node,
    Order,
    Query,
    Terms,
    Window,
    terms_of,
)
from onrecord.store.base import Records
from onrecord.store.lock import writing
from onrecord.store.selection import Heard, Selection, Tally
from onrecord.store.spelling import key_of
from onrecord.store.sqlite import SqliteRecords, Uttered
from onrecord.store.words import Word, folded_words, words_of

__all__ = [
    "AllOf",
    "AnyOf",
    "Arrival",
    "Counts",
    "Facets",
    "Field",
    "Filter",
    "Found",
    "Heard",
    "Kept",
    "Listed",
    "Listing",
    "Node",
    "Notice",
    "Order",
    "Query",
    "Records",
    "Selection",
    "Shared",
    "Spelled",
    "SqliteRecords",
    "Tally",
    "Terms",
    "Uttered",
    "Window",
    "Witness",
    "Word",
    "folded_words",
    "key_of",
    "terms_of",
    "words_of",
    "writing",
]
