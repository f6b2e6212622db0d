"""What holds for any bytes that are handed to the archive."""

import gzip
from contextlib import suppress
from datetime import UTC, datetime, timezone
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import (
    Archive,
    InputOptions,
    Wording,
    digest_of,
    expand,
    same_document,
    wording_digest,
)
from onrecord.errors import CaptureMissing, DigestMismatch
from onrecord.model import Capture

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
URLS = st.builds(lambda words: f"https://norland.example/{words}", WORDS)
HEADERS = st.lists(
    st.tuples(
        st.from_regex(r"X-[A-Z][a-z]{0,8}", fullmatch=True),
        st.from_regex(r"[!-~]([ -~]{0,20}[!-~])?", fullmatch=True),
    ),
    max_size=4,
).map(tuple)


@st.composite
def kept_things(draw):
    payload = draw(st.binary(max_size=4000))
    capture = Capture(digest=digest_of(payload), name=draw(WORDS), fetched=draw(TIMES))
    if not draw(st.booleans()):
        return payload, capture, ()
    url = draw(URLS)
    answer = Capture(
        digest=capture.digest,
        name=url,
        fetched=capture.fetched,
        url=url,
        asked_url=draw(URLS),
        status=draw(st.integers(100, 599)),
        media_type=draw(st.none() | st.just("text/html")),
        charset=draw(st.none() | st.just("utf-8")),
    )
    return payload, answer, draw(HEADERS)


@settings(max_examples=60, deadline=None)
@given(things=st.lists(kept_things(), max_size=4))
def test_gives_back_the_same_bytes_for_any_bytes(things):
    with TemporaryDirectory() as folder:
        with Archive(Path(folder)) as archive:
            kept = [archive.keep(*thing) for thing in things]
            for capture, (payload, asked, _) in zip(kept, things, strict=True):
                assert archive.payload(capture) == payload
                assert capture.digest == asked.digest
            replayed = list(archive.captures())
            assert set(replayed) == set(kept)
        for index in Path(folder).glob("index.sqlite*"):
            index.unlink()
        with Archive(Path(folder)) as again:
            assert [again.payload(capture) for capture in kept] == [thing[0] for thing in things]
            assert again.repair().captures == len(replayed)


@settings(max_examples=60, deadline=None)
@given(thing=kept_things(), cut=st.floats(0, 1, exclude_max=True))
def test_a_write_cut_off_anywhere_leaves_nothing_of_itself(thing, cut):
    with TemporaryDirectory() as folder:
        with Archive(Path(folder)) as archive:
            first = archive.keep(
                b"First.", Capture(digest=digest_of(b"First."), name="1", fetched=thing[1].fetched)
            )
            file = Path(folder) / first.warc.file
            before = file.stat().st_size
            saved = {path: path.read_bytes() for path in Path(folder).glob("index*")}
            after = archive.keep(*thing)
        packed = file.read_bytes()
        if after == first or len(packed) == before:
            return
        for path, content in saved.items():
            path.write_bytes(content)
        file.write_bytes(packed[: before + int(cut * (len(packed) - before))])
        with Archive(Path(folder)) as again:
            assert list(again.captures()) == [first]
            assert file.stat().st_size == before


@given(body=WORDS, title=st.none() | WORDS, zone=st.integers(-12, 12))
def test_lines_broken_otherwise_are_the_same_document(body, title, zone):
    day = datetime(2031, 3, 4, tzinfo=timezone(offset=datetime.resolution * zone)).date()
    old = Wording(title=title, date=day, issuer=None, body=body)
    new = Wording(title=title, date=day, issuer=None, body="\n".join(body.split()))
    assert same_document(old, new)
    assert not same_document(old, Wording(title=title, date=day, issuer=None, body=body + " x"))
    assert wording_digest(old) == wording_digest(new)


@settings(max_examples=60, deadline=None)
@given(where=st.floats(0, 1, exclude_max=True), what=st.binary(min_size=1, max_size=40))
def test_bytes_that_are_changed_anywhere_are_noticed_or_do_no_harm(where, what):
    letters = [f"Letter {number}, to the mediator.".encode() for number in range(3)]
    came = datetime(2031, 3, 4, tzinfo=UTC)
    with TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
        kept = [
            archive.keep(letter, Capture(digest=digest_of(letter), name="letter", fetched=came))
            for letter in letters
        ]
        path = Path(folder) / kept[0].warc.file
        packed = path.read_bytes()
        at = int(where * len(packed))
        path.write_bytes((packed[:at] + what + packed[at + len(what) :])[: len(packed)])
        for capture, letter in zip(kept, letters, strict=True):
            with suppress(DigestMismatch, CaptureMissing):
                assert archive.payload(capture) == letter
        whole = [capture for capture in archive.captures() if capture in kept]
        told = archive.repair()
        assert told.cut == 0
        assert len(whole) == 3 or told.damaged


CRAWLED = b"".join(
    b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://n.example/%d\r\n"
    b"WARC-Date: 2030-01-02T03:04:05Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    % (kind, number, declared, len(block), block)
    for number, (kind, declared, block) in enumerate(
        [
            (b"warcinfo", b"application/warc-fields", b"software: s\r\n"),
            (b"response", b"application/http; msgtype=response", b"HTTP/1.1 200 OK\r\n\r\nOne."),
            (
                b"response",
                b"application/http; msgtype=response",
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nThree\r\n0\r\n\r\n",
            ),
            (b"resource", b"text/plain", b"Two."),
        ]
    )
)


@settings(max_examples=300, deadline=None)
@given(data=st.data(), packed=st.booleans())
def test_any_warc_file_gives_inputs_and_no_exception(data, packed):
    content = bytearray(CRAWLED)
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    given_bytes = gzip.compress(bytes(content)) if packed else bytes(content)
    options = InputOptions(links=lambda *_: (), stdin=BytesIO(given_bytes), max_bytes=5000)
    for one in expand(["-"], options):
        assert (one.payload is None) == (one.error is not None)
        assert one.capture is None or one.capture.digest == digest_of(one.payload)
