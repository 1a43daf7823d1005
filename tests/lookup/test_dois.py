"""DOIs looked up, against a registry of our own."""

import json
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from builder.findings.rules.references import dois as rules
from builder.lookup.comparing import findings
from builder.lookup.registry import Registry
from builder.model.prose import Text
from tests.markdown.example import module, prose, work

KNOWN = {
    "10.1000/right": {
        "title": ["Leadership: theory and practice"],
        "issued": {"date-parts": [[2016, 1]]},
        "author": [{"family": "Northouse", "given": "P."}],
    },
    "10.1000/title": {"title": "Oncology of the mouse", "issued": {"date-parts": [[2016]]}},
    "10.1000/year": {"title": "Leadership", "issued": {"date-parts": [[2009]]}},
    "10.1000/author": {"title": "Leadership", "author": [{"family": "Western"}]},
    "10.1000/odd": {"title": None, "issued": {"date-parts": [[None]]}, "author": "x"},
    "10.1000/(a)b": {"title": "Leadership"},
}


@pytest.fixture
def server():
    """A registry that notes what it is asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.asked.append((self.path, dict(self.headers)))
            doi = self.path.removeprefix("/")
            if doi == "10.1000/moved":
                self.send_response(302)
                self.send_header("Location", "/10.1000/right")
                self.end_headers()
                return
            if doi == "10.1000/busy" and sum(path == self.path for path, _ in self.server.asked) == 1:
                self.send_response(429)
                self.send_header("Retry-After", "7")
                self.end_headers()
                return
            known = KNOWN.get(doi) or (KNOWN["10.1000/right"] if doi == "10.1000/busy" else None)
            body = b"<html>a page</html>" if doi == "10.1000/page" else json.dumps(known).encode()
            self.send_response(200 if known or doi == "10.1000/page" else 404)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.asked = []
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def registry(server, tmp_path):
    waits = []
    made = Registry(f"http://127.0.0.1:{server.server_port}/", tmp_path / "dois", waits.append)
    return made, waits


def found(registry, *dois, **fields):
    works = [work(f"k{number}", DOI=doi, **fields) for number, doi in enumerate(dois)]
    return list(findings(module(prose("text"), references=works), registry))


@pytest.mark.parametrize(
    ("doi", "rule", "said"),
    [
        ("10.1000/none", rules.DOI_UNKNOWN, "No DOI 10.1000/none is registered"),
        ("10.1000/title", rules.DOI_OTHER, "“Oncology of the mouse”"),
        ("10.1000/year", rules.DOI_OTHER, "of 2009, not 2016"),
        ("10.1000/author", rules.DOI_OTHER, "Western as first author, not Northouse"),
    ],
)
def test_what_is_wrong(registry, doi, rule, said):
    (finding,) = found(registry[0], doi)
    assert finding.code == rule.code
    assert said in finding.message


@pytest.mark.parametrize(
    "doi", ["10.1000/right", "10.1000/moved", "10.1000/page", "10.1000/odd", "10.1000/(a)b"]
)
def test_what_is_right_or_says_nothing(registry, doi):
    assert found(registry[0], doi) == []


def test_of_a_shared_list_what_the_page_shows_is_asked_for(registry, server):
    works = [
        replace(work(key, DOI=f"10.1000/{key}"), is_shared=True) for key in ("cited", "further", "neither")
    ]
    own = replace(
        module(prose("[@cited]"), references=works), further_reading=(Text("further", works[1].place),)
    )
    assert len(list(findings(own, registry[0]))) == 2
    assert [path for path, _ in server.asked] == ["/10.1000/cited", "/10.1000/further"]


def test_what_is_no_doi_is_not_asked_for(registry, server):
    assert found(registry[0], "abc", "") == []
    assert server.asked == []


def test_it_asks_once_with_pauses_and_says_who_it_is(registry, server):
    made, waits = registry
    found(made, "10.1000/right", "10.1000/year", "10.1000/RIGHT")
    assert [path for path, _ in server.asked] == ["/10.1000/right", "/10.1000/year"]
    assert waits == [1.0]
    headers = server.asked[0][1]
    assert headers["User-Agent"].startswith("coursewright/")
    assert "csl+json" in headers["Accept"]


def test_answers_are_kept_for_a_month(registry, server, tmp_path):
    made, _ = registry
    first = found(made, "10.1000/none", "10.1000/year")
    again = Registry(made.address, made.cache, lambda _: None)
    assert found(again, "10.1000/none", "10.1000/year") == first
    assert len(server.asked) == 2
    late = Registry(made.address, made.cache, lambda _: None, lambda: made.now() + 31 * 24 * 3600)
    found(late, "10.1000/none")
    assert len(server.asked) == 3


def test_it_waits_as_long_as_it_is_asked_to(registry):
    made, waits = registry
    assert found(made, "10.1000/busy") == []
    assert waits == [7.0]


def test_without_a_connection_there_is_one_finding(tmp_path):
    gone = Registry("http://127.0.0.1:9/", None, lambda _: None)
    (finding,) = found(gone, "10.1000/right", "10.1000/year")
    assert finding.code == rules.NOT_ASKED.code


def test_a_damaged_cache_is_asked_anew(registry, server):
    made, _ = registry
    found(made, "10.1000/year")
    for path in made.cache.iterdir():
        path.write_text("{", encoding="utf-8")
    assert len(found(Registry(made.address, made.cache, lambda _: None), "10.1000/year")) == 1
    assert len(server.asked) == 2


def test_the_command_asks_only_with_online(server, tmp_path, monkeypatch, capsys):
    from builder.cli.main import main
    from tests.source.small import SMALL

    (tmp_path / "module.yaml").write_text(
        SMALL.replace("everyone.", "everyone [@k].") + "references: r.bib\n", encoding="utf-8"
    )
    (tmp_path / "r.bib").write_text(
        "@book{k, title = {T}, year = 2016,\n doi = {10.1000/none}}", encoding="utf-8"
    )
    monkeypatch.setenv("COURSEWRIGHT_DOI_RESOLVER", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.setenv("COURSEWRIGHT_CACHE", str(tmp_path / "cache"))
    main(["validate", str(tmp_path)])
    assert server.asked == []
    main(["validate", "--online", "--format", "json", str(tmp_path)])
    assert [path for path, _ in server.asked] == ["/10.1000/none"]
    assert "REF-039" in capsys.readouterr().out
