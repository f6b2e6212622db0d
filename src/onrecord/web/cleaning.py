"""Cleaning: a page of somebody else's as words and their arrangement, and nothing else."""

from __future__ import annotations

from html import escape

import nh3

from onrecord.model import Document

_TAGS = frozenset({
    "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br",
    "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "nav",
    "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span",
    "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
})  # fmt: skip
_DROPPED = frozenset({
    "applet", "audio", "canvas", "datalist", "embed", "frame", "frameset", "iframe", "math",
    "noembed", "noframes", "noscript", "object", "picture", "script", "select", "style",
    "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "col": {"span"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_STYLE = (
    "body{font:1.05rem/1.5 Georgia,serif;margin:1rem;max-width:60rem;overflow-wrap:anywhere}"
    "img{max-width:100%;height:auto}td,th{vertical-align:top;padding:.2rem .5rem}"
    "@media(prefers-color-scheme:dark){body{background:#16191d;color:#e8eaed}}"
)


def clean(markup: str, read: Document) -> str:
    """Give a page's words in their arrangement, as a page of its own.

    Leaves out scripts, styles, forms, frames, drawings, addresses of links, and pictures that
    are not within the page itself: what is left asks for nothing and runs nothing.

    >>> from onrecord.model import DocumentId, Header
    >>> read = Document(
    ...     id=DocumentId("doc:0a1b"), digest="sha256:ab", path=None, url=None, language="en",
    ...     media_type="text/html", text="We agree.", header=Header(), blocks=(),
    ... )
    >>> "<p>We <b>agree</b>.</p>" in clean("<p onclick=x()>We <b>agree</b>.<script>x()", read)
    True
    """
    body = nh3.clean(
        markup,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes={"data"},
        link_rel=None,
        strip_comments=True,
    )
    lang = "" if read.language == "und" else f' lang="{escape(read.language)}"'
    title = escape(read.header.title or "An archived copy")
    return (
        f'<!doctype html>\n<html{lang}>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """Keep a picture's address when it holds the picture itself."""
    if tag == "img" and attribute == "src" and not value.startswith("data:image/"):
        return None
    return value
