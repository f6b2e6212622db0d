"""A news conference of any length, in our own words about invented states."""

from __future__ import annotations

from itertools import cycle

HEAD = """16 April 2026

Remarks by Foreign Minister Bogdan Seferi and answers to questions at a joint news conference \
with Hanneke Strand, Foreign Minister of the Confederation of Kelduria, Vantry, April 16, 2026
"""

REMARKS = """
Ladies and gentlemen, we have had thorough talks with my Keldurian colleague, and we agreed to \
go on with them in Dravik in May.

Tarsova stands by the Treaty of Vantry on the Regime of the Ilvane Strait, which was signed here \
in 1974. We will observe it as long as the other side does.

As President Aurel Donev has said more than once, we will support any settlement that both \
shores accept. We reaffirmed this position today.
"""

ROUNDS = """
Question: The Prime Minister of Halmere said yesterday that Tarsova had detained twelve vessels \
without any reason. How would you comment on that?

Bogdan Seferi: This is not true. We did not detain anybody, and the owners know it very well. \
Three of the vessels left the port in December, and the other nine have been waiting for a pilot \
since then. We call on the authorities of Halmere to stop spreading these accusations.

Question: You expelled eight diplomats in February. Do you regret this decision, and will the \
Embassy in Corvane remain open?

Bogdan Seferi: We answered in kind. Halmere announced the expulsion of eight of our colleagues \
on February 12 and limited the staff of our Embassy to 23 people. We condemn that step, which \
violates the Vienna Convention on Diplomatic Relations. Our Embassy will remain open.

Question: Has the mediator received an answer from both capitals, and when will it be published?

Hanneke Strand: Both sides have replied, according to the mediator. I believe that the letters \
may be published next week, if nobody objects. We thank Vantry for its patience and its \
hospitality, and we are ready to discuss the fee that pilots charge.

Question: What do you expect of the Commission that meets next month?

Bogdan Seferi: Our trade grew by 12 percent last year and exceeded $1.4 billion. The Commission \
will meet in the second half of May, and it has to decide whether the quota of 4,000 tonnes \
should be raised. My colleague said that Kelduria would not stand in the way.
"""


def conference(characters: int) -> str:
    """Write a news conference of at least so many characters: remarks, questions, answers.

    >>> 15_000 <= len(conference(15_000)) < 15_500
    True
    """
    text = HEAD + REMARKS
    for paragraph in cycle(ROUNDS.strip().split("\n\n")):
        if characters <= len(text):
            break
        text += f"\n{paragraph}\n"
    return text
