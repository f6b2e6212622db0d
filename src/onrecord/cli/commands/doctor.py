"""onrecord doctor: what is installed, what is kept where, and whether it is whole."""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from pkgutil import iter_modules

import click

from onrecord import languages
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.terminal import safe_line
from onrecord.documents import readers
from onrecord.errors import OnRecordError
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.record.home import home_of
from onrecord.rules import versions

_EXAMPLES = """
onrecord doctor
onrecord doctor --check       read every archived byte and compare its digest
onrecord doctor --json
"""
EXTRAS = {
    "llm": ("openai", "ask"),
    "mcp": ("mcp", "mcp"),
    "parquet": ("pyarrow", "export --format parquet"),
    "pdf": ("reportlab", "dossier brief --format pdf"),
}
"""Extras: the package that each brings, and what it is for."""


@click.command("doctor", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@click.option("--check", is_flag=True, help="Read every archived byte and compare its digest.")
def command(home: Path | None, *, as_json: bool, check: bool) -> int:
    """Say what is installed, what is kept where, and whether it is whole.

    The exit status is 1 when something is wrong with the record.
    """
    report = _report(home, check=check)
    if as_json:
        say_json(report)
    else:
        _say(report)
    return int(bool(report["problems"]))


def _report(home: Path | None, *, check: bool) -> dict[str, object]:
    record, problems = _record(home, check=check)
    return {
        "onrecord": version("onrecord"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "platform": f"{platform.system()} {platform.machine()}",
        "rules": versions(),
        "reads": sorted(readers),
        "languages": _languages(),
        "extras": {
            name: {"package": package, "for": purpose, "installed": _installed(package)}
            for name, (package, purpose) in EXTRAS.items()
        },
        "record": record,
        "problems": problems,
    }


def _languages() -> dict[str, list[str]]:
    """List the languages whose words are known, with what is read in each."""
    return {
        package.name: [layer.name for layer in iter_modules([f"{path}/{package.name}"])]
        for path in languages.__path__
        for package in iter_modules([path])
        if package.ispkg
    }


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _record(home: Path | None, *, check: bool) -> tuple[dict[str, object], list[str]]:
    place = home_of(home)
    found: dict[str, object] = {"folder": str(place.folder), "exists": place.database.exists()}
    if not found["exists"]:
        return found, []
    found["bytes"] = place.database.stat().st_size
    try:
        with Record.open(home, create=False) as record:
            found["counts"] = plain(record.counts())
            problems = _damage(record) if check else []
    except OnRecordError as error:
        problems = [f"{error.code}: {error}"]
    return found, problems


def _damage(record: Record) -> list[str]:
    """Read every capture's bytes; give what is wrong, in sentences."""
    problems = []
    for document in record.documents():
        for witness in record.captures(document.id):
            try:
                record.payload(witness)
            except OnRecordError as error:
                problems.append(f"{document.id}: {error.code}: {error}")
    return problems


def _say(report: dict[str, object]) -> None:
    say(f"onrecord {report['onrecord']}, Python {report['python']} ({sys.executable})")
    say(f"SQLite {report['sqlite']}, {report['platform']}")
    reads = report["reads"]
    assert isinstance(reads, list)
    say(f"reads      {', '.join(reads)}")
    _say_languages(report["languages"])
    extras = report["extras"]
    assert isinstance(extras, dict)
    for name, extra in extras.items():
        state = extra["installed"] or f"not installed: pip install 'onrecord[{name}]'"
        say(f"extra      {name} ({extra['package']}, for {extra['for']}): {state}")
    _say_record(report["record"])
    problems = report["problems"]
    assert isinstance(problems, list)
    for problem in problems:
        say(f"problem    {safe_line(problem)}")
    say(counted(len(problems), "problem") + "." if problems else "No problem was found.")


def _say_languages(known: object) -> None:
    assert isinstance(known, dict)
    for name, layers in known.items():
        say(f"language   {name}: {', '.join(layers)}")
    say("language   others: symbols, numbers and ISO dates")


def _say_record(record: object) -> None:
    assert isinstance(record, dict)
    if not record["exists"]:
        say(f"record     none yet in {record['folder']}.  Next: onrecord add FILE")
        return
    say(f"record     {record['folder']} ({record['bytes']:,} bytes in record.db)")
    counts = record.get("counts")
    if isinstance(counts, dict):
        parts = (counted(counts["documents"], "document"), counted(counts["captures"], "capture"))
        say(f"holds      {', '.join(parts)}, {counted(counts['passages'], 'passage')}")
