"""What feeds and index pages list, also broken ones."""

import json

import pytest

from onrecord.sources import Kind, Link, feed_addresses, is_feed, links_of

HERE = "https://mfa.norland.example/news/feed.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>News</title><link>https://mfa.norland.example/</link>
<item><title>On the  ferry\n&amp; the strait</title><link>/news/1#top</link>
  <pubDate>Tue, 04 Mar 2031 09:30:00 +0200</pubDate></item>
<item><title>Broken date</title><link>https://mfa.norland.example/news/2</link>
  <pubDate>Mon, 31 Feb 2031 25:61:00 GMT</pubDate></item>
<item><link>https://mfa.norland.example/news/1</link></item>
<item><title>No address</title></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
<item><title>File</title><link>file:///etc/passwd</link></item>
<item><title>Bad</title><link>http://[::1/</link></item>
<item><title>Itself</title><link>https://mfa.norland.example/news/feed.xml</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://mfa.veskia.example/">
<entry><title type="html">A &lt;b&gt;note&lt;/b&gt;</title><link href="notes/7"/>
  <updated>2031-03-04T09:30:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<item rdf:about="https://un.example/1"><title>One</title><link>https://un.example/1</link></item>
</rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [
        {"id": "x", "url": "/a", "title": "A", "date_published": "2031-03-04T11:30:00+02:00"},
        {"id": "https://n.example/b", "date_published": "4 March"},
        {"url": 7},
        "nonsense",
    ],
}


def test_lists_an_rss_feed_and_leaves_out_what_is_no_address():
    assert links_of(RSS.encode(), HERE, Kind.FEED) == (
        Link(
            url="https://mfa.norland.example/news/1",
            title="On the ferry & the strait",
            published="2031-03-04T07:30:00Z",
        ),
        Link(url="https://mfa.norland.example/news/2", title="Broken date"),
    )


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lists_a_feed_in_any_coding(coding):
    feed = RSS.replace("utf-8", "utf-16" if coding == "utf-16" else "utf-8").encode(coding)
    assert is_feed(feed)
    assert len(links_of(feed, HERE, Kind.FEED)) == 2


def test_lists_atom_and_rdf():
    (note,) = links_of(ATOM.encode(), HERE, Kind.FEED)
    assert note.url == "https://mfa.veskia.example/notes/7"
    assert note.published == "2031-03-04T09:30:00Z"
    assert feed_addresses(RDF.encode(), HERE) == ("https://un.example/1",)


def test_lists_a_json_feed():
    assert links_of(json.dumps(JSON).encode(), HERE, Kind.FEED) == (
        Link(url="https://mfa.norland.example/a", title="A", published="2031-03-04T09:30:00Z"),
        Link(url="https://n.example/b"),
    )


def test_lists_what_it_can_of_a_feed_that_breaks_off():
    broken = RSS[: RSS.index("<item><link>")].encode()
    assert len(feed_addresses(broken, HERE)) == 2


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"<p>Feed: <feed></p>",
        b"<!DOCTYPE html><html><rss>",
        b"/etc/passwd",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1", ',
        b'["https://jsonfeed.org/version/1"]',
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 99_999,
        b"\x00\xff\xfe",
    ],
)
def test_says_that_other_things_are_no_feed(payload):
    assert feed_addresses(payload, HERE) == ()
    assert links_of(payload, HERE, Kind.FEED) == ()


def test_does_not_expand_entities_of_a_feed():
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
    bomb += "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb += "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    bomb += RSS.partition("?>")[2].replace("On the", "&i; &f;")
    for link in links_of(bomb.encode(), HERE, Kind.FEED):
        assert len(link.title or "") < 1000
        assert "root:" not in (link.title or "")


INDEX = """<html><head><base href="/en/"></head><body><a href="news/1">One <i>more</i></a>
<a href="news/1#more">Again</a><a href="https://other.example/news/2">Elsewhere</a>
<a name="x">No address</a><a href="mailto:press@norland.example">Mail</a>
<a href="/en/contact">Contact</a><a href="http://[/">Bad</a></body></html>"""


def test_lists_the_links_of_an_index_page_to_the_same_host():
    found = links_of(INDEX.encode(), "https://n.example/start", Kind.INDEX)
    assert found == (
        Link(url="https://n.example/en/news/1", title="One more"),
        Link(url="https://n.example/en/contact", title="Contact"),
    )
    matched = links_of(INDEX.encode(), "https://n.example/start", Kind.INDEX, r"/news/\d+$")
    assert matched == found[:1]


@pytest.mark.parametrize("payload", [b"", b"\0", b"<!-- -->", b"plain"])
def test_an_index_without_links_lists_nothing(payload):
    assert links_of(payload, HERE, Kind.INDEX) == ()


def test_a_page_lists_nothing():
    assert links_of(INDEX.encode(), HERE, Kind.PAGE) == ()


@pytest.mark.parametrize("half", ["&#xD800;", "&#57343;", "&#xdfff;"])
def test_half_a_character_in_a_feed_hides_no_address(half):
    feed = RSS.replace("Broken date", f"Broken {half} date").replace("News", f"{half} News")
    assert feed_addresses(feed.encode(), HERE) == feed_addresses(RSS.encode(), HERE)


def test_an_address_with_half_a_character_is_none():
    items = [{"url": "https://n.example/\ud800"}, {"url": "https://n.example/1", "title": "\udc00"}]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    (link,) = links_of(feed.encode(), HERE, Kind.FEED)
    assert (link.url, link.title) == ("https://n.example/1", "?")
