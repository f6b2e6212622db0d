"""Every error that onrecord raises on purpose; the tree is the documentation.

Each class has a stable `code` (a page of the manual, never renumbered), typed fields
that say what happened, a sentence in `__str__`, and a `hint` that says what to do.

>>> print(EmptySpan(7, 7))
a span must point at words, not at 7 to 7
>>> EmptySpan(7, 7) == EmptySpan(7, 7), EmptySpan.code
(True, 'OR101')
"""

from onrecord.errors.asking import (
    BadAddress,
    MissingExtra,
    NoPage,
    OutputUnwritable,
    QueryError,
    WrongUsage,
)
from onrecord.errors.assistant import AssistantError, LogDamaged, NoAnswer, NotAllowed
from onrecord.errors.base import (
    DuplicateName,
    EmptySpan,
    OnRecordError,
    QuoteMismatch,
    RegistryError,
    SpanError,
    SpanOutOfRange,
    UnknownName,
)
from onrecord.errors.correcting import (
    BadCorrection,
    BadCorrections,
    CorrectionError,
    CorrectionNotFound,
    NothingToCorrect,
)
from onrecord.errors.counting import UnknownSubject, UnusableEvent
from onrecord.errors.door import (
    BadArguments,
    CannotListen,
    DoorError,
    TokenNeeded,
    TooMuch,
    UnknownTool,
    WeakToken,
)
from onrecord.errors.dossiers import BadDossier, DossierError, NoDossier
from onrecord.errors.identity import (
    BadJudgement,
    BadJudgements,
    BadKnowledgeFile,
    IdentityError,
    JudgementConflict,
    JudgementNotFound,
    KnowledgeIsThere,
)
from onrecord.errors.reading import (
    BadKnowledge,
    DocumentError,
    ParserMissing,
    ReaderFault,
    UnknownMediaType,
    UnreadableDocument,
)
from onrecord.errors.regimes import (
    BadEntries,
    BadEntry,
    BadRegime,
    EntryError,
    EntryNotFound,
    UnchangedEntry,
)
from onrecord.errors.sources import (
    ArchiveError,
    ArchiveUnwritable,
    BadSource,
    CaptureMissing,
    DigestMismatch,
    FetchFailed,
    FetchRefused,
    NoSources,
    SourceError,
    UnreadableInput,
)
from onrecord.errors.store import (
    NoRecord,
    NotAStore,
    RecordNotFound,
    StoreBusy,
    StoreError,
    StoreTooNew,
    StoreUnwritable,
    TextIsFixed,
)

__all__ = [
    "ArchiveError",
    "ArchiveUnwritable",
    "AssistantError",
    "BadAddress",
    "BadArguments",
    "BadCorrection",
    "BadCorrections",
    "BadDossier",
    "BadEntries",
    "BadEntry",
    "BadJudgement",
    "BadJudgements",
    "BadKnowledge",
    "BadKnowledgeFile",
    "BadRegime",
    "BadSource",
    "CannotListen",
    "CaptureMissing",
    "CorrectionError",
    "CorrectionNotFound",
    "DigestMismatch",
    "DocumentError",
    "DoorError",
    "DossierError",
    "DuplicateName",
    "EmptySpan",
    "EntryError",
    "EntryNotFound",
    "FetchFailed",
    "FetchRefused",
    "IdentityError",
    "JudgementConflict",
    "JudgementNotFound",
    "KnowledgeIsThere",
    "LogDamaged",
    "MissingExtra",
    "NoAnswer",
    "NoDossier",
    "NoPage",
    "NoRecord",
    "NoSources",
    "NotAStore",
    "NotAllowed",
    "NothingToCorrect",
    "OnRecordError",
    "OutputUnwritable",
    "ParserMissing",
    "QueryError",
    "QuoteMismatch",
    "ReaderFault",
    "RecordNotFound",
    "RegistryError",
    "SourceError",
    "SpanError",
    "SpanOutOfRange",
    "StoreBusy",
    "StoreError",
    "StoreTooNew",
    "StoreUnwritable",
    "TextIsFixed",
    "TokenNeeded",
    "TooMuch",
    "UnchangedEntry",
    "UnknownMediaType",
    "UnknownName",
    "UnknownSubject",
    "UnknownTool",
    "UnreadableDocument",
    "UnreadableInput",
    "UnusableEvent",
    "WeakToken",
    "WrongUsage",
]
