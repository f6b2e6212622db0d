"""Declension: the cases of a Russian name, by its ending."""

from __future__ import annotations

from onrecord.languages.ru import actors as words

_CASES = 6
_KEPT = frozenset({"и", "—", "-"})


def declined(name: str) -> tuple[str, ...]:
    """Give a name in its six cases, each form once.

    Reads one noun, adjectives with a noun, and two names joined by "и"; every word is put in
    the same case.  Leaves a word as it is where a preposition or bracket stands in the name,
    and a name all in capitals.

    >>> declined("Сербия")
    ('Сербия', 'Сербии', 'Сербию', 'Сербией')
    >>> declined("Северная Македония")[1]
    'Северной Македонии'
    """
    if name.isupper() or any(mark in name for mark in "(.") or " в " in name:
        return (name,)
    parts = name.split(" ")
    table = [_forms(part, last=index == len(parts) - 1) for index, part in enumerate(parts)]
    rows = [" ".join(column[case] for column in table) for case in range(_CASES)]
    if len(parts) > 1 and parts[0].endswith("ика") and not parts[1].endswith("я"):
        rows += [f"{form} {' '.join(parts[1:])}" for form in _forms(parts[0], last=True)]
    if len(parts) == 1 and name.endswith(words.PLURAL_GENITIVE[0]):
        rows.append(name[:-1])
    return tuple(dict.fromkeys(rows))


def _forms(word: str, *, last: bool) -> tuple[str, ...]:
    if word in _KEPT:
        return (word,) * _CASES
    if not last or word.endswith(("ая", "ые", "ое")):
        for ending, cases in words.ADJECTIVE_ENDINGS:
            if word.endswith(ending):
                return _put(word, ending, cases)
    for ending, cases in words.NOUN_ENDINGS:
        if word.endswith(ending):
            return _put(word, ending, cases)
    return (word,) * _CASES


def _put(word: str, ending: str, cases: tuple[str, ...]) -> tuple[str, ...]:
    stem = word[: len(word) - len(ending)]
    return tuple(stem + case for case in cases)
