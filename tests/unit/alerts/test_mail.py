"""Mail: one message for all alerts, through a real server, with nothing of a source but words."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from email.utils import parsedate_to_datetime

import pytest
from lxml import html

from onrecord.alerts import Found
from onrecord.alerts.digest import MOST, digest
from onrecord.alerts.mail import Security, load_mail
from onrecord.errors import BadMailSettings

NOW = datetime(2031, 3, 8, 12, tzinfo=UTC)
HOSTILE = (
    '<script>alert(1)</script>\n\n.\nSubject: x\u202e\x1b[31m\n> "quoted" & é 渡し船 \u2028end'
)
EVENT = {
    "kind": "search",
    "watches": "more is found by <b>ferry</b>",
    "what": "passage",
    "who": ["alone: <i>Ada</i>\r\nBcc: all@example.org"],
    "day": "2031-03-04",
    "title": "</title><img src=x onerror=alert(1)>",
    "document": "doc:3f0a",
    "language": 'en"><script>',
    "words": HOSTILE,
    "before": None,
    "citation": "<a href=javascript:alert(1)>cite</a>",
    "coverage": "1 document",
    "links": {
        "alone": "https://desk.example.org/q/3f0a/0-9?a=1&b=2",
        "in_context": "/d/3f0a",
        "versions": None,
        "source": "javascript:alert(1)",
        "archived": None,
    },
}


def found(number=0, alert="ferry"):
    key = str(number)
    return Found(id=f"evt_{key}", alert=alert, key=key, time=NOW, to=(), event=EVENT)


def written(*events):
    """Give a message as whoever gets it reads it."""
    sent = digest(events or (found(),), "ada@example.org", "desk@example.org", NOW).as_bytes()
    return message_from_bytes(sent, policy=default), sent


def parts(message):
    return [message.get_body((kind,)).get_content() for kind in ("plain", "html")]


def test_the_head_says_what_it_is_and_that_no_person_wrote_it():
    message, _ = written(found(1), found(2, "port"), found(3))
    assert message["Subject"] == "onrecord: 3 events: ferry, port"
    assert (message["From"], message["To"]) == ("desk@example.org", "ada@example.org")
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "onrecord alerts <alerts.onrecord.example.org>"
    assert parsedate_to_datetime(message["Date"]) == NOW
    assert message["Message-ID"].endswith("@example.org>")


def test_the_same_events_are_the_same_message_and_others_are_another():
    ids = [written(found(number))[0]["Message-ID"] for number in (1, 1, 2)]
    assert ids[0] == ids[1] != ids[2]


def test_words_of_a_document_can_put_nothing_into_the_head_or_look_like_lines_of_ours():
    message, sent = written()
    assert set(message.keys()) == {
        *("From", "To", "Subject", "Date", "Message-ID", "List-Id", "Auto-Submitted"),
        *("Content-Type", "MIME-Version"),
    }
    assert b"\r\nBcc:" not in sent
    text, _ = parts(message)
    quoted = [line for line in text.splitlines() if line.startswith("> ")]
    assert "> Subject: x\ufffd\ufffd[31m" in quoted
    assert '> > "quoted" & é 渡し船 ' in quoted
    assert not any(line.startswith(("Subject:", "Bcc:")) for line in text.splitlines())
    (alone,) = (line for line in text.splitlines() if line.startswith("alone:"))
    assert alone == f"alone: {EVENT['links']['alone']}"


def test_the_html_has_words_and_links_and_nothing_that_runs():
    _, page = parts(written()[0])
    tree = html.fromstring(page)
    assert {tag.tag for tag in tree.iter()} <= {
        *("html", "head", "meta", "title", "body", "h2", "h3", "blockquote", "br", "dl", "dt"),
        *("dd", "a", "hr", "p"),
    }
    assert [link.get("href") for link in tree.iter("a")] == [EVENT["links"]["alone"]]
    assert "<script>alert(1)</script>" in tree.find(".//blockquote").text_content()
    assert tree.find(".//blockquote").get("lang") == EVENT["language"]
    allowed = {"lang", "charset", "dir", "href"}
    assert {name for tag in tree.iter() for name in tag.attrib} <= allowed
    assert "\x1b" not in page
    assert "\u202e" not in page


def settings(folder, **changes):
    """Write a file of settings, with what is changed."""
    told = {
        "host": "localhost",
        "from": "desk@example.org",
        "user": "desk",
        "password_file": "password",
    } | changes
    (folder / "password").write_text("gull and tern\n")
    lines = (f"{key} = {json.dumps(value)}" for key, value in told.items() if value is not None)
    file = folder / "mail.toml"
    file.write_text("\n".join(lines))
    return file


@pytest.fixture
def mail(notes, postbox):
    """Give a server of mail that is in the settings of the record."""
    settings(notes.home, port=postbox.port)
    return postbox


def test_one_message_for_many_alerts_goes_through_a_real_server(notes, mail):
    notes.alert("ferry", search="ferry", mail=["ada@example.org", "ivo@example.org"])
    notes.alert("late", search="late", mail=["ada@example.org"])
    notes.add("A", "The ferry is late.\n\nThe ferry is here.")
    told = notes.run()[1]
    assert told.told == {"ada@example.org": 3, "ivo@example.org": 2}
    assert [one.rcpt_tos for one in mail.messages] == [["ada@example.org"], ["ivo@example.org"]]
    text, page = parts(message_from_bytes(mail.messages[0].content, policy=default))
    assert text.count("> The ferry is late.") == 2
    assert text.count("> The ferry is here.") == 1
    assert text.index("\nlate: ") > text.index("ferry: ")
    assert html.fromstring(page).xpath("count(.//blockquote)") == 3
    notes.run()
    assert len(mail.messages) == 2


def test_what_the_server_refuses_for_now_is_sent_with_the_next_run(notes, mail):
    notes.alert(search="ferry", mail=["ada@example.org"])
    notes.add("A", "The ferry is late.")
    mail.answer = "451 later"
    (error,) = notes.run()[1].trouble
    assert (error.to, error.reason) == ("ada@example.org", "the server answered 451")
    mail.answer = "250 OK"
    assert notes.run()[1].told == {"ada@example.org": 1}


def test_what_the_server_refuses_for_good_is_sent_on_demand_alone(notes, mail):
    notes.alert(search="ferry", mail=["ada@example.org"])
    notes.add("A", "The ferry is late.")
    mail.answer = "554 no"
    notes.run()
    mail.answer = "250 OK"
    assert notes.run()[1].told == {}
    assert notes.run(again=True)[1].told == {"ada@example.org": 1}


def test_a_wrong_password_and_a_server_that_is_not_there_leave_events_waiting(notes, mail):
    notes.alert(search="ferry", mail=["ada@example.org", "ivo@example.org"])
    notes.add("A", "The ferry is late.")
    (notes.home / "password").write_text("gull")
    assert [one.reason for one in notes.run()[1].trouble] == ["the server answered 535"] * 2
    settings(notes.home, port=1)
    (error,) = notes.run()[1].trouble
    assert error.reason.startswith("the connection failed")
    settings(notes.home, port=mail.port)
    assert notes.run()[1].told.total() == 2


@pytest.mark.usefixtures("mail")
def test_a_certificate_that_is_not_known_is_refused(notes, monkeypatch):
    notes.alert(search="ferry", mail=["ada@example.org"])
    notes.add("A", "The ferry is late.")
    monkeypatch.delenv("SSL_CERT_FILE")
    (error,) = notes.run()[1].trouble
    assert "certificate" in error.reason


def test_many_events_are_several_messages(notes, mail):
    notes.alert(search="ferry", mail=["ada@example.org"])
    notes.add("A", "\n\n".join(f"Ferry number {number} is late." for number in range(MOST + 3)))
    assert notes.run()[1].told == {"ada@example.org": MOST + 3}
    assert len(mail.messages) == 2


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"host": None}, "host"),
        ({"host": "mail.example.org\nx"}, "host"),
        ({"host": "mail example"}, "host"),
        ({"from": "desk"}, "from"),
        ({"from": 7}, "from"),
        ({"port": 0}, "port"),
        ({"port": 65536}, "port"),
        ({"port": "25"}, "port"),
        ({"security": "ssl"}, "security"),
        ({"security": 7}, "security"),
        ({"password": "gull"}, "password"),
        ({"password_file": "none"}, "password_file"),
        ({"password_file": None, "password_env": "NOT_SET_HERE"}, "password_env"),
        ({"password_env": "BOTH"}, "user"),
        ({"user": None}, "user"),
        ({"password_file": None}, "user"),
        ({"host": "mail.example.org", "security": "none"}, "security"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_by_their_key(tmp_path, changes, key):
    with pytest.raises(BadMailSettings) as refused:
        load_mail(settings(tmp_path, **changes))
    assert refused.value.key == key
    assert "gull and tern" not in str(refused.value)


def test_a_password_comes_from_the_environment_and_is_not_shown(tmp_path):
    file = settings(tmp_path, password_file=None, password_env="PASSWORD_OF_MAIL")
    known = load_mail(file, {"PASSWORD_OF_MAIL": "gull and tern"})
    assert known.password == "gull and tern"
    assert "gull" not in repr(known)


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_every_way_of_security_has_its_usual_port(tmp_path, security, port):
    told = {"security": security, "user": None, "password_file": None}
    known = load_mail(settings(tmp_path, **told))
    assert (known.security, known.port) == (Security(security), port)


def test_without_settings_events_wait(notes):
    notes.alert(search="ferry", mail=["ada@example.org"])
    notes.add("A", "The ferry is late.")
    assert [error.code for error in notes.run()[1].trouble] == ["OR526"]
