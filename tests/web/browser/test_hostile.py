"""A hostile document: it is shown, and nothing in it runs or asks for anything."""

from __future__ import annotations

import pytest

from onrecord.cli import main
from onrecord.record import Record

SCRIPT = "<script>alert(1)</script>"
RUNS = "<img src=x onerror='window.ran = 1; alert(1)'>"
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
LONG = f"""<!doctype html><html lang="en"><head><title>{FERRY}</title></head><body><main>
<h1>{FERRY}</h1><p>Norland calls on Veskia to open the strait before the winter.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""

CALL = "We call on Veskia to open the strait. Norland will expel two diplomats by 4 May 2031."
FILES = {
    "mail.eml": f"""From: "{RUNS}" <evil@evil.example>
To: desk@norland.example
Subject: {RUNS} \u202etxt.exe
Date: Tue, 4 Mar 2031 09:30:00 +0000
Content-Type: text/html; charset=utf-8

<html><body>{ATTACKS}<p>{CALL}</p></body></html>
""",
    "note.md": f"""---
title: "{RUNS}"
author: "{RUNS}"
issuer: "{RUNS}"
url: "javascript:window.ran=1"
language: "en\\" onload=\\"window.ran=1"
date: 2031-03-04
---

# {RUNS}

[press](javascript:window.ran=1) {SCRIPT} {CALL}

Foreign Minister {RUNS} Petrova: We condemn {SCRIPT} and the {RUNS} Treaty of 2030.
""",
    "null.txt": f"Ministry of \0{RUNS}\n\n4 March 2031\n\nOn \u202ethe\u2066 ferry\0\n\n{CALL}\n",
    "feed.atom": f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>{RUNS.replace("<", "&lt;")}</title><updated>2031-03-04T09:30:00Z</updated>
<entry><title>&lt;script&gt;window.ran=1&lt;/script&gt;</title>
<link href="javascript:window.ran=1"/><updated>2031-03-04T09:30:00Z</updated>
<content type="html">&lt;script&gt;window.ran=1&lt;/script&gt;{CALL}</content></entry></feed>
""",
    f"{RUNS.replace('/', '')}.txt": f"Statement by {RUNS}\n\n4 March 2031\n\n{CALL}\n",
}
"""Files as somebody might hand them over, hostile in every field that they have."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, keep, serving):
    """Give the address of a desk with a hostile document, and the ids of all it has."""
    home = tmp_path_factory.mktemp("hostile") / "record"
    keep(home, {"https://norland.example/a'\"><b>": PAGE, "https://norland.example/long": LONG})
    with Record.open(home) as record:
        names = [one.id[4:] for one in record.documents()]
    folder = tmp_path_factory.mktemp("files")
    for name, words in FILES.items():
        (folder / name).write_text(words, encoding="utf-8")
    assert main.run(["add", str(folder), "--home", str(home)]) == 0
    with serving(home) as address:
        yield address, names


def passages(page, desk, name):
    """Give addresses of the words that stand in the text's own paragraphs."""
    text = page.request.get(f"{desk}/d/{name}.json").json()["text"]
    start = text.index("to open the strait")
    return f"/q/{name}/{start}-{start + 18}"


def hurt(tab, **_):
    """Give what of a document ran, or would run if it were pressed."""
    if tab.evaluate("window.ran"):
        yield "it ran"
    pressed = "[href^='javascript:' i], [src^='javascript:' i], main [onerror], main [onload]"
    if tab.locator(pressed).count():
        yield "it would run"


def test_every_page_is_shown_and_nothing_runs(browser, hostile, neighbour, touring):
    desk, names = hostile
    tour, _ = touring
    before = neighbour.calls
    with browser.new_context() as context:
        tab = context.new_page()
        starts = ["/", *(f"/d/{name}/versions" for name in names), "/search?q=strait"]
        walked = tour(desk=desk, tab=tab, each=hurt, most=2).walk(starts)
    assert walked.wrong == []
    assert neighbour.calls == before
    shown = set(walked.seen)
    assert {"/d/{key}", "/q/{document}/{place}", "/a/{document}/{copy}/shown", "/actors"} <= shown


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
