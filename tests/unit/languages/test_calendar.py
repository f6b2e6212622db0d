from datetime import date
from itertools import pairwise

import pytest

from onrecord.languages.calendar import full_dates, parse_date

CASES = {
    "16 April 203120:37": (date(2031, 4, 16), "20:37"),
    "Posted onJune 8, 2031June 8, 2031": (date(2031, 6, 8), None),
    "2031-01-31T18:21:00Z": (date(2031, 1, 31), "18:21"),
    "Fri, 7 Feb 2031 01:12:38 +0000": (date(2031, 2, 7), "01:12"),
    "March 28, 2031 18:35": (date(2031, 3, 28), "18:35"),
    "23.09.2020": (date(2020, 9, 23), None),
    "04/16/2021": (date(2021, 4, 16), None),
    "May 8, 20211:03 pm": (date(2021, 5, 8), "13:03"),
    "8:15 a.m. on 3 May 2021": (date(2021, 5, 3), "08:15"),
    "16 апреля 2031 года 20:37": (date(2031, 4, 16), "20:37"),
    "16. априла 2021. u 12:00": (date(2021, 4, 16), "12:00"),
    "1er juillet 2020 à 14h30": (date(2020, 7, 1), "14:30"),
    "3. März 2021": (date(2021, 3, 3), None),
    "5 de mayo de 2021": (date(2021, 5, 5), None),
    "10 korrik 2022": (date(2022, 7, 10), None),
    "16 квітня 2021, 13:11": (date(2021, 4, 16), "13:11"),
    "١٦ أبريل ٢٠٢١": (date(2021, 4, 16), None),
    "11 मे 2019": (date(2019, 5, 11), None),
    "2021年4月16日": (date(2021, 4, 16), None),
}


@pytest.mark.parametrize(("line", "expected"), CASES.items())
def test_reads_the_day_and_the_time_beside_it(line, expected):
    assert parse_date(line) == expected


@pytest.mark.parametrize(
    "line",
    ["04/05/2021", "31 February 2021", "2021-13-45", "May 2021", "dismay 5, 2021", "", "1244"],
)
def test_leaves_out_what_is_no_certain_day(line):
    assert parse_date(line) == (None, None)


def test_dates_do_not_overlap_and_come_in_order():
    found = list(full_dates("1 May 2031, 2031-05-02 and May 3, 2031"))
    assert [one.day.day for one in found] == [1, 2, 3]
    assert all(a.end <= b.start for a, b in pairwise(found))
