"""Every fixture says in its first line what is to be found in it, and where; nothing else may be found."""

import re
from pathlib import Path

import pytest

from builder.findings import Finding, in_order
from builder.lint import lint
from builder.source import load

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = sorted(FOLDER.glob("*.yaml"))
LINE_TO_PASTE = re.compile(r":\n([^\n]+)(?:\n(?![ ])|$)")


def all_findings(path: Path) -> list[Finding]:
    module, findings = load(path, shown=path.name)
    return in_order(findings + (lint(module) if module is not None else []))


def said(findings: list[Finding]) -> list[str]:
    return [f"{finding.code} at {finding.place.line}:{finding.place.column}" for finding in findings]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    expected = first.removeprefix("# finds: ")
    assert ", ".join(said(all_findings(path))) == expected.replace("nothing", "")


def lines_to_paste():
    return list(_lines_to_paste())


def _lines_to_paste():
    for path in FIXTURES:
        for finding in all_findings(path):
            if (
                (found := LINE_TO_PASTE.search(finding.hint))
                and "\n  - " not in finding.hint
                and "|\n" not in finding.hint
            ):
                yield pytest.param(path, finding, found[1], id=f"{path.stem}-{finding.place.line}")


@pytest.mark.parametrize(("path", "finding", "line"), lines_to_paste())
def test_the_line_to_paste_mends_the_fault(path, finding, line, tmp_path):
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[finding.place.line - 1] = line
    mended = tmp_path / path.name
    mended.write_text("\n".join(lines), encoding="utf-8")
    for beside in ("media/dot.svg", "more.md"):
        (tmp_path / beside).parent.mkdir(exist_ok=True)
        (tmp_path / beside).write_bytes((FOLDER / beside).read_bytes())
    left = [one for one in said(all_findings(mended)) if one.startswith(("SRC", "STR", "QST", "MED"))]
    assert left == [one for one in said(all_findings(path)) if one not in said([finding])]


def test_there_are_many_lines_to_paste():
    assert len(lines_to_paste()) > 40


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_finding_is_whole(path):
    for finding in all_findings(path):
        assert not finding.message.endswith(".")
        assert finding.place.file == path.name
        assert "yaml.org" not in finding.message
        assert "None" not in finding.message + finding.hint
