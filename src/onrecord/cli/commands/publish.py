"""onrecord publish: the desk as files that any web server can carry."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.progress import shown
from onrecord.record import Record
from onrecord.web.publishing import Site

_EXAMPLES = """
onrecord publish ./public
onrecord publish ./public --url https://desk.example/record/
onrecord publish ./public && rsync -a --delete public/ desk.example:record/
"""


@click.command("publish", cls=Command, examples=_EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@home_option
@json_option
@click.option("--url", help="Where they will be found; citations and a sitemap name it.")
def command(folder: Path, home: Path | None, url: str | None, *, as_json: bool) -> None:
    """Write the desk, documents and statements as pages that any web server can carry.

    FOLDER is empty, or was published before: then only what has changed is written, and pages
    that are gone are removed.  Links go from file to file, so that the pages work in any folder
    of a site and from the disk.  Beside each page lies its data as JSON.  Search, ledgers,
    actors and archived copies are left out.
    """
    with Record.open(home, create=False) as record:
        place = record.home.folder
    site = Site(place, folder, url)
    written = shown(site.publish(), len(site), quiet=as_json, doing="publishing")
    changed = sum(one.changed > 0 for one in written)
    if as_json:
        told = {"folder": str(folder), "pages": len(site), "changed": changed}
        say_json(told | {"removed_files": site.removed})
        return
    say(f"{folder}: {counted(len(site), 'page')}, {changed} of them new or changed.")
    if site.removed:
        say(f"{counted(site.removed, 'file')} of pages that are gone removed.")
