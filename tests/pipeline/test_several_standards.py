"""Several standards in one run: texts are made into a page once, and what they share is said once."""

import json
import zipfile
from collections import Counter

import jinja2
import pytest

from builder import pipeline
from builder.findings import Severity
from builder.lms.registry import PROFILES
from builder.pipeline import Options
from builder.pipeline.sharing import Shared
from builder.render.markdown import Renderer
from builder.standards.registry import STANDARDS

ALL = ("all",)


@pytest.fixture
def count(monkeypatch):
    """Count what turns texts into HTML: templates by name, and calls of Markdown's renderer."""
    calls = Counter()
    render, block = jinja2.Template.render, Renderer.block

    def counted(template, *arguments, **values):
        calls[template.name] += 1
        return render(template, *arguments, **values)

    def counted_block(renderer, prose):
        calls["markdown"] += 1
        return block(renderer, prose)

    monkeypatch.setattr(jinja2.Template, "render", counted)
    monkeypatch.setattr(Renderer, "block", counted_block)
    return calls


def test_texts_are_made_into_a_page_once(count, make_source, out):
    source = make_source()
    pipeline.validate([source], Options(standards=("xapi",), lms=("generic",)))
    one = dict(count)
    assert one["page.html.jinja"] == 1
    assert one["markdown"] > 0
    count.clear()
    pipeline.build([source], Options(output=out, standards=ALL, lms=("generic", "moodle")))
    assert {name: count[name] for name in ("page.html.jinja", "markdown")} == {
        name: one[name] for name in ("page.html.jinja", "markdown")
    }


def test_a_package_is_the_same_alone_and_among_all(make_source, out, tmp_path):
    source = make_source()
    together = pipeline.build([source], Options(output=out, standards=ALL))
    assert [built.standard for built in together.built] == list(STANDARDS)
    for name in STANDARDS:
        (alone,) = pipeline.build([source], Options(output=tmp_path / name, standards=(name,))).built
        assert (out / alone.path.name).read_bytes() == alone.path.read_bytes()
        assert (out / alone.notes.name).read_bytes() == alone.notes.read_bytes()


def test_with_all_an_lms_gets_what_it_is_known_to_play(make_source, out):
    result = pipeline.build(
        [make_source()], Options(output=out, standards=ALL, lms=("moodle", "blackboard"), strict=True)
    )
    assert [(built.standard, built.lms) for built in result.built] == [
        (standard, lms)
        for standard in STANDARDS
        for lms in ("moodle", "blackboard")
        if STANDARDS[standard].MANIFEST and STANDARDS[standard].DRIVER not in PROFILES[lms].unplayed
    ] + [("web", "generic")]
    assert [(finding.code, finding.severity) for finding in result.findings] == [
        ("PKG-017", Severity.ADVICE)
    ] * 3
    known = "by itself is not known to play packages of"
    assert {finding.message for finding in result.findings} == {
        f"Blackboard Learn {known} cmi5: none is made for it",
        f"Moodle {known} cmi5: none is made for it",
        f"Moodle {known} xAPI (Tin Can): none is made for it",
    }


def test_who_names_them_gets_each(make_source, out):
    options = Options(output=out, standards=("cmi5", "scorm12"), lms=("moodle",))
    result = pipeline.build([make_source()], options)
    assert [built.standard for built in result.built] == ["cmi5", "scorm12"]
    assert [finding.code for finding in result.findings] == ["PKG-013"]


def test_what_standards_share_is_said_once_and_what_some_have_names_them(make_source):
    long_title = make_source(
        change=lambda text: text.replace("title: A module called a", f"title: {'long ' * 50}")
    )
    found = pipeline.validate([long_title], Options(standards=ALL)).findings
    titles = [finding.message for finding in found if finding.code == "PKG-001"]
    assert len(titles) == len(set(titles))
    assert all(any(one.TITLE in message for one in STANDARDS.values()) for message in titles)
    alone = pipeline.validate([long_title], Options(standards=("scorm12",))).findings
    assert [finding.message for finding in alone if finding.code == "PKG-001"] == [
        message for message in titles if "SCORM 1.2" in message
    ]


def test_a_finding_names_its_standards_where_not_all_have_it(make_source):
    (finding,) = [
        one
        for one in pipeline.validate(
            [make_source(change=lambda text: text.replace("alt: A dot", "alt: Image"))], Options()
        ).findings
        if one.code == "ACC-015"
    ]
    shared = Shared(("scorm12", "cmi5", "xapi"))
    shared.add("scorm12", [finding])
    shared.add("cmi5", [finding])
    (said,) = shared.findings()
    assert said.message == f"{finding.message} (SCORM 1.2, cmi5)"
    shared.add("xapi", [finding])
    assert list(shared.findings()) == [finding]


def test_upload_lists_have_a_row_for_each_package(make_source, out):
    options = Options(output=out, standards=("scorm12", "scorm2004-4th"), lms=("moodle",))
    result = pipeline.build([make_source("a"), make_source("b")], options)
    rows = (out / "upload-list.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(rows) == len(result.built) == 4
    assert len({built.path for built in result.built}) == 4


def test_each_package_has_its_own_driver(make_source, out):
    result = pipeline.build([make_source()], Options(output=out, standards=ALL))
    for built in result.built:
        with zipfile.ZipFile(built.path) as package:
            page = package.read("index.html").decode("utf-8")
        assert "\0" not in page
        data = page.partition('id="coursewright-data">')[2].partition("</script>")[0]
        assert json.loads(data)["standard"] == STANDARDS[built.standard].DRIVER
