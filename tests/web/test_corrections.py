"""What people have said of a statement, on its pages."""

from __future__ import annotations

from fastapi.testclient import TestClient

from onrecord.cli import main
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.store import Selection
from onrecord.web import make_app


def test_a_statement_bears_who_corrected_it_and_their_name_is_no_markup(tmp_path):
    home = tmp_path / "demo"
    note = tmp_path / "note.txt"
    note.write_text(
        "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
        "We call on Veskia to open the strait.\n\nThe Ministry has nothing to add.\n"
    )
    assert main.run(["add", str(note), "--home", str(home)]) == 0
    with Record.open(home) as record:
        demand = next(record.statements(Selection(kinds=(StatementKind.DEMAND,))))
        record.accept(demand.address, by="<b>ada</b>", why="read again")
    client = TestClient(make_app(home), base_url="http://127.0.0.1")
    for place in ("/statements?kind=demand", f"/d/{demand.document[4:]}"):
        assert "[accepted by &lt;b&gt;ada&lt;/b&gt;]" in client.get(place).text
    (written,) = client.get("/statements.json?kind=demand").json()["statements"]
    assert written["marks"][0]["by"] == "<b>ada</b>"
