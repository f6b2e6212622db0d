"""The data dictionary: what the stages exchange.  Standard library only."""

from onrecord.model.attempt import Attempt, Outcome
from onrecord.model.capture import Capture, WarcPlace
from onrecord.model.document import (
    OWN_WORDS,
    Announced,
    Block,
    BlockKind,
    Clock,
    Counter,
    Document,
    DocumentId,
    Genre,
    Headed,
    Header,
    Issuer,
    Participant,
)
from onrecord.model.entry import DeskEntry, Evidence, Withdrawal
from onrecord.model.finding import Finding, FindingKind
from onrecord.model.growing import Growing
from onrecord.model.ledger import Cell, Figure, Ledger, Row, fold
from onrecord.model.mention import (
    ActorKind,
    ActorMention,
    Bound,
    InstrumentMention,
    Mention,
    MentionKind,
    QuantityMention,
    TimeMention,
)
from onrecord.model.page import FeedItem, Line, Metadata, Page, Role, Run
from onrecord.model.paragraph import Paragraph
from onrecord.model.passage import Passage
from onrecord.model.printed import Naming, PrintedCounter
from onrecord.model.reading import Reading
from onrecord.model.sentence import Sentence
from onrecord.model.span import Span
from onrecord.model.statement import (
    Attribution,
    Due,
    Holder,
    Mark,
    MarkKind,
    Modality,
    Party,
    Stage,
    Statement,
    StatementKind,
    statement_id,
)
from onrecord.model.turn import Turn, TurnKind
from onrecord.model.utterance import Copy, Utterance, accounts_of
from onrecord.model.verify import verify

__all__ = [
    "OWN_WORDS",
    "ActorKind",
    "ActorMention",
    "Announced",
    "Attempt",
    "Attribution",
    "Block",
    "BlockKind",
    "Bound",
    "Capture",
    "Cell",
    "Clock",
    "Copy",
    "Counter",
    "DeskEntry",
    "Document",
    "DocumentId",
    "Due",
    "Evidence",
    "FeedItem",
    "Figure",
    "Finding",
    "FindingKind",
    "Genre",
    "Growing",
    "Headed",
    "Header",
    "Holder",
    "InstrumentMention",
    "Issuer",
    "Ledger",
    "Line",
    "Mark",
    "MarkKind",
    "Mention",
    "MentionKind",
    "Metadata",
    "Modality",
    "Naming",
    "Outcome",
    "Page",
    "Paragraph",
    "Participant",
    "Party",
    "Passage",
    "PrintedCounter",
    "QuantityMention",
    "Reading",
    "Role",
    "Row",
    "Run",
    "Sentence",
    "Span",
    "Stage",
    "Statement",
    "StatementKind",
    "TimeMention",
    "Turn",
    "TurnKind",
    "Utterance",
    "WarcPlace",
    "Withdrawal",
    "accounts_of",
    "fold",
    "statement_id",
    "verify",
]
