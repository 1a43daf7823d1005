"""What the server gives, and to whom."""

import hashlib
import json
import shutil
import signal
import socket
import subprocess
import sys
import threading

import pytest

from builder.model.made import Made
from builder.pipeline import Options
from builder.preview.serving import Preview
from builder.preview.watching import snapshot
from tests.preview.asking import ask, save, until
from tests.processes import CTRL_C


@pytest.fixture
def running(preview_of, module):
    return preview_of(module.parent)


PLAY = "/play/compassionate-leadership/scorm12/moodle"


def config(preview, lms="moodle"):
    _, page, _ = ask(preview, f"/play/compassionate-leadership/scorm12/{lms}/launch")
    text = page.decode("utf-8")
    return json.loads(text[text.index(">{") + 1 : text.index("</script>")])


def test_one_module_is_shown_at_once(running):
    status, _, headers = ask(running, "/")
    assert (status, headers["Location"]) == (302, "/m/compassionate-leadership")


def test_only_this_machine_by_its_own_names_is_answered(running):
    assert ask(running, "/m/compassionate-leadership", Host="evil.example")[0] == 421
    assert ask(running, "/m/compassionate-leadership", Origin="http://evil.example")[0] == 421
    switches = f"{PLAY}/switches"
    assert ask(running, switches, "POST", b'{"fail": true}', Origin="http://evil.example")[0] == 421
    assert ask(running, "/m/compassionate-leadership/events", Host="evil.example")[0] == 421


def test_nothing_is_heard_at_another_address_of_this_machine(running):
    assert running._server.socket.getsockname()[0] == "127.0.0.1"
    if sys.platform == "linux":  # the whole of 127.0.0.0/8 is this machine, so one can knock anywhere
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", running.port), timeout=2)


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/assets/../preview.css",
        "/assets/module.html.jinja",
        "/assets/%2e%2e%2fmock_lms%2flaunch.js",
        f"{PLAY}/content/1/../../../../module.yaml",
        f"{PLAY}/content/1/%2e%2e/module.yaml",
        f"{PLAY}/content/1//etc/passwd",
        f"{PLAY}/content/99/index.html",
        f"{PLAY}/content/x/index.html",
        f"{PLAY}/lms/../preview/preview.css",
        "/play/compassionate-leadership/scorm12/nonsense/launch",
        "/play/compassionate-leadership/nonsense/moodle/launch",
        "/play/nonsense/scorm12/moodle/launch",
        "/m/nonsense",
        "/m/nonsense/events",
        "/nonsense",
    ],
)
def test_nothing_but_what_there_is_is_served(path, running):
    assert ask(running, path)[0] == 404


def test_the_package_that_is_played_is_the_one_that_is_built(running, module, tmp_path):
    from zipfile import ZipFile

    from builder.pipeline import build

    [built] = build([module.parent], Options(lms=("moodle",), output=tmp_path / "dist")).built
    start = config(running)["content"].removesuffix("index.html")
    with ZipFile(built.path) as package:
        for name in package.namelist():
            assert ask(running, f"{start}{name}")[1] == package.read(name), name


def test_a_medium_is_served_in_parts(preview_of, root, tmp_path):
    shutil.copytree(root / "modules" / "theme-sample", tmp_path / "theme-sample")
    running = preview_of(tmp_path / "theme-sample")
    ask(running, "/m/theme-sample")
    content = running.modules[0].build.contents
    media = [
        (entry.path, entry.content)
        for package in content.values()
        for entry in package.package.entries
        if not isinstance(entry.content, bytes) and not entry.path.endswith(".svg")
    ]
    assert media
    path, source = media[0]
    data = source.read_bytes()
    address = f"/play/theme-sample/scorm12/strict/content/{running.modules[0].build.number}/{path}"
    status, part, headers = ask(running, address, Range="bytes=10-19")
    assert (status, part) == (206, data[10:20])
    assert headers["Content-Range"] == f"bytes 10-19/{len(data)}"
    assert ask(running, address, Range="bytes=-5")[1] == data[-5:]
    assert ask(running, address, Range=f"bytes={len(data)}-")[0] == 416
    assert ask(running, address)[:2] == (200, data)
    assert ask(running, address, "HEAD")[1] == b""


def test_a_page_that_is_loading_gets_all_its_files_from_one_build(running, module):
    start = config(running)["content"]
    old = ask(running, start)[1]
    text = module.read_text(encoding="utf-8")
    save(module, text.replace("title: Try it out", "title: Another"))
    until(lambda: b"Another" in ask(running, config(running)["content"])[1])
    assert ask(running, start)[1] == old


def test_switches_take_what_they_know_and_nothing_else(running):
    assert ask(running, f"{PLAY}/switches", "POST", b"nonsense")[0] == 400
    assert ask(running, f"{PLAY}/switches", "POST", b"[]")[0] == 400
    status, body, _ = ask(running, f"{PLAY}/switches", "POST", b'{"fail": true, "slow": 7, "x": 1}')
    assert status == 200
    assert json.loads(body) == {
        "slow": False,
        "fail": True,
        "signedOut": False,
        "review": False,
        "refuse": False,
        "oldWay": False,
    }
    assert ask(running, f"{PLAY}/switches", "POST", b"x" * 5000)[0] == 413


def test_another_port_is_taken_where_the_first_is_in_use(preview_of, module):
    first = preview_of(module.parent)
    with Preview(module.parent, Options(), first.port) as second:
        assert second.port != first.port
        assert ask(second, "/m/compassionate-leadership")[0] == 200


def test_the_page_of_an_lms_that_cannot_be_built_yet_is_missing_and_comes(running, module):
    ask(running, "/m/compassionate-leadership")
    text = module.read_text(encoding="utf-8")
    save(module, text.replace("published: 2019", "pulished: 2019"))
    assert ask(running, "/play/compassionate-leadership/scorm12/blackboard/launch")[0] == 404
    save(module, text)
    assert ask(running, "/play/compassionate-leadership/scorm12/blackboard/launch")[0] == 200


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of another process is a POSIX signal")
def test_ctrl_c_ends_it_as_it_should_end(module, root, request):
    import os

    arguments = ["preview", str(module.parent), "--no-open", "--port", "0"]
    program = f"{CTRL_C}from builder.cli.main import run\nrun({arguments!r})"
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=root,
    )
    request.addfinalizer(process.kill)
    url = process.stdout.readline().strip()
    assert url.startswith("http://127.0.0.1:")
    stream = socket.create_connection(("127.0.0.1", int(url.rstrip("/").rpartition(":")[2])))
    stream.sendall(
        b"GET /m/compassionate-leadership/events HTTP/1.1\r\nHost: "
        + url.removeprefix("http://").rstrip("/").encode()
        + b"\r\n\r\n"
    )
    assert b"200" in stream.recv(100)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    stream.close()
    assert process.returncode == 0, said
    assert "The preview has ended." in said
    assert "Traceback" not in said


def test_a_snapshot_tells_every_change_and_passes_over_what_is_hidden(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.txt").write_text("one")
    (tmp_path / ".git").mkdir()
    missing = tmp_path / "later.toml"
    before = snapshot([tmp_path / "a", missing])
    (tmp_path / "a" / ".swap").write_text("x")
    assert snapshot([tmp_path / "a", missing]) == before
    (tmp_path / "a" / "b.txt").write_text("other")
    assert snapshot([tmp_path / "a", missing]) != before
    before = snapshot([tmp_path / "a", missing])
    missing.write_text("")
    assert snapshot([tmp_path / "a", missing]) != before


def test_another_standard_and_language_are_asked_for_and_nothing_else(running):
    asked = "/m/compassionate-leadership/asked"
    assert ask(running, "/m/compassionate-leadership")[0] == 200
    assert ask(running, asked, "POST", b'{"standard": "scorm13"}')[0] == 400
    assert ask(running, asked, "POST", b'{"language": "../cy"}')[0] == 400
    assert ask(running, asked, "POST", b'{"language": ["cy"]}')[0] == 400
    assert ask(running, "/m/nonsense/asked", "POST", b"{}")[0] == 404
    assert ask(running, asked, "POST", b"{}", Origin="http://elsewhere.example")[0] == 421
    status, body, _ = ask(running, asked, "POST", b'{"standard": "scorm2004-3rd", "language": "cy"}')
    told = json.loads(body)
    assert (status, told["standard"], told["language"], told["fine"]) == (200, "scorm2004-3rd", "cy", True)
    number = told["build"]
    assert json.loads(ask(running, asked, "POST", b'{"language": "cy"}')[1])["build"] == number
    page = ask(running, "/play/compassionate-leadership/scorm2004-3rd/strict/launch")[1]
    assert b"scorm2004.js" in page
    assert ask(running, f"{PLAY}/launch")[0] == 404, "nothing was ever built for it"


def test_pictures_are_the_ones_that_a_build_makes(preview_of, root, tmp_path):
    shutil.copytree(root / "modules" / "kitchen-sink", tmp_path / "kitchen-sink")
    running = preview_of(tmp_path / "kitchen-sink", cache=tmp_path / "cache")
    ask(running, "/m/kitchen-sink")
    build = running.modules[0].build
    [content] = build.contents.values()
    made = [
        (entry.path, entry.content) for entry in content.package.entries if isinstance(entry.content, Made)
    ]
    assert len(made) > 2
    for path, picture in made:
        address = f"/play/kitchen-sink/scorm12/strict/content/{build.number}/{path}"
        status, data, headers = ask(running, address)
        assert (status, len(data)) == (200, picture.size_bytes)
        assert hashlib.sha256(data).hexdigest() == picture.digest
        assert headers["Content-Type"].startswith("image/")
    part = ask(running, address, Range="bytes=3-8")
    assert (part[0], part[1]) == (206, data[3:9])
    picture.source.write_bytes(b"no longer a picture")
    assert ask(running, address)[0] == 404


def test_the_browser_is_opened_unless_it_is_not_wanted(running, monkeypatch):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    running.stop_soon = threading.Timer(0.1, running._server.stopping.set)
    running.stop_soon.start()
    running.serve(open_browser=True)
    assert opened == [running.url]
    running.serve(open_browser=False)
    assert opened == [running.url]


class Terminal:
    """Standard error that notes what the page said of the module while a line was written; it may have gone."""

    def __init__(self, module):
        self.module = module
        self.text = ""
        self.meanwhile = []
        self.gone = False

    def write(self, text):
        if self.gone:
            raise BrokenPipeError
        self.text += text
        self.meanwhile.append(self.module.failure)

    def flush(self):
        pass


def test_a_defect_is_told_and_the_next_save_is_built(running, module, monkeypatch):
    ask(running, "/m/compassionate-leadership")
    number = running.modules[0].number
    terminal = Terminal(running.modules[0])

    def broken(*_):
        raise RuntimeError("nobody thought of this")

    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", terminal)
        patch.setattr("builder.preview.previewed.draft", broken)
        save(module, module.read_text(encoding="utf-8") + "\n")
        until(lambda: "nobody thought of this" in running.modules[0].failure)
    assert "RuntimeError: nobody thought of this" in terminal.text
    assert set(terminal.meanwhile) == {""}, "the page refers to the terminal, which must have it by then"
    save(module, module.read_text(encoding="utf-8") + "\n")
    until(lambda: running.modules[0].is_fine and running.modules[0].number > number)


def test_a_terminal_that_has_gone_hides_no_defect_from_the_page(running, module, monkeypatch):
    ask(running, "/m/compassionate-leadership")
    terminal = Terminal(running.modules[0])
    terminal.gone = True

    def broken(*_):
        raise RuntimeError("nobody thought of this")

    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", terminal)
        patch.setattr("builder.preview.previewed.draft", broken)
        save(module, module.read_text(encoding="utf-8") + "\n")
        until(lambda: "nobody thought of this" in running.modules[0].failure)
    save(module, module.read_text(encoding="utf-8") + "\n")
    until(lambda: running.modules[0].is_fine)


def test_a_project_of_a_standard_that_cannot_be_played_is_shown_in_scorm_12(preview_of, module):
    (module.parents[2] / "coursewright.toml").write_text('[build]\nstandard = "cmi5"\n', encoding="utf-8")
    preview = preview_of(module.parent)
    status, page, _ = ask(preview, "/m/compassionate-leadership")
    assert status == 200
    for name in ("scorm12", "scorm2004-4th", "scorm2004-3rd"):
        assert f'<option value="{name}">'.encode() in page
    assert b'<option value="cmi5">' not in page
    assert b'<option value="xapi">' not in page
    assert ask(preview, f"{PLAY}/launch")[0] == 200
    assert ask(preview, "/m/compassionate-leadership/asked", "POST", b'{"standard": "cmi5"}')[0] == 400


def test_modules_of_a_project_are_found_from_its_folder(preview_of, module):
    project = module.parents[2]
    for place in ("extra", "modules/second", "modules/deep/er", ".hidden/a", "node_modules/a"):
        (project / place).mkdir(parents=True)
        (project / place / "module.yaml").write_text("id: small\n", encoding="utf-8")
    running = preview_of(project)
    assert [one.source.parent.relative_to(project).as_posix() for one in running.modules] == [
        "extra",
        f"modules/{module.parent.name}",
        "modules/second",
    ]
    assert running.problems == ()
    page = ask(running, "/")[1].decode("utf-8")
    assert f"Modules of {project.name}" in page
    assert ask(running, f"/m/{module.parent.name}")[0] == 200


def test_a_folder_with_no_module_two_folders_down_is_a_finding(preview_of, tmp_path):
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c" / "module.yaml").write_text("id: small\n", encoding="utf-8")
    running = preview_of(tmp_path)
    assert running.modules == ()
    assert [finding.code for finding in running.problems] == ["PRJ-002"]
