"""Citations: exact words with all that proves them, in the forms that people paste.

Each registered form writes a `Cited` as text.  A new form is a new module.
"""

from collections.abc import Callable
from typing import TypeAlias

from onrecord.exports.citations.cited import Cited
from onrecord.registry import Registry

Form: TypeAlias = Callable[[Cited], str]
"""Writes words with their citation."""

forms: Registry[Form] = Registry("onrecord.exports.citations")

__all__ = ["Cited", "Form", "forms"]
