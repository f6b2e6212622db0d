"""Every dependency is locked with hashes, in a release that the project allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = PROJECT["dependencies"]
TEST = PROJECT["optional-dependencies"]["test"]


def locked(name):
    """Give the requirements of a lock with their hashes."""
    text = (ROOT / "locks" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in filter(None, text.splitlines()):
        required, *hashes = re.split(r"\s+--hash=", line)
        yield Requirement(required), hashes


def here(requirement):
    return requirement.marker is None or requirement.marker.evaluate(default_environment())


@pytest.mark.parametrize("lock", ["run.txt", "test.txt"])
def test_everything_locked_is_one_release_with_hashes(lock):
    for requirement, hashes in locked(lock):
        assert re.fullmatch(r"==[\w.+!]+", str(requirement.specifier)), requirement
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one.strip()) for one in hashes)


@pytest.mark.parametrize(("lock", "wanted"), [("run.txt", RUN), ("test.txt", [*RUN, *TEST])])
def test_what_the_project_needs_is_locked(lock, wanted):
    chosen = {
        canonicalize_name(one.name): next(iter(one.specifier)).version
        for one, _ in locked(lock)
        if here(one)
    }
    for one in map(Requirement, wanted):
        version = chosen.get(canonicalize_name(one.name))
        assert version, f"{one} is not locked: make lock"
        assert one.specifier.contains(version, prereleases=True), f"{one}: make lock"


def test_the_two_locks_agree():
    run = {(one.name, str(one.specifier)) for one, _ in locked("run.txt")}
    assert run <= {(one.name, str(one.specifier)) for one, _ in locked("test.txt")}
