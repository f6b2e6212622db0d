import json

import pytest

LINKED = "<script type='application/ld+json'>SAID</script>"


def test_meta_elements_say_what_a_page_is(read):
    page = read(
        """<html lang="en-GB"><head><title>Statement | Norland</title>
        <meta property="og:title" content="Statement on the strait">
        <meta property="og:site_name" content="Norland Ministry">
        <meta property="article:published_time" content="2031-03-04T09:05:00+02:00">
        <meta name="author" content="Press Office"><meta name="dc.type" content="Statement">
        <link rel="canonical" href="https://n.example/1">
        <link rel="alternate" hreflang="ru" href="https://n.example/ru/1">
        <link rel="alternate" hreflang="x-default" href="https://n.example/">
        </head><body><h1>Statement on the strait</h1>""",
        "p.html",
    )
    found = page.metadata
    assert (found.title, found.headings) == ("Statement | Norland", ("Statement on the strait",))
    assert (found.published, found.language) == ("2031-03-04T09:05:00+02:00", "en-GB")
    assert (found.author, found.publisher) == ("Press Office", "Norland Ministry")
    assert (found.kind, found.url) == ("Statement", "https://n.example/1")
    assert found.alternates == (("ru", "https://n.example/ru/1"),)


@pytest.mark.parametrize(
    "markup",
    [
        "<time itemprop='datePublished' datetime='2031-03-04'>4 March</time>",
        "<meta itemprop='datePublished' content='2031-03-04'>",
        "<meta name='DCTERMS.issued' content='2031-03-04'>",
        "<time datetime='2030-01-01'>x</time><time class='published' datetime='2031-03-04'>",
        "<p><time datetime='2031-03-04'>4 March</time>",
        LINKED.replace("SAID", '{"@type": "NewsArticle", "datePublished": "2031-03-04"}'),
        LINKED.replace(
            "SAID",
            '{"@graph": [{"@type": "Organization"}, '
            '{"@type": ["Report"], "datePublished": "2031-03-04"}]}',
        ),
    ],
)
def test_the_day_of_publication_is_found_in_any_form(read, markup):
    assert read(markup + "<p>x", "p.html").metadata.published == "2031-03-04"


@pytest.mark.parametrize(
    "markup",
    [
        "<meta name='date' content='last week'>",
        "<time datetime='2031-02-30'>x</time>",
        "<p>4 March 2031",
        "<script type='application/ld+json'>{broken</script>",
        "<script type='application/ld+json'>" + "[" * 100000 + "</script>",
        "<script>{'datePublished': '2031-03-04'}</script>",
    ],
)
def test_what_is_no_date_of_publication_gives_none(read, markup):
    assert read(markup + "<p>x", "p.html").metadata.published is None


def test_json_ld_names_author_and_publisher(read):
    said = {
        "@type": "NewsArticle",
        "headline": "Call",
        "author": [{"name": "Vera Orel"}],
        "publisher": {"name": "Norland Ministry"},
        "articleSection": "Readouts",
    }
    script = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    found = read(script + "<p>x", "p.html").metadata
    assert (found.headings, found.author) == (("Call",), "Vera Orel")
    assert (found.publisher, found.kind) == ("Norland Ministry", "Readouts")


def test_the_heading_of_the_main_part_comes_first_and_the_site_is_no_title(read):
    page = read(
        "<meta property='og:site_name' content='Norland'><h1>Norland</h1>"
        "<h1>Latest</h1><main><h1>Joint<br>statement on <b>s</b>hips</h1></main>",
        "p.html",
    )
    assert page.metadata.headings == ("Joint statement on ships", "Latest")


def test_a_time_beside_the_text_is_no_day_of_publication(read):
    times = (
        "<aside><time datetime='2031-01-01'>x</time></aside><time datetime='2031-01-02'>y</time>"
    )
    assert read(times + "<p>x", "p.html").metadata.published is None
    found = read(times + "<main><time datetime='2031-03-04'>z</time></main>", "p.html")
    assert found.metadata.published == "2031-03-04"
