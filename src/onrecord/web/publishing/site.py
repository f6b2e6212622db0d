"""Site: all pages that are published, and the files that they become."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib import resources
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.errors import NoPage
from onrecord.model import statement_id
from onrecord.record import Record
from onrecord.record.written.addresses import archived_address
from onrecord.store import Selection
from onrecord.web.app import make_app
from onrecord.web.calling import Called, calling
from onrecord.web.page import Page
from onrecord.web.publishing.filing import file_of, from_here, key_of, parts_of
from onrecord.web.publishing.folder import Folder
from onrecord.web.publishing.relinking import WORKING, relinked
from onrecord.web.publishing.sitemap import sitemaps

Ask: TypeAlias = Callable[[str], Called]

_LINKS = frozenset({"links", "shown", "bytes", "pages"})
"""Parts of a page's data that are addresses of pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of one page.

    Attributes:
        file: Its name in the folder.
        changed: How many of its files are others than before: itself, its data, and what it uses.
    """

    file: str
    changed: int


class Site:
    """The desk, the list of documents, each document with its versions, statements and captures.

    Every page is made by the application that serves them, so that it says the same.

    Args:
        home: Folder of the record.
        folder: Where the pages are to be.
        url: The address under which they will be found, for citations and the map of the site;
            None when nobody knows.

    Raises:
        NotPublished: The folder has files that were not published.
    """

    def __init__(self, home: Path, folder: Path, url: str | None = None) -> None:
        self._app = make_app(home)
        self._url = url.rstrip("/") + "/" if url else None
        self.removed = 0
        self._files: dict[str, str] = {}
        with calling(self._app, published=self._outside) as ask:
            self._files |= _lists(ask)
        self._files |= dict(_files(home))
        self._maps = dict(sitemaps(self._url, self._files.values())) if self._url else {}
        self._used = _static_files()
        pages = self._files.values()
        data = (_data_of(file) for file in pages)
        self._folder = Folder(folder, [*pages, *data, *self._maps, *self._used])

    def __len__(self) -> int:
        """Count the pages."""
        return len(self._files)

    def publish(self) -> Iterator[Written]:
        """Write all pages, and remove those that are gone.

        Yields:
            What became of each page, as soon as it is written.

        Raises:
            NoPage: The application does not give a page: the record has changed meanwhile.
        """
        for file, content in (self._maps | self._used).items():
            self._folder.write(file, content)
        given: list[Page] = []
        with calling(self._app, published=self._outside, given=given.append) as ask:
            for address, file in self._files.items():
                body = _body(ask, address)
                yield Written(file=file, changed=self._write(file, body, given.pop().data))
        self.removed = self._folder.finish()

    def _write(self, file: str, body: bytes, data: Mapping[str, Any]) -> int:
        """Write a page and its data; give how many of the two are others than before."""
        changed = self._folder.write(file, relinked(body, file, self._find))
        placed = json.dumps(self._placed(data, file), ensure_ascii=False, separators=(",", ":"))
        return changed + self._folder.write(_data_of(file), placed.encode())

    def _placed(self, data: Mapping[str, Any], here: str) -> dict[str, Any]:
        """Give a page's data with ways to files for addresses; None for what is not published."""
        return {
            name: self._moved(value, here) if name in _LINKS else value
            for name, value in data.items()
        }

    def _moved(self, value: Any, here: str) -> Any:  # noqa: ANN401 - JSON
        if isinstance(value, dict):
            return {name: self._moved(one, here) for name, one in value.items()}
        if isinstance(value, list):
            return [self._moved(one, here) for one in value]
        if not isinstance(value, str) or not value.startswith("/"):
            return value
        path, mark, place = value.partition("#")
        file = self._find(path)
        return None if file is None else from_here(here, file) + mark + place

    def _find(self, address: str) -> str | None:
        """Give the file for an address."""
        file = self._files.get(key_of(address))
        is_data = address.partition("?")[0].endswith(".json")
        return _data_of(file) if file and is_data else file

    def _outside(self, address: str) -> str | None:
        """Give the whole address of a page, as citations name it."""
        path, mark, place = address.partition("#")
        file = self._find(path)
        return f"{self._url}{file}{mark}{place}" if self._url and file else None


def _lists(ask: Ask) -> dict[str, str]:
    """Give the desk and the lists of documents, part by part, with their files."""
    files = {"/": "index.html"}
    files |= _parts(ask, "/documents")
    for month in json.loads(_body(ask, "/.json"))["months"]:
        asked = f"/documents?from={month['from']}&to={month['to']}"
        files |= _parts(ask, asked, month["month"])
    return files


def _parts(ask: Ask, address: str, month: str | None = None) -> dict[str, str]:
    return {key_of(part): file for part, file in parts_of(_addresses(ask, address), month)}


def _addresses(ask: Ask, first: str) -> Iterator[str]:
    """Give the addresses of a list's parts."""
    address: str | None = first
    while address:
        yield address
        path, mark, asked = address.partition("?")
        after = json.loads(_body(ask, f"{path}.json{mark}{asked}"))["next"]
        address = f"{first}{'&' if '?' in first else '?'}next={after}" if after else None


def _files(home: Path) -> Iterator[tuple[str, str]]:
    """Give the pages of documents, copies and statements, with their files."""
    with Record.open(home, create=False) as record:
        for listed in record.documents():
            document = listed.id.removeprefix("doc:")
            copies = (archived_address(document, one.capture) for one in record.captures(document))
            versions = [f"/d/{document}/versions"] if listed.corrects or listed.corrected_by else []
            for address in (f"/d/{document}", *versions, *copies):
                yield from _filed(address or "")
        for heard in record.statements(Selection(superseded=True)):
            yield from _filed(f"/q/{statement_id(heard.document, heard.statement)}")


def _filed(address: str) -> Iterator[tuple[str, str]]:
    file = file_of(address)
    if file is not None:
        yield key_of(address), file


def _static_files() -> dict[str, bytes]:
    """Give the files of ours, without the scripts that ask a server."""
    folder = resources.files("onrecord.web") / "static"
    files = {f"static/{one.name}": one for one in folder.iterdir() if one.is_file()}
    return {
        name: one.read_bytes()
        for name, one in sorted(files.items())
        if not name.endswith(".js") or f"/{name}" in WORKING
    }


def _body(ask: Ask, address: str) -> bytes:
    called = ask(address)
    if called.status != HTTPStatus.OK:
        raise NoPage(address, HTTPStatus(called.status).phrase)
    return called.body


def _data_of(file: str) -> str:
    return file.removesuffix(".html") + ".json"
