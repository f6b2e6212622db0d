"""Actors: the states, organisations, offices, persons and groups that a passage names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.mentions import finders
from onrecord.mentions.actors.english import find_english
from onrecord.model import ActorMention, Passage


@finders.add("actors")
def find_actors(passage: Passage) -> Iterator[ActorMention]:
    """Find the actors that a passage names.

    >>> text = "Foreign Minister of Serbia Ana Soler met NATO. Ms Soler thanked Belgrade's guests."
    >>> for one in find_actors(Passage(text)):
    ...     print(one.text, "|", one.actor_kind, one.canonical, one.represents)
    Foreign Minister of Serbia Ana Soler | person Ana Soler RS
    NATO | organisation NATO None
    Ms Soler | person Ana Soler RS
    Belgrade | polity RS None
    """
    if passage.language.split("-")[0] == "en":
        yield from find_english(passage)
