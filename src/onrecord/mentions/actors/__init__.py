"""Actors: the states, organisations, offices, persons and groups that a passage names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.mentions import finders
from onrecord.mentions.actors.elsewhere import find_elsewhere
from onrecord.mentions.actors.english import find_english
from onrecord.mentions.actors.russian import find_russian
from onrecord.model import ActorMention, Passage

_FINDERS = {"en": find_english, "ru": find_russian}


@finders.add("actors")
def find_actors(passage: Passage) -> Iterator[ActorMention]:
    """Find the actors that a passage names.

    Reads, in English: states by name, adjective and demonym; capitals and seats that act for
    a government ("Belgrade’s consent", not "in Belgrade"); international bodies by name and
    acronym, and bodies with the acronym that the text gives them; ministries and parliaments;
    persons with their office ("Foreign Minister of Serbia Ana Soler"), in a label, and later by
    name or surname alone; offices without a name; groups ("the Quint", "both sides").  In
    Russian: states in every case and by adjective, bodies, persons with their office.  In
    other languages: acronyms of the United Nations' bodies.

    Leaves out a capital without evidence that it acts, names of states inside those of seas,
    treaties and laws, languages ("in Russian"), "Georgia" where the text speaks of the United
    States, persons without an office, "Mr" or label anywhere in the text, and what a pronoun
    stands for.  "Brussels" is the EU where the text names the EU and not Belgium, else open.

    Args:
        passage: A whole document with its furniture blanked out.  `reference` lets the offices
            in `knowledge` say whom a person stands for; `polity` is whose "the President" is.

    Yields:
        Actors in reading order, without overlap; of two that overlap the more telling, so that
        a person with an office covers the whole phrase.  `canonical` is the code of a polity,
        the short name of a body, the fullest name that the text gives a person, or None where
        the text does not settle it.  `represents` is whom a person or office stands for, as
        far as the text or `knowledge` says.  The rule is "mentions.actors.<part>".

    Source:
        docs/decisions/0013-a-capital-is-an-actor-only-on-evidence.md.

    >>> text = "Foreign Minister of Serbia Ana Soler met NATO. Ms Soler thanked Belgrade's guests."
    >>> for one in find_actors(Passage(text)):
    ...     print(one.text, "|", one.actor_kind, one.canonical, one.represents)
    Foreign Minister of Serbia Ana Soler | person Ana Soler RS
    NATO | organisation NATO None
    Ms Soler | person Ana Soler RS
    Belgrade | polity RS None
    >>> [one.text for one in find_actors(Passage("The delegations met in Belgrade, in Russian."))]
    []
    """
    find = _FINDERS.get(passage.language.split("-", maxsplit=1)[0], find_elsewhere)
    yield from find(passage)
