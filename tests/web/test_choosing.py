"""Choosing: a page is written in the language that is asked for, kept or accepted."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.web import make_app
from onrecord.web.choosing import accepted, matched

THERE = ("en", "fr", "ru", "ar", "pt-BR")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("FR-ca-x-private", "fr"),
        ("de, ru;q=0.3, fr;q=0.7", "fr"),
        ("ru;q=0, fr", "fr"),
        ("pt_br", "pt-BR"),
        ("pt", None),
        ("frr", None),
        ("*", None),
        ("", None),
        (",;q=,;;q=x,-,--", None),
    ],
)
def test_languages_are_looked_up(wanted, found):
    assert matched(accepted(wanted), THERE) == found


def language(answer):
    return html.fromstring(answer.text).get("lang")


@pytest.mark.parametrize(
    ("address", "cookie", "header", "expected"),
    [
        ("/?ui=fr", "ru", "ar", "fr"),
        ("/", "ru", "ar", "ru"),
        ("/", None, "ar, en;q=0.5", "ar"),
        ("/", None, "de, en;q=0.5, ru;q=0.1", "en"),
        ("/", None, None, "en"),
        ("/?ui=xx", "ru", "ar", "ru"),
        ("/?ui=", "<script>", "ar", "ar"),
    ],
)
def test_what_is_asked_comes_before_what_is_kept_and_accepted(
    client, address, cookie, header, expected
):
    headers = {"Accept-Language": header} if header else {}
    if cookie:
        headers["Cookie"] = f"ui={cookie}"
    answer = client.get(address, headers=headers)
    assert language(answer) == answer.headers["content-language"] == expected
    assert {"Accept-Language", "Cookie"} <= set(answer.headers["vary"].split(", "))


def test_a_choice_is_kept_for_a_year(home):
    client = TestClient(make_app(home), base_url="http://127.0.0.1")
    assert "set-cookie" not in client.get("/").headers
    assert "set-cookie" not in client.get("/?ui=xx").headers
    kept = client.get("/?ui=ar").headers["set-cookie"]
    assert kept == "ui=ar; Max-Age=31536000; Path=/; SameSite=Lax; HttpOnly"
    assert language(client.get("/documents")) == "ar"
    assert language(client.get("/nowhere")) == "ar"
    assert language(client.get("/documents?ui=en")) == "en"
    assert language(client.get("/documents")) == "en"


def test_arabic_is_written_from_right_to_left(client):
    for tag, direction in (("ar", "rtl"), ("fr", "ltr")):
        assert html.fromstring(client.get(f"/?ui={tag}").text).get("dir") == direction


def test_data_is_the_same_in_every_language(client):
    for end in ("json", "csv", "ndjson"):
        plain = client.get(f"/ledgers/measures.{end}?limit=3")
        asked = client.get(
            f"/ledgers/measures.{end}?limit=3&ui=ar", headers={"Accept-Language": "ru"}
        )
        assert plain.content == asked.content
        assert plain.headers == asked.headers
        assert "content-language" not in asked.headers
        assert "set-cookie" not in asked.headers


def test_no_other_address_has_the_language_in_it(client):
    page = html.fromstring(client.get("/documents?limit=2&ui=ru&from=2026-01-01").text)
    links = {link.get("href") for link in page.iterfind(".//a")}
    (menu,) = page.iterfind(".//footer/nav")
    choices = {link.get("lang"): link.get("href") for link in menu.iterfind("a")}
    assert choices["fr"] == "/documents?limit=2&from=2026-01-01&ui=fr"
    assert not {link for link in links - set(choices.values()) if re.search(r"[?&]ui=", link)}
    assert "/documents.json?limit=2&from=2026-01-01" in links
    assert any("next=" in link for link in links - set(choices.values()))


def test_the_menu_names_each_language_in_itself(client):
    page = html.fromstring(client.get("/?ui=fr").text)
    names = {
        link.get("lang"): (link.text, link.get("hreflang"), link.get("aria-current"))
        for link in page.iterfind(".//footer/nav/a")
    }
    assert names == {
        "en": ("English", "en", None),
        "ar": ("العربية", "ar", None),
        "fr": ("Français", "fr", "true"),
        "ru": ("Русский", "ru", None),
    }


def test_a_page_that_has_not_changed_is_not_sent_again_in_its_language_alone(client):
    tags = {tag: client.get(f"/sources?ui={tag}").headers["etag"] for tag in ("en", "fr", "ar")}
    assert len(set(tags.values())) == 3
    again = client.get("/sources?ui=fr", headers={"If-None-Match": tags["fr"]})
    assert (again.status_code, again.headers["vary"]) == (304, "Accept-Language, Cookie")
    assert client.get("/sources?ui=ar", headers={"If-None-Match": tags["fr"]}).status_code == 200


def test_what_is_asked_otherwise_stays_as_it_is_written(client):
    for question in ("q=%22the+strait%22+%2B&ui=fr", "ui=fr&q=%D0%BC%D0%B8%D0%BD"):
        plain = re.sub(r"&?ui=fr&?", "", question)
        french = html.fromstring(client.get(f"/search?{question}").text)
        english = html.fromstring(client.get(f"/search?{plain}").text)
        assert french.find(".//input").get("value") == english.find(".//input").get("value")
