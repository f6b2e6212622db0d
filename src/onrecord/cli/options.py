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
