"""Registry: names to parts, filled by the modules of one package.

A new part is a new module of the package; nothing else has to be touched.  The
package's modules are imported at the first look-up, then the entry points of the
same group, so that other distributions add parts in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import TypeVar

from onrecord.errors import DuplicateName, UnknownName

Part = TypeVar("Part")


class Registry(Mapping[str, Part]):
    """The parts of one package, by name, in the order of their names.

    >>> parts: Registry[str] = Registry("onrecord.model")
    >>> parts.add("greeting")("hello")
    'hello'
    >>> parts["greeting"]
    'hello'
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._parts: dict[str, Part] = {}
        self._read = False

    def add(self, *names: str) -> Callable[[Part], Part]:
        """Register a part under one or more names.

        Raises:
            DuplicateName: A part of that name is there already.
        """

        def register(part: Part) -> Part:
            for name in names:
                if name in self._parts:
                    raise DuplicateName(self._package, name)
                self._parts[name] = part
            return part

        return register

    def __getitem__(self, name: str) -> Part:
        """Look a part up.

        Raises:
            UnknownName: No part has that name; the error lists those there are.
        """
        self._read_package()
        try:
            return self._parts[name]
        except KeyError:
            raise UnknownName(self._package, name, tuple(self)) from None

    def __iter__(self) -> Iterator[str]:
        self._read_package()
        return iter(sorted(self._parts))

    def __len__(self) -> int:
        self._read_package()
        return len(self._parts)

    def _read_package(self) -> None:
        if self._read:
            return
        package = import_module(self._package)
        for module in iter_modules(package.__path__, f"{self._package}."):
            import_module(module.name)
        for entry in entry_points(group=self._package):
            entry.load()
        self._read = True
