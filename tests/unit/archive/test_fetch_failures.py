"""Servers that are slow, huge, broken or hostile: an error in time, and nothing else."""

import gzip
import time
import zlib

import pytest

from onrecord.archive import Fetcher, FetchOptions
from onrecord.errors import FetchFailed, FetchRefused

PAGE = b"We protest."


def raw(*pieces, pause=0.0):
    def page(handler):
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(pause)
        handler.close_connection = True

    return page


def coded(body, coding):
    return (200, {"Content-Encoding": coding}, body)


def test_gives_up_on_a_server_that_does_not_answer(serve, fetcher):
    site = serve({"/a": raw(b"", pause=4.0)})
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match="did not answer in time"):
        fetcher(read_timeout=0.2).fetch(site.url + "/a")
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX-A: ", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_gives_up_on_a_server_that_drips(serve, fetcher, start):
    site = serve({"/a": raw(start, *[b"x"] * 80, pause=0.05)})
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match=r"took longer than 0\.4 seconds"):
        fetcher(total_timeout=0.4, retries=0).fetch(site.url + "/a")
    assert time.monotonic() - begun < 3


def test_reads_no_more_than_the_limit(serve, fetcher):
    served = []

    def huge(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(500):
            handler.wfile.write(b"x" * 100_000)
            served.append(100_000)

    site = serve({"/a": huge, "/b": b"x" * 1001})
    asking = fetcher(max_bytes=1000)
    for path in ("/a", "/b"):
        with pytest.raises(FetchFailed, match="larger than 1,000 bytes"):
            asking.fetch(site.url + path)
    assert sum(served) < 40_000_000


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("gzip, gzip", lambda plain: gzip.compress(gzip.compress(plain))),
    ],
)
def test_counts_the_unpacked_bytes_of_a_bomb(serve, fetcher, coding, pack):
    site = serve({"/a": coded(pack(b"\0" * 50_000_000), coding)})
    with pytest.raises(FetchFailed, match="larger than 1,000,000 bytes"):
        fetcher(max_bytes=1_000_000).fetch(site.url + "/a")


def raw_deflate(plain):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(plain) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("X-Gzip", gzip.compress(PAGE[:3], mtime=0) + gzip.compress(PAGE[3:], mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", raw_deflate(PAGE)),
        ("deflate, gzip", gzip.compress(zlib.compress(PAGE), mtime=0)),
        ("identity", PAGE),
        ("", PAGE),
    ],
)
def test_undoes_a_coding_that_it_did_not_ask_for(serve, fetcher, coding, body):
    site = serve({"/a": coded(body, coding)})
    assert fetcher().fetch(site.url + "/a").payload == PAGE


@pytest.mark.parametrize("declared", ["application/rss+xml", "text/html; charset=utf-8"])
def test_unpacks_a_page_that_was_packed_without_a_word(serve, fetcher, declared):
    site = serve({"/a": (200, {"Content-Type": declared}, gzip.compress(PAGE, mtime=0))})
    assert fetcher().fetch(site.url + "/a").payload == PAGE


def test_leaves_a_packed_file_packed(serve, fetcher):
    packed = gzip.compress(PAGE, mtime=0)
    site = serve({"/a": (200, {"Content-Type": "application/gzip"}, packed)})
    assert fetcher().fetch(site.url + "/a").payload == packed


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [
        ("br", b"\x0b\x05\x80", "not asked for: br"),
        ("gzip", gzip.compress(PAGE * 99, mtime=0)[:-9], "break off"),
        ("deflate", zlib.compress(PAGE * 99)[:-9], "break off"),
        ("gzip", b"We protest.", "damaged"),
        ("gzip, gzip, gzip", PAGE, "more than twice"),
    ],
)
def test_refuses_a_coding_that_it_cannot_undo(serve, fetcher, coding, body, reason):
    site = serve({"/a": coded(body, coding)})
    with pytest.raises(FetchFailed, match=reason):
        fetcher().fetch(site.url + "/a")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nWe", "broke off"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nWe", "broke off"),
        (b"", "connection failed"),
        (b"HTTP/1.1 200 OK\r\nContent-Ty", "broke off"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\nWe", "two different"),
        (b"220 mail.norland.example ESMTP\r\n", "no proper HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 200 + b"\r\n", "no proper HTTP"),
        (b"HTTP/1.1 200 OK\r\nX-A: " + b"b" * 99_999 + b"\r\n\r\n", "no proper HTTP"),
        (b"HTTP/1.1 2x0 OK\r\n\r\n", "no proper HTTP"),
        (b"\x15\x03\x01\x00\x02\x02\x16", "no proper HTTP"),
    ],
)
def test_an_answer_that_is_not_whole_is_an_error(serve, fetcher, answer, reason):
    site = serve({"/a": raw(answer)})
    with pytest.raises(FetchFailed, match=reason):
        fetcher().fetch(site.url + "/a")


def test_asks_again_when_a_connection_broke_off(serve, fetcher, clock):
    def page(handler):
        broken = site.paths().count("/a") < 3
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(PAGE)))
        handler.end_headers()
        handler.wfile.write(PAGE[:3] if broken else PAGE)

    site = serve({"/a": page})
    assert fetcher().fetch(site.url + "/a").payload == PAGE
    assert clock.waits == [1.0, 1.0, 2.0]


def test_says_that_nobody_is_there(serve, fetcher):
    site = serve({})
    site.server.socket.close()
    with pytest.raises(FetchFailed, match=r"robots\.txt cannot be read \(the connection failed"):
        fetcher().fetch(site.url + "/a")


def test_does_not_follow_a_redirect_to_an_address_that_may_not_be_asked(serve, fetcher):
    elsewhere = ["http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "//0/"]
    pages = {f"/{n}": (302, {"Location": place}, b"") for n, place in enumerate(elsewhere)}
    site = serve(pages)
    asking = fetcher()
    for path in pages:
        with pytest.raises(FetchRefused):
            asking.fetch(site.url + path)


def test_does_not_follow_a_redirect_into_the_private_network(serve, clock):
    """A name that is public leads to one that is not; only the first is ever asked."""
    inside = serve({"/secret": PAGE})
    outside = serve({"/a": (302, {"Location": f"http://inside.example:{inside.port}/secret"}, b"")})
    named = {"outside.example": ("127.0.0.1",), "inside.example": ("169.254.1.1",)}
    asking = Fetcher(
        FetchOptions(allow_private=True), clock=clock, resolve=lambda host, _: named[host]
    )
    with pytest.raises(FetchRefused, match=r"inside\.example.*link-local"):
        asking.fetch(f"http://outside.example:{outside.port}/a")
    assert inside.asked == []


def test_connects_to_the_address_that_was_checked_and_asks_for_no_other(serve, clock):
    site = serve({"/a": PAGE})
    answers = iter([("127.0.0.1",), ("127.0.0.1",), ("169.254.169.254",)])
    asked = []

    def resolve(host, port):
        asked.append((host, port))
        return next(answers)

    asking = Fetcher(FetchOptions(allow_private=True), clock=clock, resolve=resolve)
    assert asking.fetch(f"http://rebinding.example:{site.port}/a").payload == PAGE
    assert asked == [("rebinding.example", site.port)] * 2  # robots.txt and the page, once each
    with pytest.raises(FetchRefused, match="metadata"):
        asking.fetch(f"http://rebinding.example:{site.port}/a")
    assert site.paths() == ["/robots.txt", "/a"]
    assert site.asked[1][1]["Host"] == f"rebinding.example:{site.port}"


@pytest.mark.parametrize(
    "found", [("127.0.0.1",), ("192.0.32.8", "127.0.0.1"), ("192.0.32.8", "::ffff:127.0.0.1")]
)
def test_refuses_a_name_when_one_of_its_addresses_is_not_public(serve, clock, found):
    site = serve({"/a": PAGE})
    asking = Fetcher(clock=clock, resolve=lambda *_: found)
    url = f"http://rebinding.example:{site.port}/a"
    with pytest.raises(FetchRefused) as refused:
        asking.fetch(url)
    assert refused.value == FetchRefused(url, "an address of this computer itself")
    assert site.asked == []


def test_says_that_a_name_is_not_known(clock):
    def unknown(host, port):
        raise OSError(host, port)

    for resolve in (unknown, lambda *_: ()):
        with pytest.raises(FetchFailed, match="the name of the host is not known"):
            Fetcher(clock=clock, resolve=resolve).fetch("http://nobody.example/")
