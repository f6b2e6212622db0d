"""Pages as HTML: every kind of page of the demo's record, checked by the Nu validator.

The validator is the package vnu-jar (MIT) of npm; it needs Java.  Neither is needed by
onrecord or by its tests, so that this is a part of `make measure` alone.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from lxml import html

from onrecord.cli import main
from onrecord.web import make_app
from onrecord.web.calling import call

VALIDATOR = "vnu-jar@26.9.27"
BEGIN = (
    *("/", "/ledgers", "/nowhere", "/dossiers/ilvane-strait", "/search?q=strait"),
    *("/compare?one=XH&other=XT", "/counters?actor=XH&about=XT"),
    *("/silence?actors=XH,XT&subject=XT", "/ledgers/measures?between=XH,XT"),
    *("/?ui=ar", "/ledgers/measures?ui=ar", "/counters?actor=XH&ui=ru", "/search?ui=fr"),
)
"""Where the walk over all pages begins: it goes on by their links, to a few of each kind."""
EACH = 3


def figures() -> dict[str, Any]:
    """Count what the validator finds in the pages.

    Raises:
        RuntimeError: Java or npx is not installed.
    """
    for program in ("java", "npx"):
        if shutil.which(program) is None:
            reason = f"the pages cannot be checked: {program} is not installed"
            raise RuntimeError(reason)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "record"
        main.run(["demo", "--home", str(home)])
        files = written(home, Path(folder))
        messages = validated(files)
    for message in (one for one in messages if one["type"] != "info"):
        print(f"{message['type']}: {message['message']}: {message.get('extract', '')}")
    kinds = [message["type"] for message in messages]
    return {
        "pages": len(files),
        "errors": kinds.count("error") + kinds.count("non-document-error"),
        "remarks": kinds.count("info"),
    }


def written(home: Path, folder: Path) -> list[Path]:
    """Write pages to files: those where the walk begins, and a few of each kind they link to."""
    app = make_app(home)
    waiting, seen, kinds = list(BEGIN), set(BEGIN), dict[str, int]()
    files = []
    while waiting:
        called = call(app, waiting.pop())
        if not called.headers["content-type"].startswith("text/html"):
            continue
        files.append(folder / f"{len(files)}.html")
        files[-1].write_bytes(called.body)
        for link in html.fromstring(called.body).xpath("//a/@href"):
            address = link.partition("#")[0]
            kind = "/".join(address.partition("?")[0].split("/")[:2])
            is_translation = re.search(r"[?&]ui=", address)
            if is_translation or not address.startswith("/") or address in seen:
                continue
            if kinds.get(kind, 0) < EACH:
                seen.add(address)
                kinds[kind] = kinds.get(kind, 0) + 1
                waiting.append(address)
    return files


def validated(files: list[Path]) -> list[dict[str, Any]]:
    """Give what the validator says of files."""
    command = ["npx", "--yes", VALIDATOR, "--format", "json", "--stdout", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return messages


if __name__ == "__main__":
    print(figures())
