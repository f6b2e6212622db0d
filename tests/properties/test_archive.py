"""What holds for any bytes that are handed to the archive."""

from datetime import UTC, datetime, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import Archive, Wording, digest_of, same_document, wording_digest
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
