"""Turns: who spoke, as whom, and which words."""

from onrecord.turns.people import resolve
from onrecord.turns.split import mark_labels, split_turns

__all__ = ["mark_labels", "resolve", "split_turns"]
