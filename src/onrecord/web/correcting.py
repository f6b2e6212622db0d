"""Correcting: the form in which somebody says what a reading is instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.access.audit import Act
from onrecord.access.roles import Visitor
from onrecord.access.tokens import digest
from onrecord.corrections import CorrectedField, Correction
from onrecord.errors import BadCorrection, NothingToCorrect, OnRecordError, StoreBusy
from onrecord.exports.record import write_statement
from onrecord.knowledge.measures import measure_types
from onrecord.model import Stage, Statement, StatementKind
from onrecord.record import Judged, Quotation, Record
from onrecord.record.quoting import statement_at
from onrecord.record.typed import changes_of
from onrecord.web.admission import fields
from onrecord.web.allowing import Correcting, MayCorrect, access_of
from onrecord.web.page import Page, answer, opened
from onrecord.web.people import rows

router = APIRouter(include_in_schema=False)

_WORDS = ("kind", "stage", "measure", "count", "holder", "represents", "office")
_SEVERAL = ("agent", "target")
_TRUTH = {"yes": True, "no": False}
_MEANWHILE = (
    "somebody has said something of it since you opened this page, and it is shown below; send the "
    "form again to say yours nonetheless"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What is to be corrected, as it was read and as it stands, and what people say of it.

    Attributes:
        address: Of a statement, or of words of a turn.
        read: The statement as the rules have read it; None for words of a turn.
    """

    address: str
    quotation: Quotation
    read: Statement | None
    said: tuple[Judged, ...]

    @property
    def seen(self) -> str:
        """Give what is another one once somebody says something more of it."""
        return digest(" ".join(one.correction.id for one in self.said))[:16]


def _subject(record: Record, address: str) -> _Subject:
    """Find what is to be corrected.

    Raises:
        NothingToCorrect: No statement, or no turn, was read there.
    """
    quotation = record.quote(address)
    read = statement_at(record.reading_as_read(quotation.reading.document.id), address)
    if address.startswith("st:") and read is None:
        raise NothingToCorrect(address)
    if read is None and quotation.turn is None:
        raise NothingToCorrect(address, "turn")
    said = record.corrections_of(address)
    return _Subject(address=address, quotation=quotation, read=read, said=said)


@router.get("/correct/{document}/{place}", dependencies=[MayCorrect])
@router.get("/correct/{document}/{place}/{act}", dependencies=[MayCorrect])
def show_form(request: Request, document: str, place: str, act: str = "") -> Response:
    """Show the form for a statement, or for who speaks the words of a turn."""
    with opened(request) as record:
        return _form(request, record, _subject(record, _address(document, place, act)), {})


@router.post("/correct/{document}/{place}")
@router.post("/correct/{document}/{place}/{act}")
def correct(
    request: Request, visitor: Correcting, document: str, place: str, act: str = ""
) -> Response:
    """Keep what was said, and show it on the page of the statement.

    What cannot be kept is shown again with why, and with all that was typed.
    """
    typed = fields(request.scope)
    with opened(request) as record:
        subject = _subject(record, _address(document, place, act))
        if typed.get("seen", subject.seen) != subject.seen:
            return _form(request, record, subject, typed, wrong=(_MEANWHILE, 409))
        try:
            made = _made(record, subject.address, typed, visitor)
        except OnRecordError as error:
            return _form(request, record, subject, typed, wrong=(str(error), _status(error)))
    said = f"{subject.address}: {' '.join(one.id for one in made)}"
    access_of(request).note(Act.CORRECTED, visitor, said)
    return RedirectResponse(f"/q/{subject.address}#said", HTTPStatus.SEE_OTHER)


def _address(document: str, place: str, act: str) -> str:
    return f"{document}/{place}" + (f"/{act}" if act else "")


def _status(error: OnRecordError) -> int:
    if isinstance(error, StoreBusy):
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.BAD_REQUEST


def signed(typed: Mapping[str, str], visitor: Visitor) -> dict[str, str]:
    """Say who says something, and why: an account signs by its own name and no other."""
    by = visitor.name if visitor.account else typed.get("by", "")
    return {"by": by, "why": typed.get("why", "")}


def _made(
    record: Record, address: str, typed: Mapping[str, str], visitor: Visitor
) -> Iterable[Correction]:
    says = signed(typed, visitor)
    match typed.get("act"):
        case "accept":
            return (record.accept(address, **says),)
        case "reject":
            return (record.reject(address, **says),)
        case "amend":
            return record.amend(address, changes_of(_amended(typed)), **says)
        case "speaker":
            return record.amend(address, _spoken(typed), **says)
        case "match":
            return record.amend(address, _matched(typed), **says)
        case _:
            reason = "it does not say what is to be done"
            raise BadCorrection(reason)


def _amended(typed: Mapping[str, str]) -> dict[str, Any]:
    """Give what was typed as the command line would have it; what is empty was not typed."""
    given: dict[str, Any] = {name: typed.get(name, "").strip() or None for name in _WORDS}
    for name in _SEVERAL:
        several = (one.strip() for one in typed.get(name, "").split(";"))
        given[name] = tuple(one for one in several if one)
    if (given["represents"] or given["office"]) and not given["holder"]:
        reason = "whom somebody stands for, and as whom, goes with who it is"
        raise BadCorrection(reason)
    return given | {"speaker": None, "negated": _TRUTH.get(typed.get("negated", ""))}


def _spoken(typed: Mapping[str, str]) -> dict[CorrectedField, object]:
    nothing: dict[str, Any] = dict.fromkeys((*_WORDS, *_SEVERAL, "negated"))
    speaker = typed.get("speaker", "").strip()
    stands_for = typed.get("represents", "").strip() or None
    return changes_of({**nothing, "speaker": speaker, "represents": stands_for})


def _matched(typed: Mapping[str, str]) -> dict[CorrectedField, object]:
    if typed.get("same") not in _TRUTH:
        reason = "it does not say whether the two tell of one act"
        raise BadCorrection(reason)
    other = typed.get("other", "").strip()
    return {CorrectedField.MATCH: {"statement": other, "same": _TRUTH[typed["same"]]}}


def _form(
    request: Request,
    record: Record,
    subject: _Subject,
    typed: Mapping[str, str],
    wrong: tuple[str, int] | None = None,
) -> Response:
    document, now = subject.quotation.reading.document, subject.quotation.statement
    data = {
        "address": subject.address,
        "text": subject.quotation.text,
        "statement": write_statement(document.id, now) if now else None,
        "corrections": list(rows(record, subject.said)),
        "seen": subject.seen,
    }
    more = {
        "subject": subject,
        "now": now or subject.read,
        "typed": defaultdict(str, typed),
        "wrong": wrong and wrong[0],
        "kinds": tuple(StatementKind),
        "stages": tuple(Stage),
        "measures": tuple(measure_types()),
        "heading": document.header.title,
    }
    page = Page(template="correct.html", data=data, more=more)
    return answer(request, page, status=HTTPStatus(wrong[1] if wrong else HTTPStatus.OK))
