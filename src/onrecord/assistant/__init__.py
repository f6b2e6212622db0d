"""Assistant: a language model that is asked what a document says, and believed in nothing.

Off unless somebody asks for it.  Whatever comes back is taken for quotations to be looked up.
"""

from onrecord.assistant.answers import LookedUp, look_up
from onrecord.assistant.asking import Endpoint, answers_of, endpoint_of, parts_of
from onrecord.assistant.log import Act, Entry, Log

__all__ = [
    "Act",
    "Endpoint",
    "Entry",
    "Log",
    "LookedUp",
    "answers_of",
    "endpoint_of",
    "look_up",
    "parts_of",
]
