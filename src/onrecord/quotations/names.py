"""Names: whether the speaker who is asked for is one whom the record names."""

from __future__ import annotations

import re
import unicodedata

from onrecord.knowledge import known
from onrecord.quotations.tokens import UNSPACED
from onrecord.quotations.verdict import Voice

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(f"[{UNSPACED}]{{2,}}")
_SMALL = frozenset(
    "of the for and a an de la le du des d l el los del y der die das von und al"  # noqa: SIM905
    " mr mrs ms dr sir dame mme mlle herr frau sr sra senor senora г н жа пан пані"
    " السيد السيدة".split()
)


def is_meant(asked: str, voice: Voice) -> bool:
    """Say whether a name, an office or a code that is asked for means a voice of the record.

    Every word of what is asked must be of the voice's name, office or state; or the whole
    name of the voice must be in what is asked ("Foreign Minister Ana Petrova").  Nothing is
    guessed: another first name is another person.

    >>> voice = Voice(name="Ana Petrova", role="Foreign Minister of Norland", represents="XN")
    >>> [is_meant(asked, voice) for asked in ("petrova", "Minister Petrova", "Eva Petrova", "XN")]
    [True, True, False, True]
    """
    if voice.represents and asked.strip().upper() == voice.represents.upper():
        return True
    if voice.represents and voice.represents in _codes(asked):
        return True
    wanted, name = _without_initials(words_of(asked), voice), words_of(voice.name)
    described = name | words_of(voice.role)
    if not wanted or not name:
        return False
    return wanted <= described or name <= wanted or _holds(voice.name, asked)


def _without_initials(wanted: frozenset[str], voice: Voice) -> frozenset[str]:
    """Leave out initials that are those of the name: "A. Petrova"."""
    first = {word[0] for word in words_of(voice.name)}
    rest = frozenset(word for word in wanted if not (len(word) == 1 and word in first))
    return rest or wanted


def _holds(name: str | None, asked: str) -> bool:
    """Say whether a name in a script without blanks holds what is asked: "诺兰外交部", "诺兰"."""
    return bool(_UNSPACED.fullmatch(asked.strip())) and asked.strip() in (name or "")


def words_of(name: str | None) -> frozenset[str]:
    """Give the words of a name, without case, accents and small words.

    >>> sorted(words_of("the Ministère of Norland"))
    ['ministere', 'norland']
    """
    plain = unicodedata.normalize("NFD", (name or "").casefold().replace("ё", "е"))
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return frozenset(_WORD.findall(plain)) - _SMALL - {"s"}


def _codes(asked: str) -> frozenset[str]:
    """Give the codes of the state or organisation that a name is."""
    facts = known()
    return frozenset(filter(None, (facts.polity_of(asked), facts.organisation_of(asked))))
