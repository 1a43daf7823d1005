"""What of a state belongs to nothing in the module."""

import pytest

from builder.identifiers import state_key as key
from builder.model.module import Section
from builder.model.prose import Text
from builder.state.telling.strangers import Strangers, count
from tests.conftest import HERE
from tests.state.learning import true_false
from tests.state.records import state


@pytest.fixture
def module(make_module):
    tasks = {name: true_false(f"{name}-asks", "true") for name in ("one", "two")}
    sections = tuple(Section(name, Text(name, HERE), (), (task,), HERE) for name, task in tasks.items())
    return make_module(sections=sections)


@pytest.mark.parametrize("tag", ["s", "g", "b"])
def test_records_of_sections(tag, module):
    assert count(state(tag + key("one") + "ZZZ" + key("two")), module) == Strangers(2, 1, 0)
    assert count(state(tag + key("one-asks")), module) == Strangers(0, 1, 0)
    assert count(state(tag), module) == Strangers(0, 0, 0)


@pytest.mark.parametrize("tag", ["r", "a", "o"])
def test_records_of_tasks_and_questions(tag, module):
    assert count(state(tag + key("one-asks") + "ZZZ"), module) == Strangers(1, 0, 0)
    assert count(state(tag + "ZZZ" + key("one-asks")), module) == Strangers(0, 1, 0)
    assert count(state(tag + key("one")), module) == Strangers(0, 1, 0)


def test_other_records_name_nobody(module):
    assert count(state("n5", "iabcd", "t1,2bc", "dZZZ", "x1", "u1", "v1"), module) == Strangers(0, 0, 0)


def test_characters_of_no_state(module):
    assert count(state("n<", "A1", "s é", "x1"), module).unreadable == 3
    assert count(state("i0aZ.,:!?'()-_/=@#$*~^|"), module).unreadable == 0


def test_empty_records_are_passed_over(module):
    assert count("1;;n1;;.", module) == count("1;", module) == Strangers(0, 0, 0)
