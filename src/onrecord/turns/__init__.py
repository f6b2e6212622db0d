"""Turns: who spoke, as whom, and which words."""

from onrecord.turns.people import resolve
from onrecord.turns.split import split_turns

__all__ = ["resolve", "split_turns"]
