"""Briefs written to files: one of Markdown with its pictures beside it, of HTML, or of PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

from onrecord.cli.files import opened
from onrecord.cli.output import say_json
from onrecord.cli.terminal import on_terminal
from onrecord.dossiers import Brief
from onrecord.dossiers.balance import balance_of, told
from onrecord.dossiers.html import html_of
from onrecord.dossiers.markdown import markdown_of, plain
from onrecord.dossiers.pdf import pdf_of
from onrecord.dossiers.timeline import described, timeline_of
from onrecord.errors import WrongUsage

_SUFFIXES = {".html": "html", ".htm": "html", ".pdf": "pdf"}


def format_of(kind: str | None, output: Path | None) -> str:
    """Give the format that is asked for, else the one that a file's name says, else Markdown."""
    return kind or (_SUFFIXES.get(output.suffix.lower(), "md") if output else "md")


def write_brief(brief: Brief, kind: str, output: Path | None, *, as_json: bool) -> None:
    """Write a brief to a file, or to standard output.

    Markdown in a file has its pictures in files beside it; on standard output it has what they
    show in words.

    Raises:
        MissingExtra: A PDF is asked for, and ReportLab is not installed.
        OutputUnwritable: The file cannot be written.
        WrongUsage: A PDF is to be shown on a terminal.
    """
    if kind == "pdf" and output is None and on_terminal():
        raise WrongUsage("PDF is no text: name a file with --output")  # noqa: EM101, TRY003
    pictures = _beside(brief, output) if kind == "md" and output else {}
    content = _content(brief, kind, output)
    for path, picture in pictures.items():
        _write(path, picture.encode())
    _write(output, content)
    files = [str(path) for path in (output, *pictures)]
    if as_json:
        say_json({"file": files[0], "format": kind, "pictures": files[1:]})
    elif output is not None:
        print(", ".join(files), file=sys.stderr)  # noqa: T201


def _write(output: Path | None, content: bytes) -> None:
    with opened(output) as file:
        file.write(content)


def _beside(brief: Brief, output: Path) -> dict[Path, str]:
    """Give the pictures by the files that they go to, beside a brief of Markdown."""
    pictures = {"timeline": timeline_of(brief), "balance": balance_of(brief)}
    return {
        output.with_name(f"{output.stem}-{name}.svg"): picture for name, picture in pictures.items()
    }


def _content(brief: Brief, kind: str, output: Path | None) -> bytes:
    if kind == "pdf":
        return pdf_of(brief)
    if kind == "html":
        return html_of(brief).encode()
    said = {"timeline": plain(described(brief)), "balance": plain(told(brief))}
    if output is not None:
        names = {name: quote(f"{output.stem}-{name}.svg") for name in said}
        said = {name: f"![{words}]({names[name]})" for name, words in said.items()}
    return markdown_of(brief, said).encode()
