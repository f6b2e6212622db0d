"""Listening: at which address, and who can reach it."""

from __future__ import annotations

import ipaddress
import socket

from onrecord.errors import CannotListen

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""Names of this machine for itself."""

EVERY = ("0.0.0.0", "::")  # noqa: S104 - the addresses that are refused without a name
"""Addresses that are all addresses of this machine, and no name to ask for it by."""

_WAITING = 128


def is_loopback(host: str) -> bool:
    """Say whether an address can be reached from this machine alone.

    >>> is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def written_host(host: str) -> str:
    """Write an address as it stands in others.

    >>> written_host("::1"), written_host("127.0.0.1")
    ('[::1]', '127.0.0.1')
    """
    return f"[{host}]" if ":" in host else host


def listen(host: str, port: int) -> socket.socket:
    """Open a socket; port 0 takes any free one.

    Raises:
        CannotListen: The port is taken, or the address is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as error:
        raise CannotListen(host, port, error.strerror or str(error)) from error
    # connections take it over; without it each answer waits 40 ms for a receipt
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
