"""The short form; `python benchmarks/stress_preview.py` goes on for longer."""

import sys

import pytest

from tests.preview.conftest import Viewer
from tests.preview.stress import alternate, has_grown, process

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="what a process holds is read from /proc"),
]


def test_broken_and_whole_saves_in_turn_leave_nothing_behind(browsers, module, root):
    with process(module.parent, root) as running:
        context = browsers(unload=True).new_context(locale="en-GB")
        person = Viewer(context.new_page(), running, module)
        person.begin()
        saves, begun, ended = alternate(person, module.read_text(encoding="utf-8"), 10, warm_up=8)
        context.close()
    print(f"{saves} pairs of saves; at first {begun}, at last {ended}")
    assert saves > 10
    assert not has_grown(begun, ended, 12_000), (saves, begun, ended)
    assert person.errors == []
