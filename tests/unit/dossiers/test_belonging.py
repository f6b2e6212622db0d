"""What belongs to a dossier, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dossiers import Dossier, belonging
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Holder,
    Party,
    Span,
    Statement,
    StatementKind,
    Utterance,
    statement_id,
)

_FERRY = Dossier(
    name="ferry",
    title="The ferry",
    parties=("XN", "XV"),
    mediators=("XK",),
    instruments=(("Ferry Treaty", "Treaty of Lind"),),
    subjects=("ferr*", "port dues"),
)


def said(holder, text, to="", instruments=(), relayer=None):
    levels = [Attribution(holders=(Holder(name=holder, represents=holder),))]
    if relayer:
        levels.append(Attribution(holders=(Holder(name=relayer, represents=relayer),)))
    statement = Statement(
        span=Span(0, len(text)),
        text=text,
        kind=StatementKind.POSITION,
        attribution=tuple(levels),
        targets=tuple(Party(name=code, id=code) for code in to.split()),
        instruments=instruments,
        rule="r",
    )
    document = DocumentId("doc:aa")
    copy = Copy(statement=statement_id(document, statement), document=document, known=None)
    return Utterance(statement=statement, document=document, made=date(2031, 3, 4), copies=(copy,))


@pytest.mark.parametrize(
    "utterance",
    [
        said("XN", "We regret it", to="XV"),
        said("XN", "We regret it", to="XK"),
        said("XN", "We regret it", relayer="XV"),
        said("XN", "The ferries run"),
        said("XN", "The port\n  dues are paid"),
        said("XN", "We keep to it", instruments=("Ferry Treaty (1975)",)),
        said("XN", "We keep to it", instruments=("treaty of lind",)),
        said("XK", "The FERRY runs"),
        said("XP", "Norland is right about the ferry", to="XN"),
    ],
)
def test_what_belongs(utterance):
    assert belonging(_FERRY)(utterance)


@pytest.mark.parametrize(
    "utterance",
    [
        said("XN", "We regret it"),
        said("XN", "We regret it", to="XP"),
        said("XN", "The paraferry runs"),
        said("XN", "The port and its dues"),
        said("XN", "We keep to it", instruments=("Ferry Treaty of 1975",)),
        said("XK", "We keep to it", instruments=("Ferry Treaty",)),
        said("XP", "The ferry runs"),
        said("XP", "The ferry runs", to="XE"),
    ],
)
def test_what_does_not_belong(utterance):
    assert not belonging(_FERRY)(utterance)


def test_without_subjects_no_words_are_looked_for():
    bare = Dossier(name="ferry", title="The ferry", parties=("XN", "XV"))
    assert not belonging(bare)(said("XN", "The ferry runs"))
    assert belonging(bare)(said("XN", "The ferry runs", to="XV"))
