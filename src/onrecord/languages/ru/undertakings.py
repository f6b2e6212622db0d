"""Russian verbs by which words tell of a promise, instead of making one."""

PROMISING = r"""
    \b (?: обяз(?:ался|алась|алось|ались|уется|уются) | обещ(?:ал|ала|али|ает|ают)
    | пообещ(?:ал|ала|али) ) \b
"""
