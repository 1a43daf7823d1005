"""What the parser of XML says of a broken manifest is told in plain words, with a way out."""

import pytest

from builder import xmltree
from builder.conformance import unreadable

OPEN, SHUT = '<m xmlns="urn:m">\n<a>', "</a>\n</m>"


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("Health & safety", "an & stands alone", "&amp;"),
        ("Health &safety", "an & begins a name that no ; ends", "&amp;"),
        ("Health&nbsp;safety", "XML does not know &nbsp;", "the character itself"),
        ("&#1;", "a number between &# and ;", "the character itself"),
        ("&#xzz;", "a number between &# and ;", "the character itself"),
        ("<t>x", "<t> of line 2 is not closed: </a> comes first", "Write </t> before </a>"),
        ("<t>x</T>", "<t> of line 2 is not closed: </T> comes first", "capitals count"),
        ("a < b", "behind this < stands no name", "&lt;"),
        ("<t x=1/>", "a value does not stand in straight quotes", 'name="value"'),
        ("<t x=“1”/>", "a value does not stand in straight quotes", 'name="value"'),
        ("<t x/>", "x has no value", 'x="…"'),
        ('<t x="1" x="2"/>', "x is given twice", "one of the two"),
        ('<t x="1"y="2"/>', "a tag is not written as XML writes it", "a space before each"),
        ('<t x="a<b"/>', "a < stands in a value", "&lt;"),
        ("<t p:x='1'/>", "nothing says what the prefix p of t means", "xmlns:p"),
        ("<p:t/>", "nothing says what the prefix p of t means", "xmlns:p"),
        ("\x01", "a character that XML forbids", "Take it out"),
        ("\0", "a character that XML forbids", "Take it out"),
        ("<!-- a -- b -->", "a comment has -- in it", "single hyphen"),
        ("]]>", "]]> stands in a text", "]]&gt;"),
        ("<!-- a", "a part is never closed (Comment)", "zip again"),
        ("<![CDATA[ a", "a part is never closed (CData section)", "zip again"),
        (b"\xfc", "its letters are not in the encoding that it says", "UTF-8"),
        ("<t>" * 300, "lie in each other too deeply", "Publish the course again"),
    ],
)
def test_what_stands_in_a_text(written, message, hint):
    content = written if isinstance(written, bytes) else written.encode()
    told(OPEN.encode() + content + SHUT.encode(), message, hint)


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        (b"", "there is nothing in it", "zip again"),
        (b"\n", "it does not begin as XML does", "the < of <?xml"),
        (b"PK", "it does not begin as XML does", "the < of <?xml"),
        (b'\n<?xml version="1.0"?><m/>', "something stands before <?xml", "The first sign"),
        (b"<m/><n/>", "something stands behind its last tag", "Take it out"),
        (b"<m>\n<n/>", "the file ends too early: <m> of line 1 is never closed", "zip again"),
        (b"<m>\n<n", "<n of line 2 has no > at its end", "zip again"),
        (b'<m x="', "the file, or a tag in it, ends too early", "zip again"),
        (b"<m></m", "the file, or a tag in it, ends too early", "zip again"),
        (b'<?xml version="1.0" encoding="klingon"?><m/>', "do not read: klingon", "UTF-8"),
    ],
)
def test_what_a_file_is(content, message, hint):
    told(content, message, hint)


def test_what_the_parser_says_otherwise_stays_as_it_is():
    fault = unreadable.fault(ValueError("something new, line 3, column 4"), "cmi5.xml")
    assert (fault.message, fault.hint, fault.line) == ("is not well-formed: something new", "", 0)


def told(content, message, hint):
    with pytest.raises(xmltree.XmlError) as caught:
        xmltree.parse(content)
    fault = unreadable.fault(caught.value, "imsmanifest.xml")
    assert message in fault.message
    assert hint in fault.hint
    assert "xmlParse" not in fault.message
    assert (fault.line, fault.column) == caught.value.position
