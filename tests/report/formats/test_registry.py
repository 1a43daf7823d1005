"""The formats that there are."""

import pytest

from builder.cli.parameters import FORMATS as ON_THE_COMMAND_LINE
from builder.report.formats.contract import Look
from builder.report.formats.registry import FORMATS


def test_every_format_is_listed(root):
    files = {path.stem for path in (root / "builder/report/formats").glob("*.py")}
    assert {module.__name__.rpartition(".")[2] for module in FORMATS.values()} == files - {
        "__init__",
        "contract",
        "registry",
    }
    assert tuple(FORMATS) == ON_THE_COMMAND_LINE


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_text_and_whole_lines(name, hostile, clean):
    for report in (hostile, clean):
        said = FORMATS[name].render(report, Look())
        assert said == FORMATS[name].render(report, Look())
        assert all(text.endswith("\n") for text in (said.results, said.diagnostics) if text)


@pytest.mark.parametrize("name", ["text", "junit", "github"])
def test_nothing_drives_a_terminal_or_a_log(name, hostile):
    said = FORMATS[name].render(hostile, Look())
    for character in "\x00\x07\x1b\x7f\x85\u202e\u2066\u2028"[: 3 if name == "junit" else None]:
        assert character not in said.results + said.diagnostics
    assert "👩\u200d⚕" in said.results + said.diagnostics
