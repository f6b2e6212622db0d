"""English words that say when, and how firmly, something is promised."""

from __future__ import annotations

from types import MappingProxyType

FIRMNESS = MappingProxyType(
    {
        **dict.fromkeys("commit pledge promise undertake vow guarantee agree resolve decide".split(), "promised"),
        **dict.fromkeys("schedule slate".split(), "scheduled"),
        **dict.fromkeys("plan intend aim propose prepare envisage seek".split(), "planned"),
        **dict.fromkeys("hope expect aspire".split(), "hoped"),
    }
)  # fmt: skip
"""Verbs by which something is promised, planned or hoped."""

BARE = frozenset("schedule slate plan envisage expect commit".split())
"""Those that promise also without an infinitive or a clause: "is planned for May"."""

ANSWERED = frozenset("promise pledge guarantee schedule".split())
"""Those that also promise a thing: "promised an answer"."""

READY = frozenset({"ready", "prepared", "willing"})
"""Adjectives that plan: "is ready to"."""

DEADLINES = frozenset({"by", "before"})
"""Prepositions of a due date that belongs to the promise wherever it stands."""

SCHEDULED_AS = frozenset({"due", "set"})
"""Adjectives that schedule: "is due in May"."""

SCHEDULES = frozenset("schedule slate plan set due".split())
"""Participles and adjectives of a thing that has its date: "the launch scheduled for May"."""

ARRANGED = frozenset("hold convene host open launch sign".split())
"""Verbs of an event that is arranged: "the conference to be held in May"; "money to be raised by
May" is a wish."""

PROMISING_MODALS = frozenset({"will", "shall", "'ll", "’ll", "must", "wo", "sha"})
"""Auxiliaries of what is promised, or what the sides bind themselves to."""

BY = frozenset(
    ("", *"by before until till in on for within at during over throughout from".split())
)
"""Prepositions that bring a due date; none for "tomorrow"."""

AFTER = frozenset({"after", "following", "pending"})
AFTER_CLAUSES = frozenset({"after", "once", "when"})
"""What opens the event after which something falls due."""

VAGUE = tuple(
    tuple(phrase.split())
    for phrase in (
        "as soon as possible", "as soon as practicable", "as quickly as possible",
        "as early as possible", "at the earliest", "at an early date", "at the earliest possible date",
        "in the near future", "in the nearest future", "in the coming days", "in the coming weeks",
        "in the coming months", "in the coming years", "in the next few days", "in the next few weeks",
        "in the next few months", "in the days ahead", "in the weeks ahead", "in the months ahead",
        "in the foreseeable future", "in due course", "in due time", "in good time", "at a later date",
        "at a later stage", "before long", "without delay", "without further delay", "soon", "shortly",
        "immediately", "promptly", "forthwith", "some day", "one day",
    )
)  # fmt: skip
"""Words of time that name no date, in small letters."""

FROM = frozenset("from effective starting beginning of".split())
"""Prepositions that bring the date from which something applies ("as of")."""

NOT_VAGUE = frozenset({"as", "so", "too", "how"})
"""Words before "soon" with which it says something else."""
