"""Rules for packages, in memory and read back."""

import re
import zipfile

import pytest

from builder import archive
from builder.conformance import check, check_zip
from builder.model.package import Entry, Package
from builder.standards import scorm12, scorm2004_3rd, scorm2004_4th

PAGE = b"""<!doctype html><html><head><link rel="stylesheet" href="style.css"></head>
<body><a href="#a">x</a><a href="https://example.org/">out</a><img src="media/a.svg" alt=""></body></html>"""


@pytest.fixture
def make_package(make_module):
    """A package without faults; entries replaced, added or (None) left out by path; the manifest fits unless given."""

    def make(manifest=None, listed=None, **changes):
        contents = {"index.html": PAGE, "style.css": b"p{}", "script.js": b"1", "media/a.svg": b"<svg/>"}
        for path, content in changes.pop("files", {}).items():
            if content is None:
                del contents[path]
            else:
                contents[path] = content
        entries = [Entry(path, content) for path, content in contents.items()]
        wanted = entries if listed is None else [Entry(path, b"") for path in listed]
        made = scorm12.manifest(make_module(), wanted, "", ()) if manifest is None else manifest
        if made:
            entries.append(Entry("imsmanifest.xml", made))
        return Package("a-1-scorm12.zip", "scorm12", "generic", tuple(sorted(entries, key=lambda e: e.path)))

    return make


def codes(findings):
    return sorted({finding.code for finding in findings})


def test_a_good_package_has_no_findings(make_package, tmp_path):
    package = make_package()
    assert check(package) == []
    assert check_zip(archive.write(package, tmp_path)) == []


@pytest.mark.parametrize(
    ("files", "code", "words"),
    [
        ({"media/A.svg": b"x"}, "PKG-002", "media/A.svg"),
        ({"media/a b.svg": b"x"}, "PKG-002", "media/a b.svg"),
        ({"media/é.svg": b"x"}, "PKG-002", "media/é.svg"),
        ({"../up.svg": b"x"}, "PKG-002", "../up.svg"),
        ({"/top.svg": b"x"}, "PKG-002", "/top.svg"),
        ({".hidden": b"x"}, "PKG-002", ".hidden"),
        ({"m/" * 48 + "aaaa": b"x"}, "PKG-002", "100 characters"),
        ({"media/A.svg": b"x"}, "PKG-003", "media/A.svg and media/a.svg"),
        ({"media/empty.txt": b""}, "PKG-004", "media/empty.txt"),
        ({"media/run.php": b"<?php"}, "PKG-005", "media/run.php"),
        ({"index.html": PAGE.replace(b"a.svg", b"b.svg")}, "PKG-006", "index.html: it refers to media/b.svg"),
        ({"index.html": PAGE.replace(b"style.css", b"https://cdn.example/x.css")}, "PKG-007", "cdn.example"),
        ({"index.html": PAGE.replace(b"media/a.svg", b"//cdn.example/a.svg")}, "PKG-007", "cdn.example"),
        ({"index.html": None}, "PKG-006", "index.html"),
    ],
)
def test_each_fault_is_found_and_named(make_package, tmp_path, files, code, words):
    package = make_package(files=files)
    listed = [finding for finding in check(package) if finding.code == code]
    assert listed, codes(check(package))
    assert any(words in finding.message for finding in listed)
    assert all(finding.place.file == package.name for finding in listed)
    again = check_zip(archive.write(package, tmp_path))
    assert [(f.code, f.message) for f in again] == [(f.code, f.message) for f in check(package)]


def altered(make_module, *changes):
    entries = [Entry(path, b"") for path in ("index.html", "style.css", "script.js", "media/a.svg")]
    text = scorm12.manifest(make_module(), entries, "", ())
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((b"<schemaversion>1.2<", b"<schemaversion>2004<"), "schemaversion"),
        ((b"<schema>ADL SCORM<", b"<schema>SCORM<"), "ADL SCORM"),
        ((b'adlcp:scormtype="sco"', b'adlcp:scormtype="asset"'), "no resource is a sco"),
        ((b'adlcp:scormtype="sco"', b'adlcp:scormType="sco"'), "scormtype"),
        ((b'type="webcontent"', b'type="web"'), "webcontent"),
        ((b'default="organization-small"', b'default="nobody"'), "default"),
        ((b'identifierref="resource-small"', b'identifierref="nobody"'), "names no resource"),
        ((b'identifier="item-small"', b'identifier="1 item"'), "must begin with a letter"),
        ((b'identifier="item-small"', b'identifier="resource-small"'), "stands 2 times"),
        ((b"<title>A small module<", b"<title><"), "has no title"),
        ((b"<title>A small module<", b"<title>" + b"x" * 201 + b"<"), "201 characters"),
        ((b"<title>A small module<", b"<title>A\nB<"), "more than one line"),
        ((b"</item>", b"<adlcp:masteryscore>80</adlcp:masteryscore></item>"), "masteryscore"),
        ((b"adlcp", b"a"), "adlcp"),
        ((b"imsmd:lifecycle", b"imsmd:classification"), "lom"),
        ((b"<?xml", b"\xef\xbb\xbf<?xml"), "byte order mark"),
        ((b'href="index.html"/>', b'href="other.html"/>'), "does not list index.html among its files"),
    ],
)
def test_each_fault_of_the_manifest_is_named(make_package, make_module, change, words):
    found = check(make_package(manifest=altered(make_module, change)))
    assert any(f.code == "PKG-008" and words in f.message for f in found), [f.message for f in found]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_manifest_of_our_own_is_utf_8(make_package, make_module, encoding):
    text = altered(make_module, (b"UTF-8", b"UTF-16"))
    found = check(make_package(manifest=text.decode().encode(encoding)))
    assert [one.message for one in found] == ["imsmanifest.xml: it is written in UTF-16"]


def altered_2004(make_module, *changes):
    entries = [Entry(path, b"") for path in ("index.html", "style.css", "script.js", "media/a.svg")]
    text = scorm2004_4th.manifest(make_module(), entries, "abc", ())
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("edition", [scorm2004_3rd, scorm2004_4th])
def test_a_good_package_of_scorm_2004_has_no_findings(make_package, make_module, tmp_path, edition):
    entries = [Entry(path, b"") for path in ("index.html", "style.css", "script.js", "media/a.svg")]
    package = make_package(manifest=edition.manifest(make_module(), entries, "abc", ()))
    assert check(package) == []
    assert check_zip(archive.write(package, tmp_path)) == []


SEQUENCING = (
    b'<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">%s</imsss:sequencing></item>'
)
MISSPELLED = (SEQUENCING % b"").replace(b"imsss:", b"s:").replace(b":imsss=", b":s=")
STYLE = b'<file href="style.css"/>'


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ((b"2004 4th Edition<", b"2004 4th edition<"), "schemaversion"),
        ((b"2004 4th Edition<", b"1.2<"), "schemaversion"),
        ((b"<schema>ADL SCORM<", b"<schema>SCORM<"), "ADL SCORM"),
        ((b"<schema>ADL SCORM</schema>", b""), "begin with schema and schemaversion"),
        ((b"</schemaversion>", b"</schemaversion><schemaversion/>"), "each once"),
        ((b"</metadata>", b"</metadata><metadata/>"), "one metadata element, and there are 2"),
        ((b'scormType="sco"', b'scormType="asset"'), "no resource is a sco"),
        ((b'scormType="sco"', b'scormtype="sco"'), "scormType"),
        ((b'default="organization-small"', b'default="nobody"'), "default"),
        ((b'identifierref="resource-small"', b'identifierref="nobody"'), "names no resource"),
        ((b'identifier="item-small"', b'identifier="1 item"'), "must begin with a letter"),
        ((b'identifier="item-small"', b'identifier="resource-small"'), "stands 2 times"),
        ((b'isvisible="true"', b'isvisible="1"'), "isvisible"),
        ((b"<title>A small module<", b"<title><"), "has no title"),
        ((b"<adlnav:presentation>", b"<title>Again</title><adlnav:presentation>"), "has 2 titles"),
        ((b"</adlnav:presentation>", b"</adlnav:presentation><title>Late</title>"), "in this order"),
        ((b">previous<", b">next<"), "knows no 'next'"),
        ((b"adlnav:", b"nav:"), "must be spelled adlnav"),
        ((b"adlcp", b"a"), "adlcp"),
        ((b"</item>", b"<adlcp:completionThreshold/></item>"), "completionThreshold"),
        ((b"</item>", SEQUENCING % b"<imsss:mapInfo/>"), "Moodle breaks off the upload"),
        ((b"</item>", MISSPELLED), "must be spelled imsss"),
        ((b"</item>", b'<item identifier="inner"><title>x</title></item></item>'), "has items of its own"),
        ((b"<?xml", b"\xef\xbb\xbf<?xml"), "byte order mark"),
        (
            (b'<file href="index.html"/>', b'<file href="x.html"/>'),
            "does not list index.html among its files",
        ),
        ((STYLE, b'<file href="../style.css"/>'), "leads out of the package"),
        ((STYLE, b'<file href="LICENCE"/>'), "no file extension"),
    ],
)
def test_each_fault_of_a_manifest_of_2004_is_named(make_package, make_module, change, words):
    manifest = altered_2004(make_module, change)
    if change[0] == b"adlnav:":
        manifest = manifest.replace(b"xmlns:adlnav=", b"xmlns:nav=")
    found = check(make_package(manifest=manifest))
    assert any(f.code == "PKG-008" and words in f.message for f in found), [f.message for f in found]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (rb"<organization .*</organization>", "there is no organization"),
        (rb"<organizations.*</organizations>", "there is no organization"),
        (rb"<item.*</item>", "there is no item to launch"),
    ],
)
def test_parts_that_are_missing(make_package, make_module, pattern, words):
    manifest = re.sub(pattern, b"", altered(make_module), flags=re.DOTALL)
    assert any(words in finding.message for finding in check(make_package(manifest=manifest)))


def test_an_encrypted_entry(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", b"text")
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert [finding.message for finding in check_zip(path)] == ["a.txt: it is encrypted"]


def test_a_page_of_nothing_refers_to_nothing(make_package):
    assert check(make_package(files={"media/blank.html": b" "})) == []


@pytest.mark.parametrize(
    "manifest",
    [
        b"<manifest",
        b"<manifest/>",
        b'<!DOCTYPE manifest><manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"/>',
        b'<c:manifest xmlns:c="http://www.imsproject.org/xsd/imscp_rootv1p1p2"/>',
    ],
)
def test_what_is_no_manifest_is_said_to_be_none(make_package, manifest):
    assert codes(check(make_package(manifest=manifest))) == ["PKG-008"]


def test_entities_are_not_expanded(make_package):
    bomb = b"""<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">&b;</manifest>"""
    assert codes(check(make_package(manifest=bomb))) == ["PKG-008"]


def test_a_missing_manifest_and_a_manifest_in_a_folder(make_package):
    package = make_package(manifest=b"", files={"inside/imsmanifest.xml": b"<manifest/>"})
    assert any("no imsmanifest.xml at the top" in finding.message for finding in check(package))


def test_files_and_manifest_agree_both_ways(make_package):
    found = check(make_package(listed=["index.html", "style.css", "script.js", "media/b.svg"]))
    messages = " ".join(finding.message for finding in found)
    assert "lists media/b.svg, which is not in the package" in messages
    assert "does not list media/a.svg" in messages


def test_media_on_disk_are_measured_not_read(make_package, tmp_path, make_module):
    package = make_package()
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")
    entries = [*package.entries, Entry("media/photo.jpg", photo)]
    with_photo = Package(package.name, "scorm12", "generic", tuple(sorted(entries, key=lambda e: e.path)))
    assert "PKG-004" in codes(check(with_photo))


def test_zips_that_plain_readers_cannot_unpack(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("imsmanifest.xml", b"<manifest/>" * 99)
    (finding,) = check_zip(path)
    assert finding.code == "PKG-012"
    assert "method 12" in finding.message


def test_a_stored_entry_with_its_size_behind(tmp_path):
    path = tmp_path / "a.zip"

    class Pipe:
        def __init__(self, stream):
            self.stream = stream
            self.write = stream.write
            self.flush = stream.flush

    with path.open("wb") as stream, zipfile.ZipFile(Pipe(stream), "w") as made:
        made.writestr("a.txt", b"stored")
    assert any("data descriptor" in finding.message for finding in check_zip(path))


def test_what_is_no_zip(tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04 but no more")
    assert codes(check_zip(path)) == ["PKG-012"]


def test_a_page_in_a_folder_resolves_against_itself(make_package):
    page = (
        b'<a href="../index.html?x=1#y">up</a><a href="gone.html">gone</a><a href="a%2dfile.html">escaped</a>'
    )
    files = {"pages/one.html": page, "pages/a-file.html": b"<p>x"}
    found = check(make_package(files=files))
    assert [finding.message for finding in found] == [
        "pages/one.html: it refers to gone.html, which is not in the package"
    ]
