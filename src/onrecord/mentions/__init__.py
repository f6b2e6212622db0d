"""Mentions: the actors, instruments, times and quantities that a passage names.

Each registered finder takes a passage and yields the mentions of one kind, in reading
order and without overlap.  A new finder is a new module.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from onrecord.model import Mention, Passage
from onrecord.registry import Registry

Finder: TypeAlias = Callable[[Passage], Iterator[Mention]]

finders: Registry[Finder] = Registry("onrecord.mentions")
