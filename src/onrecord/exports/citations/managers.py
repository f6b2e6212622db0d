"""BibTeX and RIS, for reference managers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.exports.citations import forms
from onrecord.exports.citations.cited import Cited, link
from onrecord.exports.citations.words import remark
from onrecord.model import Genre

_TEX: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TEX_SIGNS = re.compile(r"[\\{}$&#_%~^]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")

_RIS: Mapping[Genre, str] = {Genre.MEETING_RECORD: "HEAR"}
"""What a kind of text is called in RIS; all others are pages or documents."""


@forms.add("bibtex")
def write_bibtex(cited: Cited) -> str:
    """Write an entry for BibTeX or BibLaTeX; names are whole, in double braces."""
    day = cited.day
    fields = {
        "author": cited.author and f"{{{tex(cited.author)}}}",
        "title": cited.title and f"{{{tex(cited.title)}}}",
        "year": day and f"{day.year}",
        "month": day and f"{day.month}",
        "date": day and day.isoformat(),
        "organization": cited.issuer and cited.issuer != cited.author and tex(cited.issuer),
        "url": link(cited.live),
        "urldate": cited.captured and cited.captured.date().isoformat(),
        "addendum": cited.archived and f"Archived: {tex(cited.archived)}",
        "langid": cited.language,
        "note": tex(remark(cited)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{cited.key},\n" + ",\n".join(lines) + "\n}\n"


def tex(words: str) -> str:
    r"""Write words on one line so that TeX sets them as they are.

    >>> tex("100 % of\n{them} & us")
    '100 \\% of \\{them\\} \\& us'
    """
    return _TEX_SIGNS.sub(lambda sign: _TEX[sign[0]], _one_line(words))


@forms.add("ris")
def write_ris(cited: Cited) -> str:
    """Write an entry in RIS; every value is one line."""
    day = cited.day
    kind = _RIS.get(cited.genre, "ELEC" if link(cited.live) else "GEN")
    fields = (
        ("ID", cited.key),
        ("AU", cited.author and f"{cited.author},"),
        ("TI", cited.title),
        ("PB", cited.issuer if cited.issuer != cited.author else None),
        ("PY", day and f"{day.year}"),
        ("DA", day and f"{day:%Y/%m/%d}"),
        ("LA", cited.language),
        ("UR", link(cited.live)),
        ("L2", cited.archived and link(cited.archived)),
        ("AV", cited.archived),
        ("Y2", cited.captured and f"{cited.captured:%Y/%m/%d}"),
        ("N1", remark(cited)),
    )
    lines = [f"{tag}  - {_one_line(value)}" for tag, value in fields if value]
    return "\r\n".join((f"TY  - {kind}", *lines, "ER  - ", ""))


def _one_line(words: str) -> str:
    return " ".join(_CONTROLS.sub(" ", words).split())
