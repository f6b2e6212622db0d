"""Addresses: which may be asked, and which machine that really is."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias
from urllib.parse import SplitResult, quote, urlsplit

from onrecord.errors import FetchFailed, FetchRefused

Resolver: TypeAlias = Callable[[str, int], tuple[str, ...]]

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8000
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$", re.IGNORECASE)
_SAFE = "%/:=&?~+!$,;'@()*[]"
_OWN = tuple(map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")))
_OWN_6 = IPv6Network("fc00::/7")
_PUBLIC_6 = IPv6Network("2000::/3")
_METADATA = frozenset({"168.63.129.16", "100.100.100.200", "169.254.169.254", "fd00:ec2::254"})
_WITH_IPV4 = (  # networks that carry an IPv4 address, and how far from the right it stands
    (IPv6Network("::ffff:0:0/96"), 0),
    (IPv6Network("::/96"), 0),
    (IPv6Network("64:ff9b::/96"), 0),
    (IPv6Network("2002::/16"), 80),
)


@dataclass(frozen=True, slots=True)
class Target:
    """One address, taken apart.

    Attributes:
        url: Whole, in ASCII, without a fragment.
        scheme: "http" or "https".
        host: Name in ASCII or IP address without brackets.
        port: As given, or the scheme's own.
        path: With the query; begins with a slash.
    """

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def root(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def target_of(url: str) -> Target:
    """Take an address apart.

    Raises:
        FetchRefused: Not http or https; no host; user name or password in it; an IP
            address in another form than the usual (octal, hexadecimal, fewer than four
            numbers), which different programs understand differently; blanks or control
            characters; more than 8,000 characters.

    >>> target_of("HTTPS://Mfa.Norland.example/news?id=7#top").url
    'https://mfa.norland.example/news?id=7'
    >>> target_of("http://0x1/")
    Traceback (most recent call last):
    onrecord.errors.sources.FetchRefused: http://0x1/: not fetched: an unusual form of an IP address
    """
    if len(url) > _LONGEST or _UNSAFE.search(url):
        raise FetchRefused(url[:200], "blanks, control characters, or far too long")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FetchRefused(url, "not an address") from error
    if parts.scheme not in _PORTS:
        raise FetchRefused(url, "only http and https are fetched")
    if "@" in parts.netloc:
        raise FetchRefused(_without_user(parts), "a user name or password in the address")
    host = _host(url, parts.hostname or "")
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    target = Target("", parts.scheme, host, port or _PORTS[parts.scheme], path + query)
    return Target(target.root + target.path, target.scheme, host, target.port, target.path)


def addresses_of(target: Target, resolve: Resolver, *, allow_private: bool) -> tuple[str, ...]:
    """Give the IP addresses of a host, every one of which may be asked.

    The caller connects to one of these and asks no name server again, so that a name that
    means another machine a moment later changes nothing.

    Raises:
        FetchRefused: One of them may not be asked.
        FetchFailed: The name is not known.
    """
    try:
        found = resolve(target.host, target.port)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(target.url, "the name of the host is not known") from error
    if not found:
        raise FetchFailed(target.url, "the name of the host is not known")
    for address in found:
        reason = why_not(address, allow_private=allow_private)
        if reason:
            raise FetchRefused(target.url, reason)
    return found


def resolve_host(host: str, port: int) -> tuple[str, ...]:
    """Ask the system for the addresses of a host, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def why_not(address: str, *, allow_private: bool) -> str | None:
    """Say why an IP address may not be asked; None when it may.

    Public is what the IANA registries call globally reachable unicast.  An IPv4 address
    inside an IPv6 one counts as itself.  `allow_private` lets loopback and the private
    networks of RFC 1918, 4193 and 6598 pass; link-local, multicast, reserved and cloud
    metadata addresses never pass.

    >>> why_not("192.0.32.8", allow_private=False)
    >>> why_not("::ffff:10.0.0.1", allow_private=False)
    'an address of a private network'
    >>> why_not("169.254.169.254", allow_private=True)
    'an address for the metadata of a cloud machine'
    """
    ip = _plain(ip_address(address.partition("%")[0]))
    if str(ip) in _METADATA:
        return "an address for the metadata of a cloud machine"
    if ip.is_loopback:
        return None if allow_private else "an address of this computer itself"
    if _is_own(ip):
        return None if allow_private else "an address of a private network"
    if ip.is_link_local or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return "a link-local, multicast or reserved address"
    public = ip.is_global if isinstance(ip, IPv4Address) else ip.is_global and ip in _PUBLIC_6
    return None if public else "not a public address"


def _is_own(ip: IPv4Address | IPv6Address) -> bool:
    if isinstance(ip, IPv6Address):
        return ip in _OWN_6
    return any(ip in network for network in _OWN)


def _plain(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Give the IPv4 address that an IPv6 address carries, else the address itself."""
    if isinstance(ip, IPv4Address) or ip.is_loopback or ip.is_unspecified:
        return ip
    for network, shift in _WITH_IPV4:
        if ip in network:
            return IPv4Address((int(ip) >> shift) & 0xFFFFFFFF)
    return ip


def _host(url: str, host: str) -> str:
    try:
        named = host if ":" in host else host.encode("idna").decode("ascii").lower()
        literal = ip_address(named) if ":" in named else None
    except (UnicodeError, ValueError) as error:
        raise FetchRefused(url, "not the name of a host") from error
    if not named or "%" in named:
        raise FetchRefused(url, "not the name of a host")
    if literal is None and _ENDS_IN_A_NUMBER.search(named):
        try:
            return str(IPv4Address(named))
        except ValueError as error:
            raise FetchRefused(url, "an unusual form of an IP address") from error
    return named


def _without_user(parts: SplitResult) -> str:
    """Write an address for a message, without what it should not have held."""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
