"""Delivering: what was found and not told yet goes where its alerts say, and every try is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.alerts.alert import MAIL, PRINT, WEBHOOK, Alert
from onrecord.alerts.digest import MOST, digest
from onrecord.alerts.journal import Journal
from onrecord.alerts.mail import MailSettings, load_mail, send
from onrecord.alerts.signing import secret_of
from onrecord.alerts.state import Found, Tried
from onrecord.alerts.webhook import Webhook
from onrecord.archive.clock import Clock
from onrecord.archive.posting import PostOptions
from onrecord.errors import BadMailSettings, BadSecret, NotTold, OnRecordError

Show = Callable[[Sequence[Found]], None]


@dataclass(slots=True, kw_only=True)
class Delivered:
    """What became of a round.

    Attributes:
        told: How many events were told, by place.
        trouble: Why others were not.
    """

    told: Counter[str] = field(default_factory=Counter)
    trouble: list[OnRecordError] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverer:
    """Delivers what a journal has found and not told.

    Attributes:
        journal: What was found and told.
        folder: That of the record, in which relative paths of secrets lie.
        mail: The file with the settings of mail.
        clock: Tells the time and waits.
        again: Whether what is not tried again by itself is tried once more.
    """

    journal: Journal
    folder: Path
    mail: Path
    clock: Clock
    again: bool = False

    def deliver(self, alerts: Sequence[Alert], show: Show | None) -> Delivered:
        """Post, mail and show; one place that fails keeps no other from being told.

        Args:
            alerts: Whose events are told.
            show: Shows events on the screen; None leaves them for later.
        """
        done = Delivered()
        down: set[str] = set()
        for alert in alerts:
            if alert.webhook:
                self._post(alert, down, done)
        self._mail(alerts, done)
        found = tuple(self._pending(alerts, PRINT))
        if show is not None and found:
            self._show(found, show, done)
        return done

    def _pending(self, alerts: Iterable[Alert], to: str) -> Iterator[Found]:
        for alert in alerts:
            if to in alert.channels:
                yield from self.journal.state.pending(alert, to, again=self.again)

    def _show(self, found: Sequence[Found], show: Show, done: Delivered) -> None:
        now, begun = self.clock.now(), self.clock.seconds()
        show(found)
        ids = tuple(one.id for one in found)
        ms = round((self.clock.seconds() - begun) * 1000)
        self.journal.tried(Tried(time=now, to=PRINT, ids=ids, ok=True, ms=ms))
        done.told[PRINT] += len(ids)

    def _post(self, alert: Alert, down: set[str], done: Delivered) -> None:
        """Post the events of one alert, until the address does not answer or wants no more."""
        waiting = tuple(self._pending((alert,), WEBHOOK))
        if not waiting:
            return
        host, told, error = alert.shown_webhook or "", 0, "it is left alone for a while"
        try:
            for tried in self._posted(alert, waiting, down):
                told += tried.ok
                error = tried.error or error
        except BadSecret as missing:
            done.trouble.append(missing)
            return
        done.told[host] += told
        if told < len(waiting):
            done.trouble.append(NotTold(host, len(waiting) - told, error))

    def _posted(self, alert: Alert, waiting: Sequence[Found], down: set[str]) -> Iterator[Tried]:
        """Post events in their order, and give what became of each that was tried."""
        url = alert.webhook or ""
        secret = secret_of(alert, self.folder)
        options = PostOptions(allow_private=alert.allow_private)
        hook = Webhook(url=url, secret=secret, options=options, clock=self.clock)
        alone = self.journal.state.is_left_alone(alert, self.clock.now()) and not self.again
        for found in waiting:
            if alone or url in down:
                return
            tried = hook.send(found, self.journal.tried)
            if tried.off or not (tried.ok or tried.last):
                down.add(url)
            yield tried

    def _mail(self, alerts: Sequence[Alert], done: Delivered) -> None:
        """Write to everybody who gets mail: one message for all alerts, or several long ones."""
        everybody = dict.fromkeys(one for alert in alerts for one in alert.mail)
        waiting = {to: tuple(self._pending(alerts, MAIL + to)) for to in everybody}
        if not any(waiting.values()):
            return
        try:
            settings = load_mail(self.mail)
        except BadMailSettings as error:
            done.trouble.append(error)
            return
        for to, found in waiting.items():
            if not self._write(to, found, settings, done):
                return

    def _write(
        self, to: str, found: Sequence[Found], settings: MailSettings, done: Delivered
    ) -> bool:
        """Write to one; say whether the server can be asked for others."""
        for start in range(0, len(found), MOST):
            some = found[start : start + MOST]
            message = digest(some, to, settings.sender, self.clock.now())
            tried = send(settings, message, tuple(one.id for one in some), self.clock)
            self.journal.tried(tried)
            if not tried.ok:
                done.trouble.append(NotTold(to, len(found) - start, tried.error or ""))
                return tried.status is not None
            done.told[to] += len(some)
        return True
