"""Actors: what each holds, does and is meant by, and with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.knowledge.facts import known
from onrecord.ledgers.relations import Role, roles_figures, roles_of, tells
from onrecord.ledgers.view import involved
from onrecord.model import Utterance
from onrecord.record import Record
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import code_of
from onrecord.web.asking import Name, Paged, Viewed
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import utterances as following
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again, said_row

router = APIRouter(tags=["actors"])

_MOST = 300


@router.get("/actors")
def list_actors(request: Request, asked: Annotated[Paged, Query()]) -> Response:
    """List who holds statements, acts in them or is meant by them, the most often first."""
    with opened(request) as record:
        counts = record.memory.of("involved", lambda: _counts(record.utterances()))
        covered = coverage(record)
        ordered = sorted(counts, key=lambda name: (-counts[name], name))
        rows = [{"actor": one, "name": name_of(one), "statements": counts[one]} for one in ordered]
    shown, after = paged(request, rows, asked, cell_of("actor"))
    data = {"actors": shown, "total": len(rows), "next": after, "coverage": covered}
    return answer(request, Page(template="actors.html", data=data, rows=shown))


def _counts(utterances: Iterable[Utterance]) -> Counter[str]:
    return Counter(who for said in utterances for who in involved(said))


class Involved(Viewed):
    """Which statements of an actor."""

    role: Annotated[
        Role | None, Field(description="What the actor is in them.", examples=["holds"])
    ] = None
    other: Annotated[
        Name, Field(description="Another actor who is in them too.", examples=["XT"])
    ] = None


@router.get("/actors/{name:path}")
def read_actor(
    request: Request,
    name: Annotated[str, Path(description="A code or a name.", examples=["XH"], max_length=_MOST)],
    asked: Annotated[Involved, Query()],
) -> Response:
    """Show an actor: what they hold, what they do, who means them, and with whom."""
    with opened(request) as record:
        actor = record.identities(asked.known_on).of(code_of(name))
        there, told = _told(record, actor, asked)
        if not there and not _is_known(actor):
            raise HTTPException(404, f"nothing on record names {name!r}, and it is no known code")
        wanted = [said for said in reversed(there) if _is_meant(said, actor, asked)]
        data = told | {"coverage": plain(record.coverage(asked.view, asked.known_on))}
    shown, after = paged(request, wanted, asked, lambda said: said.id)
    rows = [_row(said, actor) for said in shown]
    data |= {"statements": rows, "total": len(wanted), "next": after, "command": again(request)}
    page = Page(
        template="actor.html",
        data=data,
        rows=rows,
        more={"asked": asked, "roles": tuple(Role)},
        written=feeds(request, data["name"] or actor, data["coverage"], following(wanted)),
    )
    return answer(request, page)


def _told(
    record: Record, actor: str, asked: Involved
) -> tuple[Sequence[Utterance], dict[str, Any]]:
    """Give the statements in which an actor is something, and what they come to."""

    def make() -> tuple[Sequence[Utterance], dict[str, Any]]:
        there = record.involving(actor, asked.view, asked.known_on)
        return there, _written(actor, there)

    return record.memory.of(("actor", actor, asked.view, asked.known_on), make)


def _is_known(actor: str) -> bool:
    return actor in known().polities or actor in known().organisations


def with_page(record: Record, actors: Iterable[str]) -> frozenset[str]:
    """Give those who have a page: somebody names them, or they have a known code."""
    there = {who for said in record.utterances() for who in involved(said)}
    return frozenset(one for one in actors if one in there or _is_known(one))


def _written(actor: str, there: Sequence[Utterance]) -> dict[str, Any]:
    held = [said for said in there if actor in said.accounts]
    return {
        "actor": actor,
        "name": name_of(actor),
        "offices": offices_of(actor),
        "kinds": dict(Counter(said.kind.value for said in held if tells(said, actor))),
        "told_by_others": sum(not tells(said, actor) for said in held),
        "others": list(_others(actor, there)),
        "figures": [figure_json(one) for one in roles_figures(actor, there)],
    }


def _is_meant(said: Utterance, actor: str, asked: Involved) -> bool:
    roles = roles_of(said, actor)
    other = asked.other and code_of(asked.other)
    return (asked.role is None or asked.role in roles) and (not other or other in involved(said))


def _row(said: Utterance, actor: str) -> dict[str, Any]:
    return {"role": "; ".join(roles_of(said, actor)), **said_row(said)}


def _others(actor: str, there: Iterable[Utterance]) -> Iterable[dict[str, Any]]:
    """Count what there is with each other actor: said by one, the other meant or acting."""
    counts: dict[str, Counter[str]] = {}
    for said in there:
        for other in involved(said) - {actor}:
            count = counts.setdefault(other, Counter())
            count["together"] += 1
            count["held"] += actor in said.accounts
            count["held_by_other"] += other in said.accounts
    ordered = sorted(counts, key=lambda one: (-counts[one]["together"], one))
    for other in ordered:
        yield {"other": other, "name": name_of(other), **counts[other]}


def name_of(actor: str) -> str | None:
    """Give the name that goes with a code; None where there is no such code."""
    polity = known().polities.get(actor)
    return polity.name if polity else None


def offices_of(actor: str) -> list[Any]:
    """Give who is known to have held which office of an actor, with the source of that."""
    return [plain(office) for office in known().offices if office.of == actor]
