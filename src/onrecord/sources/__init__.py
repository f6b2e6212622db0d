"""Sources: where texts are published, as data, and what a feed or an index page lists."""

from onrecord.sources.links import Link, feed_addresses, is_feed, links_of
from onrecord.sources.manifest import Kind, Source, load_sources, shipped_sources

__all__ = [
    "Kind",
    "Link",
    "Source",
    "feed_addresses",
    "is_feed",
    "links_of",
    "load_sources",
    "shipped_sources",
]
