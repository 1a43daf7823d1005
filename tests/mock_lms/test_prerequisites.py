"""AICC's script in the prerequisites of SCORM 1.2."""

import pytest

from builder.mock_lms.prerequisites import UnreadableScriptError, holds

WORDS = {"a": "passed", "b-1": "completed", "c.c": "incomplete", "d": "failed", "e": "not attempted"}


@pytest.mark.parametrize(
    "script",
    [
        "",
        "a",
        "a & b-1",
        "a&b-1",
        "c.c | a",
        "~c.c",
        "~(a & c.c)",
        "c.c & d | a",
        "a | c.c & d",
        'c.c = "incomplete"',
        "d=failed",
        "d = f",
        "a <> completed",
        "e = 'not attempted'",
        "e = n",
        "2*{a,b-1,c.c}",
        "(a)",
        "~~a",
    ],
)
def test_it_holds(script):
    assert holds(script, WORDS.get)


@pytest.mark.parametrize(
    "script",
    [
        "c.c",
        "d",
        "unheard-of",
        "a & c.c",
        "~a & b-1",
        "(c.c | d) & a",
        "a = completed",
        "d <> failed",
        "3*{a,b-1,c.c}",
        "unheard-of = completed",
        "unheard-of <> completed",
    ],
)
def test_it_does_not_hold(script):
    assert not holds(script, WORDS.get)


@pytest.mark.parametrize(
    "script", ["&", "a &", "(a", "a)", "a = ", "a b = c = d", "2*{a", "2*{}", "~", "a & & b"]
)
def test_it_cannot_be_read(script):
    with pytest.raises(UnreadableScriptError):
        holds(script, WORDS.get)
