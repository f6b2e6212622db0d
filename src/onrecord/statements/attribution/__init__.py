"""Attribution: source, cue and content, as they stand in the words."""

from onrecord.statements.attribution.finding import find_attributions
from onrecord.statements.attribution.said import Form, Said

__all__ = ["Form", "Said", "find_attributions"]
