"""Encodings: which character set the bytes of a text are in."""

from __future__ import annotations

import codecs
import re
from unicodedata import category

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
    "utf-8-sig": "utf-8",
}
_LIKELY = [
    "cp1252", "cp1251", "koi8_r", "cp1250", "iso8859_2", "iso8859_5", "cp866", "cp1256",
    "cp1253", "cp1254", "cp1255", "cp1257", "gb18030", "big5", "cp932", "euc_jp", "cp949",
]  # fmt: skip
_STATEFUL = ("iso2022", "hz")
_REFUSED = ("utf-7", "utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape")
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_ODD = frozenset(("Cc", "Cn", "Co", "Cs"))
_SAMPLE = 1 << 16
_FORGIVEN = 64
_HEAD = 4096


def charset_of(data: bytes, declared: str | None = None) -> tuple[str, int]:
    """Tell the encoding of a text, and how many bytes of mark stand before it.

    Goes by the byte order mark; by the bytes, where they can only be UTF-8, UTF-16 or
    UTF-32; by the declared charset and the one in `<meta>` or `<?xml?>`, where the bytes
    agree; and else by the frequency of letters.  ISO 8859-1 means Windows-1252, as in
    browsers.  A declaration that the bytes contradict is passed over.

    Returns:
        A codec's name and the length of the mark in bytes.

    Source:
        WHATWG Encoding Standard (labels), HTML Standard 13.2.3 (order of evidence).

    >>> charset_of("Тирана".encode("cp1251"), "windows-1251")
    ('cp1251', 0)
    >>> charset_of("Münster".encode(), "iso-8859-1")
    ('utf-8', 0)
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return charset, len(mark)
    return _wide(data) or _declared(data, declared), 0


def is_binary(data: bytes) -> bool:
    r"""Say whether bytes cannot be a text in any encoding: too many control characters.

    >>> is_binary(bytes(range(256)) * 4), is_binary(b"a stray \x00 in a long enough text")
    (True, False)
    """
    sample = data[:_SAMPLE]
    if sample.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(sample):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return len(sample) + _FORGIVEN < 32 * controls


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by where the zero bytes stand."""
    sample = data[:_HEAD]
    if not sample.count(0):
        return None
    quarter = len(sample) // 4
    zeros = [sample[at::4].count(0) for at in range(4)]
    if quarter < 2:  # noqa: PLR2004 - fewer characters show no pattern
        return None
    if quarter * 0.9 < min(zeros[2:]) and zeros[0] < quarter * 0.1:
        return "utf-32-le"
    if quarter * 0.9 < min(zeros[:2]) and zeros[3] < quarter * 0.1:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    charset = "utf-16-le" if even < odd else "utf-16-be"
    fewer, more = sorted((even, odd))
    apart = fewer * 5 < more and quarter * 0.1 < more
    return charset if apart and _reads_as(sample, charset) else None


def _reads_as(sample: bytes, charset: str) -> bool:
    """Say whether nearly all characters are such as texts have, in this encoding."""
    text = sample.decode(charset, "replace")
    odd = sum(category(character) in _ODD for character in text if character not in "\t\r\n")
    return (odd + text.count("\N{REPLACEMENT CHARACTER}")) * 50 < len(text)


def _declared(data: bytes, declared: str | None) -> str:
    head = data[:_HEAD]
    inside = _META.search(head) or _XML.search(head)
    labels = [declared, inside[1].decode("ascii", "replace") if inside else None]
    named = [charset for label in labels if label and (charset := _codec(label))]
    if data.isascii():
        return next((name for name in named if name.startswith(_STATEFUL)), "utf-8")
    if _mostly_utf8(data):
        return "utf-8"
    for charset in named:
        if _fits(data, charset):
            return charset
    return _guessed(data)


def _codec(label: str) -> str | None:
    """Give the codec for a label as browsers understand it; None for one that has no codec."""
    try:
        name = codecs.lookup(label.strip().lower()).name
    except LookupError:
        return None
    if name in _REFUSED or name.startswith(("utf-16", "utf-32")):
        return None
    return _MEANT.get(name, name)


def _mostly_utf8(data: bytes) -> bool:
    """Say whether what is not ASCII is UTF-8, but for a damaged sequence here and there."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        bad = text.count("\N{REPLACEMENT CHARACTER}")
        ascii_count = len(text.encode("ascii", "ignore"))
        return bad * 3 <= len(text) - ascii_count
    return True


def _fits(data: bytes, charset: str) -> bool:
    """Say whether the bytes may be what is declared.

    Windows-1252 takes nearly any bytes, and is what servers declare when they know
    nothing; when every fourth byte is no ASCII it is some other script's text.
    """
    if charset in {"cp1252", "utf-8"}:
        sample = data[:_SAMPLE]
        high = len(sample.translate(None, bytes(range(128))))
        return charset == "cp1252" and high * 4 < len(sample)
    try:
        text = data.decode(charset, "replace")
    except (LookupError, ValueError):
        return False
    return text.count("\N{REPLACEMENT CHARACTER}") * 100 < len(text)


def _guessed(data: bytes) -> str:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    return best.encoding if best is not None else "cp1252"
