"""JSON on one line that is safe to print: nothing in it moves a cursor or turns a line round."""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def json_line(value: object) -> str:
    r"""Write a value as one line of JSON, without the line's end.

    Control characters, bidirectional overrides and the separators that some programs take
    for the end of a line are written as `\u` escapes: the same value, harmless to show.

    >>> json_line({"title": "Müll\u202e\u2028"})
    '{"title": "Müll\\u202e\\u2028"}'
    """
    written = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
