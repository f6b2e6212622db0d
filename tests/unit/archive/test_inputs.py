"""What `add` is handed: files, folders, streams, addresses, feeds, WARC files."""

import gzip
import os
from dataclasses import replace
from io import BytesIO

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from onrecord.archive import Archive, InputOptions, digest_of, expand
from onrecord.errors import FetchFailed, FetchRefused, UnreadableInput

FEED = b"<rss/>"


@pytest.fixture
def options(fetcher, clock):
    def links(payload, address):
        base = address.rpartition("/")[0]
        return (f"{base}/one", f"{base}/gone", f"{base}/two") if payload == FEED else ()

    return InputOptions(links=links, fetcher=fetcher(), clock=clock, max_bytes=50_000)


def told(inputs):
    return [(given.name, given.payload or str(given.error)) for given in inputs]


def test_gives_files_in_the_order_in_which_they_were_named(tmp_path, options, clock):
    two, one = tmp_path / "2.txt", tmp_path / "1.txt"
    two.write_bytes(b"Two.")
    one.write_bytes(b"One.")
    first, second = expand([str(two), str(one)], options)
    assert (first.name, second.name) == (str(two), str(one))
    assert first.capture.digest == digest_of(b"Two.")
    assert (first.capture.name, first.capture.url) == (str(two), None)
    assert (first.capture.fetched, first.capture.warc) == (clock.now(), None)


def test_walks_a_folder_in_order_and_leaves_hidden_files_out(tmp_path, options):
    for name in ("b/2.txt", "b/10.txt", "a.txt", ".git/config", "b/.hidden", "c/d/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    found = [payload.decode() for _, payload in told(expand([str(tmp_path)], options))]
    assert found == ["a.txt", "b/10.txt", "b/2.txt", "c/d/e.txt"]


def test_two_files_of_one_name_are_two_inputs(tmp_path, options):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "letter.txt").write_bytes(b"The same.")
    first, second = expand([str(tmp_path)], options)
    assert first.capture.name != second.capture.name
    assert first.capture.digest == second.capture.digest


def test_goes_on_after_an_error(tmp_path, options):
    (tmp_path / "large").write_bytes(b"x" * 50_001)
    (tmp_path / "good").write_bytes(b"Good.")
    os.mkfifo(tmp_path / "pipe")
    paths = [str(tmp_path / name) for name in ("missing", "large", "pipe", "good")]
    *bad, good = expand([*paths[:3], "a\0b", paths[3]], options)
    assert [given.error for given in bad[:3]] == [
        UnreadableInput(paths[0], "there is no such file or folder"),
        UnreadableInput(paths[1], "larger than 50,000 bytes"),
        UnreadableInput(paths[2], "not a regular file"),
    ]
    assert bad[3].error.name == "a\0b"
    assert good.payload == b"Good."


def test_a_name_that_is_no_text_is_marked(tmp_path, options):
    (tmp_path / os.fsdecode(b"\xff\xfe.txt")).write_bytes(b"Good.")
    (given,) = expand([str(tmp_path)], options)
    assert given.name.endswith("/\ufffd\ufffd.txt")
    assert given.payload == b"Good."


def test_reads_a_stream_and_an_empty_file(tmp_path, options):
    (tmp_path / "empty").write_bytes(b"")
    streaming = replace(options, stdin=BytesIO(b"From a pipe."))
    found = list(expand(["-", str(tmp_path / "empty")], streaming))
    assert [given.payload for given in found] == [b"From a pipe.", b""]
    assert found[0].capture.name == "standard input"


def test_fetches_an_address(serve, options):
    site = serve({"/a": (200, {"Content-Type": "text/html"}, b"<p>Note.")})
    (given,) = expand([site.url + "/a"], options)
    assert given.payload == b"<p>Note."
    assert (given.capture.url, given.capture.status) == (site.url + "/a", 200)
    assert ("Content-Type", "text/html") in given.headers


def test_says_which_address_could_not_be_had(serve, options):
    site = serve({"/a": b"A."})
    found = list(expand([site.url + "/b", "file:///etc/passwd", site.url + "/a"], options))
    assert [type(given.error) for given in found] == [FetchFailed, FetchRefused, type(None)]
    assert [given.name for given in found][1] == "file:///etc/passwd"


def test_gives_a_feed_and_what_it_lists(serve, options, tmp_path):
    site = serve({"/feed": FEED, "/one": b"One.", "/two": b"Two."})
    found = told(expand([site.url + "/feed"], options))
    assert found == [
        (site.url + "/feed", FEED),
        (site.url + "/one", b"One."),
        (site.url + "/gone", f"{site.url}/gone: the server answered 404"),
        (site.url + "/two", b"Two."),
    ]
    (tmp_path / "feed.xml").write_bytes(FEED)
    assert len(list(expand([str(tmp_path / "feed.xml")], options))) == 1


def warc(records, *, packed=True):
    made = BytesIO()
    writer = WARCWriter(made, gzip=packed)
    for kind, url, status, headers, body in records:
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1") if status else None
        content_type = None if status else dict(headers).get("Content-Type")
        record = writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_content_type=content_type,
            warc_headers_dict={"WARC-Date": "2030-01-02T03:04:05Z"},
        )
        writer.write_record(record)
    return made.getvalue()


HTML = [("Content-Type", "text/html; charset=utf-8")]
CRAWL = [
    ("response", "https://n.example/a", "200 OK", HTML, b"<p>A."),
    ("request", "https://n.example/a", None, [], b"GET / HTTP/1.1\r\n\r\n"),
    ("response", "https://n.example/gone", "404 Not Found", HTML, b"<p>Gone."),
    ("response", "https://n.example/i", "200 OK", [("Content-Type", "image/png")], b"\x89PNG"),
    (
        "response",
        "https://n.example/b",
        "200 OK",
        [*HTML, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")],
        b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(b"<p>B.")), gzip.compress(b"<p>B.")),
    ),
    ("response", "https://n.example/z", "200 OK", [*HTML, ("Content-Encoding", "br")], b"?"),
    ("response", "https://n.example/n", "200 OK", [], b"Untold."),
    ("resource", "file:note.txt", None, [("Content-Type", "text/plain")], b"Note."),
    ("response", "https://n.example/l", "200 OK", HTML, b"x" * 50_001),
]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("how", ["file", "stream", "address"])
def test_gives_the_records_of_a_warc_file(tmp_path, serve, options, packed, how):
    content = warc(CRAWL, packed=packed)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(content)
    site = serve({"/crawl": content})
    options = replace(options, stdin=BytesIO(content))
    item = {"file": str(path), "stream": "-", "address": site.url + "/crawl"}[how]
    name = "standard input" if how == "stream" else item
    found = list(expand([item], options))
    assert told(found) == [
        (f"{name}#https://n.example/a", b"<p>A."),
        (f"{name}#https://n.example/b", b"<p>B."),
        (
            f"{name}#https://n.example/z",
            f"{name}#https://n.example/z: in a coding that cannot be undone: br",
        ),
        (f"{name}#https://n.example/n", b"Untold."),
        (f"{name}#file:note.txt", b"Note."),
        (f"{name}#https://n.example/l", f"{name}#https://n.example/l: larger than 50,000 bytes"),
    ]
    first, note = found[0].capture, found[4].capture
    assert (first.url, first.name, first.status) == ("https://n.example/a",) * 2 + (200,)
    assert (first.media_type, first.charset) == ("text/html", "utf-8")
    assert first.fetched.isoformat() == "2030-01-02T03:04:05+00:00"
    assert (note.url, note.name, note.media_type) == (None, "file:note.txt", "text/plain")


def test_a_bomb_in_a_warc_file_is_an_error(tmp_path, options):
    packed = gzip.compress(b"\0" * 30_000_000)
    bomb = [("response", "https://n.example/", "200 OK", [("Content-Encoding", "gzip")], packed)]
    (tmp_path / "bomb.warc").write_bytes(warc(bomb))
    (given,) = expand([str(tmp_path / "bomb.warc")], options)
    assert given.error.reason == "larger than 50,000 bytes"


@pytest.mark.parametrize("packed", [True, False])
def test_a_torn_warc_file_gives_what_is_whole_and_says_the_rest(tmp_path, options, packed):
    whole = warc(CRAWL[:1], packed=packed)
    torn = warc([("response", "https://n.example/b", "200 OK", HTML, os.urandom(900))])
    torn = torn if packed else gzip.decompress(torn)
    (tmp_path / "torn.warc").write_bytes(whole + torn[: len(torn) // 2])
    first, second = expand([str(tmp_path / "torn.warc")], options)
    assert first.payload == b"<p>A."
    assert "break" in str(second.error) or "not a whole WARC file" in str(second.error)


def test_gives_back_what_an_archive_of_ours_has_kept(tmp_path, serve, options):
    site = serve({"/a": (200, {"Content-Type": "text/html"}, b"<p>Note.")})
    (tmp_path / "letter.txt").write_bytes(b"Letter.")
    given = list(expand([site.url + "/a", str(tmp_path / "letter.txt")], options))
    with Archive(tmp_path / "bytes") as archive:
        for one in given:
            archive.keep(one.payload, one.capture, one.headers)
    again = list(expand([str(tmp_path / "bytes" / "onrecord-000001.warc.gz")], options))
    assert [(one.payload, one.capture, one.headers) for one in again] == [
        (one.payload, one.capture, one.headers) for one in given
    ]
