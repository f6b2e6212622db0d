"""Updating: every look at a source is a row, and nothing is fetched twice in vain."""

from __future__ import annotations

import pytest

from onrecord.model import Outcome
from onrecord.record import Change
from onrecord.sources import Kind, Source


@pytest.fixture
def source(site, page):
    site.put("/1.html", page("We agree.", title="One"))
    site.put("/2.html", page("We do not.", title="Two"))
    address = site.feed("/feed.xml", "/1.html", "/2.html")
    return Source(
        name="norland", publisher="Norland", address=address, kind=Kind.FEED, patience=600
    )


@pytest.fixture
def update(record, fetcher):
    def updating(*sources, **options):
        return list(record.update(sources, fetcher, **options))

    return updating


def test_a_first_look_brings_what_the_source_lists(update, record, source, site):
    (checked,) = update(source)
    assert checked.attempt.outcome is Outcome.NEW
    assert (checked.attempt.status, checked.attempt.listed) == (200, 2)
    assert checked.attempt.new == tuple(
        site.url + path for path in ("/feed.xml", "/1.html", "/2.html")
    )
    assert record.attempts() == (checked.attempt,)
    assert record.counts().documents == 3


def test_a_second_look_asks_conditionally_and_keeps_a_row(update, record, source, clock):
    update(source)
    clock.sleep(600)
    (checked,) = update(source)
    assert checked.attempt.outcome is Outcome.UNCHANGED
    assert checked.attempt.new == ()
    assert len(record.attempts("norland")) == 2
    assert record.counts().captures == 3


def test_a_source_is_left_alone_until_its_patience_is_over(update, record, source, site, clock):
    update(source)
    asked = len(site.asked)
    clock.sleep(60)
    (checked,) = update(source)
    assert checked.attempt is None
    assert 0 < checked.wait < 541
    assert len(site.asked) == asked
    assert len(record.attempts()) == 1
    (checked,) = update(source, impatient=True)
    assert checked.attempt is not None


def test_a_page_that_was_edited_is_found_though_the_feed_has_not_changed(
    update, source, site, clock, page
):
    (first,) = update(source)
    site.put("/2.html", page("We do.", title="Two"))
    clock.sleep(600)
    (second,) = update(source)
    assert second.attempt.outcome is Outcome.NEW
    assert second.attempt.new == (site.url + "/2.html",)
    (edited,) = second.added
    assert edited.change is Change.NEW_VERSION
    assert edited.corrects == first.added[2].document


def test_an_address_that_failed_is_asked_again(update, site, page):
    site.put("/1.html", page("We agree.", title="One"))
    address = site.feed("/feed.xml", "/1.html", "/late.html")
    source = Source(name="n", publisher="N", address=address, kind=Kind.FEED, patience=0)
    (first,) = update(source)
    assert first.attempt.failed == (site.url + "/late.html",)
    site.put("/late.html", page("Late.", title="Late"))
    (second,) = update(source)
    assert second.attempt.new == (site.url + "/late.html",)


def test_a_source_that_does_not_answer_leaves_a_row_with_the_reason(update, record, site, source):
    site.pages.clear()
    (checked,) = update(source)
    assert checked.attempt.outcome is Outcome.FAILED
    assert checked.attempt.reason
    assert record.attempts()[0].listed is None


def test_a_source_that_may_not_be_asked_leaves_a_row(update, record, site, source):
    site.put("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    (checked,) = update(source)
    assert checked.attempt.outcome is Outcome.REFUSED
    assert record.counts().attempts == 1


def test_one_source_in_trouble_does_not_stop_the_others(update, site, source):
    gone = Source(name="gone", publisher="N", address=site.url + "/gone", kind=Kind.PAGE)
    outcomes = [checked.attempt.outcome for checked in update(gone, source)]
    assert outcomes == [Outcome.FAILED, Outcome.NEW]


def test_a_page_is_a_source_of_itself(update, site, page):
    address = site.put("/page.html", page("We agree."))
    source = Source(name="page", publisher="N", address=address, kind=Kind.PAGE)
    (checked,) = update(source)
    assert checked.attempt.new == (address,)
    assert checked.attempt.listed == 0
