"""Flat hearing: statements of languages that have no parser."""

from onrecord.statements.flat.hearing import hear_flat

__all__ = ["hear_flat"]
