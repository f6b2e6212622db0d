"""Webhooks: signed, tried again where that makes sense, and never sent to a private network."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from standardwebhooks import Webhook as Standard
from standardwebhooks import WebhookVerificationError

from onrecord.alerts import Found
from onrecord.alerts.signing import new_secret, parse_secret, secret_of
from onrecord.alerts.webhook import Webhook, body_of
from onrecord.archive import SystemClock
from onrecord.archive.posting import PostOptions, post
from onrecord.errors import BadSecret, FetchRefused

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
NOW = datetime(2031, 3, 8, 12, tzinfo=UTC)
WORDS = 'We call on Tarsova to "open"\u2028 <script>\u202e'
FOUND = Found(
    id="evt_a",
    alert="ferry",
    key="a",
    time=NOW,
    to=("webhook",),
    event={"kind": "search", "words": WORDS},
)
OURS = PostOptions(allow_private=True, connect=10, read=20, total=30)


def sent(url, clock, options=OURS):
    """Send one event; give every attempt."""
    tries = []
    hook = Webhook(url=url, secret=parse_secret(SECRET, "a test"), options=options, clock=clock)
    last = hook.send(FOUND, tries.append)
    assert tries[-1] == last
    return tries


def test_another_program_finds_the_signature_right_and_a_changed_body_wrong(receive):
    receiver = receive(204)
    (tried,) = sent(receiver.url, SystemClock())
    assert (tried.ok, tried.status, tried.error) == (True, 204, None)
    ((headers, body),) = receiver.got
    told = Standard(SECRET).verify(body, headers)
    assert told["data"]["words"] == WORDS
    assert (told["type"], told["timestamp"]) == ("onrecord.search", "2031-03-08T12:00:00Z")
    assert headers["webhook-id"] == "evt_a"
    with pytest.raises(WebhookVerificationError):
        Standard(SECRET).verify(body.replace(b"open", b"shut"), headers)
    with pytest.raises(WebhookVerificationError):
        Standard(new_secret()).verify(body, headers)


def test_a_server_out_of_order_is_asked_again_after_growing_waits_with_the_same_body(
    receive, clock
):
    receiver = receive(500, 503, 429, 200)
    tries = sent(receiver.url, clock)
    assert [one.status for one in tries] == [500, 503, 429, 200]
    assert [one.ok for one in tries] == [False, False, False, True]
    assert clock.waits == [2.0, 10.0, 50.0]
    assert receiver.ids == ["evt_a"] * 4
    assert {body for _, body in receiver.got} == {body_of(FOUND)}
    stamps = [int(headers["webhook-timestamp"]) for headers, _ in receiver.got]
    assert [after - stamps[0] for after in stamps] == [0, 2, 12, 62]


def test_after_four_attempts_it_ends_for_this_run(receive, clock):
    tries = sent(receive(502).url, clock)
    assert len(tries) == 4
    assert not tries[-1].last
    assert tries[-1].error == "the server answered 502"


@pytest.mark.parametrize(
    "asked", ["7", format_datetime(datetime(2031, 3, 8, 12, 0, 7, tzinfo=UTC))]
)
def test_a_wait_that_the_server_asks_for_is_kept(receive, clock, asked):
    sent(receive((503, {"Retry-After": asked}), 200).url, clock)
    assert clock.waits == [7.0]


def test_a_server_that_asks_for_a_long_wait_is_asked_again_in_a_later_run(receive, clock):
    (tried,) = sent(receive((429, {"Retry-After": "3600"})).url, clock)
    assert (tried.wait, tried.last, clock.waits) == (3600, False, [])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 413, 422])
def test_what_the_server_refuses_is_not_tried_again(receive, clock, status):
    (tried,) = sent(receive(status).url, clock)
    gone = status == 410
    assert (tried.status, tried.last, tried.off) == (status, not gone, gone)


@pytest.mark.parametrize("status", [408, 429, 500, 599])
def test_what_may_pass_is_tried_again(receive, clock, status):
    assert len(sent(receive(status, 204).url, clock)) == 2


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(receive, clock, status):
    other = receive(200)
    (tried,) = sent(receive((status, {"Location": other.url})).url, clock)
    assert (tried.ok, tried.last, other.got) == (False, True, [])


def test_a_server_that_does_not_answer_is_given_up_in_time(receive, clock):
    receiver = receive(lambda _: time.sleep(1))
    tries = sent(receiver.url, clock, PostOptions(allow_private=True, read=0.1, total=5))
    assert [one.error for one in tries] == ["the server did not answer in time"] * 4


def test_a_server_that_drips_is_cut_off(receive, clock):
    def drip(handler):
        for _ in range(30):
            handler.wfile.write(b"H")
            handler.wfile.flush()
            time.sleep(0.05)

    tries = sent(receive(drip).url, clock, PostOptions(allow_private=True, read=5, total=0.2))
    assert tries[0].error == "took longer than 0.2 seconds"


def test_nobody_there_is_a_failure_that_may_pass(receive, clock):
    receiver = receive(200)
    receiver.server.server_close()
    tries = sent(receiver.url, clock)
    assert len(tries) == 4
    assert tries[0].error.startswith("the connection failed")


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.1.1"),
        *("169.254.169.254", "100.64.0.1", "100.100.100.200", "224.0.0.1", "0.0.0.0"),
        *("255.255.255.255", "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[ff02::1]"),
        *("[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]"),
        *(
            "[2002:7f00:1::]",
            "[2001:db8::1]",
            "[::127.0.0.1]",
            "0x7f.1",
            "2130706433",
            "0177.0.0.1",
        ),
    ],
)
def test_addresses_that_are_not_public_are_refused_before_anything_is_sent(host, clock):
    (tried,) = sent(f"http://{host}:9/", clock, PostOptions())
    assert tried.error.startswith("not sent: ")
    assert (tried.last, tried.status) == (True, None)


@pytest.mark.parametrize("host", ["169.254.169.254", "[fd00:ec2::254]", "224.0.0.1", "[fe80::1]"])
def test_some_addresses_are_refused_in_ones_own_network_too(host, clock):
    assert sent(f"http://{host}:9/", clock)[0].error.startswith("not sent: ")


def test_a_name_that_means_a_private_address_too_is_refused(receive):
    port = receive(200).server.server_port
    url = f"http://hooks.example.org:{port}/"
    for found in (("127.0.0.1",), ("192.0.32.8", "127.0.0.1"), ("::ffff:127.0.0.1",)):
        with pytest.raises(FetchRefused):
            post(url, b"{}", (), PostOptions(), lambda *_, found=found: found)


def test_a_name_that_means_another_machine_a_moment_later_changes_nothing(receive):
    """The connection goes to the address that was checked, and no name is looked up again."""
    receiver = receive(200)
    asked = []

    def rebinding(host, _):
        asked.append(host)
        return ("127.0.0.1",) if len(asked) == 1 else ("127.0.0.9",)

    url = f"http://hooks.example.org:{receiver.server.server_port}/"
    assert post(url, b"{}", (), PostOptions(allow_private=True), rebinding).status == 200
    assert asked == ["hooks.example.org"]
    assert receiver.got[0][0]["Host"].startswith("hooks.example.org:")


def test_proxies_of_the_environment_are_not_used(receive, clock, monkeypatch):
    proxy, receiver = receive(200), receive(200)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy.url)
    assert sent(receiver.url, clock)[0].ok
    assert (len(proxy.got), len(receiver.got)) == (0, 1)


def test_a_secret_is_read_from_a_file_or_the_environment_and_never_shown(notes):
    alert = notes.alert(search="ferry", webhook="https://example.org/hook")
    secret = secret_of(alert, notes.home)
    assert secret == parse_secret(SECRET, "a test")
    assert SECRET[6:] not in repr(secret)
    assert str(secret.key) not in repr(secret)


@pytest.mark.parametrize("bad", ["", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_%%%", "whsec_QUJD"])
def test_a_secret_that_is_none_is_refused_without_being_shown(bad):
    with pytest.raises(BadSecret) as refused:
        parse_secret(bad, "a file")
    shown = f"{refused.value}{refused.value.__cause__}"
    assert not bad or bad.removeprefix("whsec_") not in shown


def test_a_secret_that_is_not_there_leaves_the_events_waiting(notes, receive):
    receiver = receive(204)
    notes.alert(search="ferry", webhook=receiver.url)
    notes.add("A", "The ferry is late.")
    notes.secret.unlink()
    assert [one.code for one in notes.run()[1].trouble] == ["OR524"]
    notes.secret.write_text(SECRET)
    assert notes.run()[1].told.total() == 1


def test_events_are_posted_once_each_and_every_try_is_in_the_log(notes, receive):
    receiver = receive(503, 204)
    notes.alert(search="ferry", webhook=receiver.url)
    notes.add("A", "The ferry is late.\n\nThe ferry is here.")
    shown, told = notes.run()
    assert (shown, told.trouble) == ([], ())
    assert {one["words"] for one in receiver.events} == {"The ferry is late.", "The ferry is here."}
    notes.run()
    assert len(receiver.got) == 3
    tries = notes.record.alerting().state().attempts
    assert [(one.status, one.ok) for one in tries] == [(503, False), (204, True), (204, True)]
    log = (notes.home / "alerts" / "journal.jsonl").read_text()
    assert SECRET not in log
    assert "/hook" not in log


def test_a_server_that_is_down_keeps_other_places_from_nothing(notes, receive):
    down, up = receive(500), receive(204)
    notes.alert("a", search="ferry", webhook=down.url)
    notes.alert("b", search="ferry", webhook=up.url)
    notes.alert("c", search="late", webhook=down.url)
    notes.add("A", "The ferry is late.\n\nThe ferry is here.")
    told = notes.run()[1]
    assert [(one.code, one.events) for one in told.trouble] == [("OR527", 2), ("OR527", 1)]
    assert (len(down.got), len(up.got)) == (4, 2)
    down.answers[0] = 204
    assert notes.run()[1].trouble == ()
    assert set(down.ids[4:]) >= {down.ids[0]}
    assert len(down.got) == 7


def test_gone_turns_a_webhook_off_until_it_is_restored(notes, receive):
    receiver = receive(410)
    notes.alert(search="ferry", webhook=receiver.url)
    notes.add("A", "The ferry is late.")
    notes.run()
    notes.add("B", "The ferry is here.")
    receiver.answers[0] = 204
    notes.run()
    assert len(receiver.got) == 1
    notes.record.alerting().restore("tarsova")
    assert notes.run()[1].told.total() == 2
    assert len(receiver.got) == 3
    assert len(set(receiver.ids)) == 2


def test_a_private_address_is_refused_and_what_was_refused_can_be_tried_again(notes, receive):
    receiver = receive(204)
    alert = notes.alert(search="ferry", webhook=receiver.url)
    file = notes.home / "alerts" / f"{alert.name}.toml"
    allowed = file.read_text()
    file.write_text(allowed.replace("allow_private = true\n", ""))
    notes.add("A", "The ferry is late.")
    (error,) = notes.run()[1].trouble
    assert "an address of this computer itself" in str(error)
    assert (notes.run()[1].trouble, receiver.got) == ((), [])
    file.write_text(allowed)
    assert notes.run(again=True)[1].told.total() == 1


def test_a_wait_that_was_asked_for_holds_for_the_next_run(notes, receive, clock):
    receiver = receive((429, {"Retry-After": "3600"}), 204)
    notes.alert(search="ferry", webhook=receiver.url)
    notes.add("A", "The ferry is late.")
    notes.run()
    (error,) = notes.run()[1].trouble
    assert (error.reason, len(receiver.got)) == ("it is left alone for a while", 1)
    clock.passed += timedelta(hours=1).total_seconds()
    assert notes.run()[1].told.total() == 1


def test_a_crash_between_delivery_and_state_tells_again_under_the_same_id(notes, receive):
    def kill(_):
        running.send_signal(signal.SIGKILL)
        running.wait()

    receiver = receive(kill, 204)
    notes.alert(search="ferry", webhook=receiver.url)
    notes.add("A", "The ferry is late.")
    command = [sys.executable, "-m", "onrecord", "alert", "run", "--home", str(notes.home)]
    running = subprocess.Popen(command, env=os.environ)
    assert running.wait(60) == -signal.SIGKILL
    assert subprocess.run(command, check=False, timeout=60, capture_output=True).returncode == 0
    assert subprocess.run(command, check=False, timeout=60, capture_output=True).returncode == 0
    assert receiver.ids == [receiver.ids[0]] * 2
    first, second = (json.loads(body) for _, body in receiver.got)
    assert first == second
