import pytest


def test_headings_items_and_rows_are_marked(read, shown):
    page = read(
        "# Remarks\n\n*As delivered*\n\nOpening\n=======\n\n- one\n2. two\n\n| a | b |\n", "r.md"
    )
    assert shown(page) == [
        "heading1 Remarks",
        "plain *As delivered*",
        "heading1 Opening",
        "plain =======",
        "item - one",
        "item 2. two",
        "row | a | b |",
    ]
    assert page.metadata.headings == ("Remarks",)


@pytest.mark.parametrize(
    "text", ["#hashtag", "1244 was cited", "*emphasis* begins it", "a\nb\n---\n", "2031. A year"]
)
def test_what_only_looks_like_a_mark_stays_plain(read, shown, text):
    page = read(text, "r.md")
    assert not {line.split()[0] for line in shown(page)} & {"heading1", "heading2", "row"}


def test_marks_in_a_fenced_block_are_words(read, shown):
    assert shown(read("```\n# not a heading\n```", "r.md"))[1] == "plain # not a heading"


def test_the_share_of_links_is_told(read):
    page = read("[Home](https://n.example)\n\nSee [the text](https://n.example) of it.", "r.md")
    assert page.lines[0].linked == 1.0
    assert 0 < page.lines[1].linked < 1
