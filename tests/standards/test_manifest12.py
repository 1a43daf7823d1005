"""imsmanifest.xml of SCORM 1.2 against the published XSDs and what Moodle makes of it."""

import re

import pytest
from lxml import etree

from builder.model.package import Entry
from builder.standards import scorm12

CP = f"{{{scorm12.CP}}}"
ADLCP = f"{{{scorm12.ADLCP}}}"
MD = f"{{{scorm12.MD}}}"


@pytest.fixture
def entries():
    return (
        Entry("index.html", b"<!doctype html>"),
        Entry("media/a.svg", b"<svg/>"),
        Entry("style.css", b"p{}"),
    )


@pytest.mark.parametrize(
    "title",
    [
        "Plain",
        "0",
        "Éa & é",
        "R & D",
        "<b>bold</b> & more",
        "x" * 300,
        "wide 深い title",
        "two\nlines\tand tabs",
    ],
)
def test_manifest_is_valid_against_the_published_xsds(make_module, entries, schema, without_lom, title):
    content = scorm12.manifest(make_module(title=title), entries, "abc", ())
    schema.assertValid(without_lom(content))


def test_the_schema_is_able_to_refuse(make_module, entries, schema, without_lom):
    content = scorm12.manifest(make_module(), entries, "", ()).replace(
        b'"webcontent"', b'"webcontent" nonsense="1"'
    )
    assert not schema.validate(without_lom(content))


def test_everything_moodle_reads_by_raw_name_is_spelled_so(make_module, entries):
    text = scorm12.manifest(make_module(), entries, "", ()).decode("utf-8")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<manifest xmlns="' + scorm12.CP)
    assert 'adlcp:scormtype="sco"' in text
    assert "<schemaversion>1.2</schemaversion>" in text
    assert "schemaLocation" not in text
    assert "DOCTYPE" not in text
    assert "masteryscore" not in text
    assert "CDATA" not in text
    assert not re.search("&#", text)


def test_one_item_launches_one_sco_with_every_file(make_module, entries):
    root = etree.fromstring(scorm12.manifest(make_module(), entries, "", ()))
    (item,) = root.iter(f"{CP}item")
    (resource,) = root.iter(f"{CP}resource")
    organizations = root.find(f"{CP}organizations")
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.get("href") == "index.html"
    assert resource.get("type") == "webcontent"
    assert [file.get("href") for file in resource] == ["index.html", "media/a.svg", "style.css"]
    assert organizations.get("default") == organizations[0].get("identifier")


def test_identifiers_derive_from_the_id_alone(make_module, entries):
    def identifiers(module):
        root = etree.fromstring(scorm12.manifest(module, entries, "", ()))
        return [e.get("identifier") for e in root.iter() if e.get("identifier")]

    before = identifiers(make_module())
    after = identifiers(make_module(title="Another", version="9", language="cy", sections=()))
    assert before == after
    assert len(set(before)) == len(before)
    assert all(re.fullmatch("[a-z][a-z0-9-]*", identifier) for identifier in before)
    assert not set(before) & set(identifiers(make_module(id="other")))


def test_metadata_says_what_was_built(make_module, entries):
    root = etree.fromstring(scorm12.manifest(make_module(), entries, "0123456789ab+modified", ()))
    general = root.find(f"{CP}metadata/{MD}lom/{MD}general")
    assert general.findtext(f"{MD}title/{MD}langstring") == "A small module"
    assert general.findtext(f"{MD}language") == "en-GB"
    assert [e.findtext(f"{MD}entry/{MD}langstring") for e in general.findall(f"{MD}catalogentry")] == [
        "small",
        "0123456789ab+modified",
    ]
    assert root.findtext(f".//{MD}lifecycle/{MD}version/{MD}langstring") == "1.10"
    assert root.findtext(f".//{MD}rights/{MD}description/{MD}langstring") == "CC-BY-4.0"
    assert not next(iter(root.iter(f"{CP}item"))).findall(f".//{CP}metadata")


def test_no_revision_leaves_no_trace(make_module, entries):
    assert b"revision" not in scorm12.manifest(make_module(), entries, "", ())


def test_a_title_that_is_cut_is_a_finding_at_the_title(make_module):
    module = make_module(title="word " * 60)
    (finding,) = scorm12.findings(module)
    assert (finding.code, finding.place) == ("PKG-001", module.title.place)
    assert "299 characters" in finding.message
    assert not scorm12.findings(make_module(title="x" * 200))


def test_a_version_longer_than_the_standard_s_is_in_the_metadata_only(
    make_module, entries, schema, without_lom
):
    content = scorm12.manifest(make_module(version="2026.11.23.build.12345"), entries, "", ())
    schema.assertValid(without_lom(content))
    assert etree.fromstring(content).get("version") is None
    assert b"2026.11.23.build.12345" in content
