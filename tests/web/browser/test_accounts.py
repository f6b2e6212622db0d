"""In a browser: log in, correct a reading, see it, take it back, log out; without a script too."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord.access.access import Access
from onrecord.access.roles import Role
from onrecord.model import StatementKind, statement_id
from onrecord.record import Record

KIND = StatementKind.DEMAND
PASSWORD = "seven ferries pass the strait"
PAGE = """<!doctype html><html lang="en"><head><title>On the ferry</title></head><body><main>
<h1>On the ferry</h1><p class="date">4 March 2031</p>
<p>Norland thanks its guests. We call on Veskia to open the strait.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""


def record_of(folder, keep):
    keep(folder / "record", {"https://norland.example/ferry": PAGE})
    return folder / "record"


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory, keep, serving):
    """Give a desk on one's own machine, and its record."""
    home = record_of(tmp_path_factory.mktemp("open"), keep)
    with serving(home) as address:
        yield address, home


@pytest.fixture(scope="module")
def closed_desk(tmp_path_factory, keep, serving):
    """Give a desk with accounts, and its record."""
    home = record_of(tmp_path_factory.mktemp("closed"), keep)
    accounts = Access(folder=home / "access").accounts
    for name, role in (("cora", Role.CORRECT), ("alma", Role.ADMINISTER)):
        accounts.add(name, PASSWORD, role, datetime(2031, 3, 1, tzinfo=UTC))
    with serving(home) as address:
        yield address, home


def demand(home):
    with Record.open(home) as record:
        (document,) = (one.id for one in record.documents())
        heard = record.reading_as_read(document).statements
        return next(statement_id(document, one) for one in heard if one.kind is KIND)


def kind(home, address):
    with Record.open(home) as record:
        return record.quote(address).statement.kind


def amend(page, desk, address):
    """Go by the links from the document to the form, and say that it is a denial."""
    page.goto(f"{desk}/d/{address[3:15]}")
    page.locator(f'a[href="/correct/{address}"]').click()
    page.get_by_text("It is something else").click()
    page.get_by_label("Kind").select_option("denial")
    page.locator("details[open] textarea[name=why]").fill("heard <b>again</b>")
    page.locator("details[open]").get_by_role("button", name="Keep it").click()
    page.wait_for_url(f"{desk}/q/{address}#said")


def log_in(page, name):
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_on_ones_own_machine_a_reading_is_corrected_and_that_taken_back(page, open_desk):
    desk, home = open_desk
    address = demand(home)
    amend(page, desk, address)
    said = page.locator("section[aria-labelledby=said]")
    assert "kind: denial" in said.inner_text()
    assert "heard <b>again</b>" in said.inner_text()
    assert kind(home, address) is StatementKind.DENIAL
    said.get_by_role("link", name="This correction").click()
    page.get_by_label("Reason").fill("he did not")
    page.get_by_role("button", name="Take it back").click()
    page.get_by_text("withdrawn", exact=True).wait_for()
    assert kind(home, address) is KIND
    page.get_by_role("link", name="Corrections", exact=True).click()
    assert page.locator("tbody tr").count() == 2


def test_what_was_typed_is_still_there_when_it_cannot_be_kept(browser, open_desk):
    desk, home = open_desk
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{desk}/correct/{demand(home)}")
    tab.get_by_text("It tells of the same act").click()
    tab.get_by_label("Address of the other").fill("the other one")
    tab.get_by_label("two acts").check()
    tab.locator("details[open] textarea[name=why]").fill("two rounds")
    tab.locator("details[open]").get_by_role("button", name="Keep it").click()
    tab.get_by_role("alert").wait_for()
    assert tab.get_by_label("Address of the other").input_value() == "the other one"
    assert tab.locator("details[open] textarea[name=why]").input_value() == "two rounds"
    assert tab.get_by_label("two acts").is_checked()
    context.close()


def test_with_an_account_one_logs_in_corrects_and_logs_out(page, closed_desk):
    desk, home = closed_desk
    address = demand(home)
    page.goto(f"{desk}/q/{address}")
    assert page.url.startswith(f"{desk}/login?next=")
    log_in(page, "cora")
    page.wait_for_url(f"{desk}/q/{address}")
    amend(page, desk, address)
    assert "cora" in page.locator("section[aria-labelledby=said]").inner_text()
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{desk}/login")
    page.go_back()
    page.goto(f"{desk}/documents")
    assert page.url.startswith(f"{desk}/login")


def test_a_script_cannot_read_what_the_browser_keeps_for_us(page, closed_desk):
    desk, _ = closed_desk
    page.goto(f"{desk}/login")
    log_in(page, "cora")
    page.wait_for_url(f"{desk}/")
    assert page.evaluate("document.cookie") == ""
    kept = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert kept["onrecord-session"]["sameSite"] == "Lax"
    assert kept["onrecord-form"]["sameSite"] == "Strict"
    assert all(cookie["httpOnly"] for cookie in kept.values())


def test_a_page_elsewhere_cannot_correct_in_ones_name(browser, open_desk, tmp_path):
    desk, home = open_desk
    address = demand(home)
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{desk}/correct/{address}")
    token = tab.locator("input[name=token]").first.get_attribute("value")
    fields = {"token": token, "act": "reject", "why": "x", "by": "x"}
    inputs = "".join(f'<input name="{name}" value="{value}">' for name, value in fields.items())
    form = f'<form method="post" action="{desk}/correct/{address}">{inputs}<button>Go</button>'
    (tmp_path / "evil.html").write_text(f"<!doctype html><meta charset=utf-8>{form}</form>")
    tab.goto((tmp_path / "evil.html").as_uri())
    with tab.expect_response(lambda answer: answer.request.method == "POST") as caught:
        tab.get_by_role("button").click()
    assert caught.value.status == 403
    assert kind(home, address)
    context.close()


def test_all_of_it_works_without_a_script(browser, closed_desk):
    desk, home = closed_desk
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{desk}/audit")
    log_in(tab, "alma")
    tab.wait_for_url(f"{desk}/audit")
    assert "alma" in tab.locator("tbody").inner_text()
    amend(tab, desk, demand(home))
    context.close()


def test_pages_of_people_are_open_to_everybody(browser, closed_desk, audited):
    desk, home = closed_desk
    address = demand(home)
    wrong = []
    with browser.new_context() as context:
        tab = context.new_page()

        def look():
            wrong.extend(f"{tab.url.removeprefix(desk)}: {one}" for one in audited(tab))

        tab.goto(f"{desk}/audit")
        look()
        tab.get_by_label("Name").fill("alma")
        tab.get_by_label("Password").fill("not that one")
        tab.get_by_role("button", name="Log in").click()
        tab.get_by_role("alert").wait_for()
        look()
        log_in(tab, "alma")
        tab.wait_for_url(f"{desk}/audit")
        look()
        tab.goto(f"{desk}/accounts")
        look()
        tab.goto(f"{desk}/correct/{address}")
        tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        look()
        amend(tab, desk, address)
        look()
        said = tab.locator("section[aria-labelledby=said]")
        said.get_by_role("link", name="This correction").last.click()
        look()
        tab.goto(f"{desk}/corrections")
        look()
    assert wrong == []
