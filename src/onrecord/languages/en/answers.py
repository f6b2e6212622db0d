"""English words by which an act is said to answer another."""

from __future__ import annotations

ANSWERING = r"""
\b(?: (?: in\ (?:response|reply|answer) | respond\w* | repl(?:y|ies|ied|ying) )
      (?!\ to\ [^.,;]{0,40}\b(?:question|quer|request|invitation|letter|call|proposal|appeal))
  | in\ (?:retaliation|return|kind) | retaliat\w+ | reciproc\w+ | tit[-\ ]for[-\ ]tat
  | mirror(?:ed|ing)?\ (?:measure|step|action|response)s? | counter-?measures?
  | answer(?:ed|s|ing)?\ (?:with|by|this|that|these|those|the) )\b
"""
"""An act with such words may answer one of another type: a closure answers an expulsion.

"In response to a question", a request or a proposal is none.
"""
