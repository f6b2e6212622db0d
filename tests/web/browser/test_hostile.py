"""A hostile document: it is shown, and nothing in it runs or asks for anything."""

from __future__ import annotations

import pytest

from onrecord.record import Record

SCRIPT = "<script>alert(1)</script>"
ATTACKS = """
<link rel="preconnect" href="https://evil.example"><link rel="dns-prefetch" href="//evil.example">
<link rel="stylesheet" href="https://evil.example/a.css">
<link rel="prefetch" href="//evil.example/p">
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<base href="https://evil.example/">
<style>@import "https://evil.example/i.css"; body {background: url(https://evil.example/b.png)}</style>
<script>alert(1); fetch("https://evil.example/f")</script>
<img src="https://evil.example/i.png" onerror="alert(1)"><img src=x onerror="alert(1)">
<svg onload="alert(1)"><script>alert(1)</script><image href="https://evil.example/s.png"/></svg>
<math><mtext></p><img src=x onerror="alert(1)"></mtext></math>
<iframe src="https://evil.example/f" srcdoc="<script>alert(1)</script>"></iframe>
<object data="https://evil.example/o"></object><embed src="https://evil.example/e">
<form action="https://evil.example/form">
<input autofocus onfocus="alert(1)"><button>Go</button></form>
<video src="https://evil.example/v" autoplay poster="https://evil.example/po.png"></video>
<a href="javascript:alert(1)" id="trap">press here</a>
<div style="position:fixed;inset:0;background:url(https://evil.example/c.png)"
onclick="alert(1)">x</div>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
"""
PAGE = f"""<!doctype html><html lang="en"><head>
<title>&lt;script&gt;alert(1)&lt;/script&gt;\u202e gnp.exe</title>
<link rel="canonical" href="javascript:alert(1)">
<meta name="author" content="&quot;&gt;{SCRIPT.replace("<", "&lt;")}">
</head><body>{ATTACKS}<main>
<h1>&lt;script&gt;alert(1)&lt;/script&gt;\u202e gnp.exe</h1><p class="date">4 March 2031</p>
<p>Foreign Minister &lt;img src=x onerror=alert(1)&gt; Petrova: We call on Veskia to open the strait
&lt;script&gt;alert(1)&lt;/script&gt; and \u202eto leave it open. {{{{ 7*7 }}}} ${{7*7}}</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""
FERRY = "ferry " * 175_000
LONG = f"""<!doctype html><html lang="en"><head><title>Ferry</title></head><body><main>
<h1>{FERRY}</h1><p>Norland calls on Veskia to open the strait before the winter.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, keep, serving):
    """Give the address of a desk with a hostile document, and the ids of all it has."""
    home = tmp_path_factory.mktemp("hostile") / "record"
    keep(home, {"https://norland.example/a'\"><b>": PAGE, "https://norland.example/long": LONG})
    with Record.open(home) as record:
        names = [one.id[4:] for one in record.documents()]
    with serving(home) as address:
        yield address, names


def passages(page, desk, name):
    """Give addresses of the words that stand in the text's own paragraphs."""
    text = page.request.get(f"{desk}/d/{name}.json").json()["text"]
    start = text.index("to open the strait")
    return f"/q/{name}/{start}-{start + 18}"


def test_every_page_of_it_is_shown_and_nothing_runs(page, hostile):
    desk, names = hostile
    addresses = ["/", "/documents", "/statements", "/search?q=strait"]
    for name in names:
        passage = passages(page, desk, name)
        copy = page.request.get(f"{desk}{passage}.json").json()["links"]["archived"]
        addresses += (f"/d/{name}", f"/d/{name}/versions", passage, copy, f"{copy}/shown")
    for address in addresses:
        assert page.goto(f"{desk}{address}").status == 200
        page.wait_for_timeout(50)
        assert page.url == f"{desk}{address}"
        assert page.locator("[href^='javascript:' i], [src^='javascript:' i]").count() == 0


def test_the_copy_is_all_words_and_its_links_lead_nowhere(page, hostile):
    desk, names = hostile
    for name in names:
        copy = page.request.get(f"{desk}{passages(page, desk, name)}.json").json()
        page.goto(f"{desk}{copy['links']['archived']}")
        frame = page.frame_locator("iframe.copy")
        frame.get_by_text("open the strait").last.wait_for()
        for tag in (
            "script",
            "link",
            "base",
            "iframe",
            "object",
            "form",
            "svg",
            "meta[http-equiv]",
        ):
            assert frame.locator(tag).count() == 0
        if frame.get_by_text("press here").count():
            frame.get_by_text("press here").click()
        assert page.url.endswith(copy["links"]["archived"])


def test_what_came_is_kept_whole_and_never_shown(page, hostile):
    desk, names = hostile
    wholes = set()
    for name in names:
        copy = page.request.get(f"{desk}{passages(page, desk, name)}.json").json()
        answered = page.request.get(f"{desk}{copy['links']['archived']}/bytes")
        assert answered.headers["content-disposition"].startswith("attachment")
        assert answered.headers["content-type"] == "application/octet-stream"
        wholes.add(answered.text())
    assert wholes == {PAGE, LONG}


def test_words_that_look_like_markup_are_copied_as_words(page, hostile):
    desk, names = hostile
    texts = {name: page.request.get(f"{desk}/d/{name}.json").json()["text"] for name in names}
    (name,) = (each for each, text in texts.items() if SCRIPT in text)
    start = texts[name].rindex(SCRIPT)
    address = f"{desk}/q/{name}/{start}-{start + len(SCRIPT)}"
    page.goto(address)
    assert page.locator("blockquote").text_content() == SCRIPT
    assert SCRIPT not in page.request.get(f"{address}.json").json()["citations"]["html"]
    assert SCRIPT not in page.request.get(f"{address}.md").text()
