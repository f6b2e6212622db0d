"""Posting: a body sent to an address of the public network, once, and what was answered."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from importlib.metadata import version

from onrecord.archive.addresses import Resolver, addresses_of, resolve_host, target_of
from onrecord.archive.exchange import Answer, Interrupted, Limits, ask
from onrecord.archive.headers import Headers
from onrecord.errors import FetchFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class PostOptions:
    """How to post.

    Attributes:
        connect, read, total: In seconds.
        allow_private: Whether addresses of one's own network may be asked.
        tls: For certificates of one's own; None means those of the system.
    """

    connect: float = 10.0
    read: float = 15.0
    total: float = 30.0
    allow_private: bool = False
    tls: ssl.SSLContext | None = None


def post(
    url: str,
    body: bytes,
    headers: Headers,
    options: PostOptions,
    resolve: Resolver = resolve_host,
) -> Answer:
    """Send a body to an address, once.

    The address is checked as every other that is fetched, and the connection goes to the IP
    address that was checked.  Redirects are not followed; proxies and cookies of the system are
    not used; what the answer holds is not read.

    Raises:
        FetchRefused: We do not ask: not a public address, not http or https, credentials in it.
        FetchFailed: No answer came.
    """
    target = target_of(url)
    addresses = addresses_of(target, resolve, allow_private=options.allow_private)
    own = (("User-Agent", f"onrecord/{version('onrecord')}"), ("Accept", "*/*"))
    limits = Limits(
        connect=options.connect,
        read=options.read,
        total=options.total,
        max_bytes=0,
        tls=options.tls,
    )
    try:
        return ask(target, addresses, (*own, *headers), limits, body)
    except Interrupted as error:
        raise FetchFailed(target.url, str(error)) from error
