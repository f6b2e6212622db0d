"""A desk of our own, entries made in a line, and regimes made in a few."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord.regimes.loading import read_regime
from onrecord.regimes.reading import Desk, read_entries

NOW = datetime(2031, 12, 31, 12, tzinfo=UTC)
HEADS = {
    "headcounts": "on,account,state,host,post,count,note,signed,dated",
    "trips": "account,state,host,post,kind,rank,latitude,longitude,departs,notified,"
    "note,signed,dated",
    "notes": "on,account,state,to,reference,answers,note,signed,dated",
    "hirings": "on,account,state,host,local,count,note,signed,dated",
    "reports": "on,account,state,to,subject,period,note,signed,dated",
    "complete": "account,sheet,state,host,since,until,note,signed,dated",
}
EVIDENCE = "As told,A. Berg,2031-01-01"


@pytest.fixture
def desk():
    def make(name="Desk", there=()):
        find = {"doc:aaaabbbbcccc": "doc:aaaabbbbcccc", "aaaa": "doc:aaaabbbbcccc"}.get
        return Desk(name=name, now=NOW, find=find, there={one.id: one for one in there})

    return make


@pytest.fixture
def read(desk):
    """Read a file of entries; its rows as they stand."""

    def start(content, file="f.csv", there=()):
        content = content if isinstance(content, bytes) else content.encode()
        return read_entries(file, content, desk(there=there))

    return start


@pytest.fixture
def entered(desk):
    """Enter rows of a sheet without their evidence, by a desk."""

    def start(sheet, *rows, by="Desk"):
        lines = [HEADS[sheet], *(f"{row},{EVIDENCE}" for row in rows)]
        return read_entries("f.csv", "\n".join(lines).encode(), desk(by))

    return start


TOP = """
name = "r"
title = "T"
instrument = "I"
parties = ["XN", "XV"]
since = 2031-01-01
ranks = ["ambassador", "counsellor"]
[[post]]
name = "Embassy"
state = "XN"
host = "XV"
latitude = 0
longitude = 0
[[post]]
name = "Mission"
state = "XN"
host = "XV"
counts = false
why = "an organisation"
[[post]]
name = "Embassy"
state = "XV"
host = "XN"
latitude = 0
longitude = 0
"""


@pytest.fixture
def regime():
    """Make a regime of a counted thing and a rule."""

    def make(counted, rule, top=TOP, more=""):
        text = f"{top}\n{more}\n[[counted]]\nname = 'it'\n{counted}\n"
        text += f"[[rule]]\nname = 'one'\ncounted = 'it'\n{rule}\n"
        return read_regime("r.toml", text.encode())

    return make
