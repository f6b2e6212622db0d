"""Added up: what the statements of a record come to, on a day and by an account."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord.dossiers import Brief, belonging
from onrecord.ledgers import EVERYONE, View
from onrecord.ledgers.counting import Count, Question
from onrecord.ledgers.echoes import echoes
from onrecord.ledgers.formulas import Formula, formulas
from onrecord.ledgers.printed import Checked, checked
from onrecord.ledgers.relations import by_actor
from onrecord.ledgers.silence import Occasion, Voice
from onrecord.model import DeskEntry, Utterance
from onrecord.record.asked import Asked
from onrecord.record.counters import counted, occasion_of, silence
from onrecord.record.dossiers import Followed, dossier_of, followed, written_up
from onrecord.record.entries import known_by
from onrecord.record.home import Home
from onrecord.record.judging import (
    view_of,
)
from onrecord.record.ledgers import Coverage, Folded, coverage_of, folded
from onrecord.record.regimes import Ruling, ruling_on
from onrecord.record.sums import Sums
from onrecord.regimes.regime import Regime
from onrecord.store import Records


class AddedUp(Asked):
    """Ledgers, dossiers, counters, silences and regimes of a record."""

    def __init__(self, home: Home, records: Records) -> None:
        super().__init__(home, records)
        self._sums = Sums(records)

    def ledger(
        self,
        name: str,
        view: View = EVERYONE,
        known_on: date | None = None,
        dossier: str | None = None,
    ) -> Folded:
        """Fold a ledger, such as "commitments".

        Args:
            name: One of `onrecord.ledgers.ledgers`.
            view: Until which day, and by whose account.
            known_on: Leave out what was first captured, and what people said, after this day.
            dossier: Name of a dossier; what does not belong to it is left out.

        Raises:
            UnknownName: There is no ledger of that name.
            NoDossier: There is no dossier of that name.
            BadDossier: A file of the record's dossiers cannot be used.
        """
        if dossier:
            belongs = belonging(dossier_of(self._home, dossier))
            return folded(self._sums, name, view, known_on, belongs)
        key = ("ledger", name, view, known_on)
        return self.memory.of(key, lambda: folded(self._sums, name, view, known_on))

    def followed(
        self, dossier: str, view: View = EVERYONE, known_on: date | None = None
    ) -> Followed:
        """Give a dossier with the statements that belong to it.

        Args:
            dossier: Its name.
            view: Until which day, and by whose account.
            known_on: Leave out what was first captured after this day.

        Raises:
            NoDossier: There is none of that name.
            BadDossier: A file of the record's dossiers cannot be used.
        """
        return followed(self._records, dossier_of(self._home, dossier), view, known_on)

    def brief(self, followed: Followed, covers: str, again: str) -> Brief:
        """Write up a dossier on one page.

        Args:
            followed: What belongs to it.
            covers: What it rests on, in a sentence.
            again: The command that gives it again.
        """
        return written_up(self._records, followed, covers, again)

    def utterances(
        self, view: View = EVERYONE, known_on: date | None = None
    ) -> tuple[Utterance, ...]:
        """Give what a view has, copies put together, in its order.

        Args:
            view: Until which day, and by whose account.
            known_on: Leave out what was first captured after this day.
        """
        key = ("utterances", view, known_on)
        return self.memory.of(key, lambda: self._seen(view, known_on))

    def _seen(self, view: View, known_on: date | None) -> tuple[Utterance, ...]:
        view = view_of(self._records, view, known_on)
        return tuple(self._sums.utterances(view, known_on))

    def involving(
        self, actor: str, view: View = EVERYONE, known_on: date | None = None
    ) -> tuple[Utterance, ...]:
        """Give the utterances of a view that an actor holds, acts in, is meant by or relays."""
        key = ("actors", view, known_on)
        found = self.memory.of(key, lambda: by_actor(self.utterances(view, known_on)))
        return found.get(actor, ())

    def coverage(self, view: View = EVERYONE, known_on: date | None = None) -> Coverage:
        """Say what the utterances of a view, and looks at sources, cover."""
        key = ("coverage", view, known_on)
        return self.memory.of(
            key, lambda: coverage_of(self.utterances(view, known_on), self.attempts())
        )

    def formulas(self, view: View = EVERYONE, known_on: date | None = None) -> tuple[Formula, ...]:
        """Find the words that different holders share, the longest first.

        After them come statements that say nearly the same in other words.
        """
        utterances = self.utterances(view, known_on)
        return (*formulas(utterances), *echoes(utterances))

    def counters(self) -> tuple[Checked, ...]:
        """Check every printed counter of days against the calendar, newest page first."""
        return checked(self._records.counters())

    def days_since(self, question: Question, on: date) -> Count:
        """Count the days since the last statement, or measure, that is like a question.

        Raises:
            BadSource: A file of the record's sources cannot be used.
        """
        return counted(self._records, self._home, question, on)

    def occasion(self, address: str, on: date) -> Occasion:
        """Make an occasion, of which actors may have spoken, of a statement.

        Raises:
            BadAddress: It is no address.
            RecordNotFound: There is no such document.
            UnusableEvent: No statement has it, or it has no day, or is about nobody and nothing.
        """
        return occasion_of(self._records, address, on)

    def silence(self, occasion: Occasion, actors: Iterable[str]) -> tuple[Voice, ...]:
        """Say of each actor whether they have spoken on an occasion.

        Raises:
            UnknownSubject: Nothing in the record names what they are asked to have spoken of.
            BadSource: A file of the record's sources cannot be used.
        """
        return silence(self._records, self._home, occasion, actors)

    def entries(self, known_on: date | None = None) -> tuple[DeskEntry, ...]:
        """List what desks entered, by the day that it is about, withdrawn entries included.

        Args:
            known_on: Leave out what was entered, withdrawn or restored after this day.
        """
        return known_by(self._records.entries(), known_on)

    def check_regime(self, regime: Regime, day: date, known_on: date | None = None) -> Ruling:
        """Say what of a regime is kept, broken or undecided on a day, by each account.

        Args:
            regime: The rules.
            day: Leave out what is about a later day.
            known_on: Leave out what was entered or captured after this day.
        """
        return ruling_on(self._records, regime, day, known_on)
