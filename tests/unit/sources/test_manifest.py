"""Sources as data, and errors that name file and key."""

import pytest

from onrecord.errors import BadSource
from onrecord.sources import Kind, Source, load_sources, shipped_sources

WHOLE = """
[[source]]
name = "norland-mfa"
publisher = "Ministry of Foreign Affairs of Norland"
address = "https://mfa.norland.example/news"
kind = "index"
country = "NL"
languages = ["en", "sr-Latn"]
match = "/news/[0-9]+$"
patience = 600
terms = "https://mfa.norland.example/terms"
notes = "Closed on Sundays."
"""
LEAST = """
[[source]]
name = "veskia"
publisher = "Veskia"
address = "http://veskia.example/feed"
kind = "feed"
"""


def test_reads_every_key(tmp_path):
    (tmp_path / "b.toml").write_text(WHOLE)
    (tmp_path / "a.toml").write_text(LEAST)
    (tmp_path / "notes.txt").write_text("not a source")
    first, second = load_sources(tmp_path)
    assert first == Source(
        name="veskia",
        publisher="Veskia",
        address="http://veskia.example/feed",
        kind=Kind.FEED,
    )
    assert second == Source(
        name="norland-mfa",
        publisher="Ministry of Foreign Affairs of Norland",
        address="https://mfa.norland.example/news",
        kind=Kind.INDEX,
        country="NL",
        languages=("en", "sr-Latn"),
        match="/news/[0-9]+$",
        patience=600,
        terms="https://mfa.norland.example/terms",
        notes="Closed on Sundays.",
    )


def test_a_folder_without_sources_has_none(tmp_path):
    assert load_sources(tmp_path) == load_sources(tmp_path / "missing") == ()


def test_the_sources_that_are_shipped_can_be_read():
    sources = load_sources(shipped_sources())
    assert len(sources) > 3
    assert all(source.languages for source in sources)
    assert all(600 < source.patience for source in sources)


@pytest.mark.parametrize(
    ("line", "key", "reason"),
    [
        ('name = "Veskia MFA"', "source Veskia MFA.name", "small letters"),
        ('name = ""', "source .name", "a text"),
        ("name = 7", "source 7.name", "a text"),
        ('address = "ftp://veskia.example/"', "source veskia.address", "http or https"),
        ('address = "https://me:pw@veskia.example/"', "source veskia.address", "without a user"),
        ('address = "veskia.example"', "source veskia.address", "http or https"),
        ('kind = "rss"', "source veskia.kind", "one of feed, page, index"),
        ('country = "Veskia"', "source veskia.country", "two capital letters"),
        ('languages = "en"', "source veskia.languages", "a list"),
        ('languages = ["English!"]', "source veskia.languages", "a list"),
        ("patience = 0", "source veskia.patience", "whole number"),
        ("patience = true", "source veskia.patience", "whole number"),
        ('patience = "1h"', "source veskia.patience", "whole number"),
        ('match = "["', "source veskia.match", "no regular expression"),
        ('terms = ""', "source veskia.terms", "a text"),
        ('colour = "red"', "source veskia.colour", "not a key"),
    ],
)
def test_an_error_names_file_and_key(tmp_path, line, key, reason):
    name = line.partition(" ")[0]
    rows = [row for row in LEAST.splitlines() if not row.startswith(f"{name} ")]
    (tmp_path / "mine.toml").write_text("\n".join([*rows, line]))
    with pytest.raises(BadSource, match=reason) as bad:
        load_sources(tmp_path)
    assert (bad.value.file, bad.value.key) == ("mine.toml", key)


@pytest.mark.parametrize("key", ["name", "publisher", "address", "kind"])
def test_an_error_names_what_is_missing(tmp_path, key):
    rows = [row for row in LEAST.splitlines() if not row.startswith(key)]
    (tmp_path / "mine.toml").write_text("\n".join(rows))
    with pytest.raises(BadSource, match=f"{key}: is missing"):
        load_sources(tmp_path)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"[[source]", "file"),
        (b"\xff\xfe", "file"),
        (b"source = 1", "source"),
        (b"source = [1]", "source"),
        (b"[sources]", "sources"),
    ],
)
def test_a_file_that_makes_no_sense_is_named(tmp_path, content, key):
    (tmp_path / "mine.toml").write_bytes(content)
    with pytest.raises(BadSource) as bad:
        load_sources(tmp_path)
    assert (bad.value.file, bad.value.key) == ("mine.toml", key)


def test_a_name_that_is_there_twice_is_an_error(tmp_path):
    (tmp_path / "a.toml").write_text(LEAST)
    (tmp_path / "b.toml").write_text(LEAST)
    with pytest.raises(BadSource, match="another source called 'veskia'") as bad:
        load_sources(tmp_path)
    assert bad.value.file == "b.toml"
