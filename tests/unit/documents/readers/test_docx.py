import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(words, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_paragraphs_headings_items_and_rows_are_told(read, shown, docx):
    cells = "".join(f"<w:tc>{paragraph(words)}</w:tc>" for words in ("Norland", "12"))
    long = f"<w:tc>{paragraph('We met.')}{paragraph('We parted.')}</w:tc>"
    body = (
        paragraph("Communiqué", '<w:pStyle w:val="Sub"/>')
        + paragraph("We met.")
        + paragraph("a point", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + paragraph("Part", '<w:outlineLvl w:val="1"/>')
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{long}<w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>"
    )
    page = read(docx(body), "c.docx")
    assert shown(page) == [
        "heading1 Communiqué",
        "plain We met.",
        "item a point",
        "heading2 Part",
        "row Norland\t12",
        "plain We met.",
        "plain We parted.",
        "plain x",
    ]
    assert page.runs[1].place == "word/document.xml:/w:document/w:body[1]/w:p[2]"


def test_deleted_and_hidden_words_are_left_out_and_inserted_ones_kept(read, docx):
    body = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>have </w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
        "<w:moveFrom><w:r><w:t>moved </w:t></w:r></w:moveFrom><w:r><w:t>met</w:t><w:br/>"
        "<w:t>and</w:t><w:tab/><w:t>parted</w:t><w:noBreakHyphen/></w:r></w:p>"
    )
    assert (
        read(docx(body), "c.docx").text.strip() == "We have met\nand\tparted\N{NON-BREAKING HYPHEN}"
    )


def test_headers_footers_and_notes_are_read_once(read, shown, docx):
    part = "<w:{0} {1}>" + paragraph("{2}") + "</w:{0}>"
    data = docx(
        paragraph("We met."),
        word__header1=part.format("hdr", W, "Norland"),
        word__footer1=part.format("ftr", W, "Page"),
        word__footnotes=part.format("footnotes", W, "A note."),
    )
    assert shown(read(data, "c.docx")) == [
        "header Norland",
        "plain We met.",
        "plain A note.",
        "footer Page",
    ]


def test_the_text_ends_with_its_last_line(read, docx):
    assert read(docx(paragraph("We met.")), "c.docx").text == "We met.\n"


def test_core_properties_are_metadata(read, docx):
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Joint communiqué</dc:title>'
        "<dc:creator>Press Office</dc:creator><dcterms:created>2031-03-01T00:00:00Z"
        "</dcterms:created><dcterms:modified>2031-03-04T09:05:00Z</dcterms:modified>"
        "</cp:coreProperties>"
    )
    found = read(docx(paragraph("We met."), docProps__core=core), "c.docx").metadata
    assert (found.title, found.author) == ("Joint communiqué", "Press Office")
    assert (found.published, found.modified) == (None, "2031-03-04T09:05:00+00:00")


def test_a_part_that_would_inflate_to_much_is_refused(reason_of):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<" + b" " * 80_000_000)
    assert "inflate to 76 MB" in reason_of(made.getvalue(), "bomb.docx")


def test_xml_entities_are_refused(reason_of, docx):
    data = docx("", word__header1='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    assert "entities" in reason_of(data, "c.docx")


def test_a_file_that_is_cut_off_says_so(reason_of, docx):
    data = docx(paragraph("We met. " * 200))
    assert "damaged or cut off" in reason_of(data[: len(data) // 2], "c.docx")


def test_broken_xml_says_which_part(reason_of, docx):
    assert "word/document.xml is damaged" in reason_of(docx("<w:p>"), "c.docx")
