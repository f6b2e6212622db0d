"""The times and quantities that belong to a statement."""

from __future__ import annotations

from onrecord.documents import Origin
from onrecord.exports.record import write_record
from onrecord.pipeline import read_bytes

TEXT = """Statement by the Ministry of Foreign Affairs of Norland

3 March 2031

Norland will return 12 vessels by May. Veskia has closed two consulates.
"""


def test_a_statement_has_the_times_and_quantities_of_its_own_words_and_of_no_others():
    reading = read_bytes(TEXT.encode(), Origin(name="note.txt"))
    promise, measure = reading.statements
    assert [(time.text, time.value) for time in promise.times] == [("May", "2031-05")]
    assert [(one.text, one.value) for one in promise.quantities] == [("12 vessels", 12)]
    assert not measure.times
    assert [(one.value, one.unit) for one in measure.quantities] == [(2, "consulate")]


def test_they_are_written_with_their_values_and_a_range_as_a_list():
    reading = read_bytes(TEXT.replace("12", "10 to 12").encode(), Origin(name="note.txt"))
    promise = write_record(reading)["statements"][0]
    (time,), (quantity,) = promise["times"], promise["quantities"]
    assert (time["text"], time["value"]) == ("May", "2031-05")
    assert quantity["value"] == [10, 12]
    assert reading.document.text[slice(*quantity["span"])] == quantity["text"]
