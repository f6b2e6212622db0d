"""Alerting: the alerts of a record kept, checked and told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from onrecord.alerts import Alert, Found, Journal, State, load_alerts
from onrecord.alerts.alert import read_alert, toml_of
from onrecord.alerts.delivering import Deliverer, Show
from onrecord.alerts.signing import new_secret, secret_of
from onrecord.archive import Clock
from onrecord.errors import AlertIsThere, NoAlert, OnRecordError
from onrecord.record.events import EventWriter, coverage_words
from onrecord.record.home import Home
from onrecord.record.noticing import Noticer, key_of
from onrecord.store import Records, writing

_REMOVED = ".removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of a round of alerts.

    Attributes:
        begun: Alerts that began to watch: what is there already is known to them.
        found: Events that are new.
        told: How many events were told, by place.
        trouble: What could not be looked for or told.
    """

    begun: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    told: Counter[str] = field(default_factory=Counter)
    trouble: tuple[OnRecordError, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerting:
    """The alerts of a record.

    Attributes:
        home: The record's folder; alerts are files of its folder "alerts".
        records: What is watched.
        clock: Tells the time and waits.
        site: Address at which the record's pages are served; empty gives paths alone.
    """

    home: Home
    records: Records
    clock: Clock
    site: str = ""

    def alerts(self) -> tuple[Alert, ...]:
        """List the alerts, by name.

        Raises:
            BadAlert: A file cannot be used.
        """
        return load_alerts(self.home.alerts)

    def removed(self) -> tuple[str, ...]:
        """List the names of alerts that were removed and can be restored."""
        files = self.home.alerts.glob(f"*.toml{_REMOVED}")
        return tuple(sorted(one.name.removesuffix(f".toml{_REMOVED}") for one in files))

    def state(self) -> State:
        """Give what was known, found and told until now.

        Raises:
            JournalDamaged: A line of the journal is no entry.
        """
        return self._journal().state

    def add(self, alert: Alert, *, from_start: bool = False) -> int:
        """Keep an alert; from now on it watches.

        Without a secret for its webhook, one is made, in a file that nobody else may read.

        Args:
            alert: With a name that no other has.
            from_start: Whether what is there already is told as well.

        Returns:
            How much there is already.

        Raises:
            AlertIsThere: Another has its name.
            QueryError, RecordNotFound: It asks for what cannot be found.
            BadSecret: Its secret cannot be had.
            StoreBusy: Another process is at the alerts.
        """
        file = self._file(alert.name)
        with self._working("add"):
            if file.exists():
                raise AlertIsThere(alert.name)
            known = {one.key for one in Noticer(self.records).notice(alert)}
            self._see_to_secret(alert)
            self._journal().begin(alert, self.clock.now(), () if from_start else known)
            _write(file, toml_of(alert).encode())
        return len(known)

    def _see_to_secret(self, alert: Alert) -> None:
        if not alert.webhook:
            return
        own = self.home.folder / (alert.secret_file or "")
        if alert.secret_file == own_secret(alert.name) and not own.exists():
            _write(own, f"{new_secret()}\n".encode(), private=True)
        secret_of(alert, self.home.folder)

    def remove(self, name: str) -> None:
        """Take an alert away; `restore` puts it back, and then nothing was missed.

        Raises:
            NoAlert: There is none of that name.
        """
        file = self._file(name)
        with self._working("remove"):
            if not file.exists():
                raise NoAlert(name, str(self.home.alerts))
            file.replace(file.with_name(file.name + _REMOVED))

    def restore(self, name: str) -> None:
        """Put back an alert that was removed, or a webhook that is told no more.

        Raises:
            NoAlert: There is none of that name.
            AlertIsThere: Another has taken its name since.
        """
        file = self._file(name)
        removed = file.with_name(file.name + _REMOVED)
        with self._working("restore"):
            if removed.exists():
                if file.exists():
                    raise AlertIsThere(name)
                read_alert_again(removed, file)
            elif not file.exists():
                raise NoAlert(name, str(self.home.alerts))
            self._journal().restore(name)

    def look(self) -> Told:
        """Say what would be told, what waits from before first, and keep nothing."""
        alerts, journal = self.alerts(), self._journal()
        looked = self._look(alerts, journal, keep=False)
        waiting = {
            one.id: one
            for alert in alerts
            for to in alert.channels
            for one in journal.state.pending(alert, to)
        }
        return replace(looked, found=(*waiting.values(), *looked.found))

    def run(self, show: Show | None, *, again: bool = False) -> Told:
        """Check all alerts and tell what is new; what was told is never told again.

        What is found is kept before it is told, and what was told after it: whenever this is
        interrupted, the next round tells the same events under the same ids.

        Args:
            show: Shows events on the screen; None leaves those for later.
            again: Whether what is not tried again by itself is tried once more.

        Raises:
            BadAlert: A file cannot be used.
            JournalDamaged: A line of the journal is no entry.
            StoreBusy: Another process is at the alerts.
        """
        with self._working("run"):
            alerts, journal = self.alerts(), self._journal()
            looked = self._look(alerts, journal, keep=True)
            deliverer = Deliverer(
                journal=journal,
                folder=self.home.folder,
                mail=self.home.mail,
                clock=self.clock,
                again=again,
            )
            done = deliverer.deliver(alerts, show)
        trouble = (*looked.trouble, *done.trouble)
        return Told(begun=looked.begun, found=looked.found, told=done.told, trouble=trouble)

    def _look(self, alerts: tuple[Alert, ...], journal: Journal, *, keep: bool) -> Told:
        """Find what is new; an alert that is new begins to watch."""
        noticer = Noticer(self.records)
        writer = EventWriter(
            records=self.records, site=self.site, coverage=coverage_words(self.records)
        )
        begun: list[str] = []
        found: list[Found] = []
        trouble: list[OnRecordError] = []
        for alert in alerts:
            try:
                if journal.state.is_on(alert):
                    found += self._new(alert, journal, noticer, writer)
                    continue
                begun.append(alert.name)
                if keep:
                    known = {one.key for one in noticer.notice(alert)}
                    journal.begin(alert, self.clock.now(), known)
            except OnRecordError as error:
                trouble.append(error)
        if keep:
            journal.find(found)
        return Told(begun=tuple(begun), found=tuple(found), trouble=tuple(trouble))

    def _new(
        self, alert: Alert, journal: Journal, noticer: Noticer, writer: EventWriter
    ) -> Iterator[Found]:
        """Give what an alert has not known until now, each once."""
        watching = journal.state.watching[alert.name]
        known = set(watching.known)
        for noticed in noticer.notice(alert):
            if noticed.key in known:
                continue
            known.add(noticed.key)
            yield Found(
                id=f"evt_{key_of(alert.name, watching.begun.isoformat(), noticed.key)}",
                alert=alert.name,
                key=noticed.key,
                time=self.clock.now(),
                to=alert.channels,
                event=writer.write(alert, noticed),
            )

    def _file(self, name: str) -> Path:
        return self.home.alerts / f"{name}.toml"

    def _journal(self) -> Journal:
        return Journal(self.home.alerts / "journal.jsonl")

    @contextmanager
    def _working(self, what: str) -> Iterator[None]:
        """Hold the lock of the alerts; whoever writes to the record is not kept waiting."""
        self.home.alerts.mkdir(parents=True, exist_ok=True)
        since = f"{self.clock.now():%Y-%m-%d %H:%M:%S} UTC"
        holder = f"process {os.getpid()} (onrecord alert {what}, since {since})"
        with writing(self.home.alerts / "lock", holder):
            yield


def own_secret(name: str) -> str:
    """Give the file of the secret that is made for an alert.

    >>> own_secret("ferry")
    'alerts/ferry.secret'
    """
    return f"alerts/{name}.secret"


def read_alert_again(removed: Path, file: Path) -> None:
    """Give a removed alert its name back, if it can still be used."""
    removed.replace(file)
    try:
        read_alert(file)
    except OnRecordError:
        file.replace(removed)
        raise


def _write(file: Path, content: bytes, *, private: bool = False) -> None:
    """Write a new file whole: it takes its name only when it is."""
    beside = file.with_name(f".{file.name}.part")
    beside.unlink(missing_ok=True)
    mode = 0o600 if private else 0o666
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as part:
        part.write(content)
        part.flush()
        os.fsync(part.fileno())
    beside.replace(file)
