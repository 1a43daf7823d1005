"""For servers that show tests: JUnit's XML, as Jenkins and GitLab read it."""

from collections.abc import Iterable, Sequence

from builder.findings import Finding, Severity, has_errors
from builder.findings.rules import registry
from builder.report.formats.contract import Look, Output, Report
from builder.xmltree import Element, add, new, serialise, xml_text

PROJECT = "project"
"""The suite of what belongs to no module: paths and settings."""


def render(report: Report, _look: Look) -> Output:
    """A suite a module on standard output, in it a test a rule: failed where one of its findings is an error.

    What forbids nothing is told by a test that passes, so that the tests are red exactly when the command fails.
    """
    root = new("testsuites", {"name": "coursewright"})
    suites = [
        _suite(root, source or PROJECT, findings) for source, findings in report.modules if source or findings
    ]
    for name in ("tests", "failures"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in suites)))
    root.set("errors", "0")
    return Output(serialise(root).decode("utf-8"))


def _suite(root: Element, name: str, findings: Sequence[Finding]) -> Element:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    failures = sum(has_errors(found) for found in by_code.values())
    counts = {"tests": str(max(len(by_code), 1)), "failures": str(failures), "errors": "0", "skipped": "0"}
    suite = add(root, "testsuite", attributes={"name": xml_text(name), **counts})
    for code, found in by_code.items():
        _case(suite, name, code, found)
    if not by_code:
        add(suite, "testcase", attributes={"name": "no findings", "classname": xml_text(name)})
    return suite


def _case(suite: Element, name: str, code: str, found: Sequence[Finding]) -> None:
    rule = registry.rule(code)
    title = f"{code} {rule.title}" if rule is not None else code
    first = next((one for one in found if one.severity is Severity.ERROR), found[0])
    attributes = {"name": title, "classname": xml_text(name), "file": xml_text(first.place.file)}
    if first.place.line:
        attributes["line"] = str(first.place.line)
    case = add(suite, "testcase", attributes=attributes)
    text = xml_text(_lines(found))
    if has_errors(list(found)):
        message = xml_text(" ".join(first.message.split()))
        add(case, "failure", text, {"message": message, "type": str(Severity.ERROR)})
    else:
        add(case, "system-out", text)


def _lines(found: Iterable[Finding]) -> str:
    return "\n".join(
        f"{':'.join([one.place.file, *(str(n) for n in (one.place.line, one.place.column) if n)])}: "
        f"{one.severity}: {one.message}" + (f"\n{one.hint}" if one.hint else "")
        for one in found
    )
