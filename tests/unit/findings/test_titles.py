"""Numbers and names of the title against the text, and counters against its dates."""

from datetime import date

import pytest

from onrecord.model import Counter, Span

OFF = ": it does not add up as printed"

PAGE = """<html><head><title>{title}</title></head><body><main><h1>{title}</h1>
<p>5 May 2031</p><p>{first}</p>
<p>The Ministry has informed the Embassy, and expects that it will be understood there.</p>
</main></body></html>"""


@pytest.mark.parametrize(
    ("title", "first", "found"),
    [
        (
            "Norland expels 10 diplomats of Sudland",
            "The Ministry has asked 10 diplomats to leave the country within three days.",
            [(True, "titles", "the title says “10 diplomats”, and so does the text")],
        ),
        (
            "Norland expels 10 diplomats of Sudland",
            "The Ministry has asked 12 diplomats to leave the country within three days.",
            [
                (
                    False,
                    "titles",
                    f"the title says “10 diplomats”; the text says “12 diplomats”{OFF}",
                )
            ],
        ),
        (
            "Norland expels 10 diplomats of Sudland",
            "The Ministry has asked 7 diplomats and 3 diplomats of the consulate to leave.",
            [],
        ),
        (
            "Foreign Minister meets Ambassador Jan Holten",
            "The Foreign Minister received Ambassador Jan Holden today in the capital.",
            [
                (
                    False,
                    "names",
                    f"the title names “Jan Holten”; the text says “Jan Holden”{OFF}",
                )
            ],
        ),
        (
            "Foreign Minister meets Ambassador Jan Holtensky",
            "The Foreign Minister received Ambassador Jan Holtenskyy today in the capital.",
            [],
        ),
        (
            "Foreign Minister meets Ambassador Jan Holtén",
            "The Foreign Minister received Ambassador Jan Holten today in the capital.",
            [],
        ),
    ],
)
def test_the_title_is_compared_with_the_text(checked_page, title, first, found) -> None:
    assert checked_page(PAGE.format(title=title, first=first)) == found


@pytest.mark.parametrize(("holds", "found"), [(True, 1), (False, 1), (None, 0)])
def test_a_counter_that_the_text_dates_is_a_finding(checked_counter, holds, found) -> None:
    counter = Counter(
        span=Span(0, 8), days=936, subject="the incident", since=date(2028, 3, 4), holds=holds
    )
    findings = checked_counter(counter)
    assert [finding.holds for finding in findings] == [holds] * found
    assert all("936 days before the page's date" in one.explanation for one in findings)
