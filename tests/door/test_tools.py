"""What each tool gives: exact words at true offsets, in pieces, and refusals with a code."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from functools import partial

import pytest

from onrecord.record import Record

BEFORE, EDITED = "cef23d9ddc71", "81e8a9308b7c"


def text_of(home, document):
    with Record.open(home, create=False) as record:
        return record.reading(document).document.text


def pieces(ask, tool, /, at=0, **arguments):
    while at is not None:
        answer = ask(tool, start=at, **arguments)
        yield answer
        at = answer["next"]


def test_words_are_those_at_their_offsets(ask, home):
    answer = ask("search", query="pilotage")
    for item in answer["items"]:
        text = text_of(home, item["address"].partition("/")[0])
        start, end = item["span_of_text"]
        assert text[start:end] == item["untrusted"]["text"]
        assert all("pilotage" == text[a:b].lower() for a, b in item["marks"])


def test_search_gives_all_in_pieces_and_each_once(ask):
    answers = list(pieces(ask, "search", query="the", limit=25))
    found = [item["address"] for answer in answers for item in answer["items"]]
    assert 1 < len(answers)
    assert len(found) == len(set(found)) == answers[0]["total"]


def test_a_passage_that_is_found_says_whether_its_document_was_replaced(ask):
    answers = list(pieces(ask, "search", query="cargo OR ferry OR strait", limit=25))
    items = [item for answer in answers for item in answer["items"]]
    replaced = {item["address"].partition("/")[0] for item in items if item["replaced"]}
    assert replaced == {f"doc:{BEFORE}"}


def test_nothing_found_still_says_what_was_searched(ask):
    answer = ask("search", query="zeppelin")
    assert answer["items"] == []
    assert answer["next"] is None
    assert answer["coverage"]["documents"] == 21
    assert "silence is not absence" in answer["coverage"]["means"]


def test_a_document_is_read_whole_in_pieces(ask, home):
    answers = list(pieces(ask, "read", document=EDITED, characters=200))
    assert 2 < len(answers)
    text = text_of(home, EDITED)
    items = [item for answer in answers for item in answer["items"]]
    assert all(text[a:b] == item["untrusted"]["text"] for item in items for a, b in [item["span"]])
    assert [item["kind"] for item in items].count("title") == 1
    assert len(items) == answers[0]["about"]["paragraphs"]
    assert not any("Consular Service" in item["untrusted"]["text"] for item in items)


def test_a_paragraph_says_who_speaks_and_where_nobody_is_named_says_nobody(ask):
    conference = ask("read", document="2bebcc8634f7", characters=12_000)
    turns = [turn for item in conference["items"] for turn in item["untrusted"]["turns"]]
    assert {"Hanneke Strand", "Bogdan Seferi"} <= {turn["speaker"] for turn in turns}
    for item in conference["items"]:
        for turn in item["untrusted"]["turns"]:
            assert turn["span"][0] < item["span"][1]
            assert item["span"][0] < turn["span"][1]
    assert not any(item["untrusted"]["turns"] for item in ask("read", document=EDITED)["items"])


def test_reading_on_past_the_end_gives_nothing(ask):
    answer = ask("read", document=EDITED, start=1_000_000)
    assert answer["items"] == []
    assert answer["next"] is None


def test_a_paragraph_that_is_too_long_is_cut_and_goes_on(doors, tmp_path):
    long = tmp_path / "long.txt"
    words = " ".join(f"Norland said {number} words to Veskia." for number in range(900))
    long.write_text(f"Statement of Norland\n\n{words}\n", encoding="utf-8")
    with Record.open(tmp_path / "record") as record:
        (added,) = record.add([long])
        document = added.document
    with doors.served(tmp_path / "record") as address:
        answers = list(pieces(partial(doors.asked, address), "read", document=document))
    parts = [item for answer in answers for item in answer["items"] if item["kind"] == "body"]
    assert 1 < len(parts)
    assert "".join(item["untrusted"]["text"] for item in parts) == words
    assert max(len(json.dumps(answer)) for answer in answers) < 30_000


def test_words_are_found_in_one_document_whatever_their_case(ask, home):
    answer = ask("find_in_document", document=EDITED, words="PILOTS are on")
    (item,) = answer["items"]
    start, end = item["span"]
    assert item["untrusted"]["text"] == text_of(home, EDITED)[start:end] == "pilots are on"
    assert answer["total"] == 1
    assert ask("find_in_document", document=EDITED, words="pilo")["total"] == 0


def test_furniture_is_not_found_and_is_told_when_it_is_cited(ask):
    assert ask("find_in_document", document=EDITED, words="Consular Service")["total"] == 0
    page = ask("cite", address=f"doc:{EDITED}/100-200")
    assert page["items"][0]["own_words"] is False
    assert ask("cite", address=f"doc:{EDITED}/264-341")["items"][0]["own_words"] is True


def test_a_passage_is_cited_by_its_words_or_its_address(ask):
    (by_words,) = ask("cite", address=EDITED, words="pilots are on duty")["items"]
    (by_address,) = ask("cite", address=by_words["address"])["items"]
    assert by_words == by_address
    assert by_words["address"] in by_words["untrusted"]["citation"]
    assert "sha256:" in by_words["untrusted"]["citation"]


def test_a_statement_is_cited_with_who_holds_it(ask):
    statement = ask("statements", kind="demand", limit=1)["items"][0]
    (cited,) = ask("cite", address=statement["statement"])["items"]
    assert cited["untrusted"]["statement"]["attribution"] == statement["untrusted"]["attribution"]
    assert cited["untrusted"]["text"] == statement["untrusted"]["text"]


def test_a_quotation_is_found_whole_and_unaltered_or_it_is_told_what_differs(ask, home):
    found = ask("verify_quote", quotation="“38 pilots are on duty this month”")
    assert found["about"]["outcome"] == "found"
    (place,) = found["items"]
    start, end = place["span"]
    assert text_of(home, EDITED)[start:end] == place["untrusted"]["text"]
    assert place["address"] in place["untrusted"]["citation"]
    altered = ask("verify_quote", quotation="39 pilots are on duty this month")
    assert altered["about"]["outcome"] == "not_found"
    assert altered["about"]["altered"] == ["number"]
    assert altered["about"]["items_are"] == "the nearest passage"
    assert altered["items"][0]["address"].startswith("doc:")


def test_a_quotation_of_another_day_or_version_is_told_so(ask):
    words = "38 pilots are on duty this month"
    assert ask("verify_quote", quotation=words, on="2026-02-05")["about"]["outcome"] == "found"
    elsewhere = ask("verify_quote", quotation=words, on="2026-02-06")
    assert elsewhere["about"]["outcome"] == "found_elsewhere"
    assert elsewhere["items"][0]["otherwise"] == ["date"]
    gone = ask("verify_quote", quotation="Tarsova has no intention of suspending the Treaty")
    assert gone["about"]["outcome"] == "found_elsewhere"
    assert gone["items"][0]["otherwise"] == ["version"]


def test_a_word_alone_is_not_checked(ask):
    assert ask("verify_quote", quotation="pilots")["about"]["outcome"] == "unchecked"


def test_statements_are_those_asked_for(ask):
    demands = ask("statements", kind="demand", holder="Seferi")
    assert demands["items"]
    for item in demands["items"]:
        assert item["kind"] == "demand"
        assert "Seferi" in json.dumps(item["untrusted"]["attribution"])
    nobody = ask("statements", holder="Nobody At All")
    assert nobody["items"] == []
    assert nobody["total"] == 0


def test_a_ledger_names_a_statement_for_each_row(ask, home):
    answer = ask("ledger", name="commitments", limit=100)
    assert answer["about"]["rule"]
    assert answer["coverage"]["statements"]
    for item in answer["items"]:
        start, end = item["span"]
        text = text_of(home, item["address"].partition("/")[0])
        assert text[start:end] == item["untrusted"]["words"]
    early = ask("ledger", name="commitments", as_of="2026-01-31")
    assert early["total"] < answer["total"]


def test_an_actor_may_be_named_by_code_or_name(ask):
    by_code = ask("ledger", name="positions", according_to="XH")
    assert by_code["items"]
    assert ask("ledger", name="positions", according_to="Halmere")["items"] == by_code["items"]


def test_where_several_instruments_are_meant_their_names_are_given(ask):
    several = ask("instrument", name="memorandum")
    assert several["about"]["several_instruments_are_meant"] == several["total"]
    name = several["items"][0]["untrusted"]["instrument"]
    one = ask("instrument", name=name)
    assert {item["untrusted"]["instrument"] for item in one["items"]} == {name}


def test_positions_are_of_one_actor_on_one_subject(ask):
    answer = ask("positions", actor="XH", about="XT")
    assert {item["untrusted"]["actor"] for item in answer["items"]} == {"XH"}
    assert {item["untrusted"]["on"] for item in answer["items"]} == {"XT"}


def test_versions_are_compared_word_by_word(ask, home):
    answer = ask("compare_versions", document=EDITED)
    assert answer["about"]["before"] == f"doc:{BEFORE}"
    assert answer["about"]["after"] == f"doc:{EDITED}"
    told = [
        (item["untrusted"]["taken_out"], item["untrusted"]["put_in"]) for item in answer["items"]
    ]
    assert ("46", "38") in told
    assert ("Tarsova has no intention of suspending the Treaty.", "") in told
    for item in answer["items"]:
        for side, document, words in (("before", BEFORE, 0), ("after", EDITED, 1)):
            if item[side]:
                start, end = item[f"span_{side}"]
                expected = item["untrusted"][("taken_out", "put_in")[words]]
                assert text_of(home, document)[start:end] == expected
    assert ask("compare_versions", document=BEFORE)["items"] == answer["items"]


def test_a_document_is_no_change_of_itself(ask):
    answer = ask("compare_versions", document=EDITED, other=EDITED)
    assert answer["about"]["same_words"] is True
    assert answer["items"] == []


def test_coverage_counts_the_documents_by_issuer(ask):
    answer = ask("coverage")
    assert sum(item["documents"] for item in answer["items"]) == answer["about"]["documents"] == 21
    assert answer["about"]["first_day"] == "2026-01-14"


@pytest.mark.parametrize(
    ("name", "arguments", "code", "said"),
    [
        ("search", {"query": "speaker:"}, "OR401", "has no value"),
        ("search", {"query": "a", "limit": 26}, "OR511", "limit"),
        ("search", {"query": "a" * 501}, "OR511", "query"),
        ("search", {"words": "a"}, "OR511", "it takes query"),
        ("search", {}, "OR511", "query"),
        ("read", {"document": "doc:ffffffffffff"}, "OR301", "no document"),
        ("read", {"document": EDITED, "start": -1}, "OR511", "start"),
        ("statements", {"kind": "rumour"}, "OR511", "demand"),
        ("statements", {"since": "yesterday"}, "OR511", "since"),
        ("cite", {"address": "here"}, "OR402", "two offsets"),
        ("cite", {"address": f"doc:{EDITED}/0-999999"}, "OR402", "lies outside"),
        ("cite", {"address": EDITED, "words": "the"}, "OR402", "more than once"),
        ("verify_quote", {"quotation": "a" * 10_001}, "OR511", "quotation"),
        ("ledger", {"name": "rumours"}, "OR202", "commitments"),
        ("ledger", {"name": "measures", "between": ["XH"]}, "OR511", "between"),
        ("compare_versions", {"document": "2fcd4f68578f"}, "OR511", "only one version"),
        ("answer", {"question": "Who is right?"}, "OR512", "no tool"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_a_code(ask, name, arguments, code, said):
    refused = ask(name, **arguments)
    assert isinstance(refused, str)
    assert refused.startswith(code)
    assert said in refused
    assert "Traceback" not in refused
    assert "pydantic" not in refused


def test_a_passage_that_is_too_long_to_cite_is_refused(doors, tmp_path):
    long = tmp_path / "long.txt"
    long.write_text("Statement\n\n" + "Norland agreed with Veskia. " * 300, encoding="utf-8")
    with Record.open(tmp_path / "record") as record:
        (added,) = record.add([long])
    with doors.served(tmp_path / "record") as address:
        calls = ("cite", {"address": f"{added.document}/11-7000"})
        (result,) = doors.call(doors.http(address), calls)
    assert result.is_error
    assert result.content[0].text.startswith("OR513")
    assert "`read`" in result.content[0].text


def test_a_fault_of_ours_tells_nothing_of_itself(doors, tmp_path):
    with Record.open(tmp_path / "record") as record:
        file = record.home.database
    with doors.served(tmp_path / "record") as address:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("DROP TABLE attempts")
        said = doors.asked(address, "coverage")
        file.unlink()
        gone = doors.asked(address, "coverage")
    assert said == "OR000: this is a fault of onrecord; the server's log says where"
    assert gone.startswith("OR306")
    assert str(tmp_path) not in gone
