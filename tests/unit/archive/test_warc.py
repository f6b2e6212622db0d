"""The archive keeps bytes, finds them again, and notices when they have changed."""

import os
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.warcwriter import WARCWriter

from onrecord.archive import Archive, Repaired, digest_of
from onrecord.errors import ArchiveUnwritable, CaptureMissing, DigestMismatch
from onrecord.model import Capture, WarcPlace

CAME = datetime(2031, 3, 4, 9, 30, 15, 123456, tzinfo=UTC)
LETTER = b"The Ministry of Norland accepts the plan.\r\n"


def local(payload=LETTER, name="letter.txt", **more):
    return Capture(digest=digest_of(payload), name=name, fetched=CAME, **more)


def answer(payload=LETTER, url="https://mfa.norland.example/a?b=1&c=%C3%A4", **more):
    more = {"status": 200, "media_type": "text/html", "charset": "utf-8"} | more
    return local(payload, url, url=url, asked_url="https://norland.example/", **more)


def check(folder):
    files = sorted(str(path) for path in folder.glob("*.warc.gz"))
    command = [sys.executable, "-m", "warcio.cli", "check", "-v", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def records(folder):
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                yield record.rec_type, record.rec_headers, record.content_stream().read()


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "bytes") as opened:
        yield opened


def test_gives_back_the_bytes_of_a_local_file(archive):
    kept = archive.keep(LETTER, local())
    assert archive.payload(kept) == LETTER
    assert archive.headers(kept) == ()
    assert replace(kept, warc=None) == local()


def test_gives_back_the_bytes_and_headers_of_an_answer(archive):
    headers = (
        ("Content-Type", "text/html"),
        ("Content-Encoding", "gzip"),
        ("Transfer-Encoding", "chunked"),
        ("ETag", '"a1"'),
        ("X-Title", "caf\xe9"),
    )
    kept = archive.keep(LETTER, answer(), headers)
    assert archive.payload(kept) == LETTER
    assert archive.headers(kept) == headers


def test_replays_its_captures_from_the_files_alone(archive, tmp_path):
    kept = [
        archive.keep(LETTER, local()),
        archive.keep(b"", answer(b"", status=404, media_type=None, charset=None)),
        archive.keep(LETTER, answer()),
        archive.keep(LETTER, local(name="Доклад\n№ 1.txt")),
    ]
    archive.close()
    for index in (tmp_path / "bytes").glob("index.sqlite*"):
        index.unlink()
    with Archive(tmp_path / "bytes") as again:
        assert list(again.captures()) == kept
        assert [again.payload(capture) for capture in kept] == [LETTER, b"", LETTER, LETTER]
        assert again.find(digest_of(LETTER)) == (kept[0], kept[2], kept[3])


def test_stores_a_payload_once_and_points_at_it_afterwards(archive, tmp_path):
    archive.keep(LETTER, answer())
    archive.keep(LETTER, answer(url="https://mfa.norland.example/copy"))
    archive.keep(LETTER, local())
    types = [(kind, len(payload)) for kind, _, payload in records(tmp_path / "bytes")][1:]
    assert types == [("response", len(LETTER)), ("revisit", 0), ("revisit", 0)]
    first, second = [fields for _, fields, _ in records(tmp_path / "bytes")][1:3]
    assert second["WARC-Refers-To"] == first["WARC-Record-ID"]


def test_says_the_same_of_the_same_file_read_twice(archive):
    kept = archive.keep(LETTER, local())
    assert archive.keep(LETTER, replace(local(), fetched=CAME + timedelta(days=1))) == kept
    assert len(list(archive.captures())) == 1


def test_keeps_two_files_of_one_name(archive):
    first = archive.keep(LETTER, local())
    second = archive.keep(b"Another.", local(b"Another."))
    assert [archive.payload(first), archive.payload(second)] == [LETTER, b"Another."]


def test_keeps_the_same_answer_once_and_a_later_one_again(archive):
    kept = archive.keep(LETTER, answer())
    assert archive.keep(LETTER, answer()) == kept
    archive.keep(LETTER, replace(answer(), fetched=CAME + timedelta(days=1)))
    assert len(archive.find(digest_of(LETTER))) == 2


def test_what_it_writes_passes_warcio_check(archive, tmp_path):
    archive.keep(LETTER, answer(), (("Content-Encoding", "gzip"), ("X-A", "b\r\nX-C: d")))
    archive.keep(LETTER, local(name="a b/№.txt"))
    archive.keep(b"", local(b"", name="empty.txt"))
    archive.keep(b"1", answer(b"1", url="ftp://norland.example/1"))
    archive.keep(b"\0" * 99, answer(b"\0" * 99, url="https://a.example/\r\nB: c d", status=999))
    told = check(tmp_path / "bytes")
    assert told.count("digest pass") == 5
    assert told.count("not checked (revisit)") == 1


def test_begins_a_new_file_when_one_is_full(tmp_path):
    with Archive(tmp_path, file_limit=2000) as archive:
        letters = [os.urandom(700) for _ in range(7)]
        kept = [archive.keep(letter, local(letter, f"{n}")) for n, letter in enumerate(letters)]
        assert [archive.payload(capture) for capture in kept] == letters
        assert list(archive.captures()) == kept
    names = [path.name for path in sorted(tmp_path.glob("*.warc.gz"))]
    assert names[:2] == ["onrecord-000001.warc.gz", "onrecord-000002.warc.gz"]
    assert len(names) > 2
    check(tmp_path)


def test_refuses_a_payload_that_is_not_the_captures(archive):
    with pytest.raises(DigestMismatch) as refused:
        archive.keep(b"other", local())
    assert refused.value.claimed == digest_of(LETTER)
    assert list(archive.captures()) == []


def test_says_where_a_capture_is_missing(archive, tmp_path):
    nowhere = replace(local(), warc=WarcPlace("onrecord-000009.warc.gz", 0, 9))
    with pytest.raises(CaptureMissing, match=r"onrecord-000009\.warc\.gz at 0"):
        archive.payload(nowhere)
    with pytest.raises(CaptureMissing, match=r"bytes$"):
        archive.payload(local())
    kept = archive.keep(LETTER, local())
    with pytest.raises(CaptureMissing):
        archive.payload(replace(local(b"x"), warc=kept.warc))
    (tmp_path / "bytes" / kept.warc.file).write_bytes(b"")
    with pytest.raises(CaptureMissing):
        archive.payload(kept)


def test_notices_that_bytes_have_changed(archive, tmp_path):
    kept = archive.keep(LETTER, local())
    path = tmp_path / "bytes" / kept.warc.file
    changed = bytearray(path.read_bytes())
    changed[kept.warc.offset + kept.warc.length // 2] ^= 1
    path.write_bytes(changed)
    with pytest.raises(DigestMismatch, match=f"{kept.warc.file} at {kept.warc.offset}"):
        archive.payload(kept)


def test_notices_a_forged_payload(archive, tmp_path):
    kept = archive.keep(LETTER, local())
    path = tmp_path / "bytes" / kept.warc.file
    packed = path.read_bytes()
    plain = zlib.decompress(packed[kept.warc.offset :], wbits=31)
    packer = zlib.compressobj(9, wbits=31)
    forged = packer.compress(plain.replace(b"accepts", b"rejects")) + packer.flush()
    path.write_bytes(packed[: kept.warc.offset] + forged)
    place = replace(kept.warc, length=len(forged))
    with pytest.raises(DigestMismatch) as noticed:
        archive.payload(replace(kept, warc=place))
    assert noticed.value.found == digest_of(LETTER.replace(b"accepts", b"rejects"))


@pytest.mark.parametrize("rest", ["half a record", "zeros", "one byte", "rubbish"])
def test_cuts_off_what_an_interrupted_write_left(archive, tmp_path, rest):
    kept = archive.keep(LETTER, local())
    archive.close()
    path = tmp_path / "bytes" / kept.warc.file
    whole = path.read_bytes()
    record = whole[kept.warc.offset :]
    torn = {
        "half a record": record[: len(record) // 2],
        "zeros": b"\0" * 4096,
        "one byte": record[:1],
        "rubbish": os.urandom(300_000) + b"\x1f\x8b\x08",
    }[rest]
    path.write_bytes(whole + torn)
    with Archive(tmp_path / "bytes") as again:
        assert list(again.captures()) == [kept]
    assert path.read_bytes() == whole
    check(tmp_path / "bytes")


def test_takes_in_a_whole_record_that_the_index_does_not_know(archive, tmp_path):
    first = archive.keep(LETTER, local())
    archive.close()
    saved = {path: path.read_bytes() for path in (tmp_path / "bytes").glob("index*")}
    with Archive(tmp_path / "bytes") as again:
        second = again.keep(b"Two.", local(b"Two.", "two.txt"))
    for path, content in saved.items():
        path.write_bytes(content)
    with Archive(tmp_path / "bytes") as again:
        assert again.find(digest_of(b"Two.")) == (second,)
        assert again.keep(b"Two.", local(b"Two.", "two.txt")) == second
        assert list(again.captures()) == [first, second]


def test_repair_tells_of_damage_and_leaves_it(archive, tmp_path):
    letters = [os.urandom(500) for _ in range(3)]
    kept = [archive.keep(letter, local(letter, f"{n}")) for n, letter in enumerate(letters)]
    path = tmp_path / "bytes" / kept[0].warc.file
    changed = bytearray(path.read_bytes())
    for capture in kept[1:]:
        changed[capture.warc.offset + 300] ^= 1
    path.write_bytes(changed)
    damaged = tuple(f"{path.name} at {capture.warc.offset}" for capture in kept[1:])
    assert archive.repair() == Repaired(captures=1, cut=0, damaged=damaged)
    assert path.read_bytes() == bytes(changed)
    assert list(archive.captures()) == [kept[0]]


def test_repair_of_a_sound_archive_changes_nothing(archive):
    kept = archive.keep(LETTER, local())
    assert archive.repair() == Repaired(captures=1)
    assert archive.find(kept.digest) == (kept,)


def test_makes_a_spoilt_index_again(archive, tmp_path):
    kept = archive.keep(LETTER, local())
    archive.close()
    (tmp_path / "bytes" / "index.sqlite").write_bytes(b"not a database at all" * 100)
    with Archive(tmp_path / "bytes") as again:
        assert again.find(kept.digest) == (kept,)


def test_a_file_put_back_from_an_older_copy_begins_the_index_anew(archive, tmp_path):
    kept = archive.keep(LETTER, local())
    path = tmp_path / "bytes" / kept.warc.file
    older = path.read_bytes()
    lost = archive.keep(b"Two.", local(b"Two.", "two.txt"))
    archive.close()
    path.write_bytes(older)
    with Archive(tmp_path / "bytes") as again:
        assert again.find(lost.digest) == ()
        assert again.find(kept.digest) == (kept,)
        with pytest.raises(CaptureMissing):
            again.payload(lost)


def test_two_openings_write_the_same_folder_in_turn(tmp_path):
    with Archive(tmp_path) as one, Archive(tmp_path) as other:
        letters = [f"Letter {n}".encode() for n in range(8)]
        for n, letter in enumerate(letters):
            (one, other)[n % 2].keep(letter, local(letter, f"{n}"))
        assert [one.payload(local(letter)) for letter in letters] == letters
        assert len(list(other.captures())) == 8
    check(tmp_path)


def spoil(folder):
    """Let the index refuse every row, as it does on a full disk."""
    with closing(sqlite3.connect(folder / "index.sqlite", isolation_level=None)) as rows:
        rows.execute(
            "CREATE TRIGGER full BEFORE INSERT ON capture BEGIN SELECT RAISE(ABORT, 'full'); END"
        )


def test_takes_a_record_back_that_the_index_does_not_take(archive, tmp_path):
    kept = archive.keep(LETTER, local())
    path = tmp_path / "bytes" / kept.warc.file
    before = path.read_bytes()
    spoil(tmp_path / "bytes")
    with pytest.raises(ArchiveUnwritable, match="full"):
        archive.keep(b"Two.", local(b"Two."))
    with pytest.raises(ArchiveUnwritable, match="full"):
        archive.repair()
    assert path.read_bytes() == before
    assert archive.find(kept.digest) == (kept,)


@pytest.mark.parametrize("field", ["name", "asked_url", "charset"])
def test_refuses_text_that_cannot_be_written_and_stays_whole(archive, tmp_path, field):
    kept = archive.keep(LETTER, local())
    before = (tmp_path / "bytes" / kept.warc.file).read_bytes()
    with pytest.raises(UnicodeEncodeError):
        archive.keep(b"Two.", replace(answer(b"Two."), **{field: "\ud800"}))
    assert (tmp_path / "bytes" / kept.warc.file).read_bytes() == before


def forged(field):
    """Make a record that looks like ours and is not."""
    made = BytesIO()
    writer = WARCWriter(made, gzip=True, warc_version="1.1")
    fields = {"OnRecord-Capture": field, "WARC-Date": "2031-03-04T09:30:15.123456Z"}
    body = BytesIO(b"?")
    record = writer.create_warc_record(
        "file:x", "resource", payload=body, length=1, warc_headers_dict=fields
    )
    writer.write_record(record)
    return made.getvalue()


@pytest.mark.parametrize(
    "field",
    ["", "[]", "{", '{"name": 7}', '{"name": "\\ud800"}', '{"names": "x"}', '{"status": "x"}'],
)
def test_leaves_out_records_that_are_not_as_we_write_them(archive, tmp_path, field):
    kept = archive.keep(LETTER, local())
    archive.close()
    path = tmp_path / "bytes" / kept.warc.file
    path.write_bytes(path.read_bytes() + forged(field))
    with Archive(tmp_path / "bytes") as again:
        assert list(again.captures()) == [kept]
        assert again.repair() == Repaired(captures=1)


def test_says_when_the_folder_cannot_be_made(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ArchiveUnwritable, match="nothing was kept"):
        Archive(tmp_path / "file" / "folder")
