"""Alerts as files: what they hold, and what is refused by its key."""

from __future__ import annotations

import pytest

from onrecord.alerts import Alert, AlertKind, alert_of, load_alerts
from onrecord.alerts.alert import read_alert, toml_of
from onrecord.errors import BadAlert

SEARCH = {"name": "ferry", "kind": "search", "search": "ferry"}
HOOK = SEARCH | {"webhook": "https://example.org/hook", "secret_env": "SECRET"}


def test_a_file_is_read_as_it_was_written(tmp_path):
    told = HOOK | {
        "search": 'speaker:"Ivo Marić" \\ "ferry #1" 渡し船 -é',
        "mail": ["desk@example.org", "o'neil+x@example.org"],
        "allow_private": True,
    }
    alert = alert_of(told, "ferry")
    file = tmp_path / "ferry.toml"
    file.write_text(toml_of(alert), encoding="utf-8")
    assert read_alert(file) == alert
    assert load_alerts(tmp_path) == (alert,)
    assert load_alerts(tmp_path / "none") == ()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"name": "Ferry"}, "name"),
        ({"name": "../ferry"}, "name"),
        ({"kind": "others"}, "kind"),
        ({"kind": "document"}, "document"),
        ({"holder": "XH"}, "holder"),
        ({"search": ""}, "search"),
        ({"search": "a\nb"}, "search"),
        ({"search": "a" * 2001}, "search"),
        ({"search": 7}, "search"),
        ({"colour": "red"}, "colour"),
        ({"webhook": "ftp://example.org", "secret_env": "S"}, "webhook"),
        ({"webhook": "https://desk:pass@example.org", "secret_env": "S"}, "webhook"),
        ({"webhook": "https://example.org"}, "secret_file"),
        ({"webhook": "https://example.org", "secret_env": "S", "secret_file": "s"}, "secret_file"),
        ({"secret_env": "S"}, "webhook"),
        ({"webhook": "https://example.org", "secret_env": "S=1"}, "secret_env"),
        ({"mail": "desk@example.org"}, "mail"),
        ({"mail": ["desk"]}, "mail"),
        ({"mail": ["desk@example.org\r\nBcc: all@example.org"]}, "mail"),
        ({"mail": ["desk@example.org, all@example.org"]}, "mail"),
        ({"mail": ["<desk@example.org>"]}, "mail"),
        ({"allow_private": "yes"}, "allow_private"),
    ],
)
def test_what_cannot_be_used_is_refused_by_its_key(changes, key):
    with pytest.raises(BadAlert) as refused:
        alert_of(SEARCH | changes, "ferry.toml")
    assert refused.value.key == key


@pytest.mark.parametrize("missing", ["name", "kind", "search"])
def test_what_is_needed_has_to_be_there(missing):
    told = {key: value for key, value in SEARCH.items() if key != missing}
    with pytest.raises(BadAlert) as refused:
        alert_of(told, "ferry.toml")
    assert refused.value.key == missing


def test_a_file_is_called_as_its_alert_is(tmp_path):
    file = tmp_path / "other.toml"
    file.write_text(toml_of(alert_of(SEARCH, "ferry")))
    with pytest.raises(BadAlert) as refused:
        read_alert(file)
    assert refused.value.key == "name"
    file.write_text("name = ")
    with pytest.raises(BadAlert) as refused:
        read_alert(file)
    assert refused.value.key == "file"


def test_what_is_told_goes_to_the_screen_unless_another_place_is_named():
    assert alert_of(SEARCH, "ferry").channels == ("print",)
    both = alert_of(HOOK | {"mail": ["desk@example.org"]}, "ferry")
    assert both.channels == ("webhook", "mail desk@example.org")


def test_of_a_webhook_the_host_alone_is_shown():
    alert = alert_of(HOOK | {"webhook": "https://example.org:8443/T0/secret?key=1"}, "ferry")
    assert alert.shown_webhook == "https://example.org:8443"


def test_where_it_is_told_does_not_change_what_it_watches_for():
    told = Alert(name="ferry", kind=AlertKind.SEARCH, search="ferry", mail=("a@example.org",))
    assert told.conditions == alert_of(SEARCH, "ferry").conditions
    assert told.conditions != alert_of(SEARCH | {"search": "port"}, "ferry").conditions
