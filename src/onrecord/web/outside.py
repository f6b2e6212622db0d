"""Outside: the whole address of a page, for those who read it elsewhere."""

from __future__ import annotations

from fastapi import Request


def outside(request: Request, address: str | None) -> str | None:
    """Give the whole address of a page, as citations name it.

    None for no page, and where pages are published and nobody has said under which address.
    """
    if address is None:
        return None
    published = request.scope.get("published")
    if published is None:
        return str(request.base_url).rstrip("/") + address
    found: str | None = published(address)
    return found
