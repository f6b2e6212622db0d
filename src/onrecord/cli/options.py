"""The options that many commands have, and how their help is written."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import click

HELP = ["-h", "--help"]

home_option = click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the record.  [ONRECORD_HOME, else ~/onrecord]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class Command(click.Command):
    """A command whose help gives its examples as they are typed."""

    def __init__(self, *args: Any, examples: str = "", **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.examples = inspect.cleandoc(examples)

    def get_help_option_names(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return HELP

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write(inspect.cleandoc(self.help or "").partition("\n")[0] + "\n\nExamples:\n")
        for line in self.examples.splitlines():
            formatter.write(f"  {line}\n")
        formatter.write("\n")
        self.format_usage(ctx, formatter)
        rest = inspect.cleandoc(self.help or "").partition("\n")[2].strip("\n")
        if rest:
            words = click.wrap_text(rest, formatter.width, preserve_paragraphs=True)
            formatter.write(f"\n{words}\n")
        self.format_options(ctx, formatter)


class Family(Command, click.Group):
    """A command that is several, each with a name of its own; alone it prints its help."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, args or ["--help"])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write("\nCommands (each has --help with examples, and --json):\n")
        for name in self.commands:
            formatter.write(f"  {name:10} {self.commands[name].get_short_help_str(66)}\n")
        click.Command.format_options(self, ctx, formatter)
