import json

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Norland: news</title>
<item><title>Call &amp; visit</title><link>https://n.example/1</link>
<pubDate>Tue, 04 Mar 2031 09:05:00 +0200</pubDate>
<description>&lt;p&gt;They &lt;b&gt;spoke&lt;/b&gt;.&lt;/p&gt;</description></item>
<item><title>Broken date</title><pubDate>31 Brumaire</pubDate></item>
<item><media:title>foreign</media:title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
<entry><title type="html">A &lt;i&gt;call&lt;/i&gt;</title>
<link rel="self" href="https://n.example/self"/><link href="https://n.example/1"/>
<published>2031-03-04T09:05:00Z</published><updated>2031-03-05T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They spoke.</p></div></content>
</entry></feed>"""
ITEM = """<item><title>Interview with Vera Orel</title><link>https://n.example/2</link>
<dc:creator><![CDATA[Press Office]]></dc:creator>
<pubDate>Tue, 04 Mar 2031 09:05:00 +0000</pubDate>
<description><![CDATA[<p>Short</p>]]></description>
<content:encoded><![CDATA[<script>x()</script><p><b>QUESTION:&nbsp; </b>Fish & ships?</p>
<p>MS. OREL: Both.</p>]]></content:encoded></item>"""


def test_a_feed_is_read_item_by_item(read):
    page = read(RSS, "feed.xml")
    first, second = page.items
    assert (first.title, first.url) == ("Call & visit", "https://n.example/1")
    assert (first.published, first.excerpt) == ("2031-03-04T09:05:00+02:00", "They spoke.")
    assert page.text[first.start : first.end].startswith("Call & visit\nTue, 04 Mar")
    assert (second.title, second.published, second.excerpt) == ("Broken date", None, None)
    assert "31 Brumaire" in page.text
    assert page.runs[1].place == "/rss/channel/item[1]/title[1]"


def test_an_atom_feed_is_read_with_its_xhtml(read):
    page = read(ATOM, "feed.atom")
    item = page.items[0]
    assert (item.title, item.url) == ("A call", "https://n.example/1")
    assert (item.published, item.excerpt) == ("2031-03-04T09:05:00+00:00", "They spoke.")
    assert (page.media_type, page.metadata.language) == ("application/atom+xml", "en")


def test_a_single_item_is_a_document(read, shown):
    page = read(ITEM, "item.html")
    assert shown(page) == [
        "metadata Interview with Vera Orel",
        "metadata https://n.example/2",
        "metadata Press Office",
        "metadata Tue, 04 Mar 2031 09:05:00 +0000",
        "plain main QUESTION:\N{NO-BREAK SPACE} Fish & ships?",
        "plain main MS. OREL: Both.",
    ]
    assert page.metadata.published == "2031-03-04T09:05:00+00:00"
    assert (page.metadata.author, page.items) == ("Press Office", ())


def test_a_json_feed_and_its_single_items_are_read(read, shown):
    item = {
        "title": "Call",
        "url": "https://n.example/1",
        "date_published": "2031-03-04",
        "authors": [{"name": "Press Office"}],
        "content_html": "<p>They spoke \ud800.</p>",
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [item, {}]}
    page = read(json.dumps(feed), "feed.json")
    assert [(i.title, i.published) for i in page.items] == [("Call", "2031-03-04")]
    assert page.runs[1].place == "/items/0/title"
    single = read(json.dumps(item), "item.json")
    assert shown(single)[-1] == "plain main They spoke \N{REPLACEMENT CHARACTER}."
    assert single.metadata.author == "Press Office"


def test_many_items_take_time_in_proportion(read):
    item = "<item><title>x</title></item>"
    page = read(f"<rss><channel>{item * 20000}</channel></rss>", "feed.xml")
    assert len(page.items) == 20000


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>', "entities"),
        ("<?xml version='1.0'?><rss></rss>", "neither a feed"),
        ('{"a": 1}', "neither a feed"),
        ("[1, 2]", "neither a feed"),
        ('{"broken', "no JSON"),
        ("[" * 100000, "nested thousands deep"),
        ('{"title": ' + "9" * 5000 + "}", "no JSON"),
    ],
)
def test_what_is_no_feed_says_so(reason_of, data, reason):
    assert reason in reason_of(data, "feed.json" if data[0] in "[{" else "feed.rss")


def test_an_external_doctype_is_passed_over(read):
    page = read('<!DOCTYPE rss SYSTEM "http://n.example/rss.dtd">' + RSS[21:], "feed.rss")
    assert len(page.items) == 2


def test_a_feeds_own_title_is_the_title_of_its_document(read):
    document = assemble(read(RSS, "feed.xml"), RSS.encode(), Origin(name="feed.xml"))
    assert document.header.title == "Norland: news"
