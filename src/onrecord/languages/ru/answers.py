"""Russian words by which an act is said to answer another."""

from __future__ import annotations

ANSWERING = r"""
\b(?: в\ ответ(?!\ на\ (?:\w+\ ){0,3}(?:вопрос|просьб|предложени|приглашени|письм|призыв))
  | ответн\w+\ (?:мер\w+|шаг\w*|действи\w+) | зеркальн\w+ | ответ(?:им|ит|ят|ил|или|ила)\b )
"""
"""An answer to a question, a request or a proposal is none."""
