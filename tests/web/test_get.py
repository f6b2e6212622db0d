"""onrecord get: any page without a server, the same as with one."""

from __future__ import annotations

import json

import pytest

from onrecord.cli import main


def got(capsysbinary, home, *words):
    status = main.run(["get", *words, "--home", str(home)])
    out = capsysbinary.readouterr()
    return status, out.out.decode(), out.err.decode()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        (["/actors"], "/actors"),
        (["/documents?from=2026-04-01", "--csv"], "/documents.csv?from=2026-04-01"),
        (["/c/VCDR/9.json"], "/c/VCDR/9.json"),
        (["/actors/Mateus%20Lindahl", "--json"], "/actors/Mateus%20Lindahl.json"),
        (["/statements?kind=demand", "--ndjson"], "/statements.ndjson?kind=demand"),
    ],
)
def test_it_prints_what_the_server_gives(capsysbinary, client, home, words, address):
    capsysbinary.readouterr()
    status, out, _ = got(capsysbinary, home, *words)
    assert (status, out) == (0, client.get(f"http://localhost{address}").text)


def test_it_goes_on_to_where_a_citation_is_sent(capsysbinary, home):
    capsysbinary.readouterr()
    _, out, _ = got(capsysbinary, home, "/c?q=VCDR/9", "--json")
    assert json.loads(out)["entries"][0].endswith("/9")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["/nowhere"], 1, "OR407"),
        (["/c/no-such-thing"], 1, "invokes"),
        (["/documents?from=never"], 1, "from"),
        (["/d/ffffffffffff.csv"], 1, "no document"),
        (["documents"], 2, "/documents"),
    ],
)
def test_what_cannot_be_given_is_an_error_with_its_reason(capsysbinary, home, words, status, said):
    capsysbinary.readouterr()
    done, out, told = got(capsysbinary, home, *words)
    assert (done, out) == (status, "")
    assert said in told


def test_without_a_record_it_says_so(capsysbinary, tmp_path):
    status, _, told = got(capsysbinary, tmp_path / "none", "/")
    assert status == 1
    assert "no record" in told
