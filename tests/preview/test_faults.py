"""What cannot be read, or goes wrong in us: it is told, tried again, and takes nothing else down."""

import errno
import itertools
import json
import os
import socketserver
import sys
import threading
import time

import pytest

from builder.pipeline import Options
from builder.pipeline.drafting import draft
from builder.pipeline.selection import select
from builder.preview import previewed, rebuilding, serving
from builder.preview.serving import Preview
from builder.preview.shelf import Shelf
from builder.preview.watching import snapshot
from tests.preview.asking import MODULE, ask, play, save, small, until

links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@pytest.fixture
def source(tmp_path):
    return small(tmp_path / "all" / "small")


@pytest.fixture
def soon(monkeypatch):
    """What failed is tried again soon."""
    monkeypatch.setattr(previewed, "AGAIN_S", 0.1)
    monkeypatch.setattr(rebuilding, "ROUND_S", 0.1)


def problems(preview):
    return json.loads(ask(preview, "/index.json")[1])["problems"]


def status(preview):
    """How the only module stands, as its page is told."""
    text = ask(preview, f"/m/{preview.modules[0].path}")[1].decode("utf-8")
    return json.loads(text[text.index('id="preview-data">') + 18 :].partition("</script>")[0])["status"]


@pytest.fixture
def lock(monkeypatch):
    """Takes the right to look into a folder away; from root, whom no right is denied, by hand."""
    locked = []

    def denied(call):
        def careful(path=".", *args, **options):
            text = os.fspath(path) if isinstance(path, (str, os.PathLike)) else ""
            inside = any(text.startswith(f"{folder}{os.sep}") for folder in locked)
            if inside or (call is not os_stat and text in locked):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), text)
            return call(path, *args, **options)

        return careful

    os_stat = os.stat
    for name in ("stat", "listdir", "scandir", "open"):
        monkeypatch.setattr(os, name, denied(getattr(os, name)))
    yield lambda folder: locked.append(str(folder))
    locked.clear()


def test_a_locked_folder_is_a_finding_and_the_others_are_shown(source, preview_of, lock):
    small(source.parents[1] / "locked")
    lock(source.parents[1] / "locked")
    found, [finding] = select([source.parents[1]])
    assert [one.source for one in found] == [source]
    assert (finding.code, finding.place.file) == ("PRJ-002", (source.parents[1] / "locked").as_posix())
    assert "Permission denied" in finding.message
    running = preview_of(source.parents[1])
    assert [one.key for one in running.modules] == ["small"]
    assert "locked: it cannot be looked at: Permission denied" in problems(running)[0]
    play(running, "small")


def test_a_folder_that_is_locked_as_a_whole_is_a_finding(source, lock):
    lock(source.parents[1])
    for path in (source, source.parent, source.parents[1]):
        found, [finding] = select([path])
        assert (found, finding.code) == ((), "PRJ-002")


def test_a_folder_that_is_locked_meanwhile_does_not_end_the_watch(source, preview_of, lock):
    other = small(source.parents[1] / "other")
    running = preview_of(source.parents[1])
    play(running, "small")
    lock(other.parent)
    until(lambda: problems(running))
    time.sleep(0.2)
    save(source, MODULE.replace("A small module", "Followed"))
    until(lambda: running.modules[-1].title == "Followed")


@pytest.mark.usefixtures("soon")
def test_a_look_for_modules_that_fails_is_told_and_tried_again(source, preview_of, monkeypatch, capfd):
    running = preview_of(source.parents[1])
    play(running, "small")

    def broken(_):
        raise RuntimeError("nobody thought of this")

    with monkeypatch.context() as patch:
        patch.setattr(Shelf, "look", broken)
        until(lambda: problems(running))
        assert "A defect of coursewright" in problems(running)[0]
        assert "nobody thought of this" in problems(running)[0]
        time.sleep(0.5)
    assert capfd.readouterr().err.count("RuntimeError: nobody thought of this") == 1
    until(lambda: problems(running) == [])
    small(source.parents[1] / "second")
    until(lambda: len(running.modules) == 2)


@pytest.mark.usefixtures("soon")
def test_a_defect_while_watching_is_told_and_the_watch_goes_on(source, preview_of, monkeypatch, capfd):
    running = preview_of(source.parent)
    play(running, "small")
    number = running.modules[0].number

    def broken(_):
        raise RuntimeError("nobody thought of this")

    with monkeypatch.context() as patch:
        patch.setattr(previewed.Previewed, "has_changed", broken)
        until(lambda: "nobody thought of this" in status(running)["failure"])
    assert status(running)["draft"] > number
    until(lambda: status(running)["fine"])
    save(source, MODULE.replace("A small module", "Followed"))
    until(lambda: running.modules[0].title == "Followed")
    assert "Traceback" in capfd.readouterr().err


@pytest.mark.usefixtures("soon")
def test_a_file_that_cannot_be_read_is_named_and_tried_again(source, preview_of, monkeypatch, capfd):
    running = preview_of(source.parent)
    play(running, "small")
    number = status(running)["draft"]

    def gone(*_):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "film.mp4")

    with monkeypatch.context() as patch:
        patch.setattr(previewed, "draft", gone)
        save(source, MODULE + "\n")
        until(lambda: status(running)["failure"])
        assert status(running)["failure"] == "film.mp4: No such file or directory"
        told = status(running)["draft"]
        assert told > number, "so the page knows that it is another one"
        time.sleep(0.5)
        assert status(running)["draft"] == told, "the same again is no news"
    until(lambda: status(running)["fine"])
    assert capfd.readouterr().err == ""


def test_an_lms_that_cannot_be_made_is_told_and_comes(source, preview_of, monkeypatch):
    monkeypatch.setattr(previewed, "AGAIN_S", 600)  # another try would have no part for this LMS, and be fine
    running = preview_of(source.parent)
    play(running, "small")
    whole = previewed.draft

    def broken(path, options):
        if "blackboard" in options.lms:
            raise OSError(errno.EIO, "Input/output error", "disk")
        return whole(path, options)

    with monkeypatch.context() as patch:
        patch.setattr(previewed, "draft", broken)
        assert ask(running, "/play/small/scorm12/blackboard/launch")[0] == 404
        assert status(running)["failure"] == "disk: Input/output error"
    monkeypatch.setattr(previewed, "AGAIN_S", 0.1)
    play(running, "small", lms="blackboard")
    until(lambda: status(running)["fine"])


@links
@pytest.mark.parametrize("target", ["nowhere", "loop"])
def test_a_link_that_leads_nowhere_hides_nothing_in_its_folder(target, tmp_path):
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("a", encoding="utf-8")
    (tmp_path / "loop").symlink_to(tmp_path / target)
    before = snapshot([tmp_path])
    assert len(before) == 21
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text("other", encoding="utf-8")
        now = snapshot([tmp_path])
        assert now != before
        before = now
    (tmp_path / "loop").unlink()
    assert snapshot([tmp_path]) != before


@links
def test_a_module_file_that_is_a_link_to_itself_is_no_defect(source, preview_of):
    running = preview_of(source.parent)
    play(running, "small")
    source.unlink()
    source.symlink_to(source)
    until(lambda: not status(running)["fine"])
    told = status(running)
    assert told["failure"] == ""
    assert [one["code"] for one in told["findings"]] == ["PRJ-001"]
    assert ask(running, "/")[0] in {200, 302}
    source.unlink()
    save(source, MODULE)
    until(lambda: status(running)["fine"])


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
def test_rights_that_change_are_a_change(source, preview_of):
    source.chmod(0o644)
    before = snapshot([source.parent])
    source.chmod(0o600)
    assert snapshot([source.parent]) != before
    running = preview_of(source.parent)
    play(running, "small")
    number = running.modules[0].number
    source.chmod(0o644)
    until(lambda: running.modules[0].number > number)


def test_nothing_is_tried_without_a_pause_while_there_is_no_room_for_a_connection(
    source, preview_of, monkeypatch
):
    running = preview_of(source.parent)
    tried = []

    def full(_):
        tried.append(time.monotonic())
        raise OSError(errno.EMFILE, "Too many open files")

    with monkeypatch.context() as patch:
        patch.setattr(socketserver.TCPServer, "get_request", full)
        waiting = threading.Thread(target=ask, args=(running, "/index.json"))
        waiting.start()
        until(lambda: tried)
        until(lambda: len(tried) > 3)
    pauses = [after - before for before, after in itertools.pairwise(tried)]
    assert min(pauses) > 0.15
    waiting.join(30)
    assert not waiting.is_alive(), "it is answered once there is room"


def test_a_port_that_is_closed_to_this_account_is_told_from_one_in_use(source, monkeypatch):
    whole = serving.PreviewServer

    def refusing(shelf, bulletin, port):
        if port == 80:
            raise PermissionError(errno.EACCES, "Permission denied")
        return whole(shelf, bulletin, port)

    monkeypatch.setattr(serving, "PreviewServer", refusing)
    with Preview(source.parent, Options(), 80) as closed:
        assert closed.is_closed_port
        assert closed.port != 80
        with Preview(source.parent, Options(), closed.port) as second:
            assert not second.is_closed_port


# What comes between two looks, and while a draft is made.


def test_the_first_draft_is_made_once(source, preview_of):
    (source.parents[1] / "coursewright.toml").write_text("", encoding="utf-8")
    running = preview_of(source.parents[1])
    play(running, "small")
    with running._server.viewing(running.modules[0]):
        time.sleep(2.5)
    assert running.modules[0].number == 1


def test_what_is_saved_while_a_draft_is_made_is_in_the_next(source, preview_of, monkeypatch):
    running = preview_of(source.parent)
    play(running, "small")
    saved = []

    def slowly(path, options):
        made = draft(path, options)
        if not saved:
            saved.append(save(path, MODULE.replace("A small module", "The second")))
        return made

    monkeypatch.setattr(previewed, "draft", slowly)
    save(source, MODULE.replace("A small module", "The first"))
    until(lambda: running.modules[0].title == "The second")


def test_an_lms_that_is_asked_for_while_a_draft_is_made_plays_that_draft(source, preview_of, monkeypatch):
    running = preview_of(source.parent)
    play(running, "small")
    module = running.modules[0]
    asked = []

    def meanwhile(path, options):
        made = draft(path, options)
        if not asked:
            asked.append("blackboard")
            module.activity("scorm12", "blackboard")
        return made

    monkeypatch.setattr(previewed, "draft", meanwhile)
    save(source, MODULE.replace("Some prose.", "The newest prose."))
    until(lambda: asked)
    until(lambda: module.activity("scorm12", "blackboard").edition == "2/")
    for lms in ("strict", "blackboard"):
        activity = module.activity("scorm12", lms)
        assert activity.edition == f"{module.number}/"
        assert b"The newest prose." in b"".join(activity.content.read("index.html", None).chunks)
