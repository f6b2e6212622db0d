"""Search: a question in words, and the passages that answer it, with true offsets."""

from onrecord.search.ask import Hit, How, Rank, Results, ask
from onrecord.search.highlight import Snippet, highlights, snippet
from onrecord.search.names import Also
from onrecord.search.query import parse_query

__all__ = [
    "Also",
    "Hit",
    "How",
    "Rank",
    "Results",
    "Snippet",
    "ask",
    "highlights",
    "parse_query",
    "snippet",
]
