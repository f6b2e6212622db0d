"""Archive: bytes kept as they came, fetched politely, and never changed afterwards."""

from onrecord.archive.clock import Clock, SystemClock
from onrecord.archive.digest import digest_of
from onrecord.archive.fetch import Fetched, Fetcher, FetchOptions, Validators
from onrecord.archive.headers import Headers
from onrecord.archive.inputs import Input, InputOptions, expand
from onrecord.archive.recovery import Repaired
from onrecord.archive.same import Wording, same_document, wording_digest
from onrecord.archive.warc import Archive

__all__ = [
    "Archive",
    "Clock",
    "FetchOptions",
    "Fetched",
    "Fetcher",
    "Headers",
    "Input",
    "InputOptions",
    "Repaired",
    "SystemClock",
    "Validators",
    "Wording",
    "digest_of",
    "expand",
    "same_document",
    "wording_digest",
]
