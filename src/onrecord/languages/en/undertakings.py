"""English words about promises: verbs that tell of one, and what stands before its time.

"The two sides have undertaken to leave" tells who promises: whoever says it may be somebody else.
"In June" and "by 5 May" say when a thing will be done; "until June" and "the law of June" do not.
"""

PROMISING = r"""
    \b (?: undertak(?:e|es|en|ing) | undertook
    | promis(?:e|es|ed|ing) | pledg(?:e|es|ed|ing) | vow(?:s|ed|ing)?
    | commit(?:s|ted|ting)? \s+ (?: (?:them|it|him|her)sel(?:f|ves) \s+ )? to
    | (?:has|have) \s+ agreed \s+ to ) \b
"""

BEFORE_ITS_TIME = r"""
    \b (?: in | on | by | from | before | no \s+ later \s+ than ) \s+
    (?: the \s+ )? (?: \w+day ,? \s+ )? $
"""
