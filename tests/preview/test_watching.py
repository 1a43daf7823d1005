"""When a change is built: once whoever writes has finished, and not never."""

import itertools
import threading
import time

import pytest

from builder.preview import rebuilding
from builder.preview.bulletin import Bulletin
from builder.preview.rebuilding import Rebuilder
from tests.preview.asking import MODULE, ask, play, small, until


@pytest.fixture
def running(preview_of, tmp_path):
    running = preview_of(small(tmp_path / "small").parent)
    play(running, "small")
    with running._server.viewing(running.modules[0]):
        yield running


def test_all_who_wait_for_news_are_woken():
    bulletin = Bulletin()
    heard = []
    threads = [threading.Thread(target=lambda: heard.append(bulletin.wait(0, 30))) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.2)
    bulletin.post()
    for thread in threads:
        thread.join(30)
    assert heard == [1, 1, 1]
    assert bulletin.wait(1, 0.05) == 1


def test_a_file_that_is_written_in_steps_is_built_once(running, monkeypatch):
    monkeypatch.setattr(rebuilding, "CALM_S", 2)
    monkeypatch.setattr(rebuilding, "PATIENCE_S", 60)
    module = running.modules[0]
    text = MODULE.replace("A small module", "In steps")
    for end in range(len(text) - 8, len(text) + 1):
        module.source.write_text(text[:end], encoding="utf-8")
        time.sleep(0.08)
    until(lambda: module.title == "In steps")
    assert module.number == 2


def test_who_never_stops_writing_sees_something_all_the_same(running, monkeypatch):
    monkeypatch.setattr(rebuilding, "CALM_S", 0.5)  # longer than a busy machine keeps the writer waiting
    module = running.modules[0]
    deadline = time.monotonic() + 60
    number = 0
    while module.number < 2 and time.monotonic() < deadline:
        number += 1
        module.source.write_text(MODULE.replace("Some prose.", f"Take {number}"), encoding="utf-8")
        time.sleep(0.005)
    assert module.number >= 2


def test_a_folder_that_takes_long_to_look_at_is_looked_at_less_often(monkeypatch):
    looks = []

    class SlowShelf:
        modules = ()

        def look_again(self):
            looks.append(time.monotonic())
            time.sleep(0.3)

    monkeypatch.setattr(rebuilding, "ROUND_S", 0)
    watch = Rebuilder(SlowShelf())
    watch.start()
    until(lambda: len(looks) > 3)
    watch.stop()
    pauses = [after - before - 0.3 for before, after in itertools.pairwise(looks)]
    assert pauses
    assert min(pauses) > 0.25, "as long as the look itself"


def test_nobody_waits_for_what_nobody_has_open(preview_of, tmp_path):
    running = preview_of(small(tmp_path / "small").parent)
    ask(running, "/m/small")
    module = running.modules[0]
    module.source.write_text(MODULE.replace("A small module", "Unseen"), encoding="utf-8")
    until(lambda: module.title == "Unseen")
