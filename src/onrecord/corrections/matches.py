"""Matches: what people say of pairs of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from onrecord.corrections.correction import CorrectedField, Correction, address_of
from onrecord.corrections.fields import judged
from onrecord.corrections.replaying import standing

_NOTHING: Mapping[str, bool] = MappingProxyType({})


class Matches:
    """What people say of pairs of statements: whether they tell of one and the same act.

    >>> Matches(()).of("st:0a1b2c3d4e5f/0-9")
    mappingproxy({})
    """

    def __init__(self, corrections: Iterable[Correction]) -> None:
        said: dict[frozenset[str], dict[bool, list[Correction]]] = {}
        for one in standing(corrections):
            if one.field is CorrectedField.MATCH and one.value is not None:
                other, same = judged(one.value)
                pair = frozenset((address_of(one), other))
                said.setdefault(pair, {}).setdefault(same, []).append(one)
        self._said = said
        self._of: dict[str, dict[str, bool]] = defaultdict(dict)
        for (a, b), answers in said.items():
            if len(answers) == 1:
                (self._of[a][b],) = (self._of[b][a],) = answers

    def of(self, statement: str) -> Mapping[str, bool]:
        """Give by another statement's address whether it tells of the same act as this one.

        Pairs of which nobody says anything, or one person this and another that, are left out.
        """
        return self._of.get(statement, _NOTHING)

    @property
    def conflicts(self) -> tuple[tuple[Correction, ...], ...]:
        """The judgements of each pair that contradict each other, ordered by their ids."""
        return tuple(
            tuple(sorted((one for some in said.values() for one in some), key=lambda one: one.id))
            for said in self._said.values()
            if len(said) > 1
        )
