"""What strangers and broken programs send, and what is on its way."""

import json
import shutil
import socket
import threading

import pytest

from builder.preview import content, handler, server
from tests.preview.asking import MODULE, ask, commit, play, small, until

LONG = "9" * 5000
PLAY = "/play/small/scorm12/strict"


@pytest.fixture
def running(preview_of, tmp_path):
    return preview_of(small(tmp_path / "small").parent)


@pytest.fixture
def silent(capfd):
    """Nothing may be said in the terminal."""
    yield
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.usefixtures("silent")
def test_numbers_without_end_are_refused(running):
    start = play(running, "small")["content"]
    assert ask(running, start, Range=f"bytes={LONG}-")[0] == 416
    assert ask(running, start, Range=f"bytes=0-{LONG}")[0] == 206
    assert ask(running, start, Range=f"bytes=-{LONG}")[0] == 206
    assert ask(running, f"{PLAY}/content/{LONG}/index.html")[0] == 404
    assert ask(running, f"{PLAY}/settled?number={LONG}")[0] == 400
    assert ask(running, f"{PLAY}/settled?number=x")[0] == 400
    assert ask(running, f"{PLAY.replace('strict', 'blackboard')}/frame?level={LONG}")[0] == 404
    for length in ("1" * 4401, "-1", "x", "²"):
        assert raw(running, f"POST {PLAY}/switches HTTP/1.1", f"Content-Length: {length}").startswith(
            b"HTTP/1.1 413"
        )


@pytest.mark.usefixtures("silent")
def test_what_nests_without_end_is_refused(running):
    told = play(running, "small")
    assert ask(running, f"{PLAY}/switches", "POST", b"[" * 4000)[0] == 400
    assert ask(running, "/m/small/asked", "POST", b"[" * 4000)[0] == 400
    address = told["commitUrl"].partition(str(running.port))[2]
    assert ask(running, address, "POST", b"[" * 100_000, Content_Type="text/plain")[0] == 400


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_an_address_that_is_none_is_refused(method, running):
    assert raw(running, f"{method} http://[ HTTP/1.1").startswith(b"HTTP/1.1 400")


def raw(preview, *lines):
    """All that comes until the connection is closed."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=60) as connection:
        head = "\r\n".join([*lines, f"Host: 127.0.0.1:{preview.port}", "", ""])
        connection.sendall(head.encode("latin-1"))
        got = b""
        while more := connection.recv(65536):
            got += more
        return got


def test_whoever_asks_for_the_head_of_the_news_gets_no_more(running):
    for path in ("/events", "/m/small/events"):
        head, _, body = raw(running, f"HEAD {path} HTTP/1.1").partition(b"\r\n\r\n")
        assert b"text/event-stream" in head
        assert body == b""


@pytest.mark.parametrize(
    "path",
    ["/x/small/zz/y/events", "/m/small/x/events", "/m/events", "/x/events", f"{PLAY}/content/1/events"],
)
def test_there_is_news_at_its_own_addresses_only(path, running):
    assert ask(running, path)[0] == 404


def test_another_site_begins_nothing(running):
    launch = f"{PLAY}/launch?attempt=new"
    play(running, "small")
    for mode in ("no-cors", "navigate"):
        assert ask(running, launch, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode=mode)[0] in {403, 421}
    assert len(json.loads(ask(running, f"{PLAY}/record.json")[1])["attempts"]) == 1
    assert ask(running, "/assets/module.js", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0] == 421
    # A link is followed, and a browser that says nothing, or that it is our own page, is believed.
    assert ask(running, "/m/small", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0] == 200
    assert ask(running, launch, Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="navigate")[0] == 200
    assert ask(running, launch)[0] == 200
    assert len(json.loads(ask(running, f"{PLAY}/record.json")[1])["attempts"]) == 3


@pytest.fixture
def patient(monkeypatch):
    """Who waits for what does not come waits longer than any test does for an answer."""
    monkeypatch.setattr(handler, "PATIENCE_S", 120)
    monkeypatch.setattr(server, "_LIMIT_S", 120)


def settled(preview, query):
    """Asks whether all has arrived; returns what the LMS then has."""
    assert ask(preview, f"{PLAY}/settled?{query}")[0] == 204
    return json.loads(ask(preview, f"{PLAY}/record.json")[1])["attempts"][-1]["values"].get(
        "cmi.suspend_data"
    )


def later(seconds, task, *values):
    timer = threading.Timer(seconds, task, values)
    timer.start()
    return timer


@pytest.mark.usefixtures("patient")
def test_a_commit_that_is_still_to_come_is_waited_for(running):
    told = play(running, "small")
    session = told["commitUrl"].partition("session=")[2]
    timer = later(0.5, commit, running, told, 1, "arrived")
    assert settled(running, f"number=1&session={session}") == "arrived"
    timer.join()


@pytest.mark.usefixtures("patient")
def test_a_commit_that_is_being_taken_is_waited_for_by_its_own_page_only(running, monkeypatch):
    taken = threading.Event()
    monkeypatch.setattr(running._server, "pause", lambda seconds: seconds and taken.wait(60))
    told = play(running, "small")
    session = told["commitUrl"].partition("session=")[2]
    other = play(running, "small")["commitUrl"].partition("session=")[2]
    ask(running, f"{PLAY}/switches", "POST", b'{"slow": true}')
    timer = later(0, commit, running, told, 1, "slow")
    until(lambda: running._server._busy[session])
    assert settled(running, f"session={other}") is None
    soon = later(0.5, taken.set)
    assert settled(running, f"session={session}") == "slow"
    timer.join()
    soon.join()


@pytest.mark.usefixtures("patient")
def test_nothing_is_waited_for_from_a_session_that_there_is_not(running):
    play(running, "small")
    assert settled(running, "number=9&session=of-another-standard") is None


@pytest.mark.usefixtures("patient")
def test_two_pages_that_settle_and_a_film_that_is_loading_do_not_wait_for_each_other(running):
    told = play(running, "small")
    session = told["commitUrl"].partition("session=")[2]
    with running._server.counted():  # a film that is being buffered
        threads = [threading.Thread(target=settled, args=(running, f"session={session}")) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        assert not any(thread.is_alive() for thread in threads)


@pytest.fixture
def medium(preview_of, root, tmp_path):
    """A preview, a medium's file, and where it is served."""
    shutil.copytree(root / "modules" / "theme-sample", tmp_path / "theme-sample")
    running = preview_of(tmp_path / "theme-sample")
    ask(running, "/m/theme-sample")
    build = running.modules[0].build
    path, source = next(
        (entry.path, entry.content)
        for package in build.contents.values()
        for entry in package.package.entries
        if not isinstance(entry.content, bytes) and not entry.path.endswith(".svg")
    )
    return running, source, f"/play/theme-sample/scorm12/strict/content/{build.number}/{path}"


def test_a_file_that_shrinks_while_it_is_sent_ends_the_connection(medium, monkeypatch):
    running, source, address = medium
    whole = source.stat().st_size
    monkeypatch.setattr(content, "_size", lambda _: whole + 10)
    head, _, body = raw(running, f"GET {address} HTTP/1.1").partition(b"\r\n\r\n")
    assert f"Content-Length: {whole + 10}".encode() in head
    assert body == source.read_bytes()


def test_a_file_that_is_a_folder_now_is_missing(medium):
    running, source, address = medium
    source.unlink()
    source.mkdir()
    assert ask(running, address)[0] == 404


def test_a_drawing_is_served_as_it_is_packed(running):
    start = play(running, "small")["content"].removesuffix("index.html")
    [content_] = running.modules[0].build.contents.values()
    [path] = [entry.path for entry in content_.package.entries if entry.path.endswith(".svg")]
    got = ask(running, f"{start}{path}")[1]
    assert got.startswith(b"<svg")
    assert b"\r" not in got


def test_whoever_looks_is_counted_while_they_look(running, monkeypatch):
    monkeypatch.setattr(handler, "BEAT_S", 0.05)
    ask(running, "/m/small")
    module = running.modules[0]
    assert module.viewers == 0
    with socket.create_connection(("127.0.0.1", running.port), timeout=60) as connection:
        connection.sendall(f"GET /m/small/events HTTP/1.1\r\nHost: 127.0.0.1:{running.port}\r\n\r\n".encode())
        assert connection.recv(100)
        until(lambda: module.viewers == 1)
    until(lambda: module.viewers == 0)


def test_the_first_visits_of_many_are_forgotten(running):
    told = play(running, "small")
    commit(running, told)
    sessions = lambda: json.loads(ask(running, f"{PLAY}/record.json")[1])["attempts"][0]["sessions"]  # noqa: E731
    assert len(sessions()[0]["commits"]) == 1
    for _ in range(50):
        play(running, "small")
    assert len(sessions()) == 51
    assert sessions()[0]["commits"] == []


def test_a_standard_that_was_left_is_found_again_as_it_last_was(running):
    source = running.modules[0].source
    asked = "/m/small/asked"
    play(running, "small")
    ask(running, asked, "POST", b'{"standard": "scorm2004-4th"}')
    for number in range(4):
        source.write_text(MODULE.replace("Some prose.", f"Take {number}"), encoding="utf-8")
        running.modules[0].make()
        play(running, "small", "scorm2004-4th")
    source.write_text("id: [", encoding="utf-8")
    told = json.loads(ask(running, asked, "POST", b'{"standard": "scorm12"}')[1])
    assert not told["fine"]
    launched = play(running, "small")
    assert launched["build"] == told["build"]
    assert b"Some prose." in ask(running, launched["content"])[1]
