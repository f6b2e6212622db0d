"""The flat engine with a language of thirty phrases: nothing in it knows Russian."""

from onrecord.documents import Origin
from onrecord.languages.statements import OWN, KindWords, StatementWords
from onrecord.model import Passage, Statement
from onrecord.parses.flat import parse_flat
from onrecord.pipeline import parse_paragraphs, read_bytes
from onrecord.statements.flat import hear_flat
from onrecord.statements.flat.lexicon import expanded
from onrecord.statements.scene import Scene

WORDS = StatementWords(
    kinds=(
        KindWords(kind="demand", acts=True, phrases=("urge(s|d|)",)),
        KindWords(kind="measure", measure="expulsion", phrases=("expelled",)),
        KindWords(kind="commitment", whose=OWN, phrases=("will",)),
    ),
    reporting={"say": ("said", "added", "stressed")},
    complementisers=("that",),
    as_words=("as",),
    according=("according to",),
    first_person=("we", "i"),
    possessives=("our",),
    third_person={"he": ("he",), "she": ("she",)},
    persons=("the minister", "president"),
    negations=("not",),
    modals={"future": ("will",)},
    conditions=("if",),
    courtesies=("thank you",),
    subordinators=("because", "which"),
    coordinators=("and", "but"),
    openings=("and", "but"),
    prepositions=("of", "in", "to"),
    verb_endings=("ed", "said"),
    predicates=("is", "are", "was", "were", "has", "have", "will"),
)
TEXT = """Ministry of Foreign Affairs of Norway

Statement by the Ministry of Foreign Affairs

3 March 2031

Thank you all. President of Finland Aino Salo said that the strait is closed. She added that the \
bridge is not open. “We will build a road”, stressed Aino Salo. If the strait is opened, we will \
answer. Sweden expelled our diplomats, but Denmark urged Sweden to talk. Will it help?
"""


def heard() -> dict[str, Statement]:
    reading = read_bytes(TEXT.encode(), Origin(name="page.txt"))
    document = reading.document
    paragraphs = [
        type(paragraph)(span=paragraph.span, turn=paragraph.turn, sentences=sentences)
        for paragraph in parse_paragraphs(document, reading.turns, "ru")
        for sentences in parse_flat(
            [Passage(paragraph.span.of(document.text), offset=paragraph.span.start)], WORDS
        )
    ]
    scene = Scene(document, reading.turns, reading.mentions, tuple(paragraphs))
    return {statement.text: statement for statement in hear_flat(scene, WORDS)}


def test_another_language_is_one_file_of_data() -> None:
    statements = heard()
    assert {text: statement.kind.value for text, statement in statements.items()} == {
        "the strait is closed": "claim",
        "the bridge is not open": "claim",
        "We will build a road": "commitment",
        "If the strait is opened, we will answer": "commitment",
        "Sweden expelled our diplomats": "measure",
        "Denmark urged Sweden to talk": "demand",
    }
    assert statements["the bridge is not open"].negated
    for told in ("the strait is closed", "the bridge is not open", "We will build a road"):
        assert [one.name for one in statements[told].attribution[0].holders] == ["Aino Salo"]
    assert len(statements["Sweden expelled our diplomats"].attribution) == 1
    assert len(statements["Denmark urged Sweden to talk"].attribution) == 2


def test_alternatives_nest() -> None:
    assert list(expanded("(give|g(ave|iven)) up")) == ["give up", "gave up", "given up"]
    assert list(expanded("stop")) == ["stop"]
