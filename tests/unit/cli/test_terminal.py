"""Words of others on a terminal: nothing in them moves the cursor or turns a line round."""

from __future__ import annotations

import json

import pytest

from onrecord.cli.terminal import safe

EVIL = "We agree\x1b[2J\x1b]0;owned\x07 to \u202etxt.exe\u202c \u2066the\u2069 \x9b31mplan."


def test_every_character_stays_one_character():
    assert len(safe(EVIL)) == len(EVIL)


@pytest.mark.parametrize("command", ["read", "show", "search", "quote", "list"])
def test_no_command_prints_controls_of_the_text(run, tmp_path, command):
    file = tmp_path / "evil.html"
    file.write_text(f"<title>{EVIL}</title><h1>{EVIL}</h1><p>{EVIL}</p>", encoding="utf-8")
    assert run("add", file).returncode == 0
    (listed,) = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    arguments = {
        "read": [file],
        "show": [listed["id"], "--all"],
        "search": ["agree"],
        "quote": [listed["id"] + "/0-30"],
        "list": [],
    }[command]
    for more in ([], ["--json"]):
        done = run(command, *arguments, *more)
        assert done.returncode == 0
        said = done.stdout + done.stderr
        assert not set(said) & set("\x1b\x07\x9b\u202e\u202c\u2066\u2069")


def test_json_gives_the_text_back_as_it_is(run, tmp_path):
    file = tmp_path / "evil.txt"
    file.write_text("We agree to \u202ethe plan\u202c.", encoding="utf-8")
    (read,) = [json.loads(line) for line in run("read", "--json", file).stdout.splitlines()]
    assert "\u202ethe plan\u202c" in read["text"]


def test_every_script_is_printed_whatever_the_locale_says(program, note):
    file = note("note.txt", "Мы согласны. 我们同意。")
    done = program("read", file, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "Мы согласны. 我们同意。" in done.stdout
