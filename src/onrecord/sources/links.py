"""What a feed or an index page lists."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.sources.manifest import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A document that a feed or an index page lists.

    Attributes:
        url: Absolute address, without a fragment.
        title: As printed; None when there is none.
        published: ISO 8601 date or date-time; None when missing or broken.
    """

    url: str
    title: str | None = None
    published: str | None = None


def links_of(payload: bytes, address: str, kind: Kind) -> tuple[Link, ...]:
    """List what a source's own file lists, in its order, each address once.

    Args:
        payload: The bytes of the feed or of the index page.
        address: Where they came from; relative addresses go by it.
        kind: `FEED` reads RSS, Atom, RDF and JSON Feed; `INDEX` the links of an HTML page
            to the same host; a `PAGE` lists nothing but itself.
    """
    raise NotImplementedError((payload, address, kind))


def feed_addresses(payload: bytes, address: str) -> tuple[str, ...]:
    """Give the addresses that a feed lists; none for what is no feed."""
    raise NotImplementedError((payload, address))
