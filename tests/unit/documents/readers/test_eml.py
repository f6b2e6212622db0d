from email.message import EmailMessage

import pytest


@pytest.fixture
def mail():
    message = EmailMessage()
    message["From"] = "Norland Press <press@n.example>"
    message["To"] = "list@n.example"
    message["Date"] = "Tue, 04 Mar 2031 09:05:00 +0200"
    message["Subject"] = "Déclaration commune"
    message["X-Secret"] = "not shown"
    return message


def test_fields_are_metadata_and_the_plain_body_is_main(read, shown, mail):
    mail.set_content("We met.\n\nWe parted.")
    mail.add_alternative("<p>We met in HTML.", subtype="html")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="text.pdf")
    page = read(mail.as_bytes(), "mail.eml")
    assert shown(page) == [
        "metadata From: Norland Press <press@n.example>",
        "metadata To: list@n.example",
        "metadata Date: Tue, 04 Mar 2031 09:05:00 +0200",
        "metadata Subject: Déclaration commune",
        "plain main We met.",
        "plain main We parted.",
        "metadata Attachment: text.pdf",
    ]
    assert page.metadata.published == "2031-03-04T09:05:00+02:00"
    assert page.runs[4].place == "part 1.1.1, bytes 0-7"


def test_a_body_of_html_goes_through_the_html_reader(read, shown, mail):
    mail.set_content("<nav>Menu</nav><p>We <b>met</b>.", subtype="html")
    assert shown(read(mail.as_bytes(), "mail.eml"))[4:] == ["navigation Menu", "plain main We met."]


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8", "koi8-r"])
def test_the_body_is_decoded(read, mail, charset):
    mail.set_content("Министры встретились в столице.", charset=charset, cte="base64")
    assert "Министры встретились" in read(mail.as_bytes(), "mail.eml").text


def test_a_mail_without_a_body_is_read(read, mail):
    assert len(read(mail.as_bytes(), "mail.eml").lines) == 4


@pytest.mark.parametrize(
    "data",
    [
        b"Subject: =?utf-8?q?broken?= =?no-such?b?xx?=\nFrom: a\n\nWe met.",
        b"Subject: a\nDate: never\nContent-Type: text/plain; charset=none-such\n\nWe met.",
        b"Subject: a\nContent-Transfer-Encoding: base64\n\nWe met.!!",
        b"Subject: \xff\xfe\nFrom: b\n\nWe met.",
    ],
)
def test_broken_fields_are_borne(read, data):
    page = read(data, "mail.eml")
    assert page.metadata.published is None
    assert page.lines


def test_parts_nested_without_end_are_refused(reason_of):
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(3000)
    )
    assert "nested" in reason_of(b"Subject: a\n" + head, "mail.eml")
