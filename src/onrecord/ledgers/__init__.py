"""Ledgers: what statements add up to, on any day and by anyone's account.

Each module of `onrecord.ledgers.kinds` holds one ledger.  A new ledger is a new module there.
"""

from onrecord.ledgers.book import Book
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.merging import merged
from onrecord.ledgers.view import EVERYONE, View, seen

__all__ = ["EVERYONE", "Book", "View", "ledgers", "merged", "seen"]
