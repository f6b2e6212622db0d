"""Growing: a sequence to which one more is put at little cost, and that never changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

_BLOCK = 64
"""Items in a block: putting one more copies a block and the list of blocks, and no more."""


@dataclass(frozen=True, slots=True)
class Growing(Generic[Item]):
    """Items in order; equal to another of the same items.

    A tuple would be copied whole for every item that a ledger's entry takes up.

    >>> first = Growing().plus("made")
    >>> [*first.plus("kept")], len(first), first[0]
    (['made', 'kept'], 1, 'made')
    """

    blocks: tuple[tuple[Item, ...], ...] = ()

    def plus(self, *items: Item) -> Growing[Item]:
        """Give the sequence with items put to its end."""
        blocks = self.blocks
        for item in items:
            full = not blocks or len(blocks[-1]) == _BLOCK
            blocks = (*blocks, (item,)) if full else (*blocks[:-1], (*blocks[-1], item))
        return Growing(blocks)

    def replaced(self, at: int, item: Item) -> Growing[Item]:
        """Give the sequence with another item at a place."""
        number, within = divmod(at, _BLOCK)
        block = self.blocks[number]
        changed = (*block[:within], item, *block[within + 1 :])
        return Growing((*self.blocks[:number], changed, *self.blocks[number + 1 :]))

    def last(self, most: int) -> tuple[Item, ...]:
        """Give the last items in order, so many at most."""
        blocks = self.blocks[-(most // _BLOCK + 1) :]
        return tuple(item for block in blocks for item in block)[-most:]

    def __iter__(self) -> Iterator[Item]:
        """Give the items in order."""
        for block in self.blocks:
            yield from block

    def __len__(self) -> int:
        """Count the items."""
        return _BLOCK * (len(self.blocks) - 1) + len(self.blocks[-1]) if self.blocks else 0

    def __getitem__(self, at: int) -> Item:
        """Give the item at a place, counted from the first."""
        number, within = divmod(at, _BLOCK)
        return self.blocks[number][within]
