"""The lines of an HTML page as a browser would break them, and the regions they lie in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.documents.text import Mark
from onrecord.model import Role

_SPACES = re.compile(r"[ \t\n\r\f]+")
_PROSE = 80
_MUCH = 0.5


@dataclass(eq=False)
class Region:
    """A part of the page with one role, such as a menu.

    Attributes:
        role: Of its lines.
        certain: Whether the markup leaves no doubt; see `region_of`.
        outer: The region around it.
        inside_main: Whether it lies inside the page's main part.
        prose: Characters outside links, in lines long enough to be sentences.
        words: Characters outside links, in all lines.
        depth: Number of regions around it.
    """

    role: Role
    certain: bool
    outer: Region | None
    inside_main: bool
    prose: int = 0
    words: int = 0
    depth: int = 0

    def __post_init__(self) -> None:
        if self.outer is not None:
            self.depth = self.outer.depth + 1


@dataclass(slots=True)
class Printed:
    """One line as it is shown, with all that decides about its role."""

    words: str
    place: str
    mark: Mark
    region: Region | None
    gap: bool


class Setting(NamedTuple):
    """What an element hands down to the text in it."""

    region: Region | None = None
    main: bool = False
    link: bool = False
    pre: bool = False
    cell: bool = False
    level: int = 0
    role: Role = Role.PLAIN


_BARE = Setting()


@dataclass(slots=True)
class Flow:
    """Words that run on until a line ends.

    Attributes:
        keep: Takes each line when it ends.
        gap: Whether an empty line stands before the next line.
        later: Lines that are shown apart, kept until the running line ends.
    """

    keep: Callable[[Printed], None]
    gap: bool = False
    later: list[Printed] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _place: str = ""
    _setting: Setting = _BARE
    _mixed: bool = False
    _space: bool = False
    _all: int = 0
    _linked: int = 0

    @property
    def empty(self) -> bool:
        """Whether the running line has no words yet."""
        return not self._parts

    def add(self, words: str, setting: Setting, place: Callable[[], str]) -> None:
        """Add the words of one text node; white space is collapsed as browsers do."""
        if setting.pre:
            self._add_lines(words, setting, place)
            return
        words = _SPACES.sub(" ", words)
        if words == " ":
            self._space = True
            return
        if words[0] == " ":
            self._space, words = True, words[1:]
        ends = words[-1] == " "
        self._put(words[:-1] if ends else words, setting, place)
        self._space = ends

    def _add_lines(self, words: str, setting: Setting, place: Callable[[], str]) -> None:
        for at, line in enumerate(words.replace("\r\n", "\n").split("\n")):
            if at:
                self.end()
            if line.strip():
                self._put(line, setting, place)

    def _put(self, words: str, setting: Setting, place: Callable[[], str]) -> None:
        if not self._parts:
            self._place, self._setting, self._mixed = place(), setting, False
        elif self._space:
            self._parts.append(" ")
        if setting.region is not self._setting.region:
            self._mixed = True
        self._space = False
        self._parts.append(words)
        self._all += len(words)
        if setting.link:
            self._linked += len(words)

    def soften(self) -> None:
        """Set the next words off by a blank."""
        self._space = True

    def cell(self) -> None:
        """Set the next cell of a row off by a tab."""
        if self._parts and self._parts[-1] != "\t":
            self._parts.append("\t")
        self._space = False

    def end(self, gap: bool = False, around: Region | None = None) -> None:  # noqa: FBT001, FBT002
        """End the running line.

        Args:
            gap: Whether an empty line stands before the next one.
            around: The region of the element around the line, for a line whose parts
                lie in several.
        """
        if self._parts:
            self._keep_line(around)
        if self.later:
            for line in self.later:
                self.keep(line)
            self.later = []
        self._space = False
        if gap:
            self.gap = True

    def _keep_line(self, around: Region | None) -> None:
        words, setting = "".join(self._parts).strip("\t"), self._setting
        mark = Mark(setting.role, setting.level, setting.main, self._linked / self._all)
        region = around if self._mixed else setting.region
        self.keep(Printed(words, self._place, mark, region, self.gap))
        self.gap = False
        self._parts, self._all, self._linked = [], 0, 0


def roles_of(lines: list[Printed]) -> list[Mark]:
    """Decide about the role of each line, by its region where it has one.

    A region that is not certain is none when it holds most of the page's sentences, or is
    a form that holds most of its words, and the markup names no main part beside it.
    """
    whole, main = Region(Role.PLAIN, certain=True, outer=None, inside_main=False), 0
    for line in lines:
        words = int(len(line.words) * (1 - line.mark.linked))
        prose = words if len(line.words) > _PROSE else 0
        main += prose if line.mark.main else 0
        for region in (whole, *_around(line.region)):
            region.prose += prose
            region.words += words
    return [_role_of(line, whole, has_main=main > 0) for line in lines]


def _around(region: Region | None) -> Iterator[Region]:
    while region is not None:
        yield region
        region = region.outer


def _holds_most(region: Region, whole: Region) -> bool:
    most = region.prose > whole.prose * _MUCH
    return most or (region.role is Role.FORM and region.words > whole.words * _MUCH)


def _role_of(line: Printed, whole: Region, *, has_main: bool) -> Mark:
    mark, region = line.mark, line.region
    while region is not None and not region.certain:
        if not _holds_most(region, whole) or (has_main and not region.inside_main):
            break
        region = region.outer
    if region is None:
        return mark
    if region.role is Role.HEADER and mark.role is Role.HEADING:
        return mark
    return Mark(region.role, main=False, linked=mark.linked)
