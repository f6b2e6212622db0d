"""How a statement stands to an instrument that it invokes, by words near its name."""

from __future__ import annotations

BREACHED = r"""
\b(?: violat\w+ | breach\w* | contraven\w+ | infring\w+ | flout\w* | trampl\w+ | contrary\ to
  | incompatible\ with | in\ disregard\ of | non-compliance | not\ (?:been\ )?(?:complied|fulfil\w*|implement\w*|observ\w*)
  | undermin\w+ | circumvent\w* | at\ odds\ with | run(?:s|ning)?\ counter )\b
"""
"""The instrument is said to be broken, or not to be kept."""

CALLED_FOR = r"""
\b(?: implement\w* | compl(?:y|ies|ied|iance)\w* | observ(?:e|ed|ing|ance) | abid(?:e|es|ing) | adher\w+
  | fulfil\w* | honou?r\w* | respect(?:ed|ing|s)? | uphold\w* | return\w*\ to | carr(?:y|ied|ying)\ out | join | appl(?:y|ied|ication) )\b
"""
"""What is asked or promised is that it be kept."""

RELIED_ON = r"""
\b(?: in\ (?:accordance|line|keeping|conformity|compliance)\ with | according\ to | pursuant\ to
  | on\ the\ basis\ of | based\ (?:on|upon) | under | as\ (?:set\ out|laid\ down|provided\ for|stipulated|required|defined|envisaged|requested|confirmed|enshrined)
  | consistent\ with | remains?\ (?:in\ force|valid|the\ basis) | by\ virtue\ of | in\ implementation\ of
  | foundation | framework\ of | guided\ by | reaffirm\w* | recall\w* | confirm\w* )\b
"""
"""What is said or done is put upon it."""

RESERVED = r"""
\b(?: reserv(?:e|es|ed|ing|ation|ations) | interpretative\ declaration | without\ prejudice\ to )\b
"""
"""A reservation is made to it."""
