"""Footnotes: which document has which number, and which statements of it are cited."""

from __future__ import annotations

from pathlib import PurePath

from onrecord.dossiers.brief import Note
from onrecord.dossiers.dossier import Dossier
from onrecord.dossiers.words import shown
from onrecord.model import Document, Utterance
from onrecord.store import Records


class Notes:
    """The footnotes of a brief, numbered as they are first asked for."""

    def __init__(self, records: Records, dossier: Dossier) -> None:
        self._records = records
        self._dossier = dossier
        self._documents: dict[str, Document] = {}
        self._cited: dict[str, list[str]] = {}

    def document(self, said: Utterance) -> Document:
        """Give the document that has an utterance."""
        if said.document not in self._documents:
            self._documents[said.document] = self._records.reading(said.document).document
        return self._documents[said.document]

    def mark(self, said: Utterance) -> str:
        """Give the mark of an utterance: the number of its document, and its own."""
        cited = self._cited.setdefault(said.document, [])
        if said.id not in cited:
            cited.append(said.id)
        self.document(said)
        return f"{list(self._cited).index(said.document) + 1}.{cited.index(said.id) + 1}"

    def all(self) -> tuple[Note, ...]:
        """Give the footnotes in their order."""
        return tuple(
            self._note(number, self._documents[id_], cited)
            for number, (id_, cited) in enumerate(self._cited.items(), start=1)
        )

    def _note(self, number: int, document: Document, cited: list[str]) -> Note:
        header = document.header
        return Note(
            number=number,
            issuer=shown(self._dossier.called(header.issuer.name)) if header.issuer else None,
            title=shown(header.title) if header.title else None,
            day=header.published_on,
            place=shown(document.url or PurePath(document.path or "").name),
            language=document.language,
            statements=tuple(cited),
        )
