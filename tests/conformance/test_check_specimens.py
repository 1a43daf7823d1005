"""Odd but good packages, as real producers make them: none has an error, and most have next to nothing.

Each stands for a habit that was counted in real packages of Storyline, iSpring, Captivate, Lectora, Xerte, eXeLearning,
RELOAD, ADL's samples and others.
"""

import unicodedata
import zipfile

import pytest

from builder.conformance import check_any
from builder.findings import Severity
from tests.conformance.strangers import FILES, PAGE, cmi5, scorm12, scorm2004, xapi, zipped

NO_API = {"lib/driver.js": b"var x"}
HINT = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a a.xsd"'
DURATION = (
    '</schemaversion><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><imsmd:technical>'
    "<imsmd:duration><imsmd:datetime>01:00:00</imsmd:datetime></imsmd:duration></imsmd:technical></imsmd:lom>"
)
LATIN_TINCAN = xapi(('encoding="utf-8"', 'encoding="ISO-8859-1"'), ("A course", "Über alles"))["tincan.xml"]
METADATA = "<schema>ADL SCORM</schema>\n    <schemaversion>{}</schemaversion>"
INJECTED = PAGE.replace(b'<script src="lib/driver.js">', b"<script>load('lib/driver.js')")
IN_A_COMMENT = b'<body><!--[if lt IE 9]><script src="gone.js"></script><![endif]-->'
SECOND_UNIT = "<au" + cmi5()["cmi5.xml"].decode().partition("<au")[2]
COMMON = (
    '<resource identifier="common" type="webcontent" adlcp:scormtype="asset"><file href="{}"/></resource>'
    "</resources>"
)
SECOND = (
    "</resources>",
    COMMON.format("style.css"),
)


def based(where):
    """The files in a folder that xml:base names at one place."""
    files = scorm12(files=dict.fromkeys(FILES))
    manifest = scorm12(list_of=FILES)["imsmanifest.xml"].decode()
    at = {"resource": "<resource ", "resources": "<resources", "manifest": "<manifest "}[where]
    text = manifest.replace(at, f'{at.rstrip()} xml:base="course/" ', 1)
    return {**files, "imsmanifest.xml": text.encode(), **{f"course/{path}": c for path, c in FILES.items()}}


def page(change):
    return {"index.html": change(PAGE)}


LATIN = PAGE.replace(b"<body>", "<body>é – “ok”".encode("cp1252"))
TWO_LEVELS = (
    ('<item identifier="item-1"', '<item identifier="top"><title>Top</title><item identifier="item-1"'),
    ("</item>", "</item></item>"),
)

GOOD = {
    "files in no list": (scorm12(list_of=["index.html"]), {"CHK-042"}),
    "XSDs and DTDs that are not listed": (
        scorm12(
            files={"imscp_rootv1p1p2.xsd": b"<x/>", "common/a.xsd": b"<x/>", "datatypes.dtd": b"x"},
            list_of=FILES,
        ),
        set(),
    ),
    "a schemaLocation of XSDs that are not there": (
        scorm12(("<manifest ", f"<manifest {HINT} ")),
        set(),
    ),
    "a declaration without an encoding": (scorm12((' encoding="UTF-8"', ' standalone="no"')), set()),
    "a byte order mark": (
        {**scorm12(), "imsmanifest.xml": b"\xef\xbb\xbf" + scorm12()["imsmanifest.xml"]},
        set(),
    ),
    "Latin-1 in tincan.xml": (
        {**xapi(), "tincan.xml": LATIN_TINCAN.decode().encode("latin-1")},
        set(),
    ),
    "no version of the manifest": (scorm12((' version="1.0" xmlns', " xmlns")), set()),
    "white space round identifiers and references": (
        scorm2004(
            ('default="org"', 'default=" org "'),
            ('identifierref="res-1"', 'identifierref="\n res-1 "'),
            ('"item-1"', '" item-1"'),
        ),
        set(),
    ),
    "xml:base at the resource": (based("resource"), set()),
    "xml:base at the resources": (based("resources"), set()),
    "xml:base at the manifest": (based("manifest"), set()),
    "a heading that launches, in 1.2": (
        scorm12(("</item>", '<item identifier="b" identifierref="res-1"><title>B</title></item></item>')),
        {"CHK-036"},
    ),
    "resources that no item points at": (
        scorm12(SECOND, ("</resource>\n", '<dependency identifierref="common"/></resource>\n')),
        set(),
    ),
    "a launch page in the list of another resource": (
        scorm12(
            ("</resources>", COMMON.format("index.html")),
            list_of=[path for path in FILES if path != "index.html"],
        ),
        set(),
    ),
    "a resource without files": (scorm12(list_of=[]), {"CHK-042"}),
    "a file listed twice": (scorm12(list_of=[*FILES, "style.css"]), set()),
    "identifiers that are no names": (scorm12(('"org"', '"Kurs_(1)[1]_organization"')), {"CHK-036"}),
    "no metadata": (
        scorm12((f"<metadata>\n    {METADATA.format('1.2')}\n  </metadata>", "")),
        {"CHK-025", "CHK-036"},
    ),
    "empty metadata": (
        scorm2004((METADATA.format("2004 4th Edition"), "")),
        {"CHK-025", "CHK-036"},
    ),
    "an address with a query": (scorm12(('href="index.html">', 'href="index.html?content=a/b">')), set()),
    "items with parameters": (
        scorm12(('identifierref="res-1"', 'identifierref="res-1" parameters="?a=1#b"')),
        set(),
    ),
    "percent-encoded addresses of names with spaces": (
        scorm12(('"media/my ward.png"', '"media/my%20ward.png"'), files={"media/my ward.png": b"x"}),
        set(),
    ),
    "names in another form of Unicode": (
        scorm12(("Ü.png", unicodedata.normalize("NFD", "Ü.png")), files={"media/Ü.png": b"x"}),
        {"CHK-016"},
    ),
    "scripts that are put in at run time": (
        scorm12(files={"index.html": INJECTED}),
        set(),
    ),
    "a passive SCO": (scorm12(files=NO_API), {"CHK-052"}),
    "code on another host": (
        scorm12(
            files={
                **NO_API,
                **page(lambda text: text.replace(b"lib/driver.js", b"https://lms.example.org/api.js")),
            }
        ),
        {"CHK-052", "CHK-053"},
    ),
    "drivers for every standard": (
        scorm12(files={"lib/driver.js": b"LMSInitialize API_1484_11 TinCan"}),
        set(),
    ),
    "links to other sites": (
        scorm12(
            files=page(lambda text: text.replace(b"<body>", b'<body><a href="https://example.org/">out</a>'))
        ),
        set(),
    ),
    "fonts and films from other hosts": (
        scorm12(
            files=page(
                lambda text: text.replace(
                    b"<body>",
                    b'<body><link rel="stylesheet" href="//fonts.googleapis.com/css">'
                    b'<iframe src="https://youtube.com/embed/x"></iframe>',
                )
            )
        ),
        {"CHK-053"},
    ),
    "broken demo pages inside a library": (
        scorm12(
            files={"lib/jquery/demo.html": b'<script src="../../gone.js"></script><img src="favicon.ico">'}
        ),
        set(),
    ),
    "commented-out code": (
        scorm12(files=page(lambda text: text.replace(b"<body>", IN_A_COMMENT))),
        set(),
    ),
    "pages in windows-1252": (scorm12(files={"index.html": LATIN}), set()),
    "leftovers of computers": (
        {**scorm12(), ".DS_Store": b"x", "desktop.ini": b"x", "__MACOSX/._x": b"x", "index.html.bak": b"x"},
        {"CHK-015"},
    ),
    "empty files": (scorm12(files={"themes/site.js": b""}), set()),
    "another manifest below the top": ({**scorm12(), "template/imsmanifest.xml": b"<manifest"}, {"CHK-043"}),
    "a resource of several items": (
        scorm12(
            ("</item>", '</item><item identifier="item-2" identifierref="res-1"><title>Again</title></item>')
        ),
        set(),
    ),
    "headings, with items of their own": (scorm12(*TWO_LEVELS), set()),
    "an empty mastery score": (
        scorm12(("</item>", "<adlcp:masteryscore/><adlcp:timelimitaction></adlcp:timelimitaction></item>")),
        {"CHK-036"},
    ),
    "durations of iSpring": (
        scorm12(("</schemaversion>", DURATION)),
        {"CHK-045"},
    ),
    "a cmi5 unit without moveOn": (cmi5((' moveOn="Passed"', "")), set()),
    "a cmi5 url with a query": (cmi5(("index.html", "index.html?page=1")), set()),
    "a cmi5 url in lines of its own": (
        cmi5(("<url>index.html</url>", "<url>\n      index.html\n    </url>")),
        set(),
    ),
    "a cmi5 unit on another host": (cmi5(("index.html", "https://example.org/au/")), set()),
    "several cmi5 units on one page": (
        cmi5(
            (
                "</courseStructure>",
                SECOND_UNIT.replace("au/1", "au/2").replace("index.html", "index.html?p=2"),
            )
        ),
        set(),
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_no_error_and_no_more_than_this(found, name):
    files, codes = GOOD[name]
    findings = found(files)
    assert [one for one in findings if one.severity is Severity.ERROR] == []
    assert {one.code for one in findings} == codes


def test_there_are_enough_of_them():
    assert len(GOOD) >= 20


def test_zips_as_programs_write_them(tmp_path):
    """Made by DOS or NTFS, with entries for folders, with the sizes behind what is deflated, with zip64's fields."""

    class Pipe:
        def __init__(self, stream):
            self.write, self.flush = stream.write, stream.flush

    path = tmp_path / "course.zip"
    with path.open("wb") as stream, zipfile.ZipFile(Pipe(stream), "w", zipfile.ZIP_DEFLATED) as made:
        for folder in ("content/", "lib/", "media/"):
            info = zipfile.ZipInfo(folder)
            info.external_attr = 0x10
            info.create_system = 0
            made.writestr(info, b"")
        for name, content in scorm12().items():
            info = zipfile.ZipInfo(name)
            info.create_system = 10
            info.compress_type = zipfile.ZIP_DEFLATED
            with made.open(info, "w", force_zip64=True) as target:
                target.write(content)
    found = check_any(path, "course.zip")
    assert [one for one in found if one.code != "CHK-011"] == []  # the folders are stored, and have no size


def test_a_thousand_unlisted_files_are_one_line(found):
    files = {f"themes/{number}.css": b"p{}" for number in range(1000)}
    (finding,) = found(scorm12(files=files, list_of=["index.html"]))
    assert "1005 of 1007 files" in finding.message
    assert finding.severity is Severity.ADVICE
    assert len(finding.message) < 120


def test_stored_zips(tmp_path):
    assert check_any(zipped(tmp_path / "course.zip", scorm12(), zipfile.ZIP_STORED), "course.zip") == []
