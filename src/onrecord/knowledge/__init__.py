"""Knowledge: facts as data, each row with its source; users add files of their own."""

from onrecord.knowledge.facts import Knowledge, known
from onrecord.knowledge.offices import Office
from onrecord.knowledge.organisations import Organisation
from onrecord.knowledge.polities import FormKind, Polity

__all__ = ["FormKind", "Knowledge", "Office", "Organisation", "Polity", "known"]
