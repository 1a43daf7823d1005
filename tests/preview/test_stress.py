"""The short form; `python benchmarks/stress_preview.py` goes on for longer."""

import pytest

from tests.preview.stress import alternate

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_broken_and_whole_saves_in_turn_leave_nothing_behind(viewer, module, capsys):
    person = viewer()
    person.begin()
    saves, begun, ended = alternate(person, module.read_text(encoding="utf-8"), 20)
    with capsys.disabled():
        print(f"\n[{saves} pairs of saves; at first {begun}, at last {ended}]")
    assert saves > 8
    assert ended.threads <= begun.threads + 2
    assert ended.handles <= begun.handles + 4
    assert ended.bytes <= begun.bytes + 4_000_000
