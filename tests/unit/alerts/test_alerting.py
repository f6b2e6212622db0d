"""Alerting: what is new is told once, and nothing is missed."""

from __future__ import annotations

import pytest

from onrecord.alerts.telling import lines_of
from onrecord.corrections import CorrectedField
from onrecord.errors import AlertIsThere, NoAlert, QueryError, RecordNotFound

DEMAND = "We call on Tarsova to open the strait to every ferry before the winter."
OTHER = "We call on Tarsova to publish the report on the ferry."


def words(found):
    """Give the words of events; those of a statement end before the full stop."""
    return [one.event["words"].rstrip(".") + "." for one in found]


def test_what_was_there_before_is_not_told_and_what_comes_is_told_once(notes):
    notes.add("Before", DEMAND)
    notes.alert()
    assert notes.run()[0] == []
    notes.add("After", OTHER, day=5)
    found, told = notes.run()
    assert words(found) == [OTHER]
    assert (told.told, told.trouble) == ({"print": 1}, ())
    assert notes.run()[0] == []


def test_from_the_start_everything_is_told(notes):
    notes.add("Before", DEMAND)
    notes.alert(from_start=True)
    assert words(notes.run()[0]) == [DEMAND]


def test_an_event_has_words_who_when_where_and_coverage(notes):
    notes.alert()
    added = notes.add("After", OTHER, day=5)
    event = notes.run()[0][0].event
    assert event["who"] == ["Ministry of Foreign Affairs of Halmere (XH)"]
    assert (event["day"], event["title"]) == ("2031-03-05", "On the note After")
    assert event["document"] == added.document
    quotation = notes.record.quote(event["address"])
    assert (quotation.text, quotation.citation) == (event["words"], event["citation"])
    number = added.document.removeprefix("doc:")
    assert event["links"]["alone"] == f"/q/{event['address']}"
    assert event["links"]["archived"].startswith(f"/a/{number}/20")
    assert event["links"]["in_context"].startswith(f"/d/{number}-on-the-note-after?q=")
    assert event["coverage"].startswith("1 statement of 1 document. No source is watched")


def test_with_a_site_the_links_are_whole(notes):
    notes.alert()
    notes.add("After", OTHER)
    shown = []
    notes.record.alerting("https://desk.example.org").run(shown.extend)
    assert shown[0].event["links"]["alone"].startswith("https://desk.example.org/q/st:")


def test_another_holder_and_another_subject_are_not_told(notes):
    notes.alert("by-tarsova", holder="XT")
    notes.alert("of-kelduria", holder="XH", about=["Kelduria"])
    notes.alert("of-both", about=["Tarsova", "Kelduria"])
    notes.alert("of-tarsova", about=["XT"])
    notes.add("After", OTHER)
    assert [one.alert for one in notes.run()[0]] == ["of-tarsova"]


def test_a_holder_is_found_by_the_words_of_a_name(notes):
    notes.alert(holder="Ministry of Foreign Affairs")
    notes.alert("part", holder="Minis")
    notes.add("After", OTHER)
    assert [one.alert for one in notes.run()[0]] == ["tarsova"]


def test_a_new_version_does_not_tell_the_same_words_again(notes):
    notes.add("Note", f"{DEMAND}\n\nNothing else.")
    notes.alert()
    notes.alert("search", search="ferry")
    notes.add("Note", f"{DEMAND}\n\n{OTHER}")
    found, _ = notes.run()
    assert {one.alert for one in found} == {"tarsova", "search"}
    assert words(found) == [OTHER, OTHER]


def test_a_copy_elsewhere_is_no_new_statement_and_a_new_passage(notes):
    notes.add("Note", DEMAND)
    notes.alert()
    notes.alert("search", search="ferry")
    notes.add("Copy", DEMAND)
    assert [one.alert for one in notes.run()[0]] == ["search"]


def test_every_new_version_of_a_document_is_told_with_what_changed(notes):
    first = notes.add("Note", f"{DEMAND}\n\nIt is so.").document
    notes.alert(document=first)
    assert notes.run()[0] == []
    second = notes.add("Note", f"{DEMAND}\n\nIt may be so.").document
    third = notes.add("Note", f"{DEMAND}\n\nIt was so.").document
    found, _ = notes.run()
    assert [one.event["document"] for one in found] == [second, third]
    event = found[0].event
    assert (event["before"], event["words"]) == ("It is so.", "It may be so.")
    assert event["links"]["versions"] == f"/d/{second.removeprefix('doc:')}/versions"
    assert notes.run()[0] == []


def test_another_document_is_no_version(notes):
    notes.alert(document=notes.add("Note", DEMAND).document)
    notes.add("Other", OTHER)
    assert notes.run()[0] == []


def test_a_correction_by_hand_is_told(notes):
    notes.add("Note", DEMAND)
    notes.alert(about=["Kelduria"])
    (said,) = notes.record.statements()
    changes = {CorrectedField.TARGET: [{"name": "Kelduria", "id": "XL", "represents": None}]}
    notes.record.amend(said.address, changes, by="ivo", why="read again")
    assert words(notes.run()[0]) == [DEMAND]


def test_a_dry_run_keeps_nothing(notes):
    notes.alert()
    notes.add("After", OTHER)
    journal = notes.home / "alerts" / "journal.jsonl"
    before = journal.read_bytes()
    assert words(notes.record.alerting().look().found) == [OTHER]
    assert journal.read_bytes() == before
    assert words(notes.run()[0]) == [OTHER]


def test_what_was_shown_to_nobody_waits(notes):
    notes.alert()
    notes.add("After", OTHER)
    told = notes.record.alerting().run(None)
    assert (len(told.found), told.told) == (1, {})
    assert words(notes.record.alerting().look().found) == [OTHER]
    assert words(notes.run()[0]) == [OTHER]


def test_a_screen_that_breaks_off_is_told_again_under_the_same_id(notes):
    notes.alert()
    notes.add("After", OTHER)
    seen = []

    def breaks(found):
        seen.extend(found)
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        notes.record.alerting().run(breaks)
    again, _ = notes.run()
    assert again == seen


def test_what_came_while_an_alert_was_removed_is_told_when_it_is_back(notes):
    alerting = notes.record.alerting()
    notes.alert()
    alerting.remove("tarsova")
    notes.add("After", OTHER)
    assert notes.run()[0] == []
    assert alerting.removed() == ("tarsova",)
    alerting.restore("tarsova")
    assert words(notes.run()[0]) == [OTHER]


def test_an_alert_that_is_made_anew_does_not_tell_what_the_old_one_had_found(notes):
    alerting = notes.record.alerting()
    notes.alert()
    notes.add("After", OTHER)
    alerting.run(None)
    alerting.remove("tarsova")
    notes.alert()
    assert notes.run(again=True)[0] == []
    with pytest.raises(AlertIsThere):
        notes.alert()
    with pytest.raises(AlertIsThere):
        alerting.restore("tarsova")


def test_a_file_written_by_hand_begins_with_the_next_run_and_anew_when_it_is_changed(notes):
    notes.add("Before", DEMAND)
    folder = notes.home / "alerts"
    folder.mkdir()
    file = folder / "ferry.toml"
    file.write_text('name = "ferry"\nkind = "search"\nsearch = "ferry"\n')
    shown, told = notes.run()
    assert (shown, told.begun) == ([], ("ferry",))
    notes.add("After", OTHER)
    file.write_text('name = "ferry"\nkind = "search"\nsearch = "report"\n')
    assert notes.run()[1].begun == ("ferry",)
    assert notes.run()[1].begun == ()


def test_what_cannot_be_found_is_refused_and_keeps_nothing(notes):
    alerting = notes.record.alerting()
    for told, error in (
        ({"search": "speaker:"}, QueryError),
        ({"document": "doc:00"}, RecordNotFound),
    ):
        with pytest.raises(error):
            notes.alert(**told)
    with pytest.raises(NoAlert):
        alerting.remove("tarsova")
    with pytest.raises(NoAlert):
        alerting.restore("tarsova")
    assert alerting.alerts() == ()


def test_an_alert_that_cannot_be_looked_for_keeps_no_other_from_being_told(notes):
    notes.alert()
    file = notes.home / "alerts" / "bad.toml"
    file.write_text('name = "bad"\nkind = "search"\nsearch = "speaker:"\n')
    notes.add("After", OTHER)
    shown, told = notes.run()
    assert words(shown) == [OTHER]
    assert [error.code for error in told.trouble] == ["OR401"]


def test_a_version_that_is_told_in_words_has_what_stood_there_before(notes):
    notes.alert(document=notes.add("Note", f"{DEMAND}\n\nIt is so.").document)
    notes.add("Note", f"{DEMAND}\n\nIt may be so.")
    (found,) = notes.run()[0]
    assert ("before", "It is so.") in lines_of(found)
