"""Body against furniture, on pages of our own writing."""

from datetime import date

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.furniture import is_counter, is_date
from onrecord.documents.reading import read_page
from onrecord.errors import UnreadableDocument
from onrecord.model import BlockKind, Document

EMBASSY = """14 March 2031
Dravo: 13:08
Port Selin: 11:08

Consular queries:
+999 20 555 01 40

12 days have passed since the Cape Orla incident - no reply     8 days since the Mirela’s seizure

Article by Foreign Minister Ana Brel published in the Dravo Courier on March 2, 2031

One river, two banks: who owes what?

The river that divides our countries has never divided our interests, and it will not do so now.

We stand by the Sael Agreement. Its third article says what either side owes to the other.


Ana Brel


13.03.2031 - Foreign Minister Ana Brel’s interview with Radio Dravo, March 12, 2031

Question: What do you expect of the talks?

12.03.2031 - Foreign Ministry statement on the bridge

The Ministry has noted the reports about the bridge.

all messages
"""

MENU = """Statement by the Ministry on the bridge • Ministry of Norland

Ministry of Norland

Home

News

Search

Contacts

Sea otter

Statement by the Ministry on the bridge

The Ministry learned today that the bridge at Orla has been closed, and asks for an explanation.

March 3, 2031
09:15

The bridge has carried traffic for forty years. It is the only crossing for the people of Orla.

See also

Talks on the bridge
March 1, 2031

The Ministry expects an answer by the end of the week.

Share

Send by email

Last updated at March 4, 2031, 10:00

Ministry of Norland
2031
"""


def document(text: str, name: str = "page.txt") -> Document:
    data = text.encode()
    origin = Origin(name=name)
    return assemble(read_page(data, origin), data, origin)


def words(found: Document, kind: BlockKind) -> list[str]:
    return [" ".join(b.span.of(found.text).split()) for b in found.blocks if b.kind is kind]


def test_the_body_of_an_embassys_page_is_the_article_alone() -> None:
    body = words(document(EMBASSY), BlockKind.BODY)
    assert len(body) == 2
    assert body[0].startswith("The river that divides")
    assert body[-1].endswith("either side owes to the other.")


def test_clocks_counters_and_teasers_are_read_off_the_page() -> None:
    found = document(EMBASSY)
    assert [(c.place, c.time) for c in found.clocks] == [
        ("Dravo", "13:08"),
        ("Port Selin", "11:08"),
    ]
    assert [(c.days, c.since) for c in found.counters] == [
        (12, date(2031, 3, 2)),
        (8, date(2031, 3, 6)),
    ]
    assert found.counters[0].subject == "the Cape Orla incident"
    assert [(a.date, a.event_on) for a in found.announced] == [
        (date(2031, 3, 13), date(2031, 3, 12)),
        (date(2031, 3, 12), None),
    ]
    assert found.announced[1].excerpt == "The Ministry has noted the reports about the bridge."


def test_the_date_beside_the_clocks_is_the_pages_and_not_the_articles() -> None:
    header = document(EMBASSY).header
    assert header.page_date == date(2031, 3, 14)
    assert header.published_on == date(2031, 3, 2)
    assert header.first_published_in == ("the Dravo Courier",)
    assert header.title == "One river, two banks: who owes what?"


def test_menus_boxes_and_footers_stay_out_of_the_body() -> None:
    found = document(MENU)
    body = words(found, BlockKind.BODY)
    assert [line.split()[0] + " " + line.split()[1] for line in body] == [
        "The Ministry",
        "The bridge",
        "The Ministry",
    ]
    assert found.header.title == "Statement by the Ministry on the bridge"
    assert found.header.published_at == "2031-03-03T09:15"


def test_a_chronology_is_no_list_of_teasers() -> None:
    found = document(
        "Chronology of the talks\n\n"
        "03.01.2031 - The two delegations met in Vantry for the first time.\n\n"
        "09.02.2031 - The delegations agreed on an agenda of seven points.\n\n"
        "The talks go on in April, and the mediator will report to the Council.\n"
    )
    assert not found.announced
    assert len(words(found, BlockKind.BODY)) == 3


def test_a_list_of_names_at_the_end_is_body_when_no_furniture_follows() -> None:
    found = document(
        "Notice of listings\n\nThe following persons have been listed with effect from today:\n\n"
        "ARKO, Helena\n\nBREL, Jonas of the Harbour Office\n\nCASTA, Mira, born 1990 in Orla\n"
    )
    assert words(found, BlockKind.BODY)[-1] == "CASTA, Mira, born 1990 in Orla"


def test_every_word_of_a_page_lies_in_a_block() -> None:
    for text in (EMBASSY, MENU):
        found = document(text)
        inside = "".join(block.span.of(found.text) for block in found.blocks)
        assert "".join(inside.split()) == "".join(found.text.split())


@pytest.mark.parametrize(
    "line",
    [
        "14 March 203109:40",
        "Posted onMarch 14, 2031March 14, 2031",
        "Publication date: March 14, 2031, 18:35",
        "Fri, 14 Mar 2031 01:12:38 +0000",
        "2031-03-14T18:21:00Z",
        "18:35",
    ],
)
def test_dates_that_pages_print_are_known(line: str) -> None:
    assert is_date(line)


@pytest.mark.parametrize(
    "line", ["On 14 March 2031 the Council met.", "Resolution 14 of March 2031", "Norport"]
)
def test_lines_with_more_than_a_date_are_no_dates(line: str) -> None:
    assert not is_date(line)


def test_a_count_of_days_is_a_counter_and_a_sentence_about_years_is_none() -> None:
    assert is_counter("936 days since the closure of the consulate")
    assert is_counter("Days without an answer: 936")
    assert not is_counter("12 years have passed since the Treaty was signed.")


def test_a_page_of_pictures_has_a_title_and_no_body_and_a_page_without_either_is_refused() -> None:
    pictures = document("<h1>Visit to the bridge at Orla</h1><p>3 March 2031</p>", "page.html")
    assert pictures.header.title == "Visit to the bridge at Orla"
    assert words(pictures, BlockKind.BODY) == []
    with pytest.raises(UnreadableDocument, match="no body"):
        document("<nav><a href='/'>Home</a></nav>", "page.html")
