"""Language: which one a text is in, told from its letters and from what is declared."""

from __future__ import annotations

import re

import pycld2

_SAMPLE = 6_000
_SURE = 40
_ENOUGH = 16
_MOST = 50
_LETTERS = re.compile(r"[^\W\d_]+")
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]")
_RENAMED = {"iw": "he", "jw": "jv", "in": "id", "ji": "yi", "mo": "ro", "nb": "no", "cnr": "sr"}
_ALIKE = (
    frozenset(("bs", "hr", "sr", "sh")),
    frozenset(("no", "nn", "da")),
    frozenset(("id", "ms")),
    frozenset(("hi", "ne", "mr")),
    frozenset(("cs", "sk")),
    frozenset(("bg", "mk")),
    frozenset(("gl", "pt", "es")),
)
_SCRIPTS = (
    ("Latn", re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")),
    ("Cyrl", re.compile(r"[Ѐ-ԯ]")),
    ("Arab", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    ("Hani", re.compile(r"[㐀-鿿぀-ヿ가-힯]")),
    ("Deva", re.compile(r"[ऀ-ॿ]")),
    ("Grek", re.compile(r"[Ͱ-Ͽ]")),
    ("Hebr", re.compile(r"[\u0590-\u05ff]")),
)
_NO_SCRIPT = "Zyyy"
_WRITTEN_IN = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg"), "Cyrl"),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb"), "Arab"),
    **dict.fromkeys(("zh", "ja", "ko"), "Hani"),
    **dict.fromkeys(("ne", "hi", "mr"), "Deva"),
    **dict.fromkeys(("en", "fr", "de", "es", "it", "pt", "nl", "pl", "sq", "hr", "tr"), "Latn"),
    **dict.fromkeys(("sl", "cs", "sk", "hu", "ro", "fi", "sv", "no", "da", "lt", "lv"), "Latn"),
    "el": "Grek",
    "he": "Hebr",
}
# Reflexes of Common Slavic *ě tell Serbian of Serbia from Croatian and Bosnian.
_EKAVIAN = re.compile(
    r"\b(?:pre|posle|gde|ovde|uvek|vreme\w*|mest[aou]|deo|dela|sledeć\w*|sednic\w*|"
    r"predsedni[kc]\w*|zameni[kc]\w*|reč[i]?|srede|podsetio|primen\w*|Beograd\w*)\b",
    re.IGNORECASE,
)
_IJEKAVIAN = re.compile(
    r"\b(?:prije|poslije|gdje|ovdje|uvijek|vrijeme\w*|mjest[aou]|dio|dijela|sljedeć\w*|"
    r"sjednic\w*|predsjedni[kc]\w*|zamjeni[kc]\w*|riječ[i]?|srijede|podsjetio|primjen\w*)\b",
    re.IGNORECASE,
)
_CROATIAN = re.compile(
    r"\b(?:tisuć\w*|tjed(?:an|na|nu)|glede|tijekom|općenito|siječnja|veljače|ožujka|travnja|"
    r"svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga?|prosinca|hrvatsk\w*|europsk\w*)\b",
    re.IGNORECASE,
)


def detect_language(text: str, declared: str | None = None) -> str:
    """Tell the language of a text.

    The letters decide where there are enough of them; the declared language does for short
    texts in its script, and between languages that letters hardly tell apart (Bosnian,
    Croatian and Serbian; Danish and Norwegian; Hindi and Nepali).

    Args:
        text: The words, best without page furniture.
        declared: As the file declares it, such as "en-GB"; None when it does not.

    Returns:
        A primary BCP 47 tag; Serbian with its script, "sr-Latn" or "sr-Cyrl"; "und" when
        the text is too short, or in no one language.

    >>> detect_language("Министри су се састали у главном граду и договорили план рада.")
    'sr-Cyrl'
    >>> detect_language("S/RES/9999"), detect_language("Communiqué", "fr-CH")
    ('und', 'fr')
    """
    sample = text[:_SAMPLE]
    letters = sum(map(len, _LETTERS.findall(sample)))
    script = _script(sample)
    named = _primary(declared)
    if named is not None and script not in {_WRITTEN_IN.get(named, script), _NO_SCRIPT}:
        named = None
    found, sure = _detected(sample)
    if named and (letters < _SURE or not sure or _alike(named, found)):
        return _with_script(named, script)
    if found is None or not sure or letters < _ENOUGH:
        return "und"
    return _with_script(_south_slavic(sample, found), script)


def _primary(declared: str | None) -> str | None:
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", declared or "")
    if found is None:
        return None
    tag = found[1].lower()
    return None if tag in {"und", "mul", "zxx"} else _RENAMED.get(tag, tag)


def _script(text: str) -> str:
    counts = [(len(letters.findall(text)), name) for name, letters in _SCRIPTS]
    count, name = max(counts)
    return name if count else _NO_SCRIPT


def _detected(text: str) -> tuple[str | None, bool]:
    """Give the first language by its letters, and whether it is certain."""
    try:
        sure, _, languages = pycld2.detect(_UNPRINTED.sub(" ", text), bestEffort=False)
    except pycld2.error:
        return None, False
    code, share = languages[0][1], languages[0][2]
    if code == "un":
        return None, False
    tag = code.split("-")[0].lower()
    return _RENAMED.get(tag, tag), bool(sure) and share >= _MOST


def _alike(named: str, found: str | None) -> bool:
    return any(named in group and found in group for group in _ALIKE)


def _south_slavic(text: str, found: str) -> str:
    """Tell Serbian in Latin script by its vowels, where there are enough telling words."""
    if found not in {"bs", "hr", "sr"}:
        return found
    ekavian, ijekavian = len(_EKAVIAN.findall(text)), len(_IJEKAVIAN.findall(text))
    if ekavian > 2 * ijekavian:
        return "sr"
    if ijekavian > 2 * ekavian:
        return "hr" if _CROATIAN.search(text) else "bs"
    return found


def _with_script(tag: str, script: str) -> str:
    if tag in {"sr", "sh"}:
        return "sr-Cyrl" if script == "Cyrl" else "sr-Latn"
    return tag
