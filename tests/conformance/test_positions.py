"""The line and column of an element, however the manifest is written."""

import pytest
from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.members import Contents, Member
from builder.conformance.positions import of_offset, placed
from tests.conformance.strangers import scorm12

ITEM = '<item identifier="item-1"'
DTD = '<!DOCTYPE manifest [<!ENTITY two "<b/><b/>">]>\n<manifest '


def place(findings, code="CHK-038"):
    (finding,) = [one for one in findings if one.code == code]
    return finding.place.line, finding.place.column


def with_fault(*changes, encoding="utf-8"):
    files = scorm12(("<title>First part", "<title>{{ title }}"), *changes)
    return {**files, "imsmanifest.xml": files["imsmanifest.xml"].decode().encode(encoding)}


@pytest.mark.parametrize(
    ("changes", "encoding", "expected"),
    [
        ((), "utf-8", (11, 9)),
        ((), "utf-8-sig", (11, 9)),
        ((("\n", " "),), "utf-8", (1, 470)),
        ((("\n", " "),), "utf-8-sig", (1, 470)),
        ((("\n", " "), ("UTF-8", "UTF-16")), "utf-16", (1, 471)),
        ((("\n", "\r\n"),), "utf-8", (11, 9)),
        ((("UTF-8", "UTF-16"), ("A course", "Übung")), "utf-16", (11, 9)),
        ((("UTF-8", "ISO-8859-1"), ("A course", "Übung")), "iso-8859-1", (11, 9)),
        ((("UTF-8", "windows-1252"), ("A course", "“Übung”")), "cp1252", (11, 9)),
        ((("UTF-8", "shift_jis"), ("A course", "手")), "shift_jis", (11, 0)),
        (((ITEM, f"<!-- <title/> --><?x <title/>?>\n{ITEM}"),), "utf-8", (12, 9)),
        (((ITEM, f"<![CDATA[<title/>]]>\n{ITEM}"),), "utf-8", (12, 9)),
        ((("<title>{{", "<!-- Übung 🙂 --><title>{{"),), "utf-8", (11, 25)),
        ((("<title>{{", "<title\n lang='en'\n>{{"),), "utf-8", (11, 9)),
        ((("<manifest ", DTD), (ITEM, f"&two;{ITEM}")), "utf-8", (12, 9)),
        ((("<title>{{", '<x:title xmlns:x="urn:x">0</x:title><title>{{'),), "utf-8", (11, 45)),
    ],
)
def test_the_place_of_an_element(found, changes, encoding, expected):
    assert place(found(with_fault(*changes, encoding=encoding))) == expected


@pytest.mark.parametrize(
    ("content", "offset", "expected"),
    [(b"ab", 1, (1, 2)), (b"a\nb", 2, (2, 1)), ("\ufeffüb".encode(), 5, (1, 2)), (b"ab", -1, (0, 0))],
)
def test_the_place_of_a_byte(content, offset, expected):
    assert of_offset(content, offset) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (b'<script src="lib/driver.js">', b'<script\n  defer\n  src = "gone.js"\n  async\n>', (5, 10)),
        (b'<script src="lib/driver.js">', b"<script src=gone.js>", (3, 13)),
        (b'<script src="lib/driver.js">', "<!-- Üb --><script src='gone.js'>".encode(), (3, 25)),
        (b'<script src="lib/driver.js">', b'<script data-x="gone.js2" src="gone.js">', (3, 32)),
        (b'<script src="lib/driver.js">', b'<script src="g&#111;ne.js">', (3, 0)),
    ],
)
def test_the_place_of_an_address_on_a_page(found, old, new, expected):
    page = scorm12()["index.html"]
    assert old in page
    assert place(found(scorm12(files={"index.html": page.replace(old, new)})), "CHK-050") == expected


def test_where_the_two_readers_do_not_see_the_same_elements_the_line_alone_is_told():
    """Two elements that change places, and one that only one of the two has: its numbers would be another's."""
    root = etree.fromstring(b"<a>\n<b/>\n<c/>\n</a>")
    seen = placed([Fault("x", None, file="m.xml", element=root[0])], contents(b"<a>\n<c/>\n<b/>\n</a>"))
    assert [(one.line, one.column) for one in seen] == [(2, 0)]
    seen = placed([Fault("x", None, file="m.xml", element=root[0])], contents(b"<a>\n <b/>\n<c/>\n<d/></a>"))
    assert [(one.line, one.column) for one in seen] == [(2, 0)]
    seen = placed([Fault("x", None, file="m.xml", element=root[0])], contents(b"<a>\n <b/>\n<c/>\n</a>"))
    assert [(one.line, one.column) for one in seen] == [(2, 2)]


def contents(manifest):
    return Contents((Member("m.xml", len(manifest), lambda: manifest),), is_own=False)
