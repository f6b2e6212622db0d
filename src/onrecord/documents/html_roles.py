"""What the markup of an element says of its text: menu, header, footer, aside, form, main."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.etree import _Element

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
_NOT_A_REGION = word_set(
    "has with no without is not content main body wrapper wrap container page layout policy"
)
_OF_A_TEXT = word_set(
    "article entry post content news story section card document page press title hero "
    "event publication"
)
_LANGUAGE = frozenset(("language", "languages", "lang", "langs", "locale"))
_SWITCH = frozenset(("switch", "switcher", "selector", "select", "menu", "bar", "list", "choice"))
_UNSEEN = word_set(
    "hidden is-hidden visually-hidden visuallyhidden sr-only screen-reader-text "
    "screen-reader screenreader offscreen element-invisible assistive-text"
)
_MAIN = re.compile(
    r"(?:^|[\s_-])(?:article|entry|post|story|news|press|main|page|document)[_-]+"
    r"(?:body|content|text)(?:$|[\s_-])|field--name-body|(?:^|\s)articleBody(?:$|\s)"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPLIT = re.compile(r"[-_]+")
_NO_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ARTICLES = frozenset(("main", "article"))
_PAGE = frozenset(("html", "body", "main", "article"))
_MAIN_PARTS = frozenset(("articlebody", "mainentityofpage"))


def region_of(element: _Element, tag: str, *, inline: bool) -> tuple[Role | None, bool]:
    """Give the role of the part of a page that an element makes, and whether it is certain.

    Certain are elements and microdata; ARIA roles and words of class and id are not, since
    sites wrap whole pages in them.  Leaves out `<header>` of an article, which holds its
    title, and classes of inline elements, which style words and no regions.
    """
    kind = element.get("itemtype")
    if kind and (role := _MICRODATA.get(kind.rpartition("/")[2].lower())):
        return role, True
    if role := _TAGS.get(tag):
        return role, tag not in {"form", "label"}
    aria = element.get("role")
    if aria and (role := _ARIA.get(aria.strip().lower())):
        return role, False
    if inline or tag in _PAGE:
        return None, False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (_by_names(names), False) if names != " " else (None, False)


def is_unseen(element: _Element) -> bool:
    """Say whether an element is hidden from view by an attribute or its own style."""
    if element.get("hidden") is not None:
        return True
    style: str | None = element.get("style")
    return style is not None and _NO_STYLE.search(style) is not None


def is_apart(element: _Element) -> bool:
    """Say whether an inline element's words are shown apart from their sentence, if at all.

    Tooltips, and what conventional classes keep for screen readers.
    """
    names: str | None = element.get("class")
    if not names:
        return str(element.get("role")) == "tooltip"
    return "tooltip" in names.lower() or not _UNSEEN.isdisjoint(names.split())


def is_main(element: _Element, tag: str) -> bool:
    """Say whether the markup calls an element the main part of the page."""
    if tag in _ARTICLES or str(element.get("role")) == "main":
        return True
    part: str | None = element.get("itemprop")
    if part and not _MAIN_PARTS.isdisjoint(part.lower().split()):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return tag != "body" and _MAIN.search(names) is not None


@lru_cache(maxsize=4096)
def _by_names(names: str) -> Role | None:
    """Give the role that conventional words in class and id name."""
    for name in names.split():
        if name in _UNSEEN:
            return Role.ASIDE
        words = [word.lower() for word in _SPLIT.split(_CAMEL.sub("-", name)) if word]
        if words and (role := _by_words(words)):
            return role
    return None


def _by_words(words: list[str]) -> Role | None:
    if not _LANGUAGE.isdisjoint(words) and not _SWITCH.isdisjoint(words):
        return Role.NAVIGATION
    if not _NOT_A_REGION.isdisjoint(words):
        return None
    role = _WORDS.get(words[-1]) or _WORDS.get(words[0])
    if role in {Role.HEADER, Role.FOOTER} and not _OF_A_TEXT.isdisjoint(words):
        return None
    return role
