"""The program: one line for every error, and an exit status that says whose it is."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence

import click

from onrecord.cli.registry import Commands
from onrecord.cli.terminal import DEBUG, debugging, safe_line
from onrecord.errors import OnRecordError, OutputUnwritable, WrongUsage

OK, USER, USAGE, OURS, INTERRUPTED = 0, 1, 2, 70, 130
_ENVIRONMENT = frozenset(
    {errno.ENOSPC, errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT, errno.EIO, errno.EFBIG}
)


@click.group(cls=Commands)
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
def program() -> None:
    """Keep and search what states and international bodies put on record."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and end the process with its exit status."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run a command.

    Returns:
        0; 1 for what the user can mend; 2 for a command line that cannot be understood;
        70 for a fault of ours; 130 when interrupted.
    """
    try:
        _speak_utf8()
        status = program.main(list(arguments) or ["--help"], "onrecord", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:  # noqa: BLE001 - the one place where everything ends up
        return _say(error)
    except SystemExit:
        return _say(BrokenPipeError())  # click's answer to a reader that hung up
    except KeyboardInterrupt:
        return _say(click.exceptions.Abort())
    return status if isinstance(status, int) else OK


def _say(error: Exception) -> int:
    if isinstance(error, BrokenPipeError):
        _write_no_more()
        return OK
    if isinstance(error, OSError) and error.errno in _ENVIRONMENT and error.filename is None:
        _write_no_more()
    if debugging():
        traceback.print_exception(error)
    if isinstance(error, click.exceptions.Abort):
        print("onrecord: interrupted; what was done is kept", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    line, status = _line(error)
    print(f"onrecord: {safe_line(line)}", file=sys.stderr)  # noqa: T201
    return status


def _write_no_more() -> None:
    """Let what is still to be printed go nowhere: at the end it would fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _line(error: Exception) -> tuple[str, int]:
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "onrecord"
        hint = f"`{command} --help` has examples."
        return f"{WrongUsage.code}: {error.format_message()} {hint}", USAGE
    if isinstance(error, click.ClickException):
        return f"{OutputUnwritable.code}: {error.format_message()}", USER
    if isinstance(error, OSError) and error.errno in _ENVIRONMENT:
        name = str(error.filename or "the output")
        error = OutputUnwritable(name, error.strerror or str(error))
    if isinstance(error, OnRecordError):
        status = USAGE if isinstance(error, WrongUsage) else USER
        return f"{error.code}: {error}{'. ' + error.hint if error.hint else ''}", status
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return f"OR000: this is a fault of onrecord: {what}. {DEBUG}=1 shows where.", OURS


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: names and quotations are in every script."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
