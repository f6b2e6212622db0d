"""A record of notes, real servers on this computer, and a clock whose waits take no time."""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
import ssl
import subprocess
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from aiosmtpd.smtp import SMTP, AuthResult

from onrecord.alerts import alert_of
from onrecord.demo import demo_knowledge
from onrecord.record import Record

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
HEAD = "Ministry of Foreign Affairs of Halmere\n\n{day} March 2031\n\nOn the note {title}\n\n"


class PatientClock:
    """A clock that runs only when someone waits."""

    def __init__(self):
        self.passed = 0.0
        self.waits = []

    def now(self):
        return datetime(2031, 3, 8, 12, tzinfo=UTC) + timedelta(seconds=self.passed)

    def seconds(self):
        return self.passed

    def sleep(self, seconds):
        self.waits.append(round(seconds, 3))
        self.passed += seconds


class Receiver:
    """A server that notes what it is sent, and answers what it is told: the last answer stays.

    An answer is a status, a (status, headers), or a function of the request's handler.
    """

    def __init__(self, *answers):
        self.answers = list(answers or [204])
        self.got = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((dict(self.headers), body))
                many = len(receiver.answers) > 1
                answer = receiver.answers.pop(0) if many else receiver.answers[0]
                if callable(answer):
                    answer(self)
                    return
                status, headers = answer if isinstance(answer, tuple) else (answer, {})
                self.send_response(status)
                for name, value in ({"Content-Length": "0"} | headers).items():
                    self.send_header(name, value)
                self.end_headers()

            do_GET = do_POST  # noqa: N815 - as the server calls it

            def log_message(self, *told):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *told):
                pass  # the other side hung up, as the test wanted

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"

    @property
    def ids(self):
        return [headers["webhook-id"] for headers, _ in self.got]

    @property
    def events(self):
        return [json.loads(body)["data"] for _, body in self.got]

    def __enter__(self):
        self.thread = Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *told):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def clock():
    return PatientClock()


@pytest.fixture
def receive():
    """Give a function that starts a server for webhooks."""
    with ExitStack() as servers:
        yield lambda *answers: servers.enter_context(Receiver(*answers))


class Postbox:
    """A server of mail that keeps what it is handed, and answers what it is told."""

    def __init__(self):
        self.messages = []
        self.answer = "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - as the server calls it
        if self.answer.startswith("2"):
            self.messages.append(envelope)
        return self.answer


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """Give the files of a certificate of this computer, and of its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)
    return cert, key


@pytest.fixture
def postbox(certificate, monkeypatch):
    """Give a real server of mail that asks for STARTTLS and a password."""
    cert, key = certificate
    monkeypatch.setenv("SSL_CERT_FILE", str(cert))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)

    def known(*told):
        data = told[-1]
        return AuthResult(
            success=(data.login, data.password) == (b"desk", b"gull and tern"), handled=False
        )

    box = Postbox()
    told = {"require_starttls": True, "authenticator": known, "auth_required": True}
    loop = asyncio.new_event_loop()
    listening = socket.create_server(("127.0.0.1", 0))
    box.port = listening.getsockname()[1]
    server = loop.run_until_complete(
        loop.create_server(
            lambda: SMTP(box, tls_context=context, loop=loop, **told), sock=listening
        )
    )
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    yield box
    loop.call_soon_threadsafe(server.close)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture
def notes(tmp_path, clock):
    """Give a record of notes, and how to add to it and to have an alert."""
    with Notes(tmp_path, clock) as made:
        yield made


class Notes:
    """A record to which notes are added; a note of the same title is a new version."""

    def __init__(self, folder, clock):
        self.folder = folder
        self.home = folder / "record"
        shutil.copytree(demo_knowledge(), self.home / "knowledge")
        self.record = Record.open(self.home, clock=clock)
        self.secret = folder / "secret"
        self.secret.write_text(SECRET)

    def __enter__(self):
        return self

    def __exit__(self, *told):
        self.record.close()

    def add(self, title, words, day=4):
        file = self.folder / f"{title}.txt"
        file.write_text(HEAD.format(day=day, title=title) + words + "\n")
        (added,) = self.record.add([file])
        assert added.error is None
        return added

    def alert(self, name="tarsova", *, from_start=False, **told):
        told = told or {"holder": "Halmere", "about": ["Tarsova"]}
        kinds = {"holder": "statements", "about": "statements"}
        kind = next(kinds.get(key, key) for key in told if key not in {"webhook", "mail"})
        if "webhook" in told:
            told |= {"secret_file": str(self.secret), "allow_private": True}
        alert = alert_of({"name": name, "kind": kind, **told}, name)
        self.record.alerting().add(alert, from_start=from_start)
        return alert

    def run(self, **options):
        """Run the alerts, and give what was shown with what became of the round."""
        shown = []
        told = self.record.alerting().run(shown.extend, **options)
        return shown, told
