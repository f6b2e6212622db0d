"""Feeds: what is new in a record, as Atom (RFC 4287) and as JSON Feed 1.1."""

from onrecord.exports.feeds.atom import atom_of
from onrecord.exports.feeds.feed import Entry, Feed
from onrecord.exports.feeds.json_feed import json_feed_of

__all__ = ["Entry", "Feed", "atom_of", "json_feed_of"]
