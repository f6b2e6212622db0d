"""Fetching: what comes whole is given back, and a server is treated as it asks to be."""

import ssl
import subprocess
from importlib.metadata import version

import pytest

from onrecord.archive import Fetcher, FetchOptions, Validators, digest_of
from onrecord.errors import FetchFailed, FetchRefused

PAGE = "<title>Note</title>Съобщение".encode()


def test_gives_the_bytes_and_what_is_known_of_them(serve, fetcher, clock):
    headers = {"Content-Type": "text/html; charset=UTF-8", "ETag": '"7"'}
    site = serve({"/note": (200, headers, PAGE)})
    fetched = fetcher().fetch(site.url + "/note")
    assert fetched.payload == PAGE
    assert fetched.capture.digest == digest_of(PAGE)
    assert fetched.capture.url == fetched.capture.asked_url == site.url + "/note"
    assert (fetched.capture.status, fetched.capture.fetched) == (200, clock.now())
    assert (fetched.capture.media_type, fetched.capture.charset) == ("text/html", "utf-8")
    assert ("Content-Type", "text/html; charset=UTF-8") in fetched.headers
    assert fetched.validators == Validators(etag='"7"')


def test_names_itself_and_asks_for_plain_bytes(serve, fetcher):
    site = serve({"/": PAGE})
    fetcher().fetch(site.url)
    for _, headers in site.asked:
        assert headers["User-Agent"] == f"onrecord/{version('onrecord')}"
        assert headers["Accept-Encoding"] == "identity"


def test_asks_a_host_once_a_second(serve, fetcher, clock):
    site = serve({"/a": PAGE, "/b": PAGE})
    asking = fetcher()
    asking.fetch(site.url + "/a")
    asking.fetch(site.url + "/b")
    assert site.paths() == ["/robots.txt", "/a", "/b"]
    assert clock.waits == [1.0, 1.0]


def test_waits_as_long_as_robots_txt_asks(serve, fetcher, clock):
    site = serve({"/robots.txt": b"User-agent: *\nCrawl-delay: 9", "/a": PAGE, "/b": PAGE})
    asking = fetcher()
    asking.fetch(site.url + "/a")
    asking.fetch(site.url + "/b")
    assert clock.waits == [1.0, 9.0]


def test_does_not_ask_what_robots_txt_forbids(serve, fetcher):
    rules = b"User-agent: other\nDisallow:\n\nUser-agent: OnRecord\nDisallow: /drafts/"
    site = serve({"/robots.txt": rules, "/drafts/1": PAGE, "/notes/1": PAGE})
    asking = fetcher()
    assert asking.fetch(site.url + "/notes/1").payload == PAGE
    with pytest.raises(FetchRefused) as refused:
        asking.fetch(site.url + "/drafts/1")
    assert refused.value == FetchRefused(site.url + "/drafts/1", "robots.txt forbids it")
    assert site.paths() == ["/robots.txt", "/notes/1"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_robots_txt_that_is_not_there_allows_everything(serve, fetcher, status):
    site = serve({"/robots.txt": (status, {}, b"User-agent: *\nDisallow: /"), "/a": PAGE})
    assert fetcher().fetch(site.url + "/a").payload == PAGE


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_robots_txt_that_cannot_be_read_forbids_everything_for_a_while(
    serve, fetcher, clock, status
):
    site = serve({"/robots.txt": (status, {}, b""), "/a": PAGE})
    asking = fetcher(retries=0)
    for _ in range(2):
        with pytest.raises(FetchFailed, match=r"robots\.txt cannot be read"):
            asking.fetch(site.url + "/a")
    assert site.paths() == ["/robots.txt"]
    clock.passed += 601
    site.pages["/robots.txt"] = (404, {}, b"")
    assert asking.fetch(site.url + "/a").payload == PAGE


def test_a_robots_txt_is_asked_again_after_a_day(serve, fetcher, clock):
    site = serve({"/a": PAGE})
    asking = fetcher()
    for _ in range(3):
        asking.fetch(site.url + "/a")
        clock.passed += 50_000
    assert site.paths().count("/robots.txt") == 2


def test_reads_the_first_half_megabyte_of_a_robots_txt(serve, fetcher):
    rules = b"User-agent: *\nDisallow: /a\n" + b"# filler\n" * 100_000
    site = serve({"/robots.txt": rules, "/a": PAGE, "/b": PAGE})
    asking = fetcher()
    assert asking.fetch(site.url + "/b").payload == PAGE
    with pytest.raises(FetchRefused):
        asking.fetch(site.url + "/a")


def test_follows_redirects_also_of_robots_txt_and_obeys_it_there(serve, fetcher):
    site = serve(
        {
            "/robots.txt": (301, {"Location": "/rules"}, b""),
            "/rules": b"User-agent: *\nDisallow: /secret",
            "/a": (302, {"Location": "b?q=\xe4"}, b""),
            "/b?q=%C3%A4": PAGE,
            "/c": (307, {"Location": "/secret"}, b""),
        }
    )
    asking = fetcher()
    fetched = asking.fetch(site.url + "/a")
    assert fetched.capture.asked_url == site.url + "/a"
    assert fetched.capture.url == fetched.capture.name == site.url + "/b?q=%C3%A4"
    with pytest.raises(FetchRefused, match="/secret: not fetched"):
        asking.fetch(site.url + "/c")


def test_gives_up_on_a_loop_of_redirects(serve, fetcher):
    site = serve({"/a": (301, {"Location": "/b"}, b""), "/b": (301, {"Location": "/a"}, b"")})
    with pytest.raises(FetchFailed, match="more than 5 redirects"):
        fetcher().fetch(site.url + "/a")
    assert len(site.paths()) == 1 + 6


def test_gives_up_on_a_redirect_to_nowhere(serve, fetcher):
    site = serve({"/a": (301, {}, b"")})
    with pytest.raises(FetchFailed, match="redirect to nowhere"):
        fetcher().fetch(site.url + "/a")


def test_asks_with_the_validators_and_hears_that_nothing_changed(serve, fetcher):
    def page(handler):
        same = handler.headers["If-None-Match"] == '"7"'
        handler.send_response(304 if same else 200)
        handler.send_header("ETag", '"7"')
        handler.send_header("Last-Modified", "Tue, 04 Mar 2031 09:00:00 GMT")
        handler.end_headers()
        handler.wfile.write(b"" if same else PAGE)

    site = serve({"/a": page})
    asking = fetcher()
    first = asking.fetch(site.url + "/a")
    again = asking.fetch(site.url + "/a", first.validators)
    assert (first.not_modified, again.not_modified) == (False, True)
    assert again.payload == b""
    assert site.asked[-1][1]["If-Modified-Since"] == "Tue, 04 Mar 2031 09:00:00 GMT"


def test_an_answer_304_that_was_not_asked_for_is_no_answer(serve, fetcher):
    site = serve({"/a": (304, {}, b"")})
    with pytest.raises(FetchFailed) as failed:
        fetcher().fetch(site.url + "/a")
    assert failed.value.status == 304


@pytest.mark.parametrize("status", [404, 410, 500, 403, 204])
def test_says_what_the_server_answered(serve, fetcher, status):
    site = serve({"/a": (status, {}, b"")})
    with pytest.raises(FetchFailed) as failed:
        fetcher().fetch(site.url + "/a")
    reason = f"the server answered {status}"
    assert failed.value == FetchFailed(site.url + "/a", reason, status)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("asked", ["7", "Tue, 04 Mar 2031 09:30:09 GMT"])
def test_waits_as_long_as_a_busy_server_asks(serve, fetcher, clock, status, asked):
    def page(handler):
        busy = site.paths().count("/a") < 3
        handler.send_response(status if busy else 200)
        if busy:
            handler.send_header("Retry-After", asked)
        handler.end_headers()
        handler.wfile.write(b"" if busy else PAGE)

    site = serve({"/a": page})
    assert fetcher().fetch(site.url + "/a").payload == PAGE
    assert clock.waits == ([1.0, 7.0, 7.0] if asked == "7" else [1.0, 8.0, 1.0])


@pytest.mark.parametrize("asked", [{}, {"Retry-After": "soon"}])
def test_waits_longer_each_time_where_a_busy_server_does_not_say(serve, fetcher, clock, asked):
    site = serve({"/a": (503, asked, b"")})
    with pytest.raises(FetchFailed, match="answered 503"):
        fetcher(retries=3).fetch(site.url + "/a")
    assert clock.waits == [1.0, 1.0, 2.0, 4.0]


def test_stays_away_from_a_server_that_asks_for_an_hour(serve, fetcher, clock):
    site = serve({"/a": (429, {"Retry-After": "3600"}, b""), "/b": PAGE})
    asking = fetcher()
    for path in ("/a", "/b"):
        with pytest.raises(FetchFailed) as failed:
            asking.fetch(site.url + path)
        assert failed.value.retry_after == 3600
    assert site.paths() == ["/robots.txt", "/a"]
    clock.passed += 3600
    assert asking.fetch(site.url + "/b").payload == PAGE


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "certificate.pem"
    name = "mfa.norland.example"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    try:
        subprocess.run(
            [*command, "-keyout", str(key), "-out", str(made)], check=True, capture_output=True
        )
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    return key, made


@pytest.fixture
def secure(serve, certificate, clock):
    key, made = certificate
    site = serve({"/a": PAGE})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    trusting = ssl.create_default_context(cafile=str(made))
    options = FetchOptions(allow_private=True, tls=trusting, retries=0)
    return site, Fetcher(options, clock=clock, resolve=lambda *_: ("127.0.0.1",))


def test_checks_the_certificate_against_the_name_of_the_host(secure):
    site, asking = secure
    url = f"https://mfa.norland.example:{site.port}/a"
    assert asking.fetch(url).payload == PAGE
    with pytest.raises(FetchFailed, match="no valid certificate"):
        asking.fetch(f"https://mfa.veskia.example:{site.port}/a")


def test_does_not_trust_a_certificate_that_nobody_signed(serve, certificate, clock):
    key, made = certificate
    site = serve({"/robots.txt": PAGE})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    options = FetchOptions(allow_private=True)
    asking = Fetcher(options, clock=clock, resolve=lambda *_: ("127.0.0.1",))
    with pytest.raises(FetchFailed, match="self"):
        asking.fetch(f"https://mfa.norland.example:{site.port}/a")
