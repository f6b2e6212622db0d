"""What the markup of an element says of its text: menu, header, footer, aside, form, main."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from onrecord.model import Role


def word_set(words: str) -> frozenset[str]:
    """Give the words of a string.

    >>> sorted(word_set("nav menu"))
    ['menu', 'nav']
    """
    return frozenset(words.split())


_TAGS = {
    "nav": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "footer": Role.FOOTER,
    "header": Role.HEADER,
    "aside": Role.ASIDE,
    "dialog": Role.ASIDE,
    "form": Role.FORM,
    "button": Role.FORM,
    "select": Role.FORM,
    "textarea": Role.FORM,
    "fieldset": Role.FORM,
    "label": Role.FORM,
}
_ARIA = {
    "navigation": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "menubar": Role.NAVIGATION,
    "tablist": Role.NAVIGATION,
    "toolbar": Role.NAVIGATION,
    "directory": Role.NAVIGATION,
    "banner": Role.HEADER,
    "contentinfo": Role.FOOTER,
    "complementary": Role.ASIDE,
    "dialog": Role.ASIDE,
    "alertdialog": Role.ASIDE,
    "tooltip": Role.ASIDE,
    "search": Role.FORM,
    "form": Role.FORM,
    "button": Role.FORM,
}
_MICRODATA = {
    "wpheader": Role.HEADER,
    "wpfooter": Role.FOOTER,
    "wpsidebar": Role.ASIDE,
    "sitenavigationelement": Role.NAVIGATION,
    "breadcrumblist": Role.NAVIGATION,
}
_WORDS = {
    **dict.fromkeys(
        word_set(
            "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paginator "
            "skiplink skiplinks toc languages langs"
        ),
        Role.NAVIGATION,
    ),
    **dict.fromkeys(("masthead", "topbar", "topline", "header", "banner"), Role.HEADER),
    **dict.fromkeys(("footer", "copyright", "colophon"), Role.FOOTER),
    **dict.fromkeys(
        word_set(
            "sidebar aside related recommended teaser teasers widget share sharing sharethis "
            "addthis social comments newsletter subscribe advert advertisement promo popup modal "
            "tooltip cookie cookies consent gdpr taglist tags"
        ),
        Role.ASIDE,
    ),
    **dict.fromkeys(("search", "searchform", "searchbox"), Role.FORM),
}
_NEGATIONS = word_set("has with no without is not")
_NOT_A_REGION = word_set("content main body wrapper wrap container page layout policy")
_STRONG = word_set("related recommended share sharing breadcrumb breadcrumbs cookie cookies")
_OF_A_TEXT = word_set(
    "article entry post content news story section card document page press title hero "
    "event publication"
)
_LANGUAGE = frozenset(("language", "languages", "lang", "langs", "locale"))
_WHOLE_NAMES = (["lang"], ["language"], ["languages"], ["path"], ["crumbs"], ["skip"], ["tabs"])
_PHRASES = (["see", "also"], ["read", "also"], ["read", "more"], ["more", "news"])
_SWITCH = frozenset(("switch", "switcher", "selector", "select", "menu", "bar", "list", "choice"))
_UNSEEN = word_set(
    "hidden is-hidden visually-hidden visuallyhidden sr-only screen-reader-text "
    "screen-reader screenreader offscreen element-invisible assistive-text"
)
_MAIN = re.compile(
    r"(?:^|[\s_-])(?:article|entry|post|story|news|press|main|page|document|body|content|text)"
    r"[_-]+(?:body|content|text)(?:$|[\s_-])|field--name-body|(?:^|\s)articleBody(?:$|\s)"
    r"|(?:^|[\s_-])(?:rich-?text|wysiwyg)(?:$|[\s_-])"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPLIT = re.compile(r"[-_]+")
_NO_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ARTICLES = frozenset(("main", "article"))
_PAGE = frozenset(("html", "body", "main", "article"))
_MAIN_PARTS = frozenset(("articlebody", "mainentityofpage"))


class Verdict(NamedTuple):
    """What the markup says of one element.

    Attributes:
        unseen: It is hidden from view by an attribute or its own style.
        main: The markup calls it the main part of the page.
        role: Of the part of the page that it makes; None where it makes none.
        certain: Whether that is; elements and microdata are certain, while words of class
            and id are not, nor ARIA roles of furniture, since sites wrap whole pages in them.
        apart: Its words are shown apart from the sentence that they stand in, if at all:
            a tooltip, or what a conventional class keeps for screen readers.
    """

    unseen: bool = False
    main: bool = False
    role: Role | None = None
    certain: bool = False
    apart: bool = False


def verdict_of(tag: str, attributes: Mapping[str, str], *, inline: bool) -> Verdict:
    """Say what the markup says of an element.

    Scripts hide whole pages until they are loaded, so that the page and its main part are
    never hidden.  Leaves out classes of inline elements, but for tooltips: they style words,
    not regions.

    >>> verdict_of("div", {"class": "site-footer"}, inline=False).role.value
    'footer'
    >>> verdict_of("div", {"class": "no-footer"}, inline=False).role is None
    True
    """
    get = attributes.get
    return _verdict(
        (tag, inline, "hidden" in attributes),
        (get("class", ""), get("id", ""), get("role", "")),
        (get("itemprop", ""), get("itemtype", ""), get("style", "")),
    )


@lru_cache(maxsize=8192)
def _verdict(
    element: tuple[str, bool, bool], names: tuple[str, str, str], other: tuple[str, str, str]
) -> Verdict:
    tag, inline, hidden = element
    of_class, of_id, aria = names
    part, kind, style = other
    if tag not in _PAGE and (hidden or _NO_STYLE.search(style)):
        return Verdict(unseen=True)
    aria = aria.strip().lower()
    if tag in _ARTICLES or aria == "main" or not _MAIN_PARTS.isdisjoint(part.lower().split()):
        return Verdict(main=True, certain=True)
    if role := _MICRODATA.get(kind.rpartition("/")[2].lower()):
        return Verdict(role=role, certain=True)
    if role := _TAGS.get(tag):
        return Verdict(role=role, certain=tag not in {"form", "label"})
    if role := _ARIA.get(aria):
        return Verdict(role=role, apart=inline and role is Role.ASIDE)
    if inline:
        hides = not _UNSEEN.isdisjoint(of_class.split())
        return Verdict(apart=hides or "tooltip" in of_class.lower())
    if tag in _PAGE:
        return Verdict()
    role, main = _by_names(of_class, of_id)
    return Verdict(main=True) if main else Verdict(role=role)


def _by_names(of_class: str, of_id: str) -> tuple[Role | None, bool]:
    """Give the role that conventional words in class and id name, and whether one is main."""
    names = f"{of_class} {of_id}"
    main = _MAIN.search(names) is not None
    for name in names.split():
        if name in _UNSEEN:
            return Role.ASIDE, main
        words = [word.lower() for word in _SPLIT.split(_CAMEL.sub("-", name)) if word]
        if words and (role := _by_words(words)):
            return role, main
    return None, main


def _by_words(words: list[str]) -> Role | None:
    if words in _WHOLE_NAMES:
        return Role.NAVIGATION
    if words[:2] in _PHRASES:
        return Role.ASIDE
    if not _LANGUAGE.isdisjoint(words) and not _SWITCH.isdisjoint(words):
        return Role.NAVIGATION
    if not _NEGATIONS.isdisjoint(words):
        return None
    role = _WORDS.get(words[-1])
    if role is None and (words[0] in _STRONG or _NOT_A_REGION.isdisjoint(words)):
        role = _WORDS.get(words[0])
    if role in {Role.HEADER, Role.FOOTER} and not _OF_A_TEXT.isdisjoint(words):
        return role if words == ["page", "footer"] else None
    return role
