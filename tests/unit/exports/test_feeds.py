"""Feeds, entry by entry: whatever words there are, they are carried as text."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import feedparser
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from onrecord.exports.feeds import Entry, Feed, atom_of, json_feed_of
from onrecord.exports.feeds.feed import carried, cut

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = Entry(
    name="st:3f0a9c1b2d4e/12-48",
    title="Ada Berg (XN) · demand: open the strait",
    words="open the strait",
    language="en",
    authors=("Ada Berg",),
    page="https://desk.example/q/st:3f0a9c1b2d4e/12-48",
    source="https://norland.example/note",
    captured=datetime(2031, 3, 5, 8, 30, 59, 999, tzinfo=UTC),
    day=date(1999, 3, 4),
    subjects=("demand", "XN on <b>S/RES/1244</b>"),
)
FEED = Feed(
    name="/statements?kind=demand",
    title="Statements",
    about="Rests on 1 document.",
    page="https://desk.example/statements?kind=demand",
    own="https://desk.example/statements.atom?kind=demand",
    following=None,
    entries=(ENTRY,),
)


def with_words(words):
    return replace(FEED, entries=(replace(ENTRY, words=words, title=carried(words)),))


def test_atom_says_when_it_was_captured_and_of_which_day_it_is():
    read = feedparser.parse(atom_of(FEED))
    (entry,) = read.entries
    assert not read.bozo
    assert (entry.updated, entry.published) == ("2031-03-05T08:30:59Z", "1999-03-04T00:00:00Z")
    assert (read.feed.updated, read.feed.id) == (
        "2031-03-05T08:30:59Z",
        "urn:onrecord:feed:/statements%3Fkind%3Ddemand",
    )
    assert [tag.term for tag in entry.tags] == list(ENTRY.subjects)
    assert {one.rel: one.href for one in entry.links} == {
        "alternate": ENTRY.page,
        "via": ENTRY.source,
    }


def test_json_feed_says_the_same():
    (item,) = json.loads(json_feed_of(FEED))["items"]
    (entry,) = feedparser.parse(atom_of(FEED)).entries
    assert (item["id"], item["url"], item["title"]) == (entry.id, entry.link, entry.title)
    assert item["content_text"] == entry.content[0].value
    assert (item["date_modified"], item["date_published"]) == (entry.updated, entry.published)
    assert item["authors"] == [{"name": entry.author}]


def test_what_is_not_known_is_left_out():
    bare = replace(ENTRY, words=None, language=None, source=None, day=None, subjects=())
    feed = replace(FEED, entries=(bare,))
    entry = etree.fromstring(atom_of(feed).encode()).find(f"{ATOM}entry")
    names = {etree.QName(one).localname for one in entry}
    assert names == {"id", "title", "updated", "author", "link"}
    assert not entry.attrib
    (item,) = json.loads(json_feed_of(feed))["items"]
    assert item.keys() == {"id", "url", "title", "content_text", "date_modified", "authors"}


def test_a_feed_without_an_entry_is_one():
    empty = replace(FEED, entries=())
    assert not feedparser.parse(atom_of(empty)).bozo
    assert feedparser.parse(atom_of(empty)).feed.updated == "1970-01-01T00:00:00Z"
    assert json.loads(json_feed_of(empty))["items"] == []


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_any_words_are_carried_but_for_signs_that_xml_cannot(words):
    feed = with_words(words)
    content = etree.fromstring(atom_of(feed).encode()).find(f"{ATOM}entry/{ATOM}content")
    assert len(content) == 0
    assert (content.text or "") == carried(words)
    json_feed_of(feed).encode()


def test_markup_stays_words():
    words = "]]> <script>alert(1)</script> &amp; <!-- -->"
    written = atom_of(with_words(words))
    assert "<script" not in written
    assert "]]>" not in written
    assert etree.fromstring(written.encode()).findtext(f"{ATOM}entry/{ATOM}content") == words


def test_what_only_json_could_carry_is_dropped_with_the_rest():
    assert carried("a\x00b\x08c\ud800d\uffffe\tf\n\U0001f642") == "abcde\tf\n\U0001f642"


def test_long_words_are_cut_with_a_sign_and_short_ones_are_whole():
    assert cut("ferry " * 10) == "ferry " * 10
    assert cut("ferry " * 10_000).endswith("ferry […]")
    assert len(cut("f" * 1_000_000)) < 6_000
