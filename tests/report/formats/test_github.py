"""For GitHub Actions: read back as the runner reads it."""

import re

from builder.report.formats import github

COMMAND = re.compile(r"^::(?P<command>[a-z]+) (?P<properties>[^:]*)::(?P<data>.*)$")


def unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def commands(report, look):
    """Every line must be a command, as the runner's ActionCommand.TryParseV2 takes it apart."""
    for line in re.split(r"\r\n|\r|\n", github.render(report, look).results.removesuffix("\n")):
        found = COMMAND.match(line)
        assert found, line
        properties = dict(part.split("=", 1) for part in found["properties"].split(","))
        yield (
            found["command"],
            {name: unescaped(value) for name, value in properties.items()},
            unescaped(found["data"]),
        )


def test_one_command_a_finding(hostile, look, findings):
    read = list(commands(hostile, look))
    assert [properties["title"] for _, properties, _ in read] == [finding.code for finding in findings]
    words = {"error": "error", "warning": "warning", "advice": "notice"}
    assert [command for command, _, _ in read] == [words[finding.severity] for finding in findings]


def test_places_and_texts_come_back(hostile, look, findings):
    read = list(commands(hostile, look))
    assert read[0][1] == {"title": "PRJ-001"}
    assert read[1][1] == {"title": "PKG-011", "file": "modules/a/module.yaml"}
    assert read[2][1] == {
        "title": "STR-001",
        "file": "modules/a/module.yaml",
        "line": "2",
        "endLine": "2",
        "col": "1",
        "endColumn": "6",
    }
    assert read[2][2] == f"{findings[2].message}\n{findings[2].hint}"
    assert read[3][2] == findings[3].message
    assert read[6][1]["file"] == findings[6].place.file


def test_the_summary_is_for_the_log(hostile, clean, look):
    assert github.render(hostile, look).diagnostics == (
        "not valid: 3 errors, 4 warnings, 3 pieces of advice "
        "(1 suppressed by comments, 3 left out by the choice of rules)\n"
    )
    assert github.render(clean, look).results == ""
