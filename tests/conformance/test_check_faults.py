"""Packages with one fault each: it is found, it is named, and nothing else is said. None of it needs an XSD."""

import struct
import warnings
import zipfile

import pytest

from builder.conformance import check_any
from tests.conformance.strangers import (
    FILES,
    GOOD,
    INNER,
    PAGE,
    cmi5,
    scorm12,
    scorm2004,
    xapi,
    zipped,
)

END = "</schemaversion>"
LOM = (
    '</schemaversion><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">'
    "<imsmd:general>{}</imsmd:general></imsmd:lom>"
)
LONG = f"<imsmd:title><imsmd:langstring>{'x' * 1001}</imsmd:langstring></imsmd:title>"
NEXT = (
    '<n:p xmlns:n="urn:x"><adlnav:hideLMSUI xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">next'
    "</adlnav:hideLMSUI></n:p></item>"
)
SEQUENCING = '<imsss:sequencing xmlns:imsss="http://www.imsglobal.org/xsd/imsss">{}</imsss:sequencing></item>'


def link():
    info = zipfile.ZipInfo("media/film.mp4")
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return info


def page(old, new):
    assert old in PAGE
    return {"index.html": PAGE.replace(old, new)}


def several(count):
    """An item and a resource for each of so many, all with pages of their own."""
    items = "".join(
        f'<item identifier="i{n}" identifierref="r{n}"><title>{n}</title></item>' for n in range(count)
    )
    resources = "".join(
        f'<resource identifier="r{n}" type="webcontent" adlcp:scormtype="sco" href="p{n}.html">'
        f'<file href="p{n}.html"/></resource>'
        for n in range(count)
    )
    pages = {f"p{n}.html": b'<script src="shared/api.js"></script>' for n in range(count)}
    return scorm12(
        ("</organization>", f"{items}</organization>"), ("</resources>", f"{resources}</resources>")
    ), pages


CASES = {
    # the zip
    "a manifest in a folder": ({f"course/{k}": v for k, v in scorm12().items()}, "CHK-003", "folder course"),
    "a manifest in capitals": (
        {"IMSMANIFEST.XML" if k == "imsmanifest.xml" else k: v for k, v in scorm12().items()},
        "CHK-003",
        "must be called imsmanifest.xml",
    ),
    "cmi5.xml in a folder": (
        {f"a/{k}": v for k, v in cmi5().items()},
        "CHK-003",
        "cmi5.xml lies in the folder a",
    ),
    "a way out": (
        {**scorm12(list_of=[*FILES, "../evil.txt"]), "../evil.txt": b"x"},
        "CHK-005",
        "../evil.txt",
    ),
    "an absolute name": (
        {**scorm12(list_of=[*FILES, "/etc/x.txt"]), "/etc/x.txt": b"x"},
        "CHK-005",
        "/etc/x.txt",
    ),
    "a symbolic link": (
        {**scorm12(list_of=[*FILES, "media/film.mp4"]), link(): b"/etc/passwd"},
        "CHK-006",
        "media/film.mp4",
    ),
    "case twins": (scorm12(files={"media/Ward.png": b"x"}), "CHK-012", "media/ward.png and media/Ward.png"),
    "a name that Moodle changes": (scorm12(files={"media/it's.txt": b"x"}), "CHK-013", "it's.txt"),
    "a name that Windows has not": (scorm12(files={"media/aux.txt": b"x"}), "CHK-013", "aux.txt"),
    "a server's file": (scorm12(files={"lib/mail.php": b"<?php"}), "CHK-014", "lib/mail.php"),
    "leftovers": ({**scorm12(), "__MACOSX/._a": b"x", "Thumbs.db": b"x"}, "CHK-015", "Thumbs.db"),
    "letters outside ASCII": (scorm12(files={"media/é.txt": b"x"}), "CHK-016", "media/é.txt"),
    # the manifest of SCORM
    "ill-formed": (scorm12(("</organizations>", "")), "CHK-020", "not well-formed"),
    "an unescaped &": (scorm12(("A course", "Health & safety")), "CHK-020", "not well-formed"),
    "another root": (scorm12(("<manifest ", "<course "), ("</manifest>", "</course>")), "CHK-021", "course"),
    "a DOCTYPE": (scorm12(("<manifest ", "<!DOCTYPE manifest><manifest ")), "CHK-022", "DOCTYPE"),
    "Latin-1": (
        {
            **scorm12(),
            "imsmanifest.xml": scorm12(("A course", "Üb"), ("UTF-8", "ISO-8859-1"))["imsmanifest.xml"]
            .decode()
            .encode("latin-1"),
        },
        "CHK-023",
        "iso-8859-1",
    ),
    "an edition in small letters": (scorm2004(("4th Edition", "4th edition")), "CHK-024", "2004 4th edition"),
    "an edition with a line break": (
        scorm2004((">2004 4th Edition<", ">\n2004 4th Edition\n<")),
        "CHK-024",
        "SCORM 1.2",
    ),
    "an edition that LMSs do not know": (scorm2004(("4th", "2nd")), "CHK-024", "2004 2nd Edition"),
    "another version than the namespaces": (scorm12((">1.2<", ">2004 3rd Edition<")), "CHK-024", "2004 3rd"),
    "no version": (scorm12(("<schemaversion>1.2</schemaversion>", "")), "CHK-025", "no schemaversion"),
    "a prefix for content packaging": (
        scorm12(
            *(
                (f"<{name}", f"<ims:{name}")
                for name in ("manifest", "metadata", "organizations", "organization ")
            ),
            *((f"</{name}", f"</ims:{name}") for name in ("manifest", "metadata", "organization")),
            *((f"<{name}", f"<ims:{name}") for name in ("schema", "title", "item", "resource", "file")),
            *((f"</{name}", f"</ims:{name}") for name in ("schema", "title", "item", "resource")),
            ("xmlns=", "xmlns:ims="),
        ),
        "CHK-026",
        "prefix ims",
    ),
    "another prefix than adlcp": (
        scorm12(("xmlns:adlcp", "xmlns:a"), ("adlcp:scormtype", "a:scormtype")),
        "CHK-026",
        "must be spelled adlcp",
    ),
    "another prefix than imsss": (
        scorm2004(("</item>", SEQUENCING.format("").replace("imsss:", "s:").replace(":imsss=", ":s="))),
        "CHK-027",
        "must be spelled imsss",
    ),
    "scormType in 1.2": (scorm12(("scormtype", "scormType")), "CHK-028", "adlcp:scormtype"),
    "scormtype in 2004": (scorm2004(("scormType", "scormtype")), "CHK-028", "adlcp:scormType"),
    "SCO in capitals": (scorm12(('"sco"', '"SCO"')), "CHK-028", 'scormtype="SCO"'),
    "an asset": (scorm12(('"sco"', '"asset"')), "CHK-029", "records nothing"),
    "no organization": (
        {
            **scorm12(),
            "imsmanifest.xml": b"".join(
                (
                    scorm12()["imsmanifest.xml"].partition(b"<organizations")[0],
                    b"<organizations/>",
                    scorm12()["imsmanifest.xml"].partition(b"</organizations>")[2],
                )
            ),
        },
        "CHK-030",
        "no organization",
    ),
    "no item with a resource": (
        scorm12((' identifierref="res-1"', "")),
        "CHK-030",
        "nothing can be launched",
    ),
    "a default that is nothing": (
        scorm12(('default="org"', 'default="other"')),
        "CHK-031",
        "none called other",
    ),
    "a reference to nothing": (
        scorm12(('identifierref="res-1"', 'identifierref="x"')),
        "CHK-032",
        "none called x",
    ),
    "an identifier twice": (
        scorm12(
            (
                "</item>",
                '</item><item identifier="item-1" identifierref="res-1"><title>Again</title></item>',
            )
        ),
        "CHK-033",
        "stands 2 times",
    ),
    "no title": (scorm12(("<title>First part</title>", "")), "CHK-034", "item-1 has no title"),
    "a title too long for Moodle": (scorm12(("First part", "x" * 256)), "CHK-034", "256 characters"),
    "a title too long for SCORM": (scorm12(("First part", "x" * 201)), "CHK-036", "201 characters"),
    "an address with backslashes": (
        scorm12(('href="index.html">', 'href=".\\index.html">')),
        "CHK-035",
        ".\\index.html",
    ),
    "a heading that launches": (
        scorm2004(("</item>", '<item identifier="b" identifierref="res-1"><title>B</title></item></item>')),
        "CHK-035",
        "items of its own",
    ),
    "another schema": (scorm12(("ADL SCORM", "ADL")), "CHK-036", "ADL SCORM"),
    "another type": (scorm12(('type="webcontent"', 'type="text/html"')), "CHK-036", "webcontent"),
    "an identifier with a space": (scorm12(('"item-1"', '"item 1 (a)"')), "CHK-036", "item 1 (a)"),
    "parts in another order": (
        scorm2004(("<item ", "<metadata/><item ")),
        "CHK-036",
        "in this order",
    ),
    "a mastery score in words": (
        scorm12(("</item>", "<adlcp:masteryscore>eighty</adlcp:masteryscore></item>")),
        "CHK-037",
        "eighty",
    ),
    "a time that is none": (
        scorm12(("</item>", "<adlcp:maxtimeallowed>1:30:00</adlcp:maxtimeallowed></item>")),
        "CHK-037",
        "1:30:00",
    ),
    "a space in a time limit action": (
        scorm12(("</item>", "<adlcp:timelimitaction>exit, message</adlcp:timelimitaction></item>")),
        "CHK-037",
        "exit, message",
    ),
    "too much launch data": (
        scorm12(("</item>", f"<adlcp:datafromlms>{'x' * 256}</adlcp:datafromlms></item>")),
        "CHK-037",
        "256 characters",
    ),
    "prerequisites without a type": (
        scorm12(("</item>", "<adlcp:prerequisites>item-1</adlcp:prerequisites></item>")),
        "CHK-037",
        "aicc_script",
    ),
    "visible maybe": (scorm12(('isvisible="true"', 'isvisible="maybe"')), "CHK-037", "isvisible"),
    "a button that does not exist": (scorm2004(("</item>", NEXT)), "CHK-037", "knows no 'next'"),
    "a placeholder": (scorm12(("First part", "{{ title }}")), "CHK-038", "{{ title }}"),
    "a global objective": (
        scorm2004(
            (
                "</item>",
                SEQUENCING.format(
                    '<imsss:objectives><imsss:primaryObjective objectiveID="p"><imsss:mapInfo targetObjectiveID="g"/>'
                    "</imsss:primaryObjective></imsss:objectives>"
                ),
            )
        ),
        "CHK-039",
        "mapInfo",
    ),
    "sequencing that refers to nothing": (
        scorm2004(
            ("</item>", SEQUENCING.format("").replace("imsss:sequencing ", 'imsss:sequencing IDRef="x" '))
        ),
        "CHK-047",
        "called x",
    ),
    "a launch page that is not there": (
        scorm12(files={"index.html": None}),
        "CHK-040",
        "index.html, which is not in the package",
    ),
    "a launch page in other capitals": (
        scorm12(('href="index.html"', 'href="Index.html"'), files={"start.html": PAGE}),
        "CHK-040",
        "Index.html",
    ),
    "a listed file that is not there": (
        scorm12(list_of=[*FILES, "media/gone.png"]),
        "CHK-041",
        "media/gone.png",
    ),
    "a listed file in other capitals": (
        scorm12(list_of=[path.replace("ward", "Ward") for path in FILES]),
        "CHK-041",
        "media/Ward.png",
    ),
    "unlisted files": (scorm12(list_of=["index.html"]), "CHK-042", "5 of 7 files are not listed"),
    "a second manifest": (
        {**scorm12(), "copy/imsmanifest.xml": b"<manifest/>"},
        "CHK-043",
        "copy/imsmanifest.xml",
    ),
    "a course elsewhere": (
        scorm12(('href="index.html">', 'href="https://example.org/course.html">')),
        "CHK-044",
        "example.org",
    ),
    "metadata in another order": (
        scorm12((END, LOM.format("<imsmd:description/><imsmd:title/>"))),
        "CHK-045",
        "parts of general",
    ),
    "metadata that is too long": (scorm12((END, LOM.format(LONG))), "CHK-045", "1001 characters"),
    # the launched pages
    "a script from a wrong place": (
        scorm12(files=page(b"lib/driver.js", b"shared/driver.js")),
        "CHK-050",
        "shared/driver.js",
    ),
    "a script of a frame from a wrong place": (
        scorm12(files={"content/one.html": INNER.replace(b"../lib", b"lib")}),
        "CHK-050",
        "lib/inner.js",
    ),
    "a frame that is not there": (scorm12(files={"content/one.html": None}), "CHK-050", "content/one.html"),
    "a script in other capitals": (
        scorm12(files=page(b"lib/driver.js", b"lib/Driver.js")),
        "CHK-050",
        "lib/Driver.js",
    ),
    "a style sheet that is not there": (scorm12(files={"style.css": None}), "CHK-051", "style.css"),
    "no API": (scorm12(files={"lib/driver.js": b"var x"}), "CHK-052", "API"),
    "other hosts": (
        scorm12(files=page(b"style.css", b"https://fonts.example.org/a.css")),
        "CHK-053",
        "fonts.example.org",
    ),
    # cmi5
    "cmi5 of a draft": (
        cmi5(("https://w3id.org/xapi/profiles/cmi5/v1", "http://aicc.org/cmi5")),
        "CHK-060",
        "CourseStructure.xsd",
    ),
    "a unit without a description": (
        cmi5(
            (
                '</title>\n    <description><langstring lang="en">About it</langstring></description>\n    <url>',
                "</title><url>",
            )
        ),
        "CHK-060",
        "has no description",
    ),
    "a unit with its parts in another order": (
        cmi5(("<url>index.html</url>", ""), ('launchMethod="AnyWindow">', "><url>index.html</url>")),
        "CHK-060",
        "in this order",
    ),
    "a unit with a short id": (cmi5(("https://example.org/course/au/1", "au1")), "CHK-061", "3.0.0.0-1"),
    "a moveOn that does not exist": (cmi5(('moveOn="Passed"', 'moveOn="Pass"')), "CHK-062", "moveOn"),
    "a mastery score in percent": (cmi5(('"0.8"', '"80"')), "CHK-062", "masteryScore"),
    "a unit that is not there": (cmi5(("index.html", "start.html")), "CHK-063", "14.1.0.0-4"),
    "a url that is no address": (
        cmi5(("index.html", "http://example.com index.html")),
        "CHK-063",
        "13.1.4.0-2",
    ),
    "a url with the LMS's parameter": (cmi5(("index.html", "index.html?endpoint=x")), "CHK-063", "8.1.0.0-6"),
    "a url with a fragment": (cmi5(("index.html", "index.html#start")), "CHK-064", "fragment"),
    # xAPI
    "an activity without a launch": (
        xapi(('<launch lang="en">index.html</launch>', "")),
        "CHK-065",
        "no activity",
    ),
    "an activity without an IRI": (
        xapi(('id="https://example.org/course"', 'id="course"')),
        "CHK-066",
        "no IRI",
    ),
    "a launch that is not there": (xapi(("index.html", "start.html")), "CHK-040", "start.html"),
    "two standards": ({**cmi5(), **xapi()}, "CHK-067", "cmi5.xml and tincan.xml"),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_package_has_no_findings(found, name):
    assert found(GOOD[name]()) == []


@pytest.mark.parametrize("name", CASES)
def test_this_fault_and_no_other(found, name):
    files, code, words = CASES[name]
    (finding,) = found(files)
    assert finding.code == code
    assert words in finding.message
    assert finding.place.file.startswith("course.zip")


def test_there_are_enough_of_them():
    assert len(CASES) >= 25


def test_a_finding_says_where_in_the_zip(found):
    (finding,) = found(scorm12(("First part", "{{ title }}")))
    assert finding.place.file == "course.zip/imsmanifest.xml"
    assert finding.place.line == 11


def test_the_nearest_file_is_named(found):
    (finding,) = found(scorm12(files=page(b"lib/driver.js", b"shared/driver.js")))
    assert "There is lib/driver.js" in finding.hint
    assert finding.place.file == "course.zip/index.html"
    assert finding.place.line == 3


def test_a_hundred_launch_pages_with_the_same_fault(found):
    files, pages = several(110)
    findings = [one for one in found({**files, **pages}) if one.code == "CHK-050"]
    assert len(findings) == 20
    assert "90 more like this" in findings[-1].message


def one_byte(content, mark, offset, change):
    made = bytearray(content)
    made[made.index(mark) + offset] = change(made[made.index(mark) + offset])
    return bytes(made)


def raw(tmp_path, change):
    path = zipped(tmp_path / "course.zip", scorm12())
    path.write_bytes(change(path.read_bytes()))
    return check_any(path, "course.zip")


def test_a_password(tmp_path):
    (finding,) = raw(tmp_path, lambda raw: one_byte(raw, b"PK\x01\x02", 8, lambda byte: byte | 1))
    assert finding.code == "CHK-008"


def test_a_method_that_lmss_do_not_know(tmp_path):
    path = tmp_path / "course.zip"
    zipped(path, scorm12())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as made:
        made.writestr("media/more.txt", b"x" * 99)
    (finding,) = check_any(path, "course.zip")
    assert (finding.code, "method 14" in finding.message) == ("CHK-010", True)


def test_a_bit_that_fell_over(tmp_path):
    def fall(content):
        with zipfile.ZipFile(tmp_path / "course.zip") as read:
            info = read.getinfo("lib/driver.js")
        made = bytearray(content)
        made[info.header_offset + 30 + len(info.filename) + 5] ^= 0x20
        return bytes(made)

    (finding,) = raw(tmp_path, fall)
    assert finding.code == "CHK-004"
    assert "lib/driver.js" in finding.message


def test_half_a_zip(tmp_path):
    (finding,) = raw(tmp_path, lambda content: content[: len(content) // 2])
    assert finding.code == "CHK-004"


def test_a_file_twice(tmp_path):
    path = zipped(tmp_path / "course.zip", scorm12())
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as made:
        warnings.simplefilter("ignore")
        made.writestr("lib/inner.js", b"var inner = 2;")
    (finding,) = check_any(path, "course.zip")
    assert finding.code == "CHK-007"


def test_a_bomb(tmp_path):
    path = zipped(tmp_path / "course.zip", scorm12(list_of=[*FILES, "media/zeros.txt"]))
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as made,
        made.open("media/zeros.txt", "w") as stream,
    ):
        for _ in range(201):
            stream.write(bytes(1_000_000))
    (finding,) = check_any(path, "course.zip")
    assert (finding.code, "media/zeros.txt" in finding.message) == ("CHK-009", True)


def test_a_list_of_files_that_is_too_long(tmp_path, monkeypatch):
    monkeypatch.setattr("builder.conformance.opened.DIRECTORY_LIMIT_BYTES", 100)
    path = zipped(tmp_path / "course.zip", scorm12())
    (finding,) = check_any(path, "course.zip")
    assert (finding.code, "longer than that of any course" in finding.message) == ("CHK-004", True)


def test_a_stored_file_with_its_size_behind(tmp_path):
    class Pipe:
        def __init__(self, stream):
            self.write, self.flush = stream.write, stream.flush

    path = tmp_path / "course.zip"
    with path.open("wb") as stream, zipfile.ZipFile(Pipe(stream), "w") as made:
        for name, content in scorm12().items():
            made.writestr(name, content)
    (finding,) = check_any(path, "course.zip")
    assert finding.code == "CHK-011"


def test_names_that_the_zip_says_nothing_about(tmp_path):
    path = zipped(tmp_path / "course.zip", scorm12(files={"media/é.txt": b"x"}))
    content = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            (value,) = struct.unpack_from("<H", content, at + flags)
            struct.pack_into("<H", content, at + flags, value & ~0x800)
            at = content.find(mark, at + 4)
    path.write_bytes(content)
    (finding,) = check_any(path, "course.zip")
    assert finding.code == "CHK-013"
    assert "media/é.txt: the zip does not say" in finding.message


def test_a_large_package_is_advice(found, monkeypatch):
    monkeypatch.setattr("builder.conformance.sizes.LARGE_BYTES", 100)
    (finding,) = found(scorm12())
    assert (finding.code, finding.severity) == ("CHK-017", "advice")
