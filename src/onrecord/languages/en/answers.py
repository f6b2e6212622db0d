"""Words by which an act is said to answer another."""

from __future__ import annotations

IN_ANSWER = r"""
\b(?: in\ (?:response|answer|reply|retaliation|return|kind) | respond\w* | retaliat\w* | reciproc\w*
  | repl(?:y|ies|ied)\ to | answer\w* | mirror\w* | counter-?measures? | tit-for-tat )\b
"""
"""An act with such words may answer one of another type: a closure answers an expulsion."""
