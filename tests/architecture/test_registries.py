"""What the registries hold, and that the stages have versions."""

from onrecord.documents import readers
from onrecord.mentions import finders
from onrecord.rules import STAGES, versions


def test_there_is_one_finder_for_each_kind_of_mention() -> None:
    assert list(finders) == ["actors", "instruments", "quantities", "times"]


def test_every_kind_of_file_that_the_manual_names_has_a_reader() -> None:
    wanted = {
        "application/atom+xml",
        "application/feed+json",
        "application/pdf",
        "application/rss+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
        "text/html",
        "text/markdown",
        "text/plain",
    }
    assert wanted <= set(readers)


def test_every_stage_has_a_version_made_from_its_files() -> None:
    assert tuple(versions()) == STAGES
    assert all(len(version) == 12 for version in versions().values())
