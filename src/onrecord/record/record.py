"""Record: the class that everything outside talks to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.archive import Clock, Fetcher, Input, InputOptions, expand
from onrecord.errors import NoRecord, StoreUnwritable, UnreadableInput
from onrecord.record.adding import add_input
from onrecord.record.alerting import Alerting
from onrecord.record.home import home_of
from onrecord.record.outcome import Added, Checked
from onrecord.record.remembering import Memory
from onrecord.record.rereading import Reread, read_again
from onrecord.record.told import Told
from onrecord.record.updating import Round, check
from onrecord.search.indexing import index_passages
from onrecord.sources import Source, feed_addresses


class Record(Told):
    """One folder with documents, their readings, and the bytes they were read from.

    Any number of processes may read one record while one of them writes.

    >>> from tempfile import TemporaryDirectory
    >>> folder = TemporaryDirectory()
    >>> note = Path(folder.name) / "note.txt"
    >>> _ = note.write_text("The Ministry of Norland received the note of Veskia.")
    >>> with Record.open(Path(folder.name) / "record") as record:
    ...     [added.change.value for added in record.add([note])]
    ...     [added.change.value for added in record.add([note])]
    ...     hit = record.search("veskia").hits[0]
    ...     record.quote(hit.address).text
    ['new']
    ['same_bytes']
    'The Ministry of Norland received the note of Veskia.'
    >>> folder.cleanup()
    """

    @classmethod
    def open(
        cls,
        home: str | Path | None = None,
        *,
        create: bool = True,
        clock: Clock | None = None,
        memory: Memory | None = None,
    ) -> Record:
        """Open the record in a folder.

        Args:
            home: The folder; None means ONRECORD_HOME, else "onrecord" in the user's own.
            create: Whether an empty record is made when there is none.
            clock: What tells the time; None means the computer's own clock.
            memory: Keeps what is added up, for those that are opened after it; None for nothing.

        Raises:
            NoRecord: There is none, and none was to be made.
            StoreTooNew: It was made by a newer version of onrecord.
            NotAStore: The file in its place is another program's, or damaged.
            StoreUnwritable: The folder cannot be made.
        """
        place = home_of(home)
        if not place.database.exists():
            if not create:
                raise NoRecord(str(place.folder))
            try:
                place.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreUnwritable(str(place.folder), error.strerror or str(error)) from error
        return cls(place, clock=clock, memory=memory)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def add(
        self, items: Iterable[str | Path], options: InputOptions | None = None
    ) -> Iterator[Added]:
        """Add files, folders, addresses, feeds, WARC files, or "-" for standard input.

        The record's own files are left out, when they lie in a folder that is added; named
        themselves, they are an error.
        Work is done as outcomes are taken.  After an error the rest goes on.  Whatever
        happens, what was yielded is kept; adding the same again continues where it stopped.

        Yields:
            What became of each input, in order.

        Raises:
            StoreBusy: Another process is writing to this record.
            StoreUnwritable, ArchiveUnwritable: The disk is full or cannot be written.
        """
        options = options or InputOptions(links=feed_addresses, clock=self._clock)
        each = (self._inputs(str(item), options) for item in items)
        yield from self.add_inputs(given for inputs in each for given in inputs)

    def _inputs(self, item: str, options: InputOptions) -> Iterator[Input]:
        if self._own(item):
            reason = "it belongs to this record, which has its documents already"
            yield Input(name=item, error=UnreadableInput(item, reason))
            return
        yield from (given for given in expand([item], options) if not self._own(given.name))

    def _own(self, name: str) -> bool:
        """Say whether a file or folder is one of the record's own."""
        file = name.partition("#")[0]
        own = self._home.folder.absolute()
        return "://" not in file and name != "-" and Path(file).absolute().is_relative_to(own)

    def add_inputs(self, inputs: Iterable[Input]) -> Iterator[Added]:
        """Add inputs that have been expanded already; see `add`."""
        with self._writing("add") as shelf:
            for given in inputs:
                yield add_input(shelf, given)

    def update(
        self, sources: Iterable[Source], fetcher: Fetcher | None = None, *, impatient: bool = False
    ) -> Iterator[Checked]:
        """Ask sources for what is new, and keep a row for every attempt.

        Args:
            sources: What to check, such as those of `load_sources`.
            fetcher: What fetches; None means a polite one with the usual options.
            impatient: Ask also those that were asked less than their patience ago.

        Yields:
            What became of each source, in order.

        Raises:
            StoreBusy: Another process is writing to this record.
            StoreUnwritable, ArchiveUnwritable: The disk is full or cannot be written.
        """
        with self._writing("update") as shelf:
            rounds = Round(shelf, fetcher or Fetcher(), self._clock, impatient)
            for source in sources:
                yield check(rounds, source)

    def alerting(self, site: str = "") -> Alerting:
        """Give the alerts of the record.

        Args:
            site: Address at which its pages are served, for the links of what is told.
        """
        return Alerting(home=self._home, records=self._records, clock=self._clock, site=site)

    def index(self) -> Iterator[tuple[int, int]]:
        """Make vectors of the passages that have none, so that they are found by meaning.

        Goes on where it stopped; what was made stays, whatever happens.

        Yields:
            How many are made, and how many were to be made.

        Raises:
            MissingExtra: The encoder is not installed.
            StoreBusy: Another process is writing to this record.
        """
        with self._writing("index") as shelf:
            yield from index_passages(shelf.records, self._home.meaning)

    def reread(self) -> Iterator[Reread]:
        """Read every document again that older rules have read, from its archived bytes.

        Ids and texts stay, so that every address goes on working.  A document of whose bytes
        today's rules make another text keeps the reading that it has.

        Yields:
            What became of each document that other rules had read.

        Raises:
            StoreBusy: Another process is writing to this record.
            StoreUnwritable: The disk is full or cannot be written.
        """
        with self._writing("update") as shelf:
            yield from read_again(shelf)
