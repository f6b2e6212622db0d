import codecs

import pytest

from onrecord.documents.encoding import charset_of, is_binary

RUSSIAN = "Министры встретились в столице и согласовали план работы на следующий год. " * 5
FRENCH = (
    "Les ministres se sont rencontrés à l’issue de la réunion ; ils ont décidé « ensemble ». " * 5
)
GERMAN = "Die Minister erörterten über Mittag die Lage und äußerten große Zuversicht. " * 5


@pytest.mark.parametrize(
    ("data", "declared", "charset"),
    [
        (RUSSIAN.encode(), None, "utf-8"),
        (RUSSIAN.encode("cp1251"), "windows-1251", "cp1251"),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", "koi8-r"),
        (GERMAN.encode("latin-1"), "iso-8859-1", "cp1252"),
        (GERMAN.encode("utf-16-le"), None, "utf-16-le"),
        (GERMAN.encode("utf-16-be"), None, "utf-16-be"),
        (GERMAN.encode("utf-32-le"), None, "utf-32-le"),
        (b"plain ASCII", "latin-1", "utf-8"),
        ("日本語の声明".encode("iso2022_jp"), "iso-2022-jp", "iso2022_jp"),
        ("两国部长会面".encode("gbk"), "gb2312", "gb18030"),
    ],
)
def test_the_charset_is_the_declared_one_where_the_bytes_agree(data, declared, charset):
    assert charset_of(data, declared)[0] == charset


@pytest.mark.parametrize(
    ("data", "declared", "charset"),
    [
        (RUSSIAN.encode(), "windows-1251", "utf-8"),
        (FRENCH.encode("cp1252"), "utf-8", "cp1252"),
        (RUSSIAN.encode("cp1251"), "iso-8859-1", "cp1251"),
        (RUSSIAN.encode(), "no-such-charset", "utf-8"),
        (RUSSIAN.encode(), "utf-7", "utf-8"),
        (b"ASCII +AGE-", "utf-7", "utf-8"),
    ],
)
def test_a_wrong_declaration_is_passed_over(data, declared, charset):
    assert charset_of(data, declared)[0] == charset


@pytest.mark.parametrize("text", [RUSSIAN, GERMAN])
def test_without_a_declaration_the_letters_decide(text):
    charset = "cp1251" if text is RUSSIAN else "cp1252"
    data = text.encode(charset)
    assert data.decode(charset_of(data)[0]) == text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("koi8_r", "Министры встретились в столице. " * 9),
        ("cp1250", "Ministři se setkali v hlavním městě a dohodli se na plánu práce. " * 9),
        ("cp1256", "التقى الوزيران في العاصمة واتفقا على خطة عمل للعام المقبل. " * 9),
        ("gb18030", "两国部长在首都会面，并就明年的工作计划达成一致。" * 9),
        ("cp949", "양국 장관은 수도에서 만나 내년 업무 계획에 합의했다. " * 9),
    ],
)
def test_old_charsets_of_other_scripts_are_told_by_their_letters(charset, text):
    data = text.encode(charset)
    assert data.decode(charset_of(data)[0]) == text


def test_a_meta_element_declares_as_well():
    data = b'<meta charset="windows-1251"><p>' + "Да".encode("cp1251")
    assert charset_of(data)[0] == "cp1251"


def test_a_byte_order_mark_outranks_everything():
    data = codecs.BOM_UTF16_LE + "Joint".encode("utf-16-le")
    assert charset_of(data, "utf-8") == ("utf-16-le", 2)


def test_a_damaged_sequence_does_not_change_the_charset():
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()[1:]
    assert charset_of(data)[0] == "utf-8"


def test_many_control_characters_are_binary_and_a_few_are_not():
    assert is_binary(bytes(range(256)) * 10)
    assert is_binary(b"\x00\x01\x02\x03" * 50)
    assert not is_binary(b"text with a \x00 in it, and more words that follow after it")
    assert not is_binary(RUSSIAN.encode("utf-16-le"))
