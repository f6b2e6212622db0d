import pytest

from onrecord.documents.child import Child
from onrecord.errors import UnreadableDocument

SENTENCE = "The {0} ministers agreed on plan {0} and asked {0} delegations to report on it by May. "
PARAGRAPHS = [f"Point {at}. {SENTENCE.format(at) * 5}".strip() for at in range(1, 18)]


def test_paragraphs_are_rebuilt_from_their_lines(read, pdf):
    page = read(pdf(PARAGRAPHS, head="Norland Ministry"), "c.pdf")
    found = [page.text[line.start : line.end] for line in page.lines]
    assert [words for words in found if words.startswith("Point")] == PARAGRAPHS


def test_running_heads_and_page_numbers_are_marked(read, shown, pdf):
    lines = shown(read(pdf(PARAGRAPHS, head="Norland Ministry"), "c.pdf"))
    assert lines.count("header Norland Ministry") == 2
    assert [line for line in lines if line.startswith("footer")] == [
        "footer Page 1 of 3",
        "footer Page 2 of 3",
    ]
    assert lines[1] == "heading1 Joint statement"


def test_a_line_at_the_top_that_is_not_repeated_is_no_running_head(read, shown, pdf):
    lines = shown(read(pdf(["We met."], head="Norland Ministry"), "c.pdf"))
    assert "plain Norland Ministry" in lines


def test_every_run_names_page_and_box(read, pdf):
    page = read(pdf(["We met."]), "c.pdf")
    assert page.runs[-1].place.startswith("page 1, box ")
    assert page.metadata.title == "Joint statement"
    assert page.metadata.published is None


def test_what_cannot_be_read_says_why(reason_of, pdf, encrypted_pdf, scanned_pdf):
    whole = pdf(["We met."])
    assert "encrypted" in reason_of(encrypted_pdf, "c.pdf")
    assert "OCR" in reason_of(scanned_pdf, "c.pdf")
    assert "damaged or cut off" in reason_of(whole[: len(whole) // 3], "c.pdf")
    assert "damaged or cut off" in reason_of(b"%PDF-1.7 and rubbish", "c.pdf")


def test_the_batch_goes_on_after_a_file_that_takes_too_long(pdf):
    child = Child(seconds=0.001)
    with pytest.raises(UnreadableDocument, match="took more than"):
        child.read("pdf", pdf(["We met."]), "slow.pdf")
    child._seconds = 60.0
    assert "We met." in child.read("pdf", pdf(["We met."]), "next.pdf").text
    child.close()


def test_the_batch_goes_on_after_a_crash(pdf):
    child = Child()
    child.read("pdf", pdf(["We met."]), "first.pdf")
    child._process.kill()
    child._process.wait()
    assert "We met." in child.read("pdf", pdf(["We met."]), "next.pdf").text
    child.close()
    child.close()


def test_a_word_broken_by_a_hyphen_keeps_it_and_goes_on(read, drawn):
    page = read(drawn([(72, 700, "They agreed on inter-"), (72, 687, "national ships.")]), "c.pdf")
    assert page.text.strip() == "They agreed on inter-national ships."
    assert len(page.runs) == 2


def test_indents_gaps_and_markers_begin_paragraphs(read, shown, drawn):
    full = "The ministers met in the capital and agreed on a plan of work for the year"
    lines = [
        (72, 700, full),
        (72, 687, full),
        (90, 674, full),
        (72, 661, full),
        (72, 648, "(a) a point"),
        (72, 600, "after a gap"),
    ]
    assert shown(read(drawn(lines), "c.pdf")) == [
        f"plain {full} {full}",
        f"plain {full} {full}",
        "item (a) a point",
        "plain after a gap",
    ]


def test_cells_on_one_line_are_a_row(read, shown, drawn):
    cells = [(72, 700, "Norland"), (300, 700, "12"), (72, 680, "Veskia"), (300, 680, "7")]
    assert shown(read(drawn(cells), "c.pdf"))[-1] == "row Veskia\t7"
