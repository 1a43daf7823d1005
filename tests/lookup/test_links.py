"""Links followed, on a site of our own."""

import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from builder.findings.rules import links as rules
from builder.lookup.following import findings
from builder.lookup.web import Reached, State, Web
from tests.markdown.example import module, prose, work

STATUS = {
    "/there": 200,
    "/secret": 403,
    "/sign-in": 401,
    "/gone": 404,
    "/gone-for-good": 410,
    "/broken": 500,
    "/busy": 429,
}
SIGNPOSTS = {
    "/old": (301, "/there"),
    "/older": (308, "/old"),
    "/for-now": (302, "/there"),
    "/old-for-now": (301, "/for-now"),
    "/old-and-gone": (301, "/gone"),
    "/slash": (301, "/slash/"),
    "/to-a-file": (301, "file:///etc/passwd"),
    "/to-ftp": (301, "ftp://127.0.0.1:9/a"),
    "/to-nothing": (301, "http://["),
    "/to-the-dead": (301, "http://127.0.0.1:9/"),
    "/circle": (301, "/circle"),
}


@pytest.fixture
def site():
    """Notes what it is asked."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            self.server.asked.append((self.command, self.path, dict(self.headers)))
            if self.path in SIGNPOSTS:
                status, to = SIGNPOSTS[self.path]
                self.send_response(status)
                self.send_header("Location", to)
            elif self.path == "/cookie" and "Cookie" not in self.headers:
                self.send_response(302)
                self.send_header("Set-Cookie", "known=1")
                self.send_header("Location", "/cookie")
            elif self.path == "/no-location":
                self.send_response(301)
            elif self.path == "/only-get":
                self.send_response(405 if self.command == "HEAD" else 200)
            elif self.path == "/wrong-head":
                self.send_response(404 if self.command == "HEAD" else 200)
            else:
                self.send_response(STATUS.get(self.path, 200))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(b"a page")

        def do_GET(self):
            self.answer()

        def do_HEAD(self):
            self.answer()

        def log_message(self, *args):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.asked = []
    made.address = f"http://127.0.0.1:{made.server_port}"
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


@pytest.fixture
def rude():
    """Makes servers that do with each connection as told, and count them in `calls`."""
    opened = []

    def make(act):
        listening = socket.create_server(("127.0.0.1", 0))
        calls = []

        def serve():
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                calls.append(connection)
                with connection:
                    connection.recv(65536)
                    act(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        opened.append((listening, thread))
        return f"http://127.0.0.1:{listening.getsockname()[1]}", calls

    yield make
    for listening, thread in opened:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)  # else whoever waits for a connection goes on waiting
        listening.close()
        thread.join(30)


def hang_up(_connection):
    pass


@pytest.fixture
def web(tmp_path):
    waits = []
    return Web(tmp_path / "links", waits.append), waits


def found(web, *addresses, **fields):
    text = " ".join(f"[link {number}]({address})" for number, address in enumerate(addresses))
    return [
        (one.code, one.message, one.hint) for one in findings(module(prose(text or "Text"), **fields), web)
    ]


@pytest.mark.parametrize(
    "path",
    [
        *("/there", "/secret", "/sign-in", "/broken", "/busy", "/only-get", "/wrong-head"),
        *("/for-now", "/old-for-now", "/slash", "/there?a=1#part", "/cookie", "/no-location"),
    ],
)
def test_what_is_there_or_does_not_say(site, web, path):
    assert found(web[0], site.address + path) == []


@pytest.mark.parametrize(
    ("path", "status"), [("/gone", 404), ("/gone-for-good", 410), ("/old-and-gone", 404)]
)
def test_what_is_gone(site, web, path, status):
    ((code, message, _),) = found(web[0], site.address + path)
    assert code == rules.GONE.code
    assert message == f"{site.address}{path} is not there: it answers {status}"


@pytest.mark.parametrize("path", ["/old", "/older"])
def test_what_has_moved_for_good(site, web, path):
    ((code, _, hint),) = found(web[0], site.address + path)
    assert (code, hint) == (rules.MOVED.code, f"Write {site.address}/there")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/circle", "its signposts lead in a circle"),
        ("/to-a-file", "it leads to file:, which is no website"),
        ("/to-ftp", "it leads to ftp:, which is no website"),
        ("/to-nothing", "it leads to an address that cannot be read"),
        ("/to-the-dead", "where it leads on to, it refuses the connection"),
    ],
)
def test_signposts_that_lead_nowhere_harm_nobody(site, web, path, why):
    """The site is there, and is asked for its other pages; the page is not kept as one that is."""
    made, _ = web
    found_ = found(made, site.address + path, site.address + "/gone")
    assert [(code, message) for code, message, _ in found_] == [
        (rules.GONE.code, f"{site.address}/gone is not there: it answers 404"),
        (rules.HOST_GONE.code, f"{site.address}{path} cannot be reached: {why}"),
    ]
    assert len(list(made.cache.iterdir())) == 1


def test_a_signpost_is_followed_without_asking_for_the_page_itself(site, web):
    found(web[0], site.address + "/older")
    assert [(method, path) for method, path, _ in site.asked] == [
        ("HEAD", "/older"),
        ("HEAD", "/old"),
        ("HEAD", "/there"),
    ]


def test_a_site_that_does_not_answer_is_asked_once(rude, web):
    """Its other addresses are as dead, and one site is no sign of a missing connection, whatever it is asked for."""
    address, calls = rude(hang_up)
    found_ = found(web[0], *(f"{address}/{name}" for name in "abcd"))
    assert [code for code, _, _ in found_] == [rules.HOST_GONE.code] * 4
    assert len(calls) == 1


def test_a_dead_site_says_nothing_of_another_on_the_same_host(site, web):
    found_ = found(web[0], "http://127.0.0.1:9/a", site.address + "/gone")
    assert [code for code, _, _ in found_] == [rules.GONE.code, rules.HOST_GONE.code]


@pytest.mark.parametrize("before", [True, False])
def test_dead_sites_beside_one_that_answers_are_the_sites_own(site, web, before):
    dead = ["http://127.0.0.2:9/", "http://127.0.0.3:9/"]
    live = [site.address + "/there"]
    found_ = found(web[0], *(live + dead if before else dead + live))
    assert [code for code, _, _ in found_] == [rules.HOST_GONE.code] * 2


def test_two_dead_sites_and_none_that_answers_are_the_connection(web):
    ((code, message, _),) = found(web[0], "http://127.0.0.2:9/", "http://127.0.0.3:9/")
    assert code == rules.NOT_ASKED.code
    assert message == "2 links were not followed: it refuses the connection"


def test_one_run_gives_up_once_however_many_modules_it_has(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "builder.lookup.web._once",
        lambda page, *_: asked.append(page) or Reached(State.UNREACHED, trouble="it is dark"),
    )
    made = Web(None, lambda _: None)
    for number in range(20):
        ((code, message, _),) = found(made, *(f"http://site-{number}-{one}.example/" for one in range(4)))
        assert (code, message) == (rules.NOT_ASKED.code, "4 links were not followed: it is dark")
    assert len(asked) == 3


def test_a_run_gives_up_after_three_minutes(site, tmp_path):
    """What was known before is told all the same, and the next run begins there."""
    hours = iter(range(0, 10_000, 100))
    made = Web(tmp_path / "links", lambda _: None, clock=lambda: next(hours))
    links = [site.address + path for path in ("/there", "/gone", "/secret", "/broken")]
    assert [(code, message) for code, message, _ in found(made, *links)] == [
        (rules.GONE.code, f"{site.address}/gone is not there: it answers 404"),
        (rules.NOT_ASKED.code, "2 links were not followed: following took more than 3 minutes"),
    ]
    ((_, message, _),) = found(made, site.address + "/old")
    assert message == "1 link was not followed: following took more than 3 minutes"
    assert [code for code, _, _ in found(made, *links[:2])] == [rules.GONE.code]
    before = len(site.asked)
    assert [code for code, _, _ in found(Web(made.cache, lambda _: None), *links)] == [rules.GONE.code]
    assert {path for _, path, _ in site.asked[before:]} == {"/secret", "/broken"}


@pytest.mark.timeout(60)
def test_a_server_that_drips_is_not_waited_for(rude, web, monkeypatch):
    """Each byte begins the socket's own time anew."""
    done = threading.Event()

    def drip(connection):
        try:
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
            while not done.wait(0.05):
                connection.sendall(b"a")
        except OSError:
            return

    monkeypatch.setattr("builder.lookup.web._TIMEOUT_S", 0.4)
    address, _ = rude(drip)
    try:
        ((code, message, _),) = found(web[0], address)
    finally:
        done.set()
    assert (code, message) == (
        rules.HOST_GONE.code,
        f"{address} cannot be reached: it did not answer within 0.4 seconds",
    )


def test_a_site_that_cannot_be_reached(site, web):
    found_ = found(web[0], site.address + "/there", "http://127.0.0.1:9/a", "http://127.0.0.1:9/b")
    assert [code for code, _, _ in found_] == [rules.HOST_GONE.code] * 2
    assert "127.0.0.1:9/a cannot be reached" in found_[0][1]


def test_without_a_connection_there_is_one_finding(web):
    found_ = found(web[0], *(f"http://127.0.0.{number}:9/" for number in range(1, 9)))
    assert [code for code, _, _ in found_] == [rules.NOT_ASKED.code]


def test_it_asks_once_with_pauses_and_says_who_it_is(site, web):
    made, waits = web
    found(made, *(site.address + path for path in ("/there", "/there#part", "/secret", "/there")))
    asked = [(method, path) for method, path, _ in site.asked]
    assert asked == [("HEAD", "/there"), ("HEAD", "/secret"), ("GET", "/secret")]
    assert waits == [1.0, 1.0]
    assert all("coursewright/" in headers["User-Agent"] for _, _, headers in site.asked)


def test_answers_are_kept_for_a_week(site, web):
    made, _ = web
    first = found(made, site.address + "/gone", site.address + "/old")
    asked = len(site.asked)
    again = Web(made.cache, lambda _: None)
    assert found(again, site.address + "/gone", site.address + "/old") == first
    assert len(site.asked) == asked
    late = Web(made.cache, lambda _: None, lambda: made.now() + 8 * 24 * 3600)
    found(late, site.address + "/old")
    assert len(site.asked) > asked


def test_what_was_not_reached_is_asked_anew(tmp_path, site):
    made = Web(tmp_path / "links", lambda _: None)
    assert made.follow("http://127.0.0.1:9/").state is State.UNREACHED
    assert not (tmp_path / "links").exists()


def test_a_damaged_cache_is_asked_anew(site, web):
    made, _ = web
    found(made, site.address + "/gone")
    for path in made.cache.iterdir():
        path.write_text("{", encoding="utf-8")
    assert len(found(Web(made.cache, lambda _: None), site.address + "/gone")) == 1


def test_a_work_without_a_doi_is_followed_by_its_address(site, web):
    works = [
        work("a", URL=site.address + "/gone"),
        work("b", URL=site.address + "/gone-for-good", DOI="10.1000/x"),
    ]
    assert [code for code, _, _ in found(web[0], references=works)] == [rules.GONE.code]
    assert [path for method, path, _ in site.asked if method == "HEAD"] == ["/gone"]


def test_mail_and_anchors_are_not_followed(web, site):
    assert found(web[0], "mailto:a@example.org", site.address + "/there") == []
    assert len(site.asked) == 1


def test_the_command_follows_only_with_online(site, tmp_path, monkeypatch, capsys):
    from builder.cli.main import main
    from tests.source.small import SMALL

    text = SMALL.replace("everyone.", f"everyone, says [the report]({site.address}/gone).")
    (tmp_path / "module.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("COURSEWRIGHT_CACHE", str(tmp_path / "cache"))
    main(["validate", str(tmp_path)])
    assert site.asked == []
    main(["validate", "--online", "--format", "json", str(tmp_path)])
    assert [path for _, path, _ in site.asked] == ["/gone", "/gone"]
    assert "LNK-001" in capsys.readouterr().out
