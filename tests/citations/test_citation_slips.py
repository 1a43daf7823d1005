"""Citations that are almost right."""

import pytest

from builder.findings import Severity
from builder.findings.rules.references import citations as rules
from builder.lint import lint
from tests.markdown.example import FIRST_LINE, INDENT, module, prose, work

NICE, MULLER = work("nice2018"), work("muller2018", authors=(("Müller", "M."),))


def found(text: str, *references):
    return lint(module(prose(text), references=references or [NICE]))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("It saves lives (@nice2018).", "It saves lives [@nice2018]."),
        ("It saves lives (@nice2018, p. 2).", "It saves lives [@nice2018, p. 2]."),
    ],
)
def test_round_brackets(text, mended):
    (finding,) = found(text)
    assert (finding.code, finding.severity) == (rules.ROUND_BRACKETS.code, Severity.WARNING)
    assert (finding.place.line, finding.place.column) == (FIRST_LINE, INDENT + text.index("("))
    assert finding.hint == f"Write:\n{mended}"
    assert found(mended) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("one\nlives [nice2018].", "one\nlives [@nice2018]."),
        ("one\nlives [nice2018, p. 2].", "one\nlives [@nice2018, p. 2]."),
    ],
)
def test_a_key_without_its_sign(text, mended):
    (finding,) = found(text)
    assert (finding.code, finding.severity) == (rules.KEY_WITHOUT_AT.code, Severity.WARNING)
    assert (finding.place.line, finding.place.column) == (FIRST_LINE + 1, INDENT + 6)
    assert finding.hint == "Write:\n" + mended.partition("\n")[2]
    assert found(mended) == []


@pytest.mark.parametrize("text", ["(@nice2018; @muller2018)", "[nice2018; muller2018]"])
def test_several_works(text):
    (finding,) = found(text, NICE, MULLER)
    assert finding.hint == "Write:\n[@nice2018; @muller2018]"


@pytest.mark.parametrize(
    "text",
    [
        "@nice2018 and `(@nice2018)` and `[nice2018]`",
        "[@nice2018] and [sic]",
        "(@nice2018 says so)",
        "@nice2018 and [nice2018](https://example.org)",
        "@nice2018 and [nice2018]\n\n[nice2018]: https://example.org",
        r"@nice2018 and \[nice2018]",
    ],
)
def test_no_slip(text):
    assert found(text) == []
