"""For servers that show tests.

JUnit's XML has no standard. What is checked: well-formed XML 1.0; `testsuites`, `testsuite` and `testcase` with the
attributes that Jenkins and GitLab read, and counts that agree with what is there.
"""

from lxml import etree

from builder.report.formats import junit


def read(report, look):
    return etree.fromstring(junit.render(report, look).results.encode("utf-8"))


def test_a_suite_a_module_and_a_test_a_rule(hostile, look):
    root = read(hostile, look)
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["project", "modules/a/module.yaml", "modules/b/module.yaml"]
    names = [case.get("name").split()[0] for case in suites["modules/a/module.yaml"]]
    assert names == ["PKG-011", "STR-001", "STR-017", "PRO-001", "MED-009", "ACC-001", "ACC-002", "XYZ-999"]
    (case,) = suites["modules/b/module.yaml"]
    assert (case.get("name"), len(case)) == ("no findings", 0)


def test_it_is_red_exactly_where_there_is_an_error(hostile, look):
    root = read(hostile, look)
    red = [failure.getparent().get("name").split()[0] for failure in root.iter("failure")]
    assert red == ["PRJ-001", "STR-001"]
    told = [out.getparent().get("name").split()[0] for out in root.iter("system-out")]
    assert "STR-017" in told


def test_counts_agree(hostile, clean, look):
    for report in (hostile, clean):
        root = read(report, look)
        for suite in root:
            assert int(suite.get("tests")) == len(suite.findall("testcase"))
            assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        for name in ("tests", "failures"):
            assert int(root.get(name)) == sum(int(suite.get(name)) for suite in root)
        assert root.get("errors") == "0"


def test_both_findings_of_a_rule_are_told_whole(hostile, look):
    root = read(hostile, look)
    (failure,) = root.xpath("//testcase[starts-with(@name, 'STR-001')]/failure")
    assert "]]>" in failure.text
    assert "\n::error::not a command" in failure.text
    assert "modules/a/module.yaml:2:1: error: 100 % sure" in failure.text
    assert failure.get("message").startswith("100 % sure: a, b;")
    case = failure.getparent()
    assert (case.get("file"), case.get("line")) == ("modules/a/module.yaml", "2")


def test_a_file_s_name_comes_back(hostile, look):
    (case,) = read(hostile, look).xpath("//testcase[starts-with(@name, 'MED-009')]")
    assert case.get("file") == "banks/50 % of, all: [x] ü\n深.yaml"
