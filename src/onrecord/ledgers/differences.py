"""Differences: what changed from one text to another, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words.

    Attributes:
        change: "kept", "removed" or "added".
        words: The words, with single blanks between them.
    """

    change: str
    words: str


def differences(before: str, after: str) -> tuple[Part, ...]:
    """Compare two texts by words; blanks and ends of lines do not tell them apart.

    >>> [(part.change, part.words) for part in differences("We may go home.", "We will go home.")]
    [('kept', 'We'), ('removed', 'may'), ('added', 'will'), ('kept', 'go home.')]
    """
    old, new = before.split(), after.split()
    parts: list[Part] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(Part("kept", " ".join(old[a:b])))
            continue
        if a < b:
            parts.append(Part("removed", " ".join(old[a:b])))
        if c < d:
            parts.append(Part("added", " ".join(new[c:d])))
    return tuple(parts)


def marked(parts: tuple[Part, ...]) -> str:
    """Write what changed in plain text.

    >>> marked(differences("We may go home.", "We will go home."))
    'We [-may-] {+will+} go home.'
    """
    form = {"kept": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return " ".join(form[part.change].format(part.words) for part in parts)
