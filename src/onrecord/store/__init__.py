"""Store: readings kept, and found again.

`Records` is what every store answers; `SqliteRecords` answers it with one file.
"""

from onrecord.store.answers import Arrival, Counts, Found, Kept, Listed, Listing, Notice, Witness
from onrecord.store.asking import AllOf, AnyOf, Field, Filter, Node, Query, Terms, terms_of
from onrecord.store.base import Records
from onrecord.store.lock import writing
from onrecord.store.selection import Heard, Selection, Tally
from onrecord.store.sqlite import SqliteRecords
from onrecord.store.words import Word, folded_words, words_of

__all__ = [
    "AllOf",
    "AnyOf",
    "Arrival",
    "Counts",
    "Field",
    "Filter",
    "Found",
    "Heard",
    "Kept",
    "Listed",
    "Listing",
    "Node",
    "Notice",
    "Query",
    "Records",
    "Selection",
    "SqliteRecords",
    "Tally",
    "Terms",
    "Witness",
    "Word",
    "folded_words",
    "terms_of",
    "words_of",
    "writing",
]
