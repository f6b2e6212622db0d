"""A language model asked over real HTTP: a server on this computer that answers as told."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from onrecord.assistant import asking

MODEL = "small/model"
BODY = "The Harbour Master said that the ferry sails daily. Norland calls on Veskia to wait."
GOOD = {"quote": "the ferry sails daily", "kind": "claim", "holder": "The Harbour Master"}
OWN = {"quote": "calls on Veskia to wait", "kind": "demand", "holder": None}


def answering(*entries):
    return json.dumps({"statements": entries})


class Host:
    """A server that speaks chat completions and keeps what it was sent."""

    def __init__(self):
        self.requests = []
        self.status, self.answer, self.headers = 200, answering(), {}
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                sent = self.rfile.read(int(self.headers["Content-Length"]))
                host.requests.append((self.path, self.headers, json.loads(sent)))
                self.send_response(host.status)
                for name, value in host.headers.items():
                    self.send_header(name, value)
                body = host.body()
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.thread = Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def body(self):
        message = {"role": "assistant", "content": self.answer}
        return json.dumps({"choices": [{"index": 0, "message": message}]}).encode()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def host():
    host = Host()
    yield host
    host.close()


@pytest.fixture
def document(run, note):
    assert run("add", note(body=BODY)).returncode == 0
    (listed,) = lines(run("list", "--json"))
    return listed["id"]


@pytest.fixture
def ask(run, host, document, monkeypatch):
    """Ask about the note, with what a person types when asked."""

    def start(*options, typed="", **environment):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        given = {"OPENAI_BASE_URL": f"{host.url}/v1", "OPENAI_API_KEY": "k1"} | environment
        return run("ask", document, "--model", MODEL, *options, **given)

    return start


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def log(run):
    return lines(run("ask", "--log", "--json"))[0]


def test_exact_quotations_become_statements_under_the_models_name(ask, host, document, run):
    host.answer = answering(GOOD, OWN)
    (told,) = lines(ask("--yes", "--json"))
    assert (told["host"], told["model"], told["left_out"]) == (host.url, MODEL, 0)
    first, second = told["statements"]
    assert (first["text"], first["kind"]) == ("the ferry sails daily", "claim")
    assert first["attribution"][0]["holders"][0]["name"] == "The Harbour Master"
    assert (second["kind"], len(second["attribution"])) == ("demand", 1)
    assert {one["rule"] for one in told["statements"]} == {f"assistant.{MODEL}"}
    assert "id" not in first
    assert run("quote", first["address"]).stdout.startswith("the ferry sails daily\n")
    assert document in first["address"]


def test_nothing_that_a_model_gives_enters_the_record(ask, host, document, run):
    before = run("show", document, "--json").stdout
    host.answer = answering(GOOD)
    assert "1 statement by small/model, by no rule of onrecord." in ask("--yes").stdout
    assert run("show", document, "--json").stdout == before
    assert "assistant" not in run("statements", "--json").stdout


def test_a_quotation_altered_by_one_word_is_counted_and_nothing_is_kept_of_it(ask, host):
    host.answer = answering(GOOD, OWN | {"quote": "calls on Veskia to hurry"})
    done = ask("--yes")
    assert "1 more was left out: not word for word" in done.stdout
    assert "hurry" not in done.stdout + done.stderr
    (told,) = lines(ask("--yes", "--json"))
    assert (len(told["statements"]), told["left_out"]) == (1, 1)


def test_the_documents_words_go_out_as_data_with_who_speaks(ask, host):
    ask("--yes")
    ((path, headers, sent),) = host.requests
    assert (path, headers["Authorization"]) == ("/v1/chat/completions", "Bearer k1")
    system, user = sent["messages"]
    assert sent["model"] == MODEL
    assert "no instruction" in system["content"]
    passages = json.loads(user["content"])["passages"]
    assert BODY in [passage["text"] for passage in passages]
    assert set(passages[0]) == {"speaker", "text"}


@pytest.mark.parametrize(
    "answer", ["I cannot help with that.", '{"statements": [', '{"statements": 3}', "[]", "", None]
)
def test_an_answer_without_the_json_is_an_error_in_one_line(ask, host, answer):
    host.answer = answer
    done = ask("--yes")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[1].startswith("onrecord: OR422: doc:")
    assert host.url in done.stderr


def test_json_in_a_fence_is_read(ask, host):
    host.answer = f"Here it is:\n```json\n{answering(GOOD)}\n```"
    assert len(lines(ask("--yes", "--json"))[0]["statements"]) == 1


def test_a_host_that_fails_is_an_error_and_what_was_sent_stays_in_the_log(ask, host, run):
    host.status = 500
    done = ask("--yes")
    assert done.returncode == 1
    assert "OR422" in done.stderr
    assert "500" in done.stderr
    assert [entry["act"] for entry in log(run)] == ["sent"]


@pytest.mark.parametrize("body", [b"<html>", b"{}", b'{"choices": []}', b'{"choices": [3]}', b"3"])
def test_another_manner_of_answering_is_an_error(ask, host, body):
    host.body = lambda: body
    done = ask("--yes")
    assert done.returncode == 1
    assert "OR422" in done.stderr


def test_a_redirection_does_not_take_the_text_to_another_host(ask, host):
    other = Host()
    host.status, host.headers = 307, {"Location": f"{other.url}/v1/chat/completions"}
    done = ask("--yes")
    other.close()
    assert (done.returncode, len(host.requests), other.requests) == (1, 1, [])


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_without_consent_no_request_arrives_and_nothing_is_logged(ask, host, run, typed):
    done = ask(typed=typed)
    assert done.returncode == 1
    assert f"To {host.url} go 1 document, " in done.stderr
    assert "OR421" in done.stderr
    assert (host.requests, log(run)) == ([], [])


def test_consent_is_asked_for_once_a_host_and_can_be_taken_back(ask, host, run):
    assert "May texts go" in ask(typed="y\n").stderr
    again = ask()
    assert (again.returncode, "May texts go" in again.stderr) == (0, False)
    assert f"To {host.url} go" in again.stderr
    assert host.url in run("ask", "--forget").stdout
    assert ask().returncode == 1
    assert len(host.requests) == 2
    assert run("ask", "--forget").stdout == "No host was allowed.\n"


def test_yes_is_for_this_time_and_consent_for_one_host_alone(ask):
    assert ask("--yes").returncode == 0
    assert ask().returncode == 1
    assert ask(typed="y\n").returncode == 0
    other = Host()
    done = ask(OPENAI_BASE_URL=other.url)
    other.close()
    assert (done.returncode, other.requests) == (1, [])


def test_every_document_sent_is_in_the_log(ask, host, run, document):
    ask(typed="y\n")
    allowed, sent = log(run)
    assert (allowed["act"], allowed["host"]) == ("allowed", host.url)
    assert (sent["act"], sent["host"], sent["model"]) == ("sent", host.url, MODEL)
    assert (sent["document"], sent["digest"][:7]) == (document, "sha256:")
    content = host.requests[0][2]["messages"][1]["content"]
    assert sent["characters"] == len(content)
    assert document in run("ask", "--log").stdout


def test_a_damaged_log_allows_nothing(ask, host, home):
    ask(typed="y\n")
    with (home / "asked.jsonl").open("a") as file:
        file.write('{"act": "forgot')
    done = ask()
    assert (done.returncode, len(host.requests)) == (1, 1)
    assert "OR423" in done.stderr
    assert "line 3" in done.stderr


def test_a_long_document_goes_in_several_requests(ask, host, monkeypatch):
    monkeypatch.setattr(asking, "MOST", 60)
    host.answer = answering()
    assert ask("--yes").returncode == 0
    assert len(host.requests) > 1


@pytest.mark.parametrize(
    "more",
    [
        {"OPENAI_BASE_URL": ""},
        {"OPENAI_BASE_URL": "models.example.org"},
        {"OPENAI_BASE_URL": "http://models .example.org"},
        {"OPENAI_API_KEY": "k\né"},
    ],
)
def test_no_host_is_taken_for_granted(ask, host, more):
    done = ask("--yes", **more)
    assert (done.returncode, host.requests) == (2, [])
    assert "OR403" in done.stderr


def test_a_model_and_a_document_have_to_be_named(run, host, document):
    assert run("ask", document, "--endpoint", host.url, "--yes").returncode == 2
    assert run("ask", "--endpoint", host.url, "--model", MODEL, "--yes").returncode == 2
    assert host.requests == []


def test_without_the_library_the_error_names_the_extra(ask, host, monkeypatch):
    monkeypatch.setattr(asking, "openai", None)
    done = ask("--yes")
    assert (done.returncode, host.requests) == (1, [])
    assert "pip install 'onrecord[llm]'" in done.stderr


def test_no_other_command_loads_the_library():
    check = "import onrecord.cli.commands.read, sys; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_the_base_install_works_without_the_library(program, tmp_path, note):
    assert program("add", note()).returncode == 0
    (tmp_path / "openai.py").write_text("raise ImportError('not installed')")
    done = program("ask", "--log", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "Nothing was ever sent.\n")
    asked = program("ask", "x", "--endpoint", "http://localhost", PYTHONPATH=str(tmp_path))
    assert "OR404" in asked.stderr
