"""Quantities: numbers with their bounds and units, by the grammar of the text's language."""

from onrecord.mentions.quantities.finder import find_quantities

__all__ = ["find_quantities"]
