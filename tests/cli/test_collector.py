"""A command's garbage collector: only the command's own process has it so."""

import gc

import pytest

from builder.cli import collector, main


@pytest.fixture
def usual():
    before = gc.get_threshold()
    yield before
    gc.unfreeze()
    gc.set_threshold(*before)


def test_it_looks_less_often(usual):
    collector.patient()
    assert all(now > before for now, before in zip(gc.get_threshold(), usual, strict=True))
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_whoever_calls_the_command_as_a_function_keeps_their_own(usual):
    assert main.main(["explain", "--list"]) == 0
    assert gc.get_threshold() == usual


def test_the_command_has_it(usual, monkeypatch):
    monkeypatch.setattr(main.signal, "signal", lambda *_: None)
    with pytest.raises(SystemExit):
        main.run(["explain", "--list"])
    assert gc.get_threshold() != usual
