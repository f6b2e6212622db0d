"""Make the reference pages that the program itself has the words for.

python tools/make_reference.py            write docs/reference/command-line.md and errors.md
python tools/make_reference.py --check    say whether they are what the program says
"""

from __future__ import annotations

import argparse
import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import click

from onrecord import errors
from onrecord.cli.main import program
from onrecord.cli.registry import COMMANDS
from onrecord.errors import OnRecordError

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference"
WIDTH = 100
MADE = "<!-- Made by tools/make_reference.py; do not edit. -->"


def command_line() -> str:
    """Write the help of every command as a page."""
    context = click.Context(
        program, info_name="onrecord", terminal_width=WIDTH, max_content_width=WIDTH
    )
    parts = ["# The command line", MADE, block(program.get_help(context))]
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        parts += helps(command, name, context)
    return "\n\n".join([*parts, EXIT_STATUS]) + "\n"


def helps(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """Yield the help of a command, and of those that it has of its own."""
    own = click.Context(
        command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH
    )
    yield f"## {own.command_path}"
    yield block(command.get_help(own))
    if isinstance(command, click.Group):
        for inner, one in command.commands.items():
            yield from helps(one, inner, own)


EXIT_STATUS = """\
## Exit status

| status | means |
|---|---|
| 0 | done |
| 1 | something that you can mend: a file that cannot be read, an id that is not there |
| 2 | the command line itself cannot be understood |
| 3 | with `--strict`: nothing is wrong, but something could not be decided |
| 70 | a fault of onrecord |
| 130 | interrupted; what was done is kept |

An error is one line on standard error: its [code](errors.md), what happened, and what can be
done."""


def block(words: str) -> str:
    """Put words in a fence."""
    lines = [line.rstrip() for line in words.strip("\n").splitlines()]
    return "\n".join(["```text", *lines, "```"])


def error_classes() -> Iterator[type[OnRecordError]]:
    """Yield every error by its code."""
    found = {
        value
        for _, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, OnRecordError)
    }
    return iter(sorted(found, key=lambda one: one.code))


def error_page() -> str:
    """Write every error as a section of a page."""
    parts = ["# Errors by code", MADE, ABOUT_ERRORS]
    for one in error_classes():
        if one is OnRecordError:
            parts.append("## OR000\n\nA fault of onrecord. Please report it, with the command.")
            continue
        section = [f"## {one.code}", f"`{one.__name__}`: {' '.join(doc(one).split())}"]
        if "hint" in vars(one):
            section.append(f"What to do: {one.hint}")
        base = one.__mro__[1]
        if base is not OnRecordError:
            section.append(f"A kind of [{base.code}](#{base.code.lower()}), `{base.__name__}`.")
        names = [f"`{field.name}`" for field in fields(one)] if is_dataclass(one) else []
        if names:
            section.append(f"Fields: {', '.join(names)}.")
        parts.append("\n\n".join(section))
    return "\n\n".join(parts) + "\n"


ABOUT_ERRORS = """\
Everything that onrecord refuses has a code. A code is never renumbered and never used for
anything else. In Python each is a class of `onrecord.errors`; its fields say what happened, and
two errors are equal when their fields are."""


def doc(one: type[OnRecordError]) -> str:
    """Give a class's docstring up to its list of attributes."""
    return (inspect.getdoc(one) or "").split("Attributes:")[0]


PAGES: dict[str, Callable[[], str]] = {"command-line.md": command_line, "errors.md": error_page}


def main() -> int:
    """Write the pages, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for name, make in PAGES.items():
        page, target = make(), TARGET / name
        if not check:
            target.write_text(page, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != page:
            stale.append(name)
    if stale:
        print(f"run tools/make_reference.py: {', '.join(stale)} is not what the program says")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
