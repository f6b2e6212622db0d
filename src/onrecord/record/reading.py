"""Reading one file, with nothing kept."""

from __future__ import annotations

from pathlib import Path

from onrecord.model import Reading
from onrecord.pipeline import read_path


def read(path: str | Path) -> Reading:
    """Read one file into all records of its document, and keep nothing.

    Args:
        path: A file of any kind that onrecord reads: HTML, PDF, DOCX, EML, plain text,
            Markdown, or a feed.

    Returns:
        The document with its header and blocks, its turns and its mentions.

    Raises:
        UnreadableDocument: The file is missing, is no regular file, may not be read, or its
            bytes give no text.
        UnknownMediaType: No reader takes files of this kind.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "note.txt"
    ...     _ = file.write_text("The Ministry of Norland received the note on 4 March 2031.")
    ...     reading = read(file)
    >>> reading.document.text.strip()
    'The Ministry of Norland received the note on 4 March 2031.'
    """
    return read_path(Path(path))
