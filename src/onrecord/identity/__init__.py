"""Identity: who is who, by people's judgements, by offices on a day, and by files they bring."""

from onrecord.identity.judgement import (
    Judgement,
    Verdict,
    read_judgement,
    write_judgement,
)
from onrecord.identity.judging import Conflict, Group, Identities, standing

__all__ = [
    "Conflict",
    "Group",
    "Identities",
    "Judgement",
    "Verdict",
    "read_judgement",
    "standing",
    "write_judgement",
]
