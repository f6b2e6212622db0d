"""Which addresses may be asked."""

import pytest

from onrecord.archive.addresses import target_of, why_not
from onrecord.errors import FetchRefused

NEVER = [
    "0.0.0.0",
    "0.1.2.3",
    "169.254.1.1",
    "169.254.169.254",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "239.1.2.3",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "fd00:ec2::254",
    "2001::1",
    "2001:db8::1",
    "::ffff:169.254.169.254",
    "::ffff:0.0.0.0",
    "64:ff9b::a9fe:a9fe",
    "2002:a9fe:a9fe::1",
    "64:ff9b:1::1",
    "100::1",
]
OWN = [
    "10.0.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "::1",
    "fc00::1",
    "fd12:3456::1",
    "::ffff:127.0.0.1",
    "::ffff:10.1.2.3",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
]
PUBLIC = ["192.0.32.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "::ffff:192.0.32.8"]


@pytest.mark.parametrize("address", NEVER)
def test_never_asks_special_addresses(address):
    assert why_not(address, allow_private=False)
    assert why_not(address, allow_private=True)


@pytest.mark.parametrize("address", OWN)
def test_asks_the_own_network_only_when_allowed(address):
    assert why_not(address, allow_private=False)
    assert why_not(address, allow_private=True) is None


@pytest.mark.parametrize("address", PUBLIC)
def test_asks_public_addresses(address):
    assert why_not(address, allow_private=False) is None


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", "only http"),
        ("ftp://norland.example/", "only http"),
        ("gopher://norland.example/", "only http"),
        ("//norland.example/", "only http"),
        ("letter.txt", "only http"),
        ("http://", "not the name"),
        ("http:///path", "not the name"),
        ("http://user:secret@norland.example/", "user name"),
        ("http://user@norland.example/", "user name"),
        ("http://@norland.example/", "user name"),
        ("http://norland.example:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("http://norland.example/a b", "blanks"),
        ("http://norland.example/a\r\nHost: b", "blanks"),
        ("http://norland.example\\@veskia.example/", "blanks"),
        ("http://norland.example/" + "a" * 9000, "far too long"),
        ("http://0177.0.0.1/", "unusual form"),
        ("http://0x7f.0.0.1/", "unusual form"),
        ("http://0x7f000001/", "unusual form"),
        ("http://2130706433/", "unusual form"),
        ("http://127.1/", "unusual form"),
        ("http://127.0.0.1./", "unusual form"),
        ("http://127.0.0.256/", "unusual form"),
        ("http://norland.0x1/", "unusual form"),
        ("http://a..example/", "not the name"),
        ("http://" + "a" * 64 + ".example/", "not the name"),
        ("http://[fe80::1%25eth0]/", "not the name|not an address"),
    ],
)
def test_refuses_what_is_no_plain_address(url, reason):
    with pytest.raises(FetchRefused, match=reason) as refused:
        target_of(url)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("http://norland.example", "http://norland.example/"),
        ("https://norland.example:443/a#b", "https://norland.example/a"),
        ("http://norland.example:8080?a=b", "http://norland.example:8080/?a=b"),
        ("http://нордия.example/вести?я=%D1%8F", "http://xn--d1ainek6g.example/%D0%B2"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://[::1]:81/", "http://[::1]:81/"),
    ],
)
def test_writes_an_address_in_one_way(url, plain):
    assert target_of(url).url.startswith(plain)
    assert target_of(target_of(url).url) == target_of(url)
