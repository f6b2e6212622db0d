"""What is said of a promise later: that it was kept, broken or withdrawn."""

from __future__ import annotations

KEPT = r"""
\b(?: kept | honou?red | fulfil(?:led|s) | carried\ out | made\ good | delivered | completed
  | implemented | lived\ up\ to | abided\ by | as\ promised )\b
"""
"""Words by which a promise is said to be kept; negated, they say that it was not."""

BROKEN = r"""
\b(?: broke | broken | breach(?:ed|es)? | violat(?:ed|es|ion) | reneged | failed\ to | backtracked
  | fell\ short | has\ yet\ to | have\ yet\ to | gone\ back\ on | not\ fulfil(?:led|ling) )\b
"""
"""Words by which somebody says that it was broken."""

WITHDRAWN = r"""
\b(?: no\ longer\ (?:bound|intend\w*|plan\w*|ready|prepared) | withdr(?:ew|aw|aws|awn)
  | retract\w* | take[sn]?\ back | revok(?:e|es|ed) | cancel(?:s|led)? | will\ not )\b
"""
"""Words by which whoever promised takes it back."""
